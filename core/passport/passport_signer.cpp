// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_signer.h"

#include "core/sip/base64url.h"

#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace stir::passport {

namespace {

/// Neither JSON nor info=<...> has to escape it.
bool isPlainText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character > u' ' && character < u'\x7f' && !QStringView(u"\"\\<>").contains(character);
    });
}

bool isHttpsUrl(const QString &x5u)
{
    const QUrl url(x5u, QUrl::StrictMode);
    return isPlainText(x5u) && x5u.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) && url.isValid() &&
           !url.host().isEmpty();
}

QLatin1String letter(Attestation attestation)
{
    switch (attestation) {
    case Attestation::Full:
        return QLatin1String("A");
    case Attestation::Partial:
        return QLatin1String("B");
    case Attestation::Gateway:
        return QLatin1String("C");
    }
    Q_UNREACHABLE();
}

// RFC 8225 9: keys in order, no blanks. Written out: nothing in these values needs an escape.

QString headerJson(const QString &x5u)
{
    return QStringLiteral(R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":"%1"})").arg(x5u);
}

QString payloadJson(const ShakenClaims &claims, const QString &originId)
{
    return QStringLiteral(R"({"attest":"%1","dest":{"tn":["%2"]},"iat":%3,"orig":{"tn":"%4"},"origid":"%5"})")
        .arg(letter(claims.attestation), claims.dest.digits(), QString::number(claims.issuedAt), claims.orig.digits(),
             originId);
}

QByteArray encoded(const QString &json)
{
    return sip::toBase64Url(json.toLatin1());
}

} // namespace

Result<Attestation> parseAttestation(const QString &text)
{
    const QString upper = text.trimmed().toUpper();
    for (const Attestation attestation : {Attestation::Full, Attestation::Partial, Attestation::Gateway})
        if (upper == letter(attestation))
            return attestation;
    return failure(ErrorCode::AttestationInvalid, text);
}

Result<QByteArray> signShaken(const ShakenClaims &claims, const QString &x5u, const crypto::PrivateKey &key)
{
    if (!isHttpsUrl(x5u))
        return failure(ErrorCode::X5uNotHttps, x5u);
    const QString originId =
        claims.originId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : claims.originId;
    if (!isPlainText(originId))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("origid"), originId);
    if (claims.orig.digits().isEmpty() || claims.dest.digits().isEmpty())
        return failure(ErrorCode::NumberInvalid,
                       claims.orig.digits().isEmpty() ? QStringLiteral("orig") : QStringLiteral("dest"));
    QByteArray token = encoded(headerJson(x5u)) + '.' + encoded(payloadJson(claims, originId));
    const auto signature = key.signEs256(std::as_bytes(std::span(token)));
    if (!signature)
        return failure(signature.error());
    token += '.' + sip::toBase64Url(*signature);
    return token + ";info=<" + x5u.toLatin1() + ">;alg=ES256;ppt=shaken";
}

} // namespace stir::passport
