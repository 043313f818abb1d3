// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_palette.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr int paletteWidth = 520;
constexpr int paletteHeight = 380;
} // namespace

ActionPalette::ActionPalette(QWidget *window) : QFrame(window), m_text(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(u"shell.palette"_s);
    setProperty("palettePopup", true);
    m_text->setObjectName(u"shell.palette.text"_s);
    m_text->setAccessibleName(tr("Find an action, page, server or identity"));
    m_text->setPlaceholderText(tr("Find an action, page, server or identity"));
    m_text->addAction(icon(IconName::Search, &ThemeColors::muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"shell.palette.list"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    column->addWidget(m_text);
    column->addWidget(m_list);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &ActionPalette::showMatches);
    connect(m_text, &QLineEdit::returnPressed, this, &ActionPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &ActionPalette::runCurrent);
    hide();
}

void ActionPalette::open(std::vector<CatalogueEntry> entries)
{
    // Opened once more, it has the keys itself.
    if (isHidden())
        m_before = window()->focusWidget();
    m_entries = std::move(entries);
    m_text->clear();
    showMatches({});
    setGeometry((parentWidget()->width() - paletteWidth) / 2, 72, paletteWidth, paletteHeight);
    show();
    raise();
    m_text->setFocus();
}

void ActionPalette::close()
{
    hide();
    m_entries.clear();
    m_shown.clear();
}

void ActionPalette::showMatches(const QString &text)
{
    m_shown = matchingEntries(m_entries, text);
    m_list->clear();
    for (const CatalogueEntry &entry : m_shown)
        m_list->addItem(tr("%1   %2").arg(entry.title, entry.place));
    m_list->setCurrentRow(0);
}

void ActionPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const auto run = m_shown[static_cast<std::size_t>(row)].run;
    giveKeysBack();
    run();
}

void ActionPalette::giveKeysBack()
{
    // Before it hides: Qt would hand the keys to whatever comes next in the order of the Tab key.
    if (m_before && m_before->isVisible())
        m_before->setFocus();
    close();
}

bool ActionPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        close();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        giveKeysBack();
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace stir::ui
