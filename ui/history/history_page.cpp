// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/workspace.h"
#include "ui/history/entry_details.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

HistoryPage::HistoryPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"history"_s, tr("History"), tr("History"),
                      tr("Everything that was done from here: by whom, where, how it ended, and how to undo it."),
                      IconName::History},
                     parent),
      m_workspace(workspace), m_controller(workspace),
      m_filter(new FilterField(u"history.filter"_s, tr("Filter by server, person, action or result"))),
      m_table(new TableView(u"history.table"_s, tr("History"))), m_details(new EntryDetails),
      m_canvas(new QStackedWidget), m_side(new QStackedWidget)
{
    // Nothing at all until it is known whether there is something.
    m_canvas->addWidget(new QWidget);
    m_canvas->addWidget(makeEmptyState());
    m_canvas->addWidget(makeSplit());
    setContent(m_canvas);
    connectSignals();
}

QWidget *HistoryPage::makeEmptyState()
{
    auto *empty = new EmptyState(
        {.name = u"history"_s,
         .icon = IconName::History,
         .title = tr("Nothing happened yet"),
         .sentence = tr("Each push, each undo and each change to servers, identities, trust and policy is kept here "
                        "with its steps and the lines that changed. Entries are chained by their digests: one that is "
                        "changed or removed later shows."),
         .button = tr("To the servers")});
    connect(empty->button(), &QPushButton::clicked, this, [this] { m_workspace.requestPage(u"servers"_s); });
    return empty;
}

QWidget *HistoryPage::makeSplit()
{
    m_table->setSource(&m_controller.entries());
    m_table->setFilterField(m_filter);
    setFirstKeys(m_table);
    m_table->setDetails(m_details);
    m_table->setStretchColumn(3);
    auto *list = new Card;
    list->setList(m_filter, m_table);
    m_side->addWidget(new EmptyState({.name = u"history.side"_s,
                                      .icon = IconName::History,
                                      .title = tr("No entry chosen"),
                                      .sentence = tr("Choose one to see its steps and the lines that changed.")}));
    m_side->addWidget(m_details);
    auto *split = new QWidget;
    auto *row = new QHBoxLayout(split);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardMargin);
    row->addWidget(list, 4);
    row->addWidget(m_side, 3);
    return split;
}

void HistoryPage::connectSignals()
{
    connect(m_table, &TableView::currentKeyChanged, this, &HistoryPage::showEntry);
    connect(&m_controller, &HistoryController::refreshed, this, &HistoryPage::showRefreshed);
    connect(&m_controller, &HistoryController::failed, this,
            [this](const Error &error) { banner()->showError(error); });
    connect(m_details, &EntryDetails::undoRequested, this,
            [this](const QString &server) { m_workspace.requestPage(u"deployment"_s, server); });
    connect(m_details, &EntryDetails::entryRequested, this, &HistoryPage::selectEntry);
}

void HistoryPage::showSubject(const QString &subject)
{
    m_wanted = subject;
    if (!m_controller.isBusy())
        showRefreshed();
}

void HistoryPage::showRefreshed()
{
    const auto count = static_cast<int>(m_controller.entries().rows().size());
    m_canvas->setCurrentIndex(count > 0 ? 2 : 1);
    showChain();
    setStatusLine(count > 0 ? tr("%n entries", nullptr, count) : QString());
    if (count == 0)
        return;
    const QString wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty() && m_controller.entries().rowOf(wanted) == nullptr)
        m_filter->setText(wanted);
    else if (!wanted.isEmpty())
        m_filter->clear();
    const QString id = m_controller.entries().rowOf(wanted) != nullptr ? wanted : m_shown;
    // A long history comes back as a whole and forgets which row was chosen.
    if (m_table->currentKey().isEmpty() || !wanted.isEmpty())
        if (id.isEmpty() || !m_table->selectKey(id))
            m_table->selectRow(0);
    showEntry(m_table->currentKey());
}

void HistoryPage::showChain()
{
    const QString &broken = m_controller.brokenEntry();
    setBadge(broken.isEmpty() ? 0 : 1);
    if (broken.isEmpty()) {
        banner()->clear();
        return;
    }
    banner()->show(BannerKind::Error,
                   {tr("The history was changed from outside: entry %1 was altered or removed.").arg(broken),
                    tr("Entries before it hold. Find out who can write to the console's data folder, and compare with "
                       "a backup of it.")});
    if (m_controller.entries().rowOf(broken) == nullptr)
        return;
    auto *show = banner()->addButton(u"show"_s, tr("Show entry %1").arg(broken));
    connect(show, &QPushButton::clicked, this, [this, broken] { selectEntry(broken); });
}

void HistoryPage::showEntry(const QString &id)
{
    const auto entry = id.isEmpty() ? std::nullopt : m_controller.entry(id);
    m_side->setCurrentIndex(entry ? 1 : 0);
    if (!entry)
        return;
    m_shown = id;
    m_details->show(*entry, m_controller.undoOf(id));
}

void HistoryPage::selectEntry(const QString &id)
{
    m_filter->clear();
    m_table->selectKey(id);
}

} // namespace stir::ui
