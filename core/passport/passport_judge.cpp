// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_judge.h"

#include "core/passport/check_findings.h"
#include "core/passport/response.h"

#include <algorithm>
#include <array>

namespace stir::passport {

namespace {

using Check = void (*)(const JudgedHeader &, Findings &);

// The order of the contract; rules.md lists what each can say.
constexpr std::array<Check, 20> catalogue{checkSyntax,      checkTyp,          checkAlg,      checkPpt,
                                          checkX5u,         checkParams,       checkClaims,   checkCanonical,
                                          checkFreshness,   checkCertificate,  checkChain,    checkTnAuthList,
                                          checkConstraints, checkSignature,    checkOrig,     checkDest,
                                          checkDiversion,   checkRichCallData, checkPriority, checkMediaKeys};

bool passes(const Findings &findings, QLatin1String check)
{
    return std::any_of(findings.begin(), findings.end(), [check](const Finding &finding) {
        return finding.check == check && finding.result == Judgement::Pass;
    });
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
    const JudgedSigner signer =
        JudgedSigner::of(decoded, addressOf(identity, decoded.token), options, referenceTime(context, options).time);
    const CompactForm compact = options.verify && decoded.token.compact
                                    ? CompactForm::rebuilt(identity, context, options.countryCode)
                                    : CompactForm();
    const RebuiltToken *reading = signer.key ? compact.signedWith(*signer.key, decoded.token.signature) : nullptr;
    const JudgedHeader judged{identity, decoded, context, options, signer, compact, reading, depth};
    for (const Check check : catalogue)
        check(judged, report.checks);
    report.identity = identity;
    report.token = std::move(decoded.token);
    report.signerKey = signer.key;
    // RFC 8224 6.2 step 1: a verifier that does not know the type has nothing to go by.
    report.proven =
        signer.trusted && passes(report.checks, QLatin1String("signature")) && !hasUnknownType(report.checks);
    conclude(report);
    return report;
}

} // namespace stir::passport
