// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

namespace stir::passport {

ReferenceTime referenceTime(const MessageContext &context, const JudgeOptions &options)
{
    if (options.at)
        return {*options.at, QStringLiteral("at")};
    if (context.date)
        return {*context.date, QStringLiteral("date")};
    if (context.capturedAt)
        return {*context.capturedAt, QStringLiteral("capture")};
    return {options.now, QStringLiteral("now")};
}

namespace {

/// Whether the freshness can be judged at all.
bool applies(const JudgedHeader &judged, CheckFindings &found)
{
    if (judged.token().compact)
        found.skip(QStringLiteral("compact_form")); // its iat is the Date header itself
    else if (!judged.decoded.payloadRead)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    else if (!judged.token().issuedAt())
        found.skip(QStringLiteral("no_iat"));
    else
        return true;
    return false;
}

void compare(const JudgedHeader &judged, CheckFindings &found)
{
    const qint64 issuedAt = *judged.token().issuedAt();
    const ReferenceTime reference = referenceTime(judged.context, judged.options);
    const qint64 limit = judged.options.maxAge.count();
    const qint64 age = reference.time.toSecsSinceEpoch() - issuedAt;
    const Values values{{QStringLiteral("iat"), timeText(QDateTime::fromSecsSinceEpoch(issuedAt, Qt::UTC))},
                        {QStringLiteral("reference"), timeText(reference.time)},
                        {QStringLiteral("source"), reference.source},
                        {QStringLiteral("age"), QString::number(age)},
                        {QStringLiteral("limit"), QString::number(limit)}};
    found.passWith(values);
    const bool isStale = age > limit;
    const bool isFuture = age < -limit;
    if (!judged.options.verify) {
        found.skip(isStale || isFuture ? QStringLiteral("not_asked_stale") : QStringLiteral("not_asked"),
                   isStale || isFuture ? values : Values());
        return;
    }
    if (isStale)
        found.fail(QStringLiteral("stale"), values);
    else if (isFuture)
        found.fail(QStringLiteral("future"), values);
    else if (age < 0)
        found.warn(QStringLiteral("ahead"), values);
    // Known only of a whole message: a bare header says nothing about its neighbours.
    if (!judged.context.method.isEmpty() && !judged.context.date)
        found.warn(QStringLiteral("no_date"), values);
}

} // namespace

void checkFreshness(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("freshness"), QStringLiteral("RFC 8224 6.2"));
    if (applies(judged, found))
        compare(judged, found);
    std::move(found).appendTo(all);
}

} // namespace stir::passport
