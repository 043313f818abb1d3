// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Identity value whose characters know their claim: pointing at one says where, and a range can be marked. Window's
// thread.

#include "ui/common/identity_text.h"
#include "ui/decoder/token_map.h"

namespace stir::ui {

class LinkedIdentity : public IdentityText
{
    Q_OBJECT
public:
    explicit LinkedIdentity(QWidget *parent = nullptr);

    /// Marks the characters and scrolls to them; an empty range marks nothing.
    void mark(TextRange range);

Q_SIGNALS:
    void pointedAt(qsizetype place);
    void pointedAway();
    void clickedAt(qsizetype place);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    TextRange m_marked;
};

} // namespace stir::ui
