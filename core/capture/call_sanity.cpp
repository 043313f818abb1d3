// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/call_sanity.h"

#include <algorithm>

namespace stir::capture {

namespace {

bool isOutsideList(const passport::PassportReport &report)
{
    // Only what fails is looked for: most calls of a large capture need not be looked through.
    return report.verdict == passport::Verdict::Invalid &&
           std::any_of(report.checks.begin(), report.checks.end(), [](const Finding &finding) {
               return finding.result == Judgement::Fail && finding.check == QLatin1String("tnauthlist") &&
                      finding.rule == QLatin1String("outside");
           });
}

} // namespace

void noticeHeader(const HeaderView &header, const HeaderClaims &claims, passport::CaptureSanity &sanity)
{
    if (header.isMissing())
        return;
    sanity.addHeader(claims.attest, claims.orig, isOutsideList(*header.report));
}

void noticeCaller(const CallView &call, passport::CaptureSanity &sanity)
{
    if (!call.callerAddress.isNull())
        sanity.addCaller(call.callerAddress);
}

} // namespace stir::capture
