// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/sip/telephone_number.h"

namespace stir::passport {

namespace {

constexpr qsizetype subscriberDigits = 7;

/// Its digits; no value when it is no number.
std::optional<QString> digitsOf(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const auto number = sip::TelephoneNumber::parse(*text);
    return number ? std::optional(number->digits()) : std::nullopt;
}

/// Whether one is the other with something in front, such as a country code.
bool differByPrefix(const QString &a, const QString &b)
{
    return qMin(a.size(), b.size()) >= subscriberDigits && (a.endsWith(b) || b.endsWith(a));
}

/// Whether the claims can be compared with the message at all.
bool applies(const JudgedHeader &judged, CheckFindings &found)
{
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else if (judged.token().compact)
        found.skip(QStringLiteral("compact_form"));
    else if (!judged.decoded.payloadRead)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    else
        return true;
    return false;
}

void compareOriginator(const JudgedHeader &judged, CheckFindings &found)
{
    const auto claim = digitsOf(judged.token().origNumber());
    const auto caller = digitsOf(judged.context.caller);
    if (!claim) {
        found.skip(QStringLiteral("no_number"));
        return;
    }
    if (!judged.context.caller || judged.context.caller->isEmpty()) {
        found.skip(QStringLiteral("no_caller"));
        return;
    }
    if (!caller) {
        found.skip(QStringLiteral("caller_not_number"), {{QStringLiteral("caller"), *judged.context.caller}});
        return;
    }
    const Values values{{QStringLiteral("claim"), *claim}, {QStringLiteral("caller"), *caller}};
    found.passWith(values);
    if (*claim != *caller)
        found.fail(differByPrefix(*claim, *caller) ? QStringLiteral("differs_by_prefix") : QStringLiteral("differs"),
                   values);
}

QStringList claimedDestinations(const PassportToken &token)
{
    QStringList digits;
    for (const QString &number : token.destNumbers().value_or(QStringList()))
        if (auto found = digitsOf(number))
            digits.append(*found);
    return digits;
}

bool anyDiffersByPrefix(const QStringList &claims, const QStringList &known)
{
    return std::any_of(claims.begin(), claims.end(), [&known](const QString &claim) {
        return std::any_of(known.begin(), known.end(),
                           [&claim](const QString &number) { return differByPrefix(claim, number); });
    });
}

void compareDestination(const JudgedHeader &judged, CheckFindings &found)
{
    const QStringList claims = claimedDestinations(judged.token());
    const QString called = judged.context.called.value_or(QString());
    const QString target = judged.context.requestTarget.value_or(QString());
    Values values{{QStringLiteral("called"), called}, {QStringLiteral("target"), target}};
    QStringList known;
    for (const auto &number : {digitsOf(called), digitsOf(target)})
        if (number)
            known.append(*number);
    if (claims.isEmpty()) {
        found.skip(QStringLiteral("no_number"));
    } else if (called.isEmpty() && target.isEmpty()) {
        found.skip(QStringLiteral("no_called"));
    } else if (known.isEmpty()) {
        found.skip(QStringLiteral("called_not_number"), values);
    } else {
        values.insert(QStringLiteral("claim"), claims.join(QStringLiteral(", ")));
        found.passWith(values);
        const bool matches = std::any_of(known.begin(), known.end(),
                                         [&claims](const QString &number) { return claims.contains(number); });
        if (!matches)
            found.fail(anyDiffersByPrefix(claims, known) ? QStringLiteral("differs_by_prefix")
                                                         : QStringLiteral("differs"),
                       values);
    }
}

} // namespace

void checkOrig(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("orig"), QStringLiteral("RFC 8224 6.2.4"));
    if (applies(judged, found))
        compareOriginator(judged, found);
    std::move(found).appendTo(all);
}

void checkDest(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("dest"), QStringLiteral("RFC 8224 6.2"));
    if (applies(judged, found))
        compareDestination(judged, found);
    std::move(found).appendTo(all);
}

} // namespace stir::passport
