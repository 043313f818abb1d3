// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One command on one exec channel: feeds its input while it reads both outputs, so that neither side can block the other.
// Used once, by the job's thread; the session is borrowed and in non-blocking mode.

#include "core/foundation/secret_bytes.h"
#include "core/remote/marked_stream.h"
#include "core/remote/remote_shell.h"
#include "core/remote/session_watch.h"
#include "core/remote/ssh_handles.h"
#include "core/remote/wire_command.h"

#include <libssh/callbacks.h>

namespace stir::remote {

class SshExec
{
public:
    SshExec(ssh_session session, SessionWatch &watch, WireCommand command, const SecretBytes *sudoPassword);
    ~SshExec();
    SshExec(const SshExec &) = delete;
    SshExec &operator=(const SshExec &) = delete;

    Result<ShellResult> run(const ShellScript &script, const QString &subject);

private:
    Done open();
    Done exchange(const ShellScript &script);
    bool readStream(MarkedStream &stream, bool isErrors);
    bool feed(std::span<const std::byte> input);
    bool answerSudo();
    bool write(std::span<const std::byte> bytes, std::size_t &written);
    void sendEnd();
    bool isOver() const;
    Done checkSudoPrompt() const;
    Done checkLimit(const ShellScript &script) const;
    Error trouble(ErrorCode otherwise) const;
    Result<ShellResult> result() const;

    ssh_session m_session;
    SessionWatch &m_watch;
    WireCommand m_command;
    SecretBytes m_answer; ///< the sudo password and a line end
    QString m_subject;
    MarkedStream m_output;
    MarkedStream m_errors;
    std::size_t m_answered = 0;
    std::size_t m_fed = 0;
    bool m_ended = false;
    std::optional<int> m_exitCode;
    Instant m_lastNews;
    ChannelHandle m_channel;
    ssh_channel_callbacks_struct m_callbacks = {};
};

} // namespace stir::remote
