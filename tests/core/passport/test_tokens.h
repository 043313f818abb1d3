// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tokens to judge: those of the RFCs and of the guide, and some made on the spot with the key of RFC 8946.

#include "core/crypto/private_key.h"
#include "core/passport/passport_judge.h"
#include "core/sip/base64url.h"

#include <QFile>

#include <algorithm>

namespace stir::passport {

inline QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline crypto::PublicKey publicKeyFile(const char *name)
{
    const QByteArray pem = dataFile(name);
    return crypto::PublicKey::fromBytes(std::as_bytes(std::span(pem)), QLatin1String(name)).value();
}

inline crypto::PrivateKey rfc8946Key()
{
    const QByteArray pem = dataFile("rfc8946/private.pem");
    return crypto::PrivateKey::fromPem(std::as_bytes(std::span(pem)), nullptr, QStringLiteral("rfc8946")).value();
}

inline const QByteArray goodHeader =
    R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":"https://cr.example/c.pem"})";
inline const QByteArray goodPayload =
    R"({"attest":"A","dest":{"tn":["12155551213"]},"iat":1668526068,"orig":{"tn":"12155551212"},"origid":"510b9812-4977-4656-87d1-4f7234001e0c"})";
inline const QByteArray goodParameters = ";info=<https://cr.example/c.pem>;alg=ES256;ppt=shaken";

/// Any two texts as a token, signed with the key of RFC 8946.
inline QByteArray signedToken(const QByteArray &header, const QByteArray &payload)
{
    static const crypto::PrivateKey key = rfc8946Key();
    const QByteArray bytes = sip::toBase64Url(header) + '.' + sip::toBase64Url(payload);
    return bytes + '.' + sip::toBase64Url(key.signEs256(std::as_bytes(std::span(bytes))).value());
}

inline QDateTime secondsUtc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

/// Options to verify at the very second of goodPayload, with the key of RFC 8946.
inline JudgeOptions verifyWithKey()
{
    JudgeOptions options;
    options.verify = true;
    options.now = secondsUtc(1668526068);
    options.signer = publicKeyFile("rfc8946/public.pem");
    return options;
}

/// "result rule" of every finding of one check, with commas; the rule is left out of a plain pass.
inline QString told(const PassportReport &report, QLatin1String check)
{
    QStringList parts;
    for (const Finding &finding : report.checks)
        if (finding.check == check)
            parts.append((judgementName(finding.result) + u' ' + finding.rule).trimmed());
    return parts.join(QStringLiteral(", "));
}

inline Finding firstFinding(const PassportReport &report, QLatin1String check)
{
    const auto found = std::find_if(report.checks.begin(), report.checks.end(),
                                    [check](const Finding &finding) { return finding.check == check; });
    return found == report.checks.end() ? Finding() : *found;
}

inline constexpr qint64 issuedAt = 1668526068;

inline QByteArray goodValue()
{
    return signedToken(goodHeader, goodPayload) + goodParameters;
}

inline PassportReport judged(const QByteArray &value, const JudgeOptions &options, const MessageContext &context = {})
{
    return judge(sip::IdentityHeader::parse(value), context, options);
}

inline MessageContext inviteContext()
{
    MessageContext context;
    context.method = QStringLiteral("INVITE");
    context.date = secondsUtc(issuedAt);
    context.caller = QStringLiteral("+12155551212");
    context.called = QStringLiteral("12155551213");
    context.requestTarget = QStringLiteral("12155551213");
    return context;
}

} // namespace stir::passport
