// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_ssh_agent.h"

#include "tests/support/temporary_ssh_server.h"

#include <csignal>
#include <sys/prctl.h>

namespace stir::testing {

TemporarySshAgent::TemporarySshAgent() : m_before(qgetenv("SSH_AUTH_SOCK")) {}

TemporarySshAgent::~TemporarySshAgent()
{
    m_process.terminate();
    m_process.waitForFinished(5000);
    qputenv("SSH_AUTH_SOCK", m_before);
}

bool TemporarySshAgent::start()
{
    const QString socket = m_folder.filePath(QStringLiteral("agent"));
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
    // It prints where it listens once it does.
    return m_process.waitForStarted() && m_process.waitForReadyRead(5000);
}

bool TemporarySshAgent::addKey(const QString &keyFile)
{
    return runProgram(QStringLiteral("ssh-add"), {QStringLiteral("-q"), keyFile});
}

} // namespace stir::testing
