// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/trusted_list.h"

#include "core/foundation/secret_bytes.h"
#include "core/sip/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace stir::credentials {

namespace {

using Values = QMap<QString, QString>;

// More than ten times as many as there are authorities.
constexpr qsizetype rootLimit = 1000;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

Finding finding(Judgement result, const char *rule, Values values = {})
{
    return {key("trusted_list"), result, key(rule), std::move(values), key("ATIS-1000084")};
}

tl::unexpected<Finding> refused(const char *rule, Values values = {})
{
    return tl::unexpected<Finding>(finding(Judgement::Fail, rule, std::move(values)));
}

tl::unexpected<Finding> malformed(const char *part)
{
    return refused("malformed", {{key("part"), key(part)}});
}

/// What a service wraps around the token is taken off.
QByteArray tokenIn(const QByteArray &bytes)
{
    const QByteArray trimmed = bytes.trimmed();
    if (!trimmed.startsWith('{'))
        return trimmed;
    return QJsonDocument::fromJson(trimmed).object().value(QLatin1String("caList")).toString().toLatin1().trimmed();
}

std::optional<QJsonObject> objectIn(const QByteArray &part)
{
    const auto text = sip::fromBase64Url(part);
    if (!text)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// RFC 7519 NumericDate, in whole seconds.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    constexpr qint64 none = -1;
    const qint64 number = value.toInteger(none);
    return number == none ? std::nullopt : std::optional(number);
}

tl::expected<crypto::CertificateChain, Finding> rootsIn(const QJsonValue &value)
{
    const QJsonArray texts = value.toArray();
    if (!value.isArray() || texts.isEmpty())
        return malformed("trustList");
    if (texts.size() > rootLimit)
        return refused("too_many", {{key("limit"), QString::number(rootLimit)}});
    crypto::CertificateChain roots;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray pem = texts[i].toString().toLatin1();
        const auto some = crypto::certificatesFromPem(bytesOf(pem), {});
        if (!some)
            return refused("root_unreadable",
                           {{key("number"), QString::number(i + 1)}, {key("detail"), some.error().detail}});
        roots.insert(roots.end(), some->begin(), some->end());
    }
    return roots;
}

} // namespace

tl::expected<TrustedList, Finding> TrustedList::fromBytes(std::span<const std::byte> bytes)
{
    if (static_cast<qint64>(bytes.size()) > sizeLimit)
        return refused("too_large", {{key("limit"), QString::number(sizeLimit)}});
    const QByteArray token =
        tokenIn(QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())));
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return malformed("JWS");
    const auto header = objectIn(parts[0]);
    const auto payload = objectIn(parts[1]);
    const auto signature = sip::fromBase64Url(parts[2]);
    if (!header || !payload || !signature)
        return malformed(!header ? "header" : !payload ? "payload" : "signature");
    if (header->value(QLatin1String("alg")) != QLatin1String("ES256"))
        return refused("algorithm", {{key("algorithm"), header->value(QLatin1String("alg")).toString()}});
    TrustedList list;
    list.m_x5u = header->value(QLatin1String("x5u")).toString();
    if (!list.m_x5u.startsWith(QLatin1String("https://")) || list.authority().isEmpty())
        return refused("signer_url", {{key("url"), list.m_x5u}});
    const auto sequence = wholeNumber(payload->value(QLatin1String("sequence")));
    const auto expires = wholeNumber(payload->value(QLatin1String("exp")));
    if (!sequence || !expires)
        return malformed(!sequence ? "sequence" : "exp");
    auto roots = rootsIn(payload->value(QLatin1String("trustList")));
    if (!roots)
        return tl::unexpected<Finding>(std::move(roots.error()));
    list.m_roots = *std::move(roots);
    list.m_sequence = *sequence;
    list.m_expires = QDateTime::fromSecsSinceEpoch(*expires, Qt::UTC);
    list.m_signed = parts[0] + '.' + parts[1];
    list.m_signature = *signature;
    return list;
}

QString TrustedList::authority() const
{
    return QUrl(m_x5u, QUrl::StrictMode).host();
}

Findings TrustedList::judge(const crypto::CertificateChain &signer, const std::optional<TrustedListRecord> &before,
                            const QDateTime &now) const
{
    Findings found;
    const crypto::Certificate &certificate = signer.front();
    const Values who{{key("subject"), certificate.subjectName()},
                     {key("not_after"), certificate.notAfter().toString(Qt::ISODate)}};
    if (!certificate.publicKey().verifiesEs256(bytesOf(m_signed), bytesOf(m_signature)))
        found.push_back(finding(Judgement::Fail, "signature", who));
    if (now > certificate.notAfter() || now < certificate.notBefore())
        found.push_back(finding(Judgement::Fail, "signer_expired", who));
    if (now > m_expires)
        found.push_back(finding(Judgement::Fail, "expired", {{key("expires"), m_expires.toString(Qt::ISODate)}}));
    if (before && m_sequence < before->sequence)
        found.push_back(finding(
            Judgement::Fail, "older",
            {{key("sequence"), QString::number(m_sequence)}, {key("before"), QString::number(before->sequence)}}));
    if (before && certificate.publicKey().sha256() != before->signerKey)
        found.push_back(finding(Judgement::Warn, "signer_changed", who));
    if (found.empty())
        found.push_back(finding(Judgement::Pass, "",
                                {{key("count"), QString::number(m_roots.size())},
                                 {key("sequence"), QString::number(m_sequence)},
                                 {key("expires"), m_expires.toString(Qt::ISODate)},
                                 {key("subject"), certificate.subjectName()}}));
    return found;
}

TrustedListRecord TrustedList::record(const crypto::CertificateChain &signer) const
{
    return {authority(), m_sequence, m_expires, signer.front().publicKey().sha256()};
}

} // namespace stir::credentials
