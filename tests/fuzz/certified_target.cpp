// SPDX-License-Identifier: GPL-3.0-or-later
// As claims_target.cpp, under a certificate that allows some numbers and some claims only.
#include "core/crypto/certificate_builder.h"
#include "core/passport/credential_cache.h"
#include "core/sip/telephone_number.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/fuzz/judged_report.h"

namespace stir::fuzz {

namespace {

constexpr qint64 firstNumber = 12155551000;
constexpr qint64 numberCount = 1000;

crypto::ClaimConstraints constraints()
{
    crypto::ClaimConstraints limits;
    limits.kind = crypto::ClaimConstraints::Kind::Enhanced;
    limits.mustInclude = {QStringLiteral("attest")};
    limits.permittedValues = {{QStringLiteral("attest"), {QStringLiteral("A"), QStringLiteral("B")}}};
    limits.mustExclude = {QStringLiteral("rcd")};
    return limits;
}

/// A leaf for the key of RFC 8946, and the root that gave it out.
crypto::CertificateChain chain()
{
    crypto::CertificateRequestFields fields;
    fields.notBefore = passport::secondsUtc(passport::issuedAt - 86400);
    fields.notAfter = passport::secondsUtc(passport::issuedAt + 86400);
    auto rootFields = fields;
    rootFields.commonName = QStringLiteral("ROOT");
    rootFields.isCa = rootFields.isRoot = true;
    const auto rootKey = crypto::PrivateKey::generate().value();
    const auto root = crypto::CertificateBuilder::selfSigned(rootFields, rootKey).value();
    fields.commonName = QStringLiteral("leaf");
    fields.numbers.ranges = {{QString::number(firstNumber), numberCount}};
    fields.constraints = {constraints()};
    const auto leafKey = passport::rfc8946Key().publicKey();
    return {crypto::CertificateBuilder::issue(fields, leafKey, root, rootKey).value(), root};
}

passport::JudgeOptions optionsWithCertificate()
{
    static passport::CredentialCache cache;
    passport::JudgeOptions options = passport::verifyWithKey();
    const auto certificates = chain();
    options.signer = crypto::CertificateChain{certificates.front()};
    options.anchors = {certificates.back()};
    options.cache = &cache;
    return options;
}

void requireAllowed(const passport::PassportReport &report)
{
    const QJsonObject payload = QJsonDocument::fromJson(report.token.payloadText).object();
    const QString attest = payload.value(QLatin1String("attest")).toString();
    require(attest == QLatin1String("A") || attest == QLatin1String("B"), "valid has a permitted attestation");
    require(!payload.contains(QLatin1String("rcd")), "valid has no excluded claim");
    if (report.token.type() != QLatin1String("shaken"))
        return;
    const QJsonValue number = payload.value(QLatin1String("orig")).toObject().value(QLatin1String("tn"));
    const auto digits = sip::TelephoneNumber::parse(number.toString());
    require(digits.has_value(), "valid has a number, for the certificate speaks for nothing else");
    const qint64 value = digits->digits().toLongLong();
    require(value >= firstNumber && value < firstNumber + numberCount, "valid has a number of the certificate");
}

} // namespace

void tryInput(QByteArrayView input)
{
    static const passport::JudgeOptions options = optionsWithCertificate();
    const qsizetype lineEnd = input.indexOf('\n');
    const QByteArray header = lineEnd < 0 ? passport::goodHeader : input.first(lineEnd).toByteArray();
    const QByteArray payload = (lineEnd < 0 ? input : input.sliced(lineEnd + 1)).toByteArray();
    const QByteArray value = passport::signedToken(header, payload) + passport::goodParameters;
    const auto report = passport::judge(sip::IdentityHeader::parse(value), passport::inviteContext(), options);
    requireChecks(report);
    requireVerdict(report, std::get<crypto::CertificateChain>(options.signer).front().publicKey());
    if (report.verdict == passport::Verdict::Valid)
        requireAllowed(report);
}

} // namespace stir::fuzz
