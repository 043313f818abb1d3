// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/servers_page.h"

#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/workspace.h"
#include "ui/servers/server_details.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int groupColumn = 3;
constexpr int platformColumn = 4;
/// A narrower list does without the platform: the pane beside it says it.
constexpr int widthForPlatform = 640;

enum Canvas
{
    WordsAboutThem,
    ListOfServers
};

} // namespace

ServersPage::ServersPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"servers"_s, tr("Servers"), tr("Servers"),
                      tr("The machines this console looks after: how to reach each one, and who it signs as."),
                      IconName::Servers},
                     parent),
      m_workspace(workspace), m_servers(workspace), m_connection(workspace),
      m_filter(new FilterField(u"servers.filter"_s, tr("Filter by name, host, platform, identity or group"))),
      m_table(new TableView(u"servers.table"_s, tr("Servers"))), m_details(new ServerDetails(m_servers, m_connection)),
      m_stack(new QStackedWidget)
{
    addPrimaryAction(u"add"_s, tr("Add server..."));
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(makeListCard());
    setContent(makeSplit());
    connectSignals();
    showRefreshed();
}

QWidget *ServersPage::makeEmptyState()
{
    auto *empty = new EmptyState(
        {.name = u"servers"_s,
         .icon = IconName::Servers,
         .title = tr("No servers yet"),
         .sentence = tr("Each machine that signs or verifies calls stands here. Add your own, with the login you use "
                        "for it: nothing on it changes before you have seen every change and agreed. Or start the "
                        "practice server on the overview page, and try everything on this machine first."),
         .button = tr("To the practice server")});
    connect(empty->button(), &QPushButton::clicked, this, [this] { m_workspace.requestPage(u"overview"_s); });
    return empty;
}

QWidget *ServersPage::makeListCard()
{
    m_table->setSource(&m_servers.servers());
    m_table->setFilterField(m_filter);
    setFirstKeys(m_table);
    m_table->setStretchColumn(1);
    m_table->setStretchColumn(platformColumn);
    auto *card = new Card;
    card->setList(m_filter, m_table);
    return card;
}

QWidget *ServersPage::makeSplit()
{
    auto *split = new QWidget;
    auto *row = new QHBoxLayout(split);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardMargin);
    row->addWidget(m_stack, 1);
    m_details->setFixedWidth(464);
    row->addWidget(m_details);
    return split;
}

void ServersPage::connectSignals()
{
    connect(actionButtons().back(), &QPushButton::clicked, this, &ServersPage::addServer);
    connect(m_table, &TableView::currentKeyChanged, this, [this](const QString &name) {
        if (!name.isEmpty())
            select(name);
    });
    connect(m_table, &TableView::opened, m_details, &ServerDetails::focusName);
    connect(m_details, &ServerDetails::abandoned, this, &ServersPage::abandonNew);
    connect(m_details, &ServerDetails::left, m_table, [this] { m_table->setFocus(); });
    connect(m_details, &ServerDetails::planRequested, this,
            [this](const QString &name) { m_workspace.requestPage(u"deployment"_s, name); });
    connect(&m_servers, &ServersController::refreshed, this, &ServersPage::showRefreshed);
    connect(&m_servers, &ServersController::saved, this, [this](const QString &name) {
        m_wanted = name;
        m_isAdding = false;
        banner()->clear();
    });
    connect(&m_servers, &ServersController::removed, this, [this](const QString &name) {
        banner()->show(BannerKind::Success, {tr("%1 is no longer in the console.").arg(name)});
    });
    connect(&m_servers, &ServersController::failed, this, [this](const Error &error) { banner()->showError(error); });
}

void ServersPage::resizeEvent(QResizeEvent *event)
{
    NavigationPage::resizeEvent(event);
    chooseColumns();
}

void ServersPage::chooseColumns()
{
    m_table->setColumnHidden(groupColumn, m_servers.groups().isEmpty());
    m_table->setColumnHidden(platformColumn, width() - m_details->width() < widthForPlatform);
}

void ServersPage::addServer()
{
    m_isAdding = true;
    banner()->clear();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_details->showServer({});
    m_details->show();
    m_details->focusName();
}

void ServersPage::abandonNew()
{
    m_isAdding = false;
    showRefreshed();
    m_table->setFocus();
}

void ServersPage::select(const QString &name)
{
    m_isAdding = false;
    m_details->showServer(name);
}

void ServersPage::showSubject(const QString &subject)
{
    m_filter->clear();
    m_wanted = subject;
    showRefreshed();
}

bool ServersPage::isSettled() const
{
    return !m_servers.isBusy() && !m_connection.isBusy();
}

void ServersPage::showRefreshed()
{
    m_details->refreshChoices();
    chooseColumns();
    const int count = m_servers.count();
    setStatusLine(!m_servers.wasRead() ? tr("Reading...") : count > 0 ? tr("%n server(s)", nullptr, count) : QString());
    // While the first server is typed in, the words about this page stay beside it.
    m_stack->setCurrentIndex(count > 0 || !m_servers.wasRead() ? ListOfServers : WordsAboutThem);
    m_details->setVisible(count > 0 || m_isAdding);
    if (m_isAdding || count == 0)
        return;
    const bool isThere = m_servers.server(m_wanted) != nullptr;
    const QString name = isThere ? m_wanted : m_details->shownName();
    // What is being read may have it.
    if (isThere || !m_servers.isReading())
        m_wanted.clear();
    if (name.isEmpty() || m_servers.server(name) == nullptr || !m_table->selectKey(name))
        m_table->selectRow(0);
    m_details->showServer(m_table->currentKey());
}

} // namespace stir::ui
