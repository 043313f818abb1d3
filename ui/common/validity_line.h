// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The life of a certificate as a line: what has passed, what is left, and now. The words stand beside it; this is only
// the picture. Window's thread.

#include "ui/common/status.h"

#include <QDateTime>
#include <QWidget>

namespace stir::ui {

class ValidityLine : public QWidget
{
    Q_OBJECT
public:
    explicit ValidityLine(QWidget *parent = nullptr);
    void setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now, Status status);
    QSize sizeHint() const override { return {200, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_passed = 0; ///< 0 to 1
    Status m_status = Status::Unknown;
};

} // namespace stir::ui
