// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stir::ui {

IdentitiesController::IdentitiesController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_access(workspace), m_x5u(workspace, m_access), m_keys(workspace),
      m_identities(identityColumns(), [](const IdentityRow &row) { return row.identity.name; }),
      m_reader(std::make_shared<IdentityReader>(workspace.dataFolder(), workspace.clock(), m_identities.shape())),
      m_reading(workspace.pools().local(), this, [this](Result<IdentityList> list) { take(std::move(list)); })
{
    connect(&m_keys, &KeyMatches::changed, this, &IdentitiesController::refresh);
    connect(&m_x5u, &X5uChecks::changed, this, &IdentitiesController::refresh);
    connect(&workspace, &Workspace::inventoryChanged, this, &IdentitiesController::refresh);
    refresh();
}

const IdentityRow *IdentitiesController::identity(const QString &name) const
{
    return m_identities.rowOf(name);
}

void IdentitiesController::refresh()
{
    m_reading.start(
        [reader = m_reader, news = IdentityNews{m_keys.digests(), m_x5u.statuses()}] { return reader->read(news); });
}

void IdentitiesController::take(Result<IdentityList> list)
{
    if (!list) {
        Q_EMIT failed(list.error());
        return;
    }
    m_wasRead = true;
    m_needingAttention = list->needingAttention;
    m_practiceServer = list->practiceServer;
    m_servers.swap(list->servers);
    m_keys.setNames(list->vaultNames);
    list->identities = m_identities.replaceRows(std::move(list->identities));
    tasks::discard(m_workspace.pools().local(), std::move(list));
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

QString IdentitiesController::freePracticeName()
{
    const QString base = u"practice-signer"_s;
    QString name = base;
    for (int number = 2; m_workspace.inventory().identity(name); ++number)
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
