// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a change of a server has done so far, step by step, and how it went. Belongs to one job's thread.

#include "core/foundation/result.h"
#include "core/tasks/progress.h"

#include <functional>
#include <optional>
#include <vector>

namespace stir::deployment {

/// Steps in their order, told to the job as they happen.
class StepJournal
{
public:
    explicit StepJournal(const tasks::JobControl &job) : m_job(job) {}
    /// Runs one step; gives whether it succeeded. The error of the first failing step is kept.
    bool run(const QString &id, const std::function<Done()> &work);
    /// A word about the step under way that is not a failure.
    void warn(const QString &words) { m_warning = words; }

    const std::vector<tasks::StepReport> &steps() const { return m_steps; }
    const std::optional<Error> &error() const { return m_error; }
    const QString &failedStep() const { return m_failedStep; }

private:
    const tasks::JobControl &m_job;
    std::vector<tasks::StepReport> m_steps;
    std::optional<Error> m_error;
    QString m_failedStep;
    QString m_warning;
};

} // namespace stir::deployment
