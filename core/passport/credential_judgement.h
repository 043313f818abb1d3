// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be said about a credential whatever the token says: its certificate, its chain, the numbers and claims it
// allows. Costs a path validation, and holds for a while: CredentialCache keeps it. Asks the sources of the options,
// so it may wait for the network. Any thread.

#include "core/crypto/tn_coverage.h"
#include "core/passport/passport_judge.h"

#include <limits>

namespace stir::passport {

/// From `from` to before `until`, in milliseconds since 1970.
struct TimeWindow
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 until = std::numeric_limits<qint64>::max();

    bool contains(qint64 time) const { return from <= time && time < until; }
    bool contains(const QDateTime &time) const { return contains(time.toMSecsSinceEpoch()); }
};

struct CredentialJudgement
{
    Findings certificate; ///< all of check "certificate"
    Findings chain;       ///< all of check "chain", revocation included
    Findings numbers;     ///< check "tnauthlist" without the number of any token
    Findings constraints; ///< check "constraints" without the claims of any token; empty without such an extension
    /// What numbers are compared with; no value: nothing can be compared, and `numbers` says why.
    std::optional<crypto::TnAuthorizationList> list;
    crypto::TnCoverage coverage;                    ///< of `list`
    std::vector<crypto::ClaimConstraints> enforced; ///< what the claims of tokens must obey
    crypto::PublicKey key;                          ///< of the leaf
    bool trusted = false;                           ///< given by the administrator, or `chain` passes
    /// While the time judged for is in it, everything above stays true, but for the value "at" of findings.
    TimeWindow window;
};

CredentialJudgement judgeCredential(const Credential &credential, const JudgeOptions &options, const QDateTime &at);

/// The same findings for another time of their window.
void setTime(Findings &findings, const QDateTime &at);

/// "709J, 12155550000 (100)"
QString listText(const crypto::TnAuthorizationList &list);
/// Whether numbers can be compared with it: a service provider code names none.
bool namesNumbers(const crypto::TnAuthorizationList &list);

} // namespace stir::passport
