// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real sshd on a free loopback port as the current user, with its own host key and one client key, all in a temporary
// folder. Stopped, with every session it serves, by process id when it goes out of scope. One thread.

#include "core/remote/ssh_connection.h"

#include <QProcess>
#include <QTemporaryDir>

namespace stir::testing {

struct SshServerOptions
{
    /// Lines for sshd_config, put first: sshd takes the first value of each setting.
    QStringList settings = {};
    /// Password and keyboard-interactive through PAM. Needs root.
    bool passwords = false;
};

class TemporarySshServer
{
public:
    TemporarySshServer();
    ~TemporarySshServer();
    TemporarySshServer(const TemporarySshServer &) = delete;
    TemporarySshServer &operator=(const TemporarySshServer &) = delete;

    /// False, with the reason in errorText(), when it does not answer within ten seconds.
    bool start(const SshServerOptions &options = {});
    /// Ends sshd and the sessions it serves; the port stays reserved for the next start.
    void stop();
    /// Ends only the processes of the sessions, as a crash or an operator would.
    void killSessions();
    /// A new host key of that type ("ed25519", "ecdsa") in place of the old one; the next start shows it.
    bool replaceHostKey(const QString &type = QStringLiteral("ed25519"));

    /// Logs in with the client key; known_hosts lies in folder() and does not know the server yet.
    remote::SshTarget target() const;
    /// The same, with the host key accepted.
    remote::SshTarget trustedTarget() const;

    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    QString clientKeyFile() const;
    QString hostKeyFingerprint() const { return m_fingerprint; }
    QString errorText() const { return m_errorText; }
    QByteArray log() const;
    /// Waits until sshd's log holds these words.
    bool waitForLog(const QByteArray &words, int milliseconds = 5000) const;

    static QString currentUser();

private:
    QString path(const QString &name) const;
    bool makeKeys();
    bool writeConfiguration(const SshServerOptions &options);
    bool launch(const SshServerOptions &options);

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    QString m_fingerprint;
    QString m_errorText;
};

/// Runs a program to its end without a shell; true for exit code 0. What it printed is left in `output`.
bool runProgram(const QString &program, const QStringList &arguments, QByteArray *output = nullptr,
                const QByteArray &input = {});

} // namespace stir::testing
