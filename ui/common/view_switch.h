// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which side of a thing is seen: of a capture its calls or its figures. Buttons beside each other of which one is
// pressed. Window's thread.

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace stir::ui {

class ViewSwitch : public QWidget
{
    Q_OBJECT
public:
    /// `objectName`: what the names of the buttons begin with.
    explicit ViewSwitch(const QString &objectName, QWidget *parent = nullptr);

    /// Object name "<object name>.<name>"; the first one added is pressed.
    void addView(const QString &name, const QString &text);
    int current() const;
    void setCurrent(int view);
    void setViewEnabled(int view, bool enabled);

Q_SIGNALS:
    void currentChanged(int view);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace stir::ui
