// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a verification policy would have done with the calls of a capture or a log, counted. A call counts once: for the
// first of its INVITEs that can be judged, however often that was sent again. Constant memory.

#include "core/capture/call_judge.h"
#include "core/capture/log_time.h"
#include "core/policy/callee_view.h"
#include "core/reports/json_text.h"

#include <array>
#include <stop_token>
#include <unordered_set>

namespace stir::reports {

struct JudgedCall
{
    std::size_t call = 0; ///< a digest of its Call-ID; 0 when it has none
    passport::Outcome outcome = passport::Outcome::Unknown;
    bool fakesMark = false; ///< the caller's own name has an alert text of the policy
};

/// No value for a message that is no call: an answer, another method.
std::optional<JudgedCall> judgedCall(const capture::CallView &call, const policy::VerificationPolicy &policy);

class PolicySimulation
{
public:
    /// Calls beyond this many with a Call-ID are not told from repeated ones any more.
    static constexpr std::size_t mostRemembered = 2'000'000;

    explicit PolicySimulation(policy::VerificationPolicy policy) : m_policy(std::move(policy)) {}

    void take(const JudgedCall &call);

    const policy::VerificationPolicy &policy() const { return m_policy; }
    qint64 calls() const; ///< whose outcome is known
    qint64 calls(passport::Outcome outcome) const { return m_outcomes[static_cast<std::size_t>(outcome)]; }
    qint64 calls(policy::Action action) const;
    /// Calls that the policy lets ring, by callers who put an alert text into their own name.
    qint64 fakedMarks() const { return m_fakedMarks; }

    /// {"calls","pass","stop","alert","by_outcome","not_judged","faked_marks"}
    void writeJson(JsonText &json) const;

private:
    policy::VerificationPolicy m_policy;
    std::array<qint64, 4> m_outcomes = {}; ///< by passport::Outcome
    qint64 m_fakedMarks = 0;
    std::unordered_set<std::size_t> m_seen;
};

struct SimulationOptions
{
    capture::LogClock clock = {};
    int threads = 2;
    std::stop_token stop = {};
};

/// Adds what `path` ("-": standard input) holds; `judge` verifies or nothing has an outcome but a missing header. Fails
/// as capture::runCapture, after what came before was taken.
Done simulate(const QString &path, const passport::JudgeOptions &judge, const SimulationOptions &options,
              PolicySimulation &simulation);

} // namespace stir::reports
