// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the callee's phone shows while it rings, or that it does not ring. Window's thread.

#include "core/policy/verification_policy.h"

#include <QFrame>

class QLabel;

namespace stir::ui {

class IconLabel;

class PhonePicture : public QFrame
{
    Q_OBJECT
public:
    /// "<name>.shown" is the label with the shown name.
    explicit PhonePicture(const QString &name, QWidget *parent = nullptr);

    void showCall(const policy::OutcomePolicy &outcome, const QString &callerName);
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_caption;
    QLabel *m_name;
    QLabel *m_number;
    bool m_rings = true;
};

} // namespace stir::ui
