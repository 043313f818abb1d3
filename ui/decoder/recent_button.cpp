// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/recent_button.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace stir::ui {

RecentButton::RecentButton(const QString &dataFolder, QWidget *parent)
    : QPushButton(tr("Recent") + u' ', parent), m_files(dataFolder), m_menu(new QMenu(this))
{
    setObjectName(u"decoder.recent"_s);
    setAccessibleName(tr("Recent captures"));
    setAutoDefault(true);
    setButtonKind(this, ButtonKind::Flat);
    setIcon(ui::icon(IconName::ChevronDown, &ThemeColors::muted));
    setIconSize(QSize(12, 12));
    setLayoutDirection(Qt::RightToLeft); // the chevron behind the word
    m_menu->setObjectName(u"decoder.recent.menu"_s);
    m_menu->setToolTipsVisible(true);
    connect(this, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + 4))); });
    connect(m_menu, &QMenu::aboutToShow, this, &RecentButton::fillMenu);
    setVisible(!m_files.paths().isEmpty());
}

void RecentButton::add(const QString &path)
{
    report(m_files.add(path));
    setVisible(true);
}

void RecentButton::fillMenu()
{
    m_menu->clear();
    for (const QString &path : m_files.paths()) {
        const QFileInfo info(path);
        QAction *action = m_menu->addAction(info.fileName().replace(u'&', u"&&"_s));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT fileChosen(path); });
    }
    m_menu->addSeparator();
    QAction *forget = m_menu->addAction(tr("Forget these files"));
    forget->setObjectName(u"decoder.recent.clear"_s);
    connect(forget, &QAction::triggered, this, [this] {
        report(m_files.clear());
        hide();
    });
}

void RecentButton::report(const Done &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

} // namespace stir::ui
