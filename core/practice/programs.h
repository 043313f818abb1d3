// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The programs of the system that the practice server and the test call need, and how they are run. Blocking; any
// thread.

#include "core/foundation/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <stop_token>

class QProcess;

namespace stir::practice {

struct Program
{
    QString path;
    QString package; ///< of Debian
};

Program sshdProgram();
Program sshKeygenProgram();
Program kamailioProgram();
Program secsipidModule();
Program opensslProgram();
Program sippProgram();

/// Fails with ProgramMissing: the subject is the path, the detail the package.
Done requireProgram(const Program &program);

struct ProgramRun
{
    QString program;
    QStringList arguments;
    QString pathPrefix = {}; ///< put before PATH, with its colon
    std::chrono::milliseconds deadline{std::chrono::seconds(30)};
};

/// Standard output of a program that ended with 0. Fails with PracticeFailed (subject: the program's name, detail: what
/// it said), TimedOut or Cancelled; the program is gone then.
Result<QByteArray> runProgram(const ProgramRun &run, std::stop_token stop);

/// Waits for the end; false when the deadline passed or a stop was asked for.
bool waitForEnd(QProcess &process, std::chrono::steady_clock::time_point until, const std::stop_token &stop);

/// Asks the process to end, then ends it.
void endProcess(QProcess &process);

} // namespace stir::practice
