// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/sip/telephone_number.h"

#include <algorithm>

namespace stir::passport {

namespace {

/// The judgement on the certificate to look at; says why not otherwise.
const CredentialJudgement *certificateToJudge(const JudgedHeader &judged, CheckFindings &found)
{
    switch (judged.signer.kind) {
    case JudgedSigner::Kind::NotAsked:
        found.skip(QStringLiteral("not_asked"));
        return nullptr;
    case JudgedSigner::Kind::BareKey:
        found.skip(QStringLiteral("bare_key"));
        return nullptr;
    case JudgedSigner::Kind::Missing:
        found.skipWithout(*judged.signer.whyMissing);
        return nullptr;
    case JudgedSigner::Kind::Certified:
        return judged.signer.credential.get();
    }
    Q_UNREACHABLE();
}

void takeFindings(const JudgedHeader &judged, const Findings &known, CheckFindings &found)
{
    Findings findings = known;
    setTime(findings, referenceTime(judged.context, judged.options).time);
    found.take(findings);
}

/// The number that the signer must speak for: who diverts signs for the number diverted from (RFC 8946 3).
std::optional<QString> signedNumber(const JudgedHeader &judged)
{
    const PassportToken &token = judged.token();
    if (token.compact) {
        const RebuiltToken &likely = judged.reading ? *judged.reading : judged.compact.readings.front();
        return likely.origNumber;
    }
    return token.isDiversion() ? token.divertedNumber() : token.origNumber();
}

void judgeNumbers(const JudgedHeader &judged, const CredentialJudgement &credential, CheckFindings &found)
{
    const auto &list = credential.list;
    if (judged.token().isPriority()) {
        found.skip(QStringLiteral("not_for_numbers"));
        return;
    }
    // Which numbers the code of a provider has is not known here.
    const bool namesNumbersOnly = list && namesNumbers(*list) && list->serviceProviderCodes.isEmpty();
    if (namesNumbersOnly && payloadAvailable(judged, !judged.compact.readings.empty(), found)) {
        const QString text = listText(*list);
        const auto number = sip::TelephoneNumber::parse(signedNumber(judged).value_or(QString()));
        const bool isDiverted = judged.token().isDiversion();
        if (!number)
            found.fail(isDiverted ? QStringLiteral("no_diverted_number") : QStringLiteral("no_number"),
                       {{QStringLiteral("list"), text}});
        else if (!credential.coverage.covers(number->digits()))
            found.fail(isDiverted ? QStringLiteral("diverted_outside") : QStringLiteral("outside"),
                       {{QStringLiteral("number"), number->digits()}, {QStringLiteral("list"), text}});
    }
    const bool onlyPasses = credential.numbers.size() == 1 && credential.numbers[0].result == Judgement::Pass;
    if (onlyPasses)
        found.passWith(credential.numbers[0].values);
    else
        found.take(credential.numbers);
}

bool holds(const QByteArray &signedBytes, const PassportToken &token, const crypto::PublicKey &key)
{
    return key.verifiesEs256(std::as_bytes(std::span(signedBytes)), std::as_bytes(std::span(token.signature)));
}

/// The token is what was rebuilt from the message; the signature says which reading of the message was meant.
void judgeCompact(const JudgedHeader &judged, const crypto::PublicKey &key, Values values, CheckFindings &found)
{
    const auto &readings = judged.compact.readings;
    const QString payloadKey = QStringLiteral("payload");
    values.insert(payloadKey, QString::fromUtf8(judged.reading ? judged.reading->payload : readings.front().payload));
    found.passWith(values);
    if (judged.reading)
        return;
    const auto spoilt = std::find_if(readings.begin(), readings.end(), [&](const RebuiltToken &token) {
        return holds(RebuiltToken::signedBytes(token.header, token.payloadWithText), judged.token(), key);
    });
    if (spoilt != readings.end()) {
        values.insert(payloadKey, QString::fromUtf8(spoilt->payloadWithText));
        found.fail(QStringLiteral("iat_text"), values);
    } else {
        found.fail(QStringLiteral("rebuilt_mismatch"), values);
    }
}

void judgeSignature(const JudgedHeader &judged, const crypto::PublicKey &key, CheckFindings &found)
{
    const PassportToken &token = judged.token();
    if (token.signature.size() != 64) {
        found.fail(QStringLiteral("length"), {{QStringLiteral("length"), QString::number(token.signature.size())}});
        return;
    }
    if (!key.isP256()) {
        found.fail(QStringLiteral("wrong_curve"), {{QStringLiteral("algorithm"), key.algorithmName()}});
        return;
    }
    const Values values{{QStringLiteral("key_sha256"), key.sha256()}, {QStringLiteral("key_md5"), key.md5Figure()}};
    found.passWith(values);
    if (token.compact)
        judgeCompact(judged, key, values, found);
    else if (!holds(token.signedBytes, token, key))
        found.fail(QStringLiteral("mismatch"), values);
}

/// Whether there is a signature by ES256 to look at; says why not otherwise.
bool hasSignature(const JudgedHeader &judged, CheckFindings &found)
{
    const PassportToken &token = judged.token();
    const auto alg = token.text(QStringLiteral("alg"));
    const bool isCut = token.compact && judged.compact.readings.empty();
    if (token.signature.isEmpty())
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("signature")}});
    else if (isCut && judged.context.method.isEmpty())
        found.skip(QStringLiteral("compact_form"));
    else if (isCut)
        found.skip(QStringLiteral("compact_incomplete"),
                   {{QStringLiteral("missing"), judged.compact.missing.join(QStringLiteral(", "))}});
    else if (alg && *alg != QLatin1String("ES256"))
        found.skip(QStringLiteral("wrong_alg"), {{QStringLiteral("value"), *alg}});
    else
        return true;
    return false;
}

} // namespace

void checkCertificate(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("certificate"), QStringLiteral("RFC 8226 4"));
    if (judged.signer.kind == JudgedSigner::Kind::Missing)
        found.take({*judged.signer.whyMissing});
    else if (const CredentialJudgement *credential = certificateToJudge(judged, found))
        takeFindings(judged, credential->certificate, found);
    std::move(found).appendTo(all);
}

void checkChain(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("chain"), QStringLiteral("RFC 8224 6.2"));
    if (const CredentialJudgement *credential = certificateToJudge(judged, found))
        takeFindings(judged, credential->chain, found);
    std::move(found).appendTo(all);
}

void checkTnAuthList(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("tnauthlist"), QStringLiteral("RFC 8226 9"));
    if (const CredentialJudgement *credential = certificateToJudge(judged, found))
        judgeNumbers(judged, *credential, found);
    std::move(found).appendTo(all);
}

void checkSignature(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("signature"), QStringLiteral("RFC 8225 6"));
    if (judged.signer.kind == JudgedSigner::Kind::NotAsked)
        found.skip(QStringLiteral("not_asked"));
    else if (hasSignature(judged, found)) {
        if (judged.signer.key)
            judgeSignature(judged, *judged.signer.key, found);
        else
            found.skipWithout(*judged.signer.whyMissing);
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
