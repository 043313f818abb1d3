// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/view_switch.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stir::ui {

ViewSwitch::ViewSwitch(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    setObjectName(objectName);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    m_row->addStretch();
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int view, bool on) {
        if (on)
            Q_EMIT currentChanged(view);
    });
}

void ViewSwitch::addView(const QString &name, const QString &text)
{
    const auto view = static_cast<int>(m_group->buttons().size());
    auto *button = makeButton(objectName() + u'.' + name, text);
    button->setProperty("filterPill", true);
    button->setCheckable(true);
    button->setChecked(view == 0);
    // One stop of the Tab key for all of them; the arrows go on from there.
    button->setFocusPolicy(view == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    m_group->addButton(button, view);
    m_row->insertWidget(view, button);
}

int ViewSwitch::current() const
{
    return m_group->checkedId();
}

void ViewSwitch::setCurrent(int view)
{
    if (QAbstractButton *button = m_group->button(view))
        button->setChecked(true);
}

void ViewSwitch::setViewEnabled(int view, bool enabled)
{
    if (QAbstractButton *button = m_group->button(view))
        button->setEnabled(enabled);
}

} // namespace stir::ui
