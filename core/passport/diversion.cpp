// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/diversion.h"

#include "core/passport/check_findings.h"
#include "core/sip/sip_address.h"
#include "core/sip/telephone_number.h"

#include <algorithm>

namespace stir::passport {

namespace {

constexpr qint64 transferLimit = 3 * 60 * 60;

} // namespace

Identity Identity::number(const QString &text)
{
    Identity identity;
    if (const auto number = sip::TelephoneNumber::parse(text))
        identity.m_key = QStringLiteral("tn: ") + number->digits();
    return identity;
}

Identity Identity::uri(const QString &text)
{
    Identity identity;
    identity.m_key = QStringLiteral("uri:") + sip::SipAddress::canonicalUri(text);
    return identity;
}

Identity Identity::of(const QJsonObject &object)
{
    const QJsonValue telephone = object.value(QStringLiteral("tn"));
    const QJsonValue address = object.value(QStringLiteral("uri"));
    if (telephone.isString())
        return number(telephone.toString());
    return address.isString() ? uri(address.toString()) : Identity();
}

Identity Identity::originOf(const PassportToken &token)
{
    return of(token.payload.value(QStringLiteral("orig")).toObject());
}

Identity Identity::divertedFrom(const PassportToken &token)
{
    return of(token.payload.value(QStringLiteral("div")).toObject());
}

std::vector<Identity> Identity::destinationsOf(const PassportToken &token)
{
    std::vector<Identity> all;
    for (const QString &text : token.destNumbers().value_or(QStringList()))
        all.push_back(number(text));
    for (const QString &text : token.destUris())
        all.push_back(uri(text));
    std::sort(all.begin(), all.end(), [](const Identity &a, const Identity &b) { return a.m_key < b.m_key; });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Soundness Soundness::of(const PassportReport &report)
{
    Soundness soundness;
    soundness.proven = report.proven && !report.token.isPriority();
    for (const Finding &finding : report.checks) {
        const bool isPassedOver = finding.result != Judgement::Fail || finding.check == QLatin1String("dest");
        if (isPassedOver)
            continue;
        const qint64 age = finding.values.value(QStringLiteral("age")).toLongLong();
        const bool isStale = finding.check == QLatin1String("freshness") && finding.rule == QLatin1String("stale");
        if (isStale && age <= transferLimit)
            soundness.staleAge = age;
        else if (soundness.brokenCheck.isEmpty())
            soundness.brokenCheck = finding.check;
    }
    return soundness;
}

void failWithoutOriginal(const Identity &diverted, CheckFindings &found)
{
    if (diverted.isEmpty())
        found.fail(QStringLiteral("no_number"));
    else
        found.fail(QStringLiteral("no_original"), {{QStringLiteral("number"), diverted.shown()}});
}

void failForOtherCaller(const Identity &own, const Identity &original, CheckFindings &found)
{
    if (own.isEmpty() || original.isEmpty())
        found.fail(QStringLiteral("orig_missing"));
    else
        found.fail(QStringLiteral("orig_differs"),
                   {{QStringLiteral("orig"), own.shown()}, {QStringLiteral("original"), original.shown()}});
}

} // namespace stir::passport
