// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/fetch_finding.h"

namespace stir::verification {

Finding findingOf(const fetch::FetchFailure &failure, const QString &check, Judgement result)
{
    const bool notTried = failure.fault == fetch::FetchFault::Offline ||
                          failure.fault == fetch::FetchFault::TimeUsedUp ||
                          failure.fault == fetch::FetchFault::Cancelled;
    const bool refusedByRule = failure.fault == fetch::FetchFault::UserInfo;
    return {check, notTried ? Judgement::Skip : result, fetch::faultName(failure.fault), failure.values,
            refusedByRule ? QStringLiteral("RFC 9110 4.2.4") : QStringLiteral("RFC 8224 6.2.2")};
}

} // namespace stir::verification
