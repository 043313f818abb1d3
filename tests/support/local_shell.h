// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs the scripts of deployment by the real /bin/sh of this machine, without SSH in between, and can break on demand: the
// connection is lost before or after the n-th script.

#include "core/deployment/change_run.h"

#include <QProcess>

#include <optional>

namespace stir::tests {

class LocalShell final : public deployment::ChangeConnection
{
public:
    enum class Loss { BeforeScript, AfterScript };
    /// The connection is lost at the first script whose text contains `words`; reconnect() mends it.
    void loseConnectionAt(const QByteArray &words, Loss loss)
    {
        m_lossAt = words;
        m_loss = loss;
    }
    /// Called with every script before it runs.
    std::function<void(const remote::ShellScript &)> beforeScript = [](const remote::ShellScript &) {};
    /// Put in front of every script: "ulimit -f 1;" makes the shell's files small.
    QByteArray prefix;
    /// The script as it is to run: a test on a temporary root can take the way of a real server.
    std::function<QByteArray(QByteArray)> rewrite = [](QByteArray text) { return text; };
    /// What runs a script: {"runuser", "-u", "nobody", "--", "/bin/sh", "-c"} for a login that is not root.
    QStringList command{QStringLiteral("/bin/sh"), QStringLiteral("-c")};
    int reconnects = 0;
    bool shielded = false;

    Result<remote::ShellResult> run(const remote::ShellScript &script) override
    {
        if (m_lost)
            return failure(ErrorCode::ConnectionLost, QStringLiteral("local"));
        beforeScript(script);
        const bool hit = !m_lossAt.isEmpty() && script.text.contains(m_lossAt);
        if (hit && m_loss == Loss::BeforeScript)
            return lose();
        QProcess shell;
        shell.start(command.constFirst(), command.mid(1) << QString::fromUtf8(prefix + rewrite(script.text)));
        shell.write(reinterpret_cast<const char *>(script.input.data()), static_cast<qint64>(script.input.size()));
        shell.closeWriteChannel();
        if (!shell.waitForFinished(static_cast<int>(script.deadline.count())))
            return failure(ErrorCode::TimedOut, QStringLiteral("local"));
        if (hit)
            return lose();
        return remote::ShellResult{shell.exitStatus() == QProcess::CrashExit ? 137 : shell.exitCode(),
                                   shell.readAllStandardOutput(), shell.readAllStandardError()};
    }
    Done reconnect() override
    {
        ++reconnects;
        m_lost = false;
        return {};
    }
    void shieldFromCancel() override { shielded = true; }

private:
    Result<remote::ShellResult> lose()
    {
        m_lossAt.clear();
        m_lost = true;
        return failure(ErrorCode::ConnectionLost, QStringLiteral("local"));
    }

    QByteArray m_lossAt;
    Loss m_loss = Loss::BeforeScript;
    bool m_lost = false;
};

} // namespace stir::tests
