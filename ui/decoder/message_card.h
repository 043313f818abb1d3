// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The message a header came in, as it was captured. Folded until it is asked for. Window's thread.

#include "ui/common/panels.h"
#include "ui/decoder/call_detail.h"

class QPlainTextEdit;

namespace stir::ui {

class IdentityHighlighter;

class MessageCard : public Card
{
    Q_OBJECT
public:
    explicit MessageCard(QWidget *parent = nullptr);
    void show(const CallDetail &detail);
    std::vector<QWidget *> tabStops() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setOpen(bool open);

    QPushButton *m_toggle;
    QLabel *m_place;
    QPlainTextEdit *m_text;
    IdentityHighlighter *m_highlighter;
};

} // namespace stir::ui
