// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

#include <cstdlib>

namespace stir::passport {

ReferenceTime referenceTime(const MessageContext &context, const JudgeOptions &options)
{
    if (options.at)
        return {*options.at, QStringLiteral("at")};
    if (context.date)
        return {*context.date, QStringLiteral("date")};
    if (context.capturedAt)
        return {*context.capturedAt, context.captureClockAssumed ? QStringLiteral("log") : QStringLiteral("capture")};
    return {options.now, QStringLiteral("now")};
}

namespace {

/// When the token was made. In compact form that is the Date header (RFC 8224 4.1).
std::optional<qint64> issuedAt(const JudgedHeader &judged)
{
    if (!judged.token().compact)
        return judged.token().issuedAt();
    return judged.context.date ? std::optional(judged.context.date->toSecsSinceEpoch()) : std::nullopt;
}

/// Whether the freshness can be judged at all.
bool applies(const JudgedHeader &judged, CheckFindings &found)
{
    if (!payloadAvailable(judged, judged.context.date.has_value(), found))
        return false;
    const bool isDated = issuedAt(judged).has_value();
    if (!isDated)
        found.skip(QStringLiteral("no_iat"));
    return isDated;
}

/// A Date header is the sender's word: who replays an old call replays its Date too. The clock of whoever captured the
/// call tells, unless its zone or year had to be assumed.
void compareDateWithCapture(const JudgedHeader &judged, CheckFindings &found)
{
    const MessageContext &context = judged.context;
    if (judged.options.at || !context.date || !context.capturedAt || context.captureClockAssumed)
        return;
    const qint64 age = context.date->secsTo(*context.capturedAt);
    if (std::abs(age) > judged.options.maxAge.count())
        found.warn(QStringLiteral("date_off"), {{QStringLiteral("date"), timeText(*context.date)},
                                                {QStringLiteral("captured"), timeText(*context.capturedAt)},
                                                {QStringLiteral("age"), QString::number(age)}});
}

Values valuesOf(const JudgedHeader &judged, const ReferenceTime &reference, qint64 issued, qint64 age)
{
    return {{QStringLiteral("iat"), timeText(QDateTime::fromSecsSinceEpoch(issued, Qt::UTC))},
            {QStringLiteral("reference"), timeText(reference.time)},
            {QStringLiteral("source"), reference.source},
            {QStringLiteral("age"), QString::number(age)},
            {QStringLiteral("limit"), QString::number(judged.options.maxAge.count())}};
}

QString claimedTime(double seconds)
{
    constexpr double endOfYear9999 = 253402300799.0;
    const bool isInCalendar = seconds >= 0 && seconds <= endOfYear9999;
    return isInCalendar ? timeText(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC))
                        : QString::number(seconds, 'g', 17);
}

/// RFC 7519 4.1.4 and 4.1.5: seldom in a PASSporT, and whoever reads it as a JWT obeys them.
void compareWithOwnTimes(const JudgedHeader &judged, const ReferenceTime &reference, CheckFindings &found)
{
    const QJsonObject &payload = judged.token().payload;
    const auto now = static_cast<double>(reference.time.toSecsSinceEpoch());
    const auto values = [&reference](QString name, const QJsonValue &claim) {
        return Values{{std::move(name), claimedTime(claim.toDouble())},
                      {QStringLiteral("reference"), timeText(reference.time)},
                      {QStringLiteral("source"), reference.source}};
    };
    const QJsonValue end = payload.value(QStringLiteral("exp"));
    const QJsonValue begin = payload.value(QStringLiteral("nbf"));
    if (end.isDouble() && now >= end.toDouble())
        found.fail(QStringLiteral("expired"), values(QStringLiteral("exp"), end));
    if (begin.isDouble() && now < begin.toDouble())
        found.fail(QStringLiteral("not_before"), values(QStringLiteral("nbf"), begin));
}

void compare(const JudgedHeader &judged, CheckFindings &found)
{
    const qint64 issued = *issuedAt(judged);
    const ReferenceTime reference = referenceTime(judged.context, judged.options);
    const qint64 limit = judged.options.maxAge.count();
    const qint64 age = reference.time.toSecsSinceEpoch() - issued;
    const Values values = valuesOf(judged, reference, issued, age);
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
    compareWithOwnTimes(judged, reference, found);
    // Known only of a whole message: a bare header says nothing about its neighbours.
    if (!judged.context.method.isEmpty() && !judged.context.date)
        found.warn(judged.context.dateUnreadable ? QStringLiteral("date_unreadable") : QStringLiteral("no_date"),
                   values);
    compareDateWithCapture(judged, found);
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
