// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/panel_footer.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stir::ui {

PanelFooter::PanelFooter(QLabel *words, std::initializer_list<QPushButton *> buttons, QWidget *parent)
    : Card({}, parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    if (words != nullptr)
        row->addWidget(words, 1);
    else
        row->addStretch(1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    body()->setContentsMargins(cardMargin, gridUnit, gridUnit, gridUnit);
    body()->addLayout(row);
}

} // namespace stir::ui
