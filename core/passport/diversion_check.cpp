// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/diversion.h"
#include "core/passport/response.h"

namespace stir::passport {

namespace {

// Each may have a certificate of its own to fetch.
constexpr int depthLimit = 5;

/// The header that would have carried the token nested in "opt".
sip::IdentityHeader nestedHeader(const QString &token, const DecodedToken &decoded)
{
    sip::IdentityHeader nested;
    nested.token = token.toLatin1();
    nested.value = nested.token;
    nested.alg = "ES256";
    if (const auto x5u = decoded.token.text(QStringLiteral("x5u")))
        nested.info = x5u->toUtf8();
    if (const auto ppt = decoded.token.text(QStringLiteral("ppt")))
        nested.ppt = ppt->toUtf8();
    return nested;
}

/// RFC 8946 5.1: the token within is judged like one of its own header, and must be what this one was diverted from.
void judgeNested(const JudgedHeader &judged, CheckFindings &found)
{
    const auto opt = judged.token().claim(QStringLiteral("opt"));
    if (!opt)
        return; // said by claims
    if (judged.depth >= depthLimit) {
        found.fail(QStringLiteral("too_deep"), {{QStringLiteral("limit"), QString::number(depthLimit)}});
        return;
    }
    const DecodedToken decoded = decodeToken(opt->toLatin1());
    MessageContext before = judged.context;
    before.called.reset(); // the call had another target then
    before.requestTarget.reset();
    before.calledAddress.reset();
    before.targetAddress.reset();
    const PassportReport inner = judgeAtDepth(nestedHeader(*opt, decoded), before, judged.options, judged.depth + 1);
    const Identity diverted = Identity::divertedFrom(judged.token());
    const auto ends = Identity::destinationsOf(inner.token);
    if (std::find(ends.begin(), ends.end(), diverted) == ends.end())
        failWithoutOriginal(diverted, found);
    if (Identity::originOf(inner.token) != Identity::originOf(judged.token()))
        failForOtherCaller(Identity::originOf(judged.token()), Identity::originOf(inner.token), found);
    const Soundness soundness = Soundness::of(inner);
    if (!soundness.brokenCheck.isEmpty())
        found.fail(QStringLiteral("original_invalid"),
                   {{QStringLiteral("type"), inner.token.type()}, {QStringLiteral("failed"), soundness.brokenCheck}});
    else if (!soundness.proven || !isLinked(inner.checks))
        found.skip(QStringLiteral("original_unverified"), {{QStringLiteral("type"), inner.token.type()}});
    else if (soundness.staleAge)
        found.warn(QStringLiteral("original_old"), {{QStringLiteral("age"), QString::number(*soundness.staleAge)}});
    found.passWith({{QStringLiteral("type"), inner.token.type()}});
}

} // namespace

void checkDiversion(const JudgedHeader &judged, Findings &all)
{
    if (!judged.token().isDiversion() || !judged.decoded.payloadRead)
        return;
    const bool isNested = judged.token().type() == QLatin1String("div-o");
    CheckFindings found(QStringLiteral("div"),
                        isNested ? QStringLiteral("RFC 8946 5.1") : QStringLiteral("RFC 8946 4.2"));
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else if (isNested)
        judgeNested(judged, found);
    else if (judged.context.method.isEmpty())
        found.skip(QStringLiteral("alone")); // judgeMessage() knows more, if there is more
    else
        found.skip(QStringLiteral("not_linked"));
    std::move(found).appendTo(all);
}

} // namespace stir::passport
