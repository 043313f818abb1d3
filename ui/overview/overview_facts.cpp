// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_facts.h"

#include "core/wording/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

void addIdentity(OverviewFacts &facts, const credentials::SigningIdentity &identity, const QDateTime &now,
                 const credentials::ExpiryThresholds &thresholds)
{
    const int days = credentials::daysLeft(identity, now);
    if (facts.nextExpiryName.isEmpty() || days < facts.nextExpiryDays) {
        facts.nextExpiryName = identity.name;
        facts.nextExpiryDays = days;
    }
    for (const Finding &finding : credentials::healthOf(identity, now, thresholds)) {
        if (finding.result != Judgement::Fail && finding.result != Judgement::Warn)
            continue;
        facts.attention.push_back({.id = u"identity.%1.%2"_s.arg(finding.check, identity.name),
                                   .status = statusOf(finding.result),
                                   .title = u"%1: %2"_s.arg(identity.name, wording::sentence(finding)),
                                   .detail = wording::hint(finding),
                                   .action = OverviewText::tr("Open identity"),
                                   .page = u"identities"_s,
                                   .subject = identity.name});
    }
}

void addServer(OverviewFacts &facts, const inventory::ManagedServer &server, bool wasPushed)
{
    facts.serversWithIdentity += server.identity.isEmpty() ? 0 : 1;
    if (server.signing && server.identity.isEmpty()) {
        facts.attention.push_back({.id = u"server.identity."_s + server.name,
                                   .status = Status::Attention,
                                   .title = OverviewText::tr("%1 has no signing identity").arg(server.name),
                                   .detail = OverviewText::tr("Its calls leave without a signature of ours."),
                                   .action = OverviewText::tr("Choose identity"),
                                   .page = u"servers"_s,
                                   .subject = server.name});
    } else if (!wasPushed) {
        facts.attention.push_back({.id = u"server.push."_s + server.name,
                                   .status = Status::Attention,
                                   .title = OverviewText::tr("%1 was never pushed").arg(server.name),
                                   .detail = OverviewText::tr("Look at what would change before anything does."),
                                   .action = OverviewText::tr("Plan a push"),
                                   .page = u"deployment"_s,
                                   .subject = server.name});
    }
}

void addVault(OverviewFacts &facts, VaultState vault)
{
    if (vault != VaultState::Missing || facts.servers == 0 || facts.identities > 0)
        return;
    facts.attention.push_back({.id = u"vault"_s,
                               .status = Status::Attention,
                               .title = OverviewText::tr("There is no signing identity yet"),
                               .detail = OverviewText::tr("Adding one also makes the vault that keeps its key."),
                               .action = OverviewText::tr("Add identity"),
                               .page = u"identities"_s,
                               .subject = newSubject});
}

bool isPush(const inventory::HistoryEntry &entry)
{
    return entry.action == "push"_L1 && (entry.result == "done"_L1 || entry.result == "unchanged"_L1);
}

} // namespace

Result<OverviewFacts> overviewFacts(const inventory::Inventory &inventory, VaultState vault, const QDateTime &now)
{
    const auto servers = inventory.servers();
    if (!servers)
        return failure(servers.error());
    const auto identities = inventory.identities();
    if (!identities)
        return failure(identities.error());
    const auto history = inventory.history();
    if (!history)
        return failure(history.error());
    const auto thresholds = inventory.expiryThresholds();
    if (!thresholds)
        return failure(thresholds.error());
    OverviewFacts facts;
    facts.servers = static_cast<int>(servers->size());
    facts.identities = static_cast<int>(identities->size());
    QSet<QString> pushed;
    for (const auto &entry : *history) {
        if (!isPush(entry))
            continue;
        pushed.insert(entry.server);
        if (!facts.lastPush)
            facts.lastPush = entry;
    }
    for (const auto &identity : *identities)
        addIdentity(facts, identity, now, *thresholds);
    for (const auto &server : *servers)
        addServer(facts, server, pushed.contains(server.name));
    addVault(facts, vault);
    std::stable_partition(facts.attention.begin(), facts.attention.end(),
                          [](const AttentionItem &item) { return item.status == Status::Broken; });
    return facts;
}

} // namespace stir::ui
