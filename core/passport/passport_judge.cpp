// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_judge.h"

#include "core/passport/check_findings.h"
#include "core/passport/response.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace stir::passport {

namespace {

/// What a check does with a token whose type verifiers do not know.
enum class UnknownType
{
    IsJudged,
    IsSkipped,
    IsPassedOver ///< the check says nothing of most tokens
};

struct CataloguedCheck
{
    const char *id;
    void (*make)(const JudgedHeader &, Findings &);
    UnknownType unknownType = UnknownType::IsSkipped;
};

// The order of the contract; rules.md lists what each can say.
constexpr std::array catalogue{
    CataloguedCheck{"syntax", checkSyntax, UnknownType::IsJudged},
    CataloguedCheck{"typ", checkTyp},
    CataloguedCheck{"alg", checkAlg},
    CataloguedCheck{"ppt", checkPpt, UnknownType::IsJudged},
    CataloguedCheck{"x5u", checkX5u},
    CataloguedCheck{"params", checkParams, UnknownType::IsJudged},
    CataloguedCheck{"claims", checkClaims},
    CataloguedCheck{"canonical", checkCanonical, UnknownType::IsJudged},
    CataloguedCheck{"freshness", checkFreshness},
    CataloguedCheck{"certificate", checkCertificate},
    CataloguedCheck{"chain", checkChain},
    CataloguedCheck{"tnauthlist", checkTnAuthList},
    CataloguedCheck{"constraints", checkConstraints, UnknownType::IsPassedOver},
    CataloguedCheck{"signature", checkSignature},
    CataloguedCheck{"orig", checkOrig},
    CataloguedCheck{"dest", checkDest},
    CataloguedCheck{"div", checkDiversion, UnknownType::IsPassedOver},
    CataloguedCheck{"rcd", checkRichCallData, UnknownType::IsPassedOver},
    CataloguedCheck{"rph", checkPriority, UnknownType::IsPassedOver},
    CataloguedCheck{"mky", checkMediaKeys, UnknownType::IsPassedOver},
};

void make(const CataloguedCheck &check, const JudgedHeader &judged, Findings &all)
{
    if (!judged.unknownType || check.unknownType == UnknownType::IsJudged)
        check.make(judged, all);
    else if (check.unknownType == UnknownType::IsSkipped)
        all.push_back({QString::fromLatin1(check.id),
                       Judgement::Skip,
                       QStringLiteral("unknown_type"),
                       {{QStringLiteral("type"), judged.token().type()}},
                       QStringLiteral("RFC 8224 6.2")});
}

/// Shows what was signed, which the token itself leaves out.
void takeRebuilt(const RebuiltToken &reading, PassportToken &token)
{
    token.headerText = reading.header;
    token.header = QJsonDocument::fromJson(reading.header).object();
    token.payloadText = reading.payload;
    token.payload = QJsonDocument::fromJson(reading.payload).object();
    token.rebuilt = true;
}

/// In compact form the parameter info is the only place of the URL.
std::optional<QString> addressOf(const sip::IdentityHeader &identity, const PassportToken &token)
{
    if (!token.compact)
        return token.text(QStringLiteral("x5u"));
    return identity.info ? std::optional(QString::fromUtf8(*identity.info)) : std::nullopt;
}

} // namespace

PassportReport judge(const sip::IdentityHeader &identity, const MessageContext &context, const JudgeOptions &options)
{
    return judgeAtDepth(identity, context, options, 0);
}

PassportReport judgeAtDepth(const sip::IdentityHeader &identity, const MessageContext &context,
                            const JudgeOptions &options, int depth)
{
    DecodedToken decoded = decodeToken(identity.token);
    PassportReport report;
    report.checks.reserve(catalogue.size() + 4);
    const bool unknownType = isOfUnknownType(decoded.token);
    const JudgedSigner signer = unknownType ? JudgedSigner()
                                            : JudgedSigner::of(decoded, addressOf(identity, decoded.token), options,
                                                               referenceTime(context, options).time);
    const CompactForm compact = options.verify && decoded.token.compact
                                    ? CompactForm::rebuilt(identity, context, options.countryCode)
                                    : CompactForm();
    const RebuiltToken *reading = signer.key ? compact.signedWith(*signer.key, decoded.token.signature) : nullptr;
    const JudgedHeader judged{identity, decoded, context, options, signer, compact, reading, depth, unknownType};
    for (const CataloguedCheck &check : catalogue)
        make(check, judged, report.checks);
    report.identity = identity;
    report.token = std::move(decoded.token);
    if (reading != nullptr)
        takeRebuilt(*reading, report.token);
    report.signerKey = signer.key;
    report.proven = signer.trusted && passes(report.checks, QLatin1String("signature"));
    conclude(report);
    return report;
}

} // namespace stir::passport
