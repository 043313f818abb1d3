// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/programs.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace stir::practice {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

Program sshdProgram()
{
    return {QStringLiteral("/usr/sbin/sshd"), QStringLiteral("openssh-server")};
}

Program sshKeygenProgram()
{
    return {QStringLiteral("/usr/bin/ssh-keygen"), QStringLiteral("openssh-client")};
}

Program kamailioProgram()
{
    return {QStringLiteral("/usr/sbin/kamailio"), QStringLiteral("kamailio")};
}

Program secsipidModule()
{
    // The folder between names the machine: /usr/lib/x86_64-linux-gnu/kamailio/modules.
    const auto module = QStringLiteral("kamailio/modules/secsipid.so");
    const QDir libraries(QStringLiteral("/usr/lib"));
    for (const QString &folder : libraries.entryList({QStringLiteral("*-linux-*")}, QDir::Dirs)) {
        const QString path = libraries.filePath(folder + QLatin1Char('/') + module);
        if (QFileInfo::exists(path))
            return {path, QStringLiteral("kamailio-secsipid-modules")};
    }
    return {libraries.filePath(module), QStringLiteral("kamailio-secsipid-modules")};
}

Program opensslProgram()
{
    return {QStringLiteral("/usr/bin/openssl"), QStringLiteral("openssl")};
}

Program sippProgram()
{
    return {QStringLiteral("/usr/bin/sipp"), QStringLiteral("sip-tester")};
}

Done requireProgram(const Program &program)
{
    if (QFileInfo::exists(program.path))
        return {};
    return failure(ErrorCode::ProgramMissing, program.path, program.package);
}

bool waitForEnd(QProcess &process, steady_clock::time_point until, const std::stop_token &stop)
{
    while (process.state() != QProcess::NotRunning) {
        if (stop.stop_requested() || steady_clock::now() >= until)
            return false;
        process.waitForFinished(50);
    }
    return true;
}

void endProcess(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!waitForEnd(process, steady_clock::now() + 1s, {})) {
        process.kill();
        process.waitForFinished(2000);
    }
}

Result<QByteArray> runProgram(const ProgramRun &run, std::stop_token stop)
{
    const QString name = QFileInfo(run.program).fileName();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("PATH"), run.pathPrefix + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(run.program, run.arguments);
    const bool ended = waitForEnd(process, steady_clock::now() + run.deadline, stop);
    if (!ended) {
        endProcess(process);
        return failure(stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut, name);
    }
    if (process.error() == QProcess::FailedToStart)
        return failure(ErrorCode::PracticeFailed, name, process.errorString());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray words = process.readAllStandardError() + process.readAllStandardOutput();
        return failure(ErrorCode::PracticeFailed, name, QString::fromLocal8Bit(words.trimmed().right(4000)));
    }
    return process.readAllStandardOutput();
}

} // namespace stir::practice
