// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real ssh-agent, put into SSH_AUTH_SOCK while it lives. One thread.

#include <QProcess>
#include <QTemporaryDir>

namespace stir::testing {

class TemporarySshAgent
{
public:
    TemporarySshAgent();
    ~TemporarySshAgent();
    TemporarySshAgent(const TemporarySshAgent &) = delete;
    TemporarySshAgent &operator=(const TemporarySshAgent &) = delete;

    bool start();
    bool addKey(const QString &keyFile);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_before;
};

} // namespace stir::testing
