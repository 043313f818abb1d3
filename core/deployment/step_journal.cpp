// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/step_journal.h"

#include <QElapsedTimer>

namespace stir::deployment {

using tasks::StepState;

bool StepJournal::run(const QString &id, const std::function<Done()> &work)
{
    m_job.report({.id = id, .state = StepState::Running, .duration = {}, .detail = {}});
    m_warning.clear();
    QElapsedTimer timer;
    timer.start();
    const Done done = work();
    tasks::StepReport step{.id = id,
                           .state = !done                 ? StepState::Failed
                                    : m_warning.isEmpty() ? StepState::Done
                                                          : StepState::Warned,
                           .duration = std::chrono::milliseconds(timer.elapsed()),
                           .detail = done ? m_warning : done.error().detail};
    m_job.report(step);
    m_steps.push_back(std::move(step));
    if (!done && !m_error) {
        m_error = done.error();
        m_failedStep = id;
    }
    return done.has_value();
}

} // namespace stir::deployment
