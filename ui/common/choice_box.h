// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A combo box for a pane that scrolls: the wheel moves the pane and never the choice, and a long entry does not make
// the pane wider. Window's thread.

#include <QComboBox>
#include <QWheelEvent>

namespace stir::ui {

class ChoiceBox : public QComboBox
{
public:
    explicit ChoiceBox(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace stir::ui
