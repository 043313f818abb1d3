// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_columns.h"

#include "core/wording/wording.h"
#include "ui/common/certificate_text.h"
#include "ui/common/times.h"
#include "ui/identities/certificate_words.h"
#include "ui/identities/x5u_place_row.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct IdentityColumns
{
    Q_DECLARE_TR_FUNCTIONS(IdentityColumns)
};

/// The worst of that check; null without any.
const Finding *worstOf(const Findings &findings, QLatin1String check)
{
    const Finding *worst = nullptr;
    for (const Finding &finding : findings)
        if (finding.check == check && (worst == nullptr || finding.result == Judgement::Fail))
            worst = &finding;
    return worst;
}

/// Sorts what is worst to one end.
Cell statusCell(Status status, const QString &word, const QString &tip)
{
    return {.text = word, .status = status, .tip = tip, .sort = static_cast<int>(status)};
}

Cell validityCell(const IdentityRow &row)
{
    const Finding *finding = worstOf(row.health, "validity"_L1);
    return {.text = daysLeftText(row.identity, row.now),
            .status = finding != nullptr ? statusOf(finding->result) : Status::Unknown,
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

Cell keyCell(const IdentityRow &row)
{
    switch (row.key) {
    case KeyMatch::Matches:
        return statusCell(Status::Good, IdentityColumns::tr("matches"),
                          IdentityColumns::tr("The key in the vault is that of the certificate."));
    case KeyMatch::Differs:
        return statusCell(Status::Broken, IdentityColumns::tr("another key"),
                          IdentityColumns::tr("The key in the vault is not that of the certificate."));
    case KeyMatch::Missing:
        return statusCell(Status::Broken, IdentityColumns::tr("no key"),
                          IdentityColumns::tr("The vault has no key of this name."));
    case KeyMatch::Outside:
        return statusCell(Status::Good, IdentityColumns::tr("outside"),
                          IdentityColumns::tr("It stays in %1.").arg(row.identity.keyPlace));
    case KeyMatch::NotCompared:
        break;
    }
    return statusCell(Status::Unknown, IdentityColumns::tr("locked"),
                      IdentityColumns::tr("It is in the vault, and compared once the vault is open."));
}

QString chainWord(const Finding &finding)
{
    if (finding.result == Judgement::Pass)
        return IdentityColumns::tr("in order");
    if (finding.rule == "leaf_only"_L1)
        return IdentityColumns::tr("leaf only");
    if (finding.rule == "self_signed"_L1)
        return IdentityColumns::tr("self-signed");
    if (finding.rule == "wrong_order"_L1)
        return IdentityColumns::tr("wrong order");
    if (finding.rule == "gap"_L1)
        return IdentityColumns::tr("has a gap");
    return finding.result == Judgement::Fail ? IdentityColumns::tr("broken") : IdentityColumns::tr("look");
}

Cell chainCell(const IdentityRow &row)
{
    const Finding *finding = worstOf(row.health, "chain"_L1);
    return finding != nullptr ? statusCell(statusOf(finding->result), chainWord(*finding), wording::sentence(*finding))
                              : statusCell(Status::Unknown, IdentityColumns::tr("unknown"), {});
}

Cell x5uCell(const IdentityRow &row)
{
    if (row.x5u)
        return statusCell(*row.x5u, shortStatusWord(*row.x5u), row.identity.x5u);
    const Finding *finding = worstOf(row.health, "x5u"_L1);
    if (finding != nullptr && finding->result != Judgement::Pass)
        return statusCell(statusOf(finding->result), shortStatusWord(statusOf(finding->result)),
                          wording::sentence(*finding));
    return statusCell(Status::Unknown, IdentityColumns::tr("unasked"),
                      IdentityColumns::tr("Nobody asked for it since the program was started."));
}

Cell usedByCell(const IdentityRow &row)
{
    const auto count = static_cast<int>(row.servers.size());
    if (count == 0)
        return {.text = IdentityColumns::tr("no server"), .sort = 0};
    return {.text = count == 1 ? row.servers.front() : IdentityColumns::tr("%n server(s)", nullptr, count),
            .tip = row.servers.mid(0, 20).join(u", "_s),
            .sort = count};
}

} // namespace

bool IdentityRow::needsAttention() const
{
    const Finding *validity = worstOf(health, "validity"_L1);
    const bool ends = validity == nullptr || statusOf(validity->result) != Status::Good;
    return ends || anyFails(health) || key == KeyMatch::Differs || key == KeyMatch::Missing || x5u == Status::Broken;
}

std::vector<TableColumn<IdentityRow>> identityColumns()
{
    return {{IdentityColumns::tr("Name"), [](const IdentityRow &row) { return Cell{.text = row.identity.name}; }},
            {IdentityColumns::tr("Certificate"),
             [](const IdentityRow &row) {
                 const crypto::Certificate &leaf = row.identity.chain.front();
                 return Cell{.text = leaf.commonName(), .tip = leaf.subjectName()};
             }},
            {IdentityColumns::tr("Numbers"), numbersCell},
            {IdentityColumns::tr("Days left"), validityCell},
            {IdentityColumns::tr("Key"), keyCell},
            {IdentityColumns::tr("Chain"), chainCell},
            {IdentityColumns::tr("x5u"), x5uCell},
            {IdentityColumns::tr("Used by"), usedByCell},
            {IdentityColumns::tr("Certificate URL (x5u)"),
             [](const IdentityRow &row) { return Cell{.text = row.identity.x5u, .tip = row.identity.x5u}; }}};
}

} // namespace stir::ui
