// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The foot of a panel of this page: words at the left, buttons at the right. Window's thread.

#include "ui/common/panels.h"

#include <initializer_list>

namespace stir::ui {

class PanelFooter : public Card
{
    Q_OBJECT
public:
    /// Takes ownership; `words` may be null.
    PanelFooter(QLabel *words, std::initializer_list<QPushButton *> buttons, QWidget *parent = nullptr);
};

} // namespace stir::ui
