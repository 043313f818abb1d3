// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/progress.h"

namespace stir::tasks {

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return QStringLiteral("waiting");
    case StepState::Running:
        return QStringLiteral("running");
    case StepState::Done:
        return QStringLiteral("done");
    case StepState::Warned:
        return QStringLiteral("warned");
    case StepState::Failed:
        return QStringLiteral("failed");
    case StepState::Skipped:
        return QStringLiteral("skipped");
    }
    Q_UNREACHABLE();
}

} // namespace stir::tasks
