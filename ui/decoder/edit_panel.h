// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "What if": a field for each claim and one for the time, under a notice that nobody signed what is typed here.
// Window's thread.

#include "ui/common/panels.h"
#include "ui/decoder/call_edit.h"

class QDateTimeEdit;
class QCheckBox;
class QLineEdit;

namespace stir::ui {

class EditPanel : public Card
{
    Q_OBJECT
public:
    explicit EditPanel(QWidget *parent = nullptr);

    /// Fields for the claims of that call, as they were captured.
    void begin(const CallDetail &original, const QDateTime &now);
    /// Behind the last one the fields follow.
    std::vector<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited(const stir::ui::CallEdit &edit);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addClaim(const ClaimPlace &claim);
    void reset();
    void change();
    void setTime(const CallDetail &original, const QDateTime &now);
    CallEdit edit() const;

    struct Field
    {
        ClaimPlace claim;
        QLineEdit *line;
    };
    QGridLayout *m_grid;
    std::vector<Field> m_fields;
    QCheckBox *m_otherTime;
    QDateTimeEdit *m_time;
    QPushButton *m_reset;
    QPushButton *m_close;
};

} // namespace stir::ui
