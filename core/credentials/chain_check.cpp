// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/chain_check.h"

namespace stir::credentials {

namespace {

constexpr const char *section = "RFC 9060 7";

Finding finding(Judgement result, const char *rule, QMap<QString, QString> values)
{
    return {QStringLiteral("chain"), result, QString::fromLatin1(rule), std::move(values),
            QString::fromLatin1(section)};
}

QString subjectOfLast(const crypto::OrderedChain &chain)
{
    return chain.certificates.back().subjectName();
}

} // namespace

Findings orderFindings(const crypto::SortedCertificates &sorted)
{
    Findings found;
    if (sorted.chains.empty())
        return found;
    const crypto::OrderedChain &first = sorted.chains.front();
    const QString leaf = first.certificates.front().subjectName();
    if (!sorted.wasInOrder)
        found.push_back(finding(Judgement::Note, "reordered", {{QStringLiteral("subject"), leaf}}));
    for (const crypto::Certificate &one : sorted.duplicates)
        found.push_back(finding(Judgement::Note, "duplicate", {{QStringLiteral("subject"), one.subjectName()}}));
    // A folder of roots is no chain: nothing in it is out of place.
    if (first.certificates.front().isCa())
        return found;
    for (std::size_t i = 1; i < sorted.chains.size(); ++i) {
        for (const crypto::Certificate &one : sorted.chains[i].certificates)
            found.push_back(finding(Judgement::Warn, "stranger",
                                    {{QStringLiteral("subject"), one.subjectName()}, {QStringLiteral("leaf"), leaf}}));
    }
    return found;
}

std::optional<Finding> endFinding(const crypto::OrderedChain &chain)
{
    if (chain.missingIssuer.isEmpty())
        return std::nullopt;
    const QMap<QString, QString> values{
        {QStringLiteral("subject"), subjectOfLast(chain)},
        {QStringLiteral("issuer"), chain.missingIssuer},
        {QStringLiteral("key_id"), QString::fromLatin1(chain.missingKeyId.toHex(':').toUpper())},
    };
    // RFC 5280 4.2.1.1: an authority has to name the key it was signed with; a very old one may not.
    const bool hasKeyId = !chain.missingKeyId.isEmpty();
    if (chain.certificates.back().isCa())
        return finding(Judgement::Note, hasKeyId ? "ends_below" : "ends_below_unnamed", values);
    return finding(Judgement::Warn, hasKeyId ? "issuer_missing" : "issuer_missing_unnamed", values);
}

} // namespace stir::credentials
