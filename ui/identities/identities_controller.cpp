// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/common/workspace.h"
#include "ui/identities/certificate_words.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Cell validityCell(const IdentityRow &row)
{
    return {.text = daysLeftText(row.identity, row.now),
            .status = validityStatus(row.identity, row.now),
            .tip = exactTime(row.identity.chain.front().notAfter()),
            .sort = credentials::daysLeft(row.identity, row.now)};
}

Cell numbersCell(const IdentityRow &row)
{
    const crypto::Certificate &leaf = row.identity.chain.front();
    const auto list = leaf.tnAuthorizationList();
    const QString text = numbersText(leaf);
    return {
        .text = text, .status = list && !list->malformed ? std::nullopt : std::optional(Status::Broken), .tip = text};
}

Cell usedByCell(const IdentityRow &row)
{
    const auto count = static_cast<int>(row.servers.size());
    if (count == 0)
        return {.text = IdentitiesController::tr("no server"), .sort = 0};
    return {.text = count == 1 ? row.servers.front() : IdentitiesController::tr("%n server(s)", nullptr, count),
            .tip = row.servers.mid(0, 20).join(u", "_s),
            .sort = count};
}

std::vector<TableColumn<IdentityRow>> columns()
{
    return {{IdentitiesController::tr("Name"), [](const IdentityRow &row) { return Cell{.text = row.identity.name}; }},
            {IdentitiesController::tr("Certificate"),
             [](const IdentityRow &row) {
                 const crypto::Certificate &leaf = row.identity.chain.front();
                 return Cell{.text = leaf.commonName(), .tip = leaf.subjectName()};
             }},
            {IdentitiesController::tr("Numbers"), numbersCell},
            {IdentitiesController::tr("Days left"), validityCell},
            {IdentitiesController::tr("Used by"), usedByCell},
            {IdentitiesController::tr("Certificate URL (x5u)"),
             [](const IdentityRow &row) { return Cell{.text = row.identity.x5u, .tip = row.identity.x5u}; }}};
}

bool isPracticeServer(const inventory::ManagedServer &server, const QString &dataFolder)
{
    return server.platform == "practice"_L1 || server.root.startsWith(dataFolder + u"/practice/"_s);
}

} // namespace

IdentitiesController::IdentitiesController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_identities(columns(), [](const IdentityRow &row) { return row.identity.name; })
{
    connect(&workspace, &Workspace::inventoryChanged, this, &IdentitiesController::refresh);
    refresh();
}

const IdentityRow *IdentitiesController::identity(const QString &name) const
{
    return m_identities.rowOf(name);
}

int IdentitiesController::needingAttention() const
{
    const auto &rows = m_identities.rows();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const IdentityRow &row) {
        return validityStatus(row.identity, row.now) != Status::Good ||
               anyFails(credentials::healthOf(row.identity, row.now));
    }));
}

void IdentitiesController::refresh()
{
    const auto identities = m_workspace.inventory().identities();
    const auto servers = m_workspace.inventory().servers();
    if (!identities || !servers) {
        Q_EMIT failed(identities ? servers.error() : identities.error());
        return;
    }
    m_practiceServer.clear();
    QHash<QString, QStringList> users;
    for (const inventory::ManagedServer &server : *servers) {
        if (!server.identity.isEmpty())
            users[server.identity].append(server.name);
        if (isPracticeServer(server, m_workspace.dataFolder()))
            m_practiceServer = server.name;
    }
    std::vector<IdentityRow> rows;
    for (const credentials::SigningIdentity &identity : *identities)
        rows.push_back({identity, users.value(identity.name), m_workspace.clock().now()});
    m_identities.setRows(std::move(rows));
    Q_EMIT refreshed();
}

void IdentitiesController::record(const QString &action, const QString &name)
{
    inventory::HistoryEntry entry;
    entry.action = action;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"identity"_s, name}};
    if (const auto recorded = m_workspace.inventory().record(std::move(entry)); !recorded)
        Q_EMIT failed(recorded.error());
}

void IdentitiesController::remove(const QString &name)
{
    // First the inventory: it knows whether a server still needs the key.
    if (const Done done = m_workspace.inventory().removeIdentity(name); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    record(u"identity.remove"_s, name);
    Q_EMIT removed(name);
    m_workspace.announceInventoryChange();
    const Done wiped = m_workspace.removeSecret(credentials::keyEntryName(name));
    if (!wiped && wiped.error().code != ErrorCode::VaultMissing)
        Q_EMIT failed(wiped.error());
}

QString IdentitiesController::freePracticeName() const
{
    const QString base = u"practice-signer"_s;
    QString name = base;
    for (int number = 2; identity(name) != nullptr; ++number)
        name = u"%1-%2"_s.arg(base).arg(number);
    return name;
}

void IdentitiesController::makePractice()
{
    if (m_busy)
        return;
    m_busy = true;
    using Made = Result<std::shared_ptr<PracticeIdentity>>;
    auto made = QtConcurrent::run(&m_workspace.pools().local(),
                                  [name = freePracticeName(), now = m_workspace.clock().now()]() -> Made {
                                      auto identity = makePracticeIdentity(name, now);
                                      if (!identity)
                                          return failure(identity.error());
                                      return std::make_shared<PracticeIdentity>(std::move(*identity));
                                  });
    tasks::whenFinished(std::move(made), this, [this](const Made &identity) {
        m_busy = false;
        if (identity)
            storePractice(**identity);
        else
            Q_EMIT failed(identity.error());
    });
}

void IdentitiesController::storePractice(const PracticeIdentity &made)
{
    const QString name = made.identity.name;
    if (const Done stored = m_workspace.storeSecret(credentials::keyEntryName(name), made.keyPem); !stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    Done done = m_workspace.inventory().addIdentity(made.identity);
    if (!done)
        (void)m_workspace.removeSecret(credentials::keyEntryName(name));
    else
        done = m_workspace.inventory().addAnchor(made.root);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    record(u"identity.add"_s, name);
    Q_EMIT practiceMade(name);
    m_workspace.announceInventoryChange();
}

void IdentitiesController::useForPractice(const QString &name)
{
    auto server = m_workspace.inventory().server(m_practiceServer);
    if (!server) {
        Q_EMIT failed(server.error());
        return;
    }
    server->identity = name;
    server->signing = true;
    if (const Done done = m_workspace.inventory().updateServer(m_practiceServer, *server); !done)
        Q_EMIT failed(done.error());
    m_workspace.announceInventoryChange();
}

} // namespace stir::ui
