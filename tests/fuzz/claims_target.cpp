// SPDX-License-Identifier: GPL-3.0-or-later
// What a signer may put into a token: the first line is its header, the rest its payload, both signed here. So the
// fuzzer reaches what lies behind the signature.
#include "core/sip/telephone_number.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/fuzz/judged_report.h"

#include <QJsonArray>

namespace stir::fuzz {

namespace {

const crypto::PrivateKey &signingKey()
{
    static const crypto::PrivateKey key = passport::rfc8946Key();
    return key;
}

QByteArray signedByUs(QByteArrayView header, QByteArrayView payload)
{
    const QByteArray bytes = sip::toBase64Url(header) + '.' + sip::toBase64Url(payload);
    return bytes + '.' + sip::toBase64Url(signingKey().signEs256(bytesOf(bytes)).value());
}

/// Read again without the judge.
void requireValid(const passport::PassportReport &report)
{
    const QJsonObject header = QJsonDocument::fromJson(report.token.headerText).object();
    const QJsonObject payload = QJsonDocument::fromJson(report.token.payloadText).object();
    require(header.value(QLatin1String("alg")) == QLatin1String("ES256"), "valid is ES256 only");
    require(header.value(QLatin1String("typ")) == QLatin1String("passport"), "valid is a PASSporT");
    require(payload.value(QLatin1String("iat")).isDouble(), "valid has a time");
    require(!header.contains(QLatin1String("crit")), "valid demands nothing that nobody knows");
    const QJsonObject orig = payload.value(QLatin1String("orig")).toObject();
    require(orig.size() == 1, "valid has one originator");
    const auto number = sip::TelephoneNumber::parse(orig.value(QLatin1String("tn")).toString());
    const auto caller = sip::TelephoneNumber::parse(passport::inviteContext().caller.value());
    require(orig.contains(QLatin1String("uri")) || (number && number->digits() == caller->digits()),
            "valid speaks for the caller");
    require(!payload.value(QLatin1String("dest")).toObject().isEmpty(), "valid has a destination");
    if (header.value(QLatin1String("ppt")) == QLatin1String("shaken"))
        require(QStringLiteral("ABC").contains(payload.value(QLatin1String("attest")).toString(QStringLiteral("none"))),
                "valid is attested");
}

} // namespace

void tryInput(QByteArrayView input)
{
    static const passport::JudgeOptions options = passport::verifyWithKey();
    const qsizetype lineEnd = input.indexOf('\n');
    const QByteArrayView header = lineEnd < 0 ? QByteArrayView(passport::goodHeader) : input.first(lineEnd);
    const QByteArrayView payload = lineEnd < 0 ? input : input.sliced(lineEnd + 1);
    const QByteArray value = signedByUs(header, payload) + passport::goodParameters;
    const auto report = passport::judge(sip::IdentityHeader::parse(value), passport::inviteContext(), options);
    requireChecks(report);
    requirePlainShaken(report);
    requireVerdict(report, std::get<crypto::PublicKey>(options.signer));
    // Nothing and nothing make the compact form, which stands for what the message says.
    require(report.token.compact || !isSaid(report, QLatin1String("signature"), Judgement::Fail),
            "what was signed here has its signature");
    if (!report.token.compact && isSaid(report, QLatin1String("syntax"), Judgement::Pass)) {
        requireSameJson(report.token.headerText, report.token.header);
        requireSameJson(report.token.payloadText, report.token.payload);
    }
    if (report.verdict == passport::Verdict::Valid)
        requireValid(report);
}

} // namespace stir::fuzz
