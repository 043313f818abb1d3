// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/policy_simulation.h"

#include "core/capture/capture_run.h"
#include "core/reports/call_treatment.h"

#include <QHashFunctions>
#include <QHashSeed>

#include <algorithm>

namespace stir::reports {

namespace {

constexpr std::array knownOutcomes{passport::Outcome::Missing, passport::Outcome::Ok, passport::Outcome::Failed};

class SimulationWorker final : public capture::BatchWorker<std::vector<JudgedCall>>
{
public:
    SimulationWorker(const passport::JudgeOptions &judge, const policy::VerificationPolicy &policy)
        : m_judge(judge), m_policy(policy)
    {
    }

    void work(const capture::MessageBatch &batch, const capture::Numbering &, std::vector<JudgedCall> &calls) override
    {
        calls.clear();
        m_judge.open(batch);
        while (const capture::CallView *view = m_judge.next()) {
            if (const auto call = judgedCall(*view, m_policy))
                calls.push_back(*call);
        }
    }

private:
    capture::CallJudge m_judge;
    const policy::VerificationPolicy &m_policy;
};

} // namespace

std::optional<JudgedCall> judgedCall(const capture::CallView &call, const policy::VerificationPolicy &policy)
{
    // Neither a bare value nor a line of a log has a method.
    const bool isCall = call.method.isEmpty() ? call.message->kind != capture::CapturedMessage::Kind::SipMessage
                                              : call.method == "INVITE";
    if (!isCall || call.headers.empty())
        return std::nullopt;
    JudgedCall judged;
    if (!call.callId.isEmpty())
        judged.call = std::max<std::size_t>(qHash(call.callId, QHashSeed::globalSeed()), 1);
    judged.outcome = call.headers.front().report->outcome;
    judged.fakesMark = policy::fakesMark(callerName(call), policy);
    return judged;
}

void PolicySimulation::take(const JudgedCall &call)
{
    const bool isKnown = call.outcome != passport::Outcome::Unknown;
    // Of a call that cannot be judged the next INVITE may be whole.
    if (call.call != 0 && isKnown && m_seen.size() < mostRemembered && !m_seen.insert(call.call).second)
        return;
    ++m_outcomes[static_cast<std::size_t>(call.outcome)];
    const auto *decided = policy::policyFor(call.outcome, m_policy);
    if (call.fakesMark && decided != nullptr && decided->action != policy::Action::Stop)
        ++m_fakedMarks;
}

qint64 PolicySimulation::calls() const
{
    qint64 sum = 0;
    for (const passport::Outcome outcome : knownOutcomes)
        sum += calls(outcome);
    return sum;
}

qint64 PolicySimulation::calls(policy::Action action) const
{
    qint64 sum = 0;
    for (const passport::Outcome outcome : knownOutcomes) {
        if (policy::policyFor(outcome, m_policy)->action == action)
            sum += calls(outcome);
    }
    return sum;
}

void PolicySimulation::writeJson(JsonText &json) const
{
    const auto count = [&json](QByteArrayView name, qint64 number) {
        json.raw(name);
        json.number(number);
    };
    count("{\"calls\":", calls());
    count(",\"pass\":", calls(policy::Action::Pass));
    count(",\"stop\":", calls(policy::Action::Stop));
    count(",\"alert\":", calls(policy::Action::Alert));
    json.raw(",\"by_outcome\":{");
    bool isFirst = true;
    for (const passport::Outcome outcome : knownOutcomes) {
        if (!std::exchange(isFirst, false))
            json.raw(',');
        json.text(passport::outcomeName(outcome));
        count(":", calls(outcome));
    }
    count("},\"not_judged\":", calls(passport::Outcome::Unknown));
    count(",\"faked_marks\":", m_fakedMarks);
    json.raw('}');
}

Done simulate(const QString &path, const passport::JudgeOptions &judge, const SimulationOptions &options,
              PolicySimulation &simulation)
{
    const auto reader = capture::openCapture(path, {.clock = options.clock}, options.stop);
    if (!reader)
        return failure(reader.error());
    return capture::runCapture<std::vector<JudgedCall>>(
        **reader, [&] { return std::make_unique<SimulationWorker>(judge, simulation.policy()); },
        [&](std::vector<JudgedCall> &calls) {
            for (const JudgedCall &call : calls)
                simulation.take(call);
            return true;
        },
        {.threads = options.threads, .pieces = options.threads + 3, .stop = options.stop});
}

} // namespace stir::reports
