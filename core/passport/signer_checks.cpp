// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_verifier.h"
#include "core/passport/check_findings.h"
#include "core/sip/telephone_number.h"

namespace stir::passport {

namespace {

QString subjectKey()
{
    return QStringLiteral("subject");
}

QString listKey()
{
    return QStringLiteral("list");
}

const crypto::CertificateChain *givenChain(const JudgedHeader &judged)
{
    const auto *chain = std::get_if<crypto::CertificateChain>(&judged.options.signer);
    return chain != nullptr && !chain->empty() ? chain : nullptr;
}

void skipNotGiven(const JudgedHeader &judged, CheckFindings &found)
{
    found.skip(QStringLiteral("not_given"),
               {{QStringLiteral("url"), judged.token().text(QStringLiteral("x5u")).value_or(QString())}});
}

/// The chain to look at; says why not otherwise.
const crypto::CertificateChain *chainToJudge(const JudgedHeader &judged, CheckFindings &found)
{
    const crypto::CertificateChain *chain = judged.options.verify ? givenChain(judged) : nullptr;
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else if (std::holds_alternative<crypto::PublicKey>(judged.options.signer))
        found.skip(QStringLiteral("bare_key"));
    else if (chain == nullptr)
        skipNotGiven(judged, found);
    return chain;
}

void judgeLeaf(const crypto::Certificate &leaf, const QDateTime &at, CheckFindings &found)
{
    const QString subject = leaf.subjectName();
    const QString atKey = QStringLiteral("at");
    const QString notBefore = timeText(leaf.notBefore());
    const QString notAfter = timeText(leaf.notAfter());
    found.passWith({{subjectKey(), subject},
                    {QStringLiteral("not_before"), notBefore},
                    {QStringLiteral("not_after"), notAfter},
                    {atKey, timeText(at)}});
    if (!leaf.publicKey().isP256())
        found.fail(QStringLiteral("wrong_curve"),
                   {{subjectKey(), subject}, {QStringLiteral("algorithm"), leaf.publicKey().algorithmName()}});
    if (at > leaf.notAfter())
        found.fail(QStringLiteral("expired"),
                   {{subjectKey(), subject}, {QStringLiteral("not_after"), notAfter}, {atKey, timeText(at)}});
    else if (at < leaf.notBefore())
        found.fail(QStringLiteral("not_yet_valid"),
                   {{subjectKey(), subject}, {QStringLiteral("not_before"), notBefore}, {atKey, timeText(at)}});
    if (leaf.isCa())
        found.warn(QStringLiteral("is_ca"), {{subjectKey(), subject}});
}

QString faultRule(crypto::ChainFault fault)
{
    switch (fault) {
    case crypto::ChainFault::None:
        return {};
    case crypto::ChainFault::Expired:
        return QStringLiteral("expired");
    case crypto::ChainFault::NotYetValid:
        return QStringLiteral("not_yet_valid");
    case crypto::ChainFault::NoAnchor:
        return QStringLiteral("no_anchor");
    case crypto::ChainFault::MissingIssuer:
        return QStringLiteral("missing_issuer");
    case crypto::ChainFault::BadSignature:
        return QStringLiteral("bad_signature");
    case crypto::ChainFault::NotACa:
        return QStringLiteral("not_a_ca");
    case crypto::ChainFault::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString listText(const crypto::TnAuthorizationList &list)
{
    QStringList entries = list.serviceProviderCodes;
    for (const auto &range : list.ranges)
        entries.append(QStringLiteral("%1 (%2)").arg(range.start, QString::number(range.count)));
    entries += list.numbers;
    return entries.join(QStringLiteral(", "));
}

bool namesNumbers(const crypto::TnAuthorizationList &list)
{
    return !list.ranges.empty() || !list.numbers.isEmpty();
}

void judgeNumbers(const JudgedHeader &judged, const crypto::TnAuthorizationList &list, CheckFindings &found)
{
    found.passWith({{listKey(), listText(list)}});
    if (!namesNumbers(list))
        return; // a service provider code names no numbers: nothing to compare here
    const auto number = sip::TelephoneNumber::parse(judged.token().origNumber().value_or(QString()));
    if (!number)
        found.skip(QStringLiteral("no_number"), {{listKey(), listText(list)}});
    else if (!list.covers(number->digits()))
        found.fail(QStringLiteral("outside"),
                   {{QStringLiteral("number"), number->digits()}, {listKey(), listText(list)}});
}

/// The key to check with: that of the leaf, or the bare one.
std::optional<crypto::PublicKey> signerKey(const JudgedHeader &judged)
{
    if (const auto *key = std::get_if<crypto::PublicKey>(&judged.options.signer))
        return *key;
    if (const crypto::CertificateChain *chain = givenChain(judged))
        return chain->front().publicKey();
    return std::nullopt;
}

void judgeSignature(const PassportToken &token, const crypto::PublicKey &key, CheckFindings &found)
{
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
    if (!key.verifiesEs256(std::as_bytes(std::span(token.signedBytes)), std::as_bytes(std::span(token.signature))))
        found.fail(QStringLiteral("mismatch"), values);
}

/// Whether there is a signature by ES256 to look at; says why not otherwise.
bool hasSignature(const JudgedHeader &judged, CheckFindings &found)
{
    const PassportToken &token = judged.token();
    const auto alg = token.text(QStringLiteral("alg"));
    if (token.compact)
        found.skip(QStringLiteral("compact_form"));
    else if (token.signature.isEmpty())
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("signature")}});
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
    if (const crypto::CertificateChain *chain = chainToJudge(judged, found))
        judgeLeaf(chain->front(), referenceTime(judged).time, found);
    std::move(found).appendTo(all);
}

void checkChain(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("chain"), QStringLiteral("RFC 8224 6.2"));
    if (const crypto::CertificateChain *chain = chainToJudge(judged, found)) {
        const QDateTime at = referenceTime(judged).time;
        if (judged.options.anchors.empty()) {
            found.skip(QStringLiteral("no_anchors"));
        } else if (const auto verdict = crypto::ChainVerifier::verify(*chain, judged.options.anchors, at);
                   verdict.fault != crypto::ChainFault::None) {
            found.fail(faultRule(verdict.fault), {{subjectKey(), verdict.subject},
                                                  {QStringLiteral("detail"), verdict.detail},
                                                  {QStringLiteral("at"), timeText(at)}});
        } else {
            const QString anchor = verdict.path.empty() ? QString() : verdict.path.back().subjectName();
            found.passWith({{QStringLiteral("anchor"), anchor}});
        }
    }
    std::move(found).appendTo(all);
}

void checkTnAuthList(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("tnauthlist"), QStringLiteral("RFC 8226 9"));
    if (const crypto::CertificateChain *chain = chainToJudge(judged, found)) {
        const crypto::Certificate &leaf = chain->front();
        if (const auto list = leaf.tnAuthorizationList(); !list)
            found.fail(QStringLiteral("absent"), {{subjectKey(), leaf.subjectName()}});
        else if (list->malformed)
            found.fail(QStringLiteral("malformed"), {{subjectKey(), leaf.subjectName()}});
        else
            judgeNumbers(judged, *list, found);
    }
    std::move(found).appendTo(all);
}

void checkSignature(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("signature"), QStringLiteral("RFC 8225 6"));
    if (!judged.options.verify) {
        found.skip(QStringLiteral("not_asked"));
    } else if (hasSignature(judged, found)) {
        if (const auto key = signerKey(judged))
            judgeSignature(judged.token(), *key, found);
        else
            skipNotGiven(judged, found);
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
