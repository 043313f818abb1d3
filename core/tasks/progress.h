// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a long job says where it is and is asked to stop. The sink is called on the job's own thread.

#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>

namespace stir::tasks {

enum class StepState { Waiting, Running, Done, Warned, Failed, Skipped };

struct StepReport
{
    QString id;                              ///< stable name: "lock", "stage", "check"; worded in core/wording
    StepState state = StepState::Waiting;
    std::chrono::milliseconds duration{0};   ///< how long it took once it is over
    QString detail;                          ///< what was seen, untranslated; never a secret
};

using StepSink = std::function<void(const StepReport &)>;

/// The name in JSON: "waiting", "running", "done", "warned", "failed", "skipped".
QString stepStateName(StepState state);

/// What every long job takes along.
struct JobControl
{
    std::stop_token stop;
    StepSink report = [](const StepReport &) {};
};

} // namespace stir::tasks
