// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/revocation_block.h"

#include "ui/common/fitting_labels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/trust/revocation_lists.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using verification::RevocationListFacts;
using verification::RevocationPoint;

QString statusWord(const RevocationPoint &point, const QDateTime &now)
{
    if (statusOf(point) == Status::Broken)
        return RevocationBlock::tr("one of yours is revoked");
    if (point.fetchedAt)
        return RevocationBlock::tr("fetched %1").arg(relativeTime(*point.fetchedAt, now));
    return point.notFetched && point.notFetched->result == Judgement::Warn ? RevocationBlock::tr("could not be fetched")
                                                                           : RevocationBlock::tr("not fetched");
}

QString listText(const RevocationListFacts &list, const QDateTime &now)
{
    const QString entries = RevocationBlock::tr("%n entries", nullptr, list.entries);
    const QString updated = relativeTime(list.updated, now);
    if (!list.nextUpdate)
        return RevocationBlock::tr("%1: updated %2, no next update named, %3", "issuer, time, entries")
            .arg(list.issuer, updated, entries);
    return RevocationBlock::tr("%1: updated %2, next update %3, %4", "issuer, two times, entries")
        .arg(list.issuer, updated, relativeTime(*list.nextUpdate, now), entries);
}

QString exactTimes(const RevocationListFacts &list)
{
    const QString updated = RevocationBlock::tr("Updated %1").arg(exactTime(list.updated));
    return list.nextUpdate ? updated + u'\n' + RevocationBlock::tr("Next update %1").arg(exactTime(*list.nextUpdate))
                           : updated;
}

/// Each owner once: a chain may name an address several times.
QStringList ownersOf(const RevocationPoint &point)
{
    QStringList owners;
    for (const verification::NamingCertificate &naming : point.namedBy)
        owners.append(naming.owner);
    owners.removeDuplicates();
    return owners;
}

QString namedText(const RevocationPoint &point, const QStringList &owners)
{
    constexpr qsizetype shown = 4;
    const QString first = owners.first(qMin(owners.size(), shown)).join(u", "_s);
    const auto count = static_cast<int>(point.namedBy.size());
    if (owners.size() > shown)
        return RevocationBlock::tr("Named by %n certificate(s) of %1 and %2 others", nullptr, count)
            .arg(first)
            .arg(owners.size() - shown);
    return RevocationBlock::tr("Named by %n certificate(s) of %1", nullptr, count).arg(first);
}

bool wasNotAsked(const Finding &finding)
{
    return finding.rule == fetch::faultName(fetch::FetchFault::Offline) ||
           finding.rule == fetch::faultName(fetch::FetchFault::Cancelled);
}

/// That nothing was asked is said by the word alone.
Findings spokenFindings(const RevocationPoint &point)
{
    Findings findings;
    if (point.notFetched && !wasNotAsked(*point.notFetched))
        findings.push_back(*point.notFetched);
    findings.insert(findings.end(), point.findings.begin(), point.findings.end());
    return findings;
}

} // namespace

RevocationBlock::RevocationBlock(const QString &name, const RevocationPoint &point, const QDateTime &now,
                                 QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    auto *status = new StatusBadge(statusOf(point), statusWord(point, now));
    status->setObjectName(name + u".status"_s);
    if (point.fetchedAt)
        status->setToolTip(exactTime(*point.fetchedAt));
    head->addWidget(new ElidedLabel(point.url, TextRole::Strong), 1);
    head->addWidget(status);
    column->addLayout(head);
    for (const RevocationListFacts &list : point.lists) {
        auto *line = new BreakingLabel(listText(list, now), TextRole::Caption);
        line->setToolTip(exactTimes(list));
        column->addWidget(line);
    }
    const QStringList owners = ownersOf(point);
    auto *named = new BreakingLabel(namedText(point, owners), TextRole::Caption);
    named->setToolTip(owners.join(u'\n'));
    column->addWidget(named);
    if (const Findings findings = spokenFindings(point); !findings.empty()) {
        auto *list = new FindingList(name + u".findings"_s);
        list->setShowsTitles(false);
        list->setFindings(findings);
        column->addWidget(list);
    }
}

} // namespace stir::ui
