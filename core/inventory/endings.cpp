// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/endings.h"

#include "core/inventory/inventory.h"

#include <algorithm>

namespace stir::inventory {

namespace {

Ending endingOf(EndingKind kind, const QString &owner, const crypto::Certificate &certificate)
{
    return {kind, owner, certificate.subjectName(), certificate.sha256(), credentials::validityOf(certificate)};
}

} // namespace

QString endingKindName(EndingKind kind)
{
    switch (kind) {
    case EndingKind::Identity:
        return QStringLiteral("identity");
    case EndingKind::Issuer:
        return QStringLiteral("issuer");
    case EndingKind::Anchor:
        return QStringLiteral("anchor");
    case EndingKind::TrustedList:
        return QStringLiteral("trusted_list");
    }
    Q_UNREACHABLE();
}

QString Ending::key() const
{
    return sha256.isEmpty() ? owner + QLatin1Char(' ') + validity.ends.toUTC().toString(Qt::ISODate) : sha256;
}

Result<std::vector<Ending>> endingsOf(const Inventory &inventory)
{
    const auto identities = inventory.identities();
    const auto anchors = inventory.anchors();
    const auto lists = inventory.trustedLists();
    if (!identities || !anchors || !lists)
        return failure(!identities ? identities.error() : !anchors ? anchors.error() : lists.error());
    std::vector<Ending> endings;
    for (const credentials::SigningIdentity &identity : *identities) {
        for (std::size_t i = 0; i < identity.chain.size(); ++i)
            endings.push_back(
                endingOf(i == 0 ? EndingKind::Identity : EndingKind::Issuer, identity.name, identity.chain[i]));
    }
    for (const credentials::TrustAnchor &anchor : *anchors)
        endings.push_back(endingOf(EndingKind::Anchor, anchor.company, anchor.certificate));
    for (const credentials::TrustedListRecord &list : *lists)
        endings.push_back({EndingKind::TrustedList, list.authority, {}, {}, {{}, list.expires}});
    std::ranges::stable_sort(endings, {}, [](const Ending &ending) { return ending.validity.ends; });
    return endings;
}

} // namespace stir::inventory
