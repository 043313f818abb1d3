// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PASS, STOP and ALERT side by side, one of them chosen: radio buttons that look like segments. Tab reaches the chosen
// one, the arrow keys choose. Window's thread.

#include "core/policy/verification_policy.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace stir::ui {

class ActionSegments : public QWidget
{
    Q_OBJECT
public:
    /// The segments' object names are "<name>.pass", "<name>.stop", "<name>.alert".
    ActionSegments(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    policy::Action action() const;
    /// Emits nothing.
    void setAction(policy::Action action);

Q_SIGNALS:
    void chosen(stir::policy::Action action);

private:
    QButtonGroup *m_group;
};

/// One segment.
class SegmentButton : public QRadioButton
{
    Q_OBJECT
public:
    enum class Place
    {
        First,
        Middle,
        Last
    };
    SegmentButton(const QString &text, Place place, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QPainterPath outline() const;

    Place m_place;
};

} // namespace stir::ui
