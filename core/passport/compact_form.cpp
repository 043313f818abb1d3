// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/compact_form.h"

#include "core/passport/media_keys.h"
#include "core/passport/message_party.h"
#include "core/sip/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace stir::passport {

namespace {

// Each costs a verification.
constexpr std::size_t readingLimit = 16;

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // sorts the keys
}

/// "tn" and "uri" of one party, most likely first.
struct Claim
{
    QString key;
    QString value;
};

std::vector<Claim> claimsFor(const MessageParty &party)
{
    std::vector<Claim> claims;
    for (auto number = party.numbers.rbegin(); number != party.numbers.rend(); ++number)
        claims.push_back({QStringLiteral("tn"), *number}); // with the country code first
    if (!party.uri.isEmpty())
        claims.push_back({QStringLiteral("uri"), party.uri});
    return claims;
}

std::vector<Claim> originators(const MessageContext &context, const QString &countryCode)
{
    const MessageCallers callers = MessageCallers::of(context, countryCode);
    std::vector<Claim> claims = claimsFor(callers.from);
    for (const MessageParty &party : callers.asserted)
        for (Claim &claim : claimsFor(party))
            claims.push_back(std::move(claim));
    return claims;
}

struct Ingredients
{
    QByteArray header;
    qint64 issuedAt = 0;
    QJsonArray mediaKeys;
};

RebuiltToken reading(const Ingredients &from, const Claim &orig, const Claim &dest)
{
    QJsonObject payload{{QStringLiteral("dest"), QJsonObject{{dest.key, QJsonArray{dest.value}}}},
                        {QStringLiteral("iat"), from.issuedAt},
                        {QStringLiteral("orig"), QJsonObject{{orig.key, orig.value}}}};
    if (!from.mediaKeys.isEmpty())
        payload.insert(QStringLiteral("mky"), from.mediaKeys);
    RebuiltToken token;
    token.header = from.header;
    token.payload = compactJson(payload);
    payload.insert(QStringLiteral("iat"), QString::number(from.issuedAt));
    token.payloadWithText = compactJson(payload);
    (orig.key == QLatin1String("tn") ? token.origNumber : token.origUri) = orig.value;
    return token;
}

QByteArray headerFor(const QByteArray &info)
{
    return compactJson({{QStringLiteral("alg"), QStringLiteral("ES256")},
                        {QStringLiteral("typ"), QStringLiteral("passport")},
                        {QStringLiteral("x5u"), QString::fromUtf8(info)}});
}

} // namespace

QByteArray RebuiltToken::signedBytes(const QByteArray &header, const QByteArray &payload)
{
    return sip::toBase64Url(header) + '.' + sip::toBase64Url(payload);
}

CompactForm CompactForm::rebuilt(const sip::IdentityHeader &identity, const MessageContext &context,
                                 const QString &countryCode)
{
    CompactForm form;
    const auto origins = originators(context, countryCode);
    const auto destinations = claimsFor(MessageParty::called(context, countryCode));
    const auto miss = [&form](bool isThere, const char *name) {
        if (!isThere)
            form.missing.append(QLatin1String(name));
    };
    miss(!origins.empty(), "From");
    miss(!destinations.empty(), "To");
    miss(context.date.has_value(), "Date");
    miss(identity.info && !identity.info->isEmpty(), "info");
    if (!form.missing.isEmpty())
        return form;
    const Ingredients plain{headerFor(*identity.info), context.date->toSecsSinceEpoch(), {}};
    const QJsonArray mediaKeys = mediaKeysOf(context.body.value_or(QByteArray()));
    for (const Claim &orig : origins) {
        for (const Claim &dest : destinations) {
            if (form.readings.size() + 2 > readingLimit)
                return form;
            if (!mediaKeys.isEmpty())
                form.readings.push_back(reading({plain.header, plain.issuedAt, mediaKeys}, orig, dest));
            form.readings.push_back(reading(plain, orig, dest));
        }
    }
    return form;
}

const RebuiltToken *CompactForm::signedWith(const crypto::PublicKey &key, const QByteArray &signature) const
{
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const RebuiltToken &token) {
        const QByteArray bytes = RebuiltToken::signedBytes(token.header, token.payload);
        return key.verifiesEs256(std::as_bytes(std::span(bytes)), std::as_bytes(std::span(signature)));
    });
    return found == readings.end() ? nullptr : &*found;
}

} // namespace stir::passport
