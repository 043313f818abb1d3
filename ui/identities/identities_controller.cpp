// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

bool isPracticeServer(const inventory::ManagedServer &server, const QString &dataFolder)
{
    return server.platform == "practice"_L1 || server.root.startsWith(dataFolder + u"/practice/"_s);
}

} // namespace

IdentitiesController::IdentitiesController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_access(workspace), m_x5u(workspace, m_access), m_keys(workspace),
      m_identities(identityColumns(), [](const IdentityRow &row) { return row.identity.name; })
{
    connect(&m_keys, &KeyMatches::changed, this, &IdentitiesController::rate);
    connect(&m_x5u, &X5uChecks::changed, this, &IdentitiesController::rate);
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
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), std::mem_fn(&IdentityRow::needsAttention)));
}

Findings IdentitiesController::healthOf(const credentials::SigningIdentity &identity, const IdentityRow *before) const
{
    const QDateTime now = m_workspace.clock().now();
    // Looking at the signatures of thousands of chains takes longer than a window may stand still.
    const bool isKnown = before != nullptr && before->identity.chain == identity.chain &&
                         before->identity.x5u == identity.x5u && qAbs(before->now.secsTo(now)) < 60;
    return isKnown ? before->health : credentials::healthOf(identity, now);
}

IdentityRow IdentitiesController::rated(IdentityRow row) const
{
    const X5uCheck *check = m_x5u.last(row.identity);
    row.key = m_keys.of(row.identity);
    row.x5u = check != nullptr ? std::optional(check->status()) : std::nullopt;
    return row;
}

void IdentitiesController::rate()
{
    std::vector<IdentityRow> rows;
    for (const IdentityRow &row : m_identities.rows())
        rows.push_back(rated(row));
    m_identities.setRows(std::move(rows));
    Q_EMIT refreshed();
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
    QHash<QString, const IdentityRow *> before;
    for (const IdentityRow &row : m_identities.rows())
        before.insert(row.identity.name, &row);
    m_keys.refresh();
    std::vector<IdentityRow> rows;
    for (const credentials::SigningIdentity &identity : *identities)
        rows.push_back(rated({.identity = identity,
                              .servers = users.value(identity.name),
                              .now = m_workspace.clock().now(),
                              .health = healthOf(identity, before.value(identity.name))}));
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
    const IdentityRow *row = identity(name);
    const bool isOutside = row != nullptr && !row->identity.keyPlace.isEmpty();
    // First the inventory: it knows whether a server still needs the key.
    if (const Done done = m_workspace.inventory().removeIdentity(name); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    record(u"identity.remove"_s, name);
    Q_EMIT removed(name);
    m_workspace.announceInventoryChange();
    if (isOutside)
        return;
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
