// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_reader.h"

#include "core/inventory/inventory.h"
#include "ui/identities/x5u_checks.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

bool isPracticeServer(const inventory::ManagedServer &server, const QString &dataFolder)
{
    return server.platform == "practice"_L1 || server.root.startsWith(dataFolder + u"/practice/"_s);
}

} // namespace

IdentityReader::IdentityReader(QString dataFolder, const Clock &clock,
                               std::shared_ptr<const TableShape<IdentityRow>> shape)
    : m_folder(std::move(dataFolder)), m_clock(clock), m_shape(std::move(shape))
{
}

void IdentityReader::begin(const credentials::ExpiryThresholds &thresholds)
{
    m_now = m_clock.now();
    m_before = thresholds == m_thresholds ? std::exchange(m_judged, {}) : Judgements();
    m_judged.clear();
    m_thresholds = thresholds;
}

IdentityReader::Judged IdentityReader::judged(const credentials::SigningIdentity &identity) const
{
    constexpr qint64 holdsForSeconds = 60;
    const auto before = m_before.constFind(identity.name);
    if (before != m_before.cend() && before->chain == identity.chain && before->x5u == identity.x5u &&
        qAbs(before->at.secsTo(m_now)) < holdsForSeconds)
        return *before;
    return {identity.chain, identity.x5u, m_now, credentials::healthOf(identity, m_now, m_thresholds)};
}

IdentityRow IdentityReader::rowOf(credentials::SigningIdentity identity, const IdentityNews &news,
                                  const IdentityList &list)
{
    IdentityRow row{.identity = std::move(identity), .now = m_now};
    const Judged &found = *m_judged.insert(row.identity.name, judged(row.identity));
    row.health = found.health;
    row.key = matchOf(row.identity, list.vaultNames, news.keyDigests);
    const auto x5u = news.x5u.constFind(X5uChecks::keyOf(row.identity));
    row.x5u = x5u != news.x5u.cend() ? std::optional(*x5u) : std::nullopt;
    return row;
}

Result<IdentityList> IdentityReader::read(const IdentityNews &news)
{
    const auto inventory = inventory::Inventory::open(m_folder, m_clock);
    if (!inventory)
        return failure(inventory.error());
    const auto thresholds = inventory->expiryThresholds();
    const auto servers = inventory->servers();
    auto identities = inventory->identities();
    if (!thresholds || !servers || !identities)
        return failure(!thresholds ? thresholds.error() : !servers ? servers.error() : identities.error());
    IdentityList list;
    QHash<QString, QStringList> users;
    for (const inventory::ManagedServer &server : *servers) {
        list.servers.append(server.name);
        if (!server.identity.isEmpty())
            users[server.identity].append(server.name);
        if (isPracticeServer(server, m_folder))
            list.practiceServer = server.name;
    }
    list.vaultNames = KeyMatches::namesIn(m_folder);
    begin(*thresholds);
    std::vector<IdentityRow> rows;
    rows.reserve(identities->size());
    for (credentials::SigningIdentity &identity : *identities) {
        rows.push_back(rowOf(std::move(identity), news, list));
        rows.back().servers = users.value(rows.back().identity.name);
    }
    list.needingAttention = static_cast<int>(std::ranges::count_if(rows, std::mem_fn(&IdentityRow::needsAttention)));
    list.identities = m_shape->prepared(std::move(rows));
    return list;
}

} // namespace stir::ui
