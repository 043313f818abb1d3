// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Logs in on a session whose host key was checked: agent, key file, password, keyboard-interactive, in this order and only
// what the server allows and the target names. The job's thread.

#include "core/remote/session_watch.h"
#include "core/remote/ssh_connection.h"
#include "core/remote/ssh_handles.h"

#include <QStringList>

namespace stir::remote {

class SshLogin
{
public:
    SshLogin(ssh_session session, SessionWatch &watch, const SshTarget &target, const LoginSecrets &secrets);

    /// Fails with LoginRefused (detail: what was tried and what the server allows), PassphraseNeeded, WrongPassphrase,
    /// FileNotFound, FileNotReadable or NotAPrivateKey for the key file when nothing else let us in; ConnectionLost,
    /// TimedOut or Cancelled.
    Done run();

private:
    enum class Answer { Accepted, Refused, Broken };

    bool allows(unsigned method) const;
    Answer judged(int answer, const QString &what);
    Answer tryNone();
    Answer tryAgent();
    Answer tryKeyFile();
    Answer tryPassword();
    Answer tryKeyboardInteractive();
    int answerKeyboardInteractive(const char *password);
    bool connectAgent();
    Result<KeyHandle> loadKey() const;
    Error refusal() const;

    ssh_session m_session;
    SessionWatch &m_watch;
    const SshTarget &m_target;
    const LoginSecrets &m_secrets;
    QStringList m_tried;
    std::optional<Error> m_keyProblem;
    bool m_passwordRefused = false;
};

} // namespace stir::remote
