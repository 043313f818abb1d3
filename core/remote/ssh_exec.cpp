// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_exec.h"

#include "core/remote/session_wait.h"

#include <array>
#include <csignal>

namespace stir::remote {

namespace {

using std::chrono::steady_clock;

// A daemon started by the script may keep its output open for ever; after the exit code only what is under way matters.
constexpr std::chrono::milliseconds quietAfterExit{1000};
constexpr std::size_t largestWrite = 32 * 1024;

/// Signal names of RFC 4254 6.10, as Linux numbers them.
int signalNumber(std::string_view name)
{
    struct Named
    {
        std::string_view name;
        int number;
    };
    static constexpr std::array<Named, 13> signals = {{{"ABRT", SIGABRT}, {"ALRM", SIGALRM}, {"FPE", SIGFPE},
                                                       {"HUP", SIGHUP}, {"ILL", SIGILL}, {"INT", SIGINT},
                                                       {"KILL", SIGKILL}, {"PIPE", SIGPIPE}, {"QUIT", SIGQUIT},
                                                       {"SEGV", SIGSEGV}, {"TERM", SIGTERM}, {"USR1", SIGUSR1},
                                                       {"USR2", SIGUSR2}}};
    for (const Named &known : signals) {
        if (known.name == name)
            return known.number;
    }
    return 0;
}

void onExitStatus(ssh_session, ssh_channel, int status, void *exitCode)
{
    *static_cast<std::optional<int> *>(exitCode) = status;
}

void onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *exitCode)
{
    *static_cast<std::optional<int> *>(exitCode) = 128 + signalNumber(signal ? signal : "");
}

} // namespace

SshExec::SshExec(ssh_session session, SessionWatch &watch, WireCommand command, const SecretBytes *sudoPassword)
    : m_session(session), m_watch(watch), m_command(std::move(command)), m_output(m_command.marker),
      m_errors(m_command.marker)
{
    if (m_command.prompt.isEmpty())
        return;
    m_answer = sudoPassword->duplicate();
    m_answer.append(bytesOf(std::string_view("\n")));
}

SshExec::~SshExec()
{
    // libssh keeps a channel until the server has closed it too, and would call back into this object.
    if (m_channel)
        ssh_remove_channel_callbacks(m_channel.get(), &m_callbacks);
}

Result<ShellResult> SshExec::run(const ShellScript &script, const QString &subject)
{
    m_subject = subject;
    if (const Done opened = open(); !opened)
        return failure(opened.error());
    if (const Done exchanged = exchange(script); !exchanged)
        return failure(exchanged.error());
    return result();
}

Done SshExec::open()
{
    m_channel.reset(ssh_channel_new(m_session));
    if (!m_channel)
        return failure(trouble(ErrorCode::ConnectionLost));
    m_callbacks.userdata = &m_exitCode;
    m_callbacks.channel_exit_status_function = onExitStatus;
    m_callbacks.channel_exit_signal_function = onExitSignal;
    ssh_callbacks_init(&m_callbacks);
    if (ssh_set_channel_callbacks(m_channel.get(), &m_callbacks) != SSH_OK)
        return failure(trouble(ErrorCode::InternalFault));
    ssh_channel channel = m_channel.get();
    if (settled(m_session, m_watch, SSH_AGAIN, [channel] { return ssh_channel_open_session(channel); }) != SSH_OK)
        return failure(trouble(ErrorCode::ConnectionLost));
    const char *line = m_command.line.constData();
    if (settled(m_session, m_watch, SSH_AGAIN, [channel, line] { return ssh_channel_request_exec(channel, line); })
        != SSH_OK)
        return failure(trouble(ErrorCode::ConnectionLost));
    return {};
}

Done SshExec::exchange(const ShellScript &script)
{
    m_lastNews = steady_clock::now();
    for (;;) {
        if (m_watch.verdict())
            return failure(trouble(ErrorCode::TimedOut));
        const bool gotOutput = readStream(m_output, false);
        const bool gotErrors = readStream(m_errors, true);
        if (const Done within = checkLimit(script); !within)
            return within;
        if (const Done welcome = checkSudoPrompt(); !welcome)
            return welcome;
        const bool wrote = feed(script.input);
        if (gotOutput || gotErrors || wrote) {
            m_lastNews = steady_clock::now();
            continue;
        }
        // Once the end of the output is there, reading no longer takes packets from the socket; this does.
        ssh_channel_get_exit_status(m_channel.get());
        if (isOver())
            return {};
        // A channel closed without an exit code: the server's side of the session died.
        if (!isAlive(m_session) || ssh_channel_is_closed(m_channel.get()) != 0)
            return failure(trouble(ErrorCode::ConnectionLost));
        waitForNews(m_session, m_watch);
    }
}

bool SshExec::readStream(MarkedStream &stream, bool isErrors)
{
    std::array<char, 32 * 1024> piece;
    const int got = ssh_channel_read_nonblocking(m_channel.get(), piece.data(), piece.size(), isErrors ? 1 : 0);
    if (got <= 0)
        return false;
    stream.append(QByteArrayView(piece.data(), got));
    return true;
}

bool SshExec::feed(std::span<const std::byte> input)
{
    if (m_ended)
        return false;
    if (!m_command.prompt.isEmpty() && !m_errors.hasBegun())
        return answerSudo();
    if (m_fed < input.size())
        return write(input, m_fed);
    sendEnd();
    return true;
}

bool SshExec::answerSudo()
{
    if (m_answered >= m_answer.size() || !m_errors.before().contains(m_command.prompt))
        return false;
    return write(m_answer.view(), m_answered);
}

bool SshExec::write(std::span<const std::byte> bytes, std::size_t &written)
{
    const std::size_t room = std::min<std::size_t>(ssh_channel_window_size(m_channel.get()), largestWrite);
    const auto piece = bytes.subspan(written, std::min(room, bytes.size() - written));
    if (piece.empty())
        return false;
    const int taken = ssh_channel_write(m_channel.get(), piece.data(), static_cast<uint32_t>(piece.size()));
    if (taken < 0) {
        // The script may end without reading all of its input; its exit code tells what that means.
        m_ended = true;
        return false;
    }
    written += static_cast<std::size_t>(taken);
    return taken > 0;
}

void SshExec::sendEnd()
{
    ssh_channel_send_eof(m_channel.get());
    m_ended = true;
}

bool SshExec::isOver() const
{
    if (ssh_channel_is_eof(m_channel.get()) != 0 || ssh_channel_is_closed(m_channel.get()) != 0)
        return m_exitCode.has_value();
    return m_exitCode && steady_clock::now() - m_lastNews >= quietAfterExit;
}

Done SshExec::checkSudoPrompt() const
{
    if (m_command.prompt.isEmpty() || m_errors.before().count(m_command.prompt) < 2)
        return {};
    return failure(ErrorCode::SudoRefused, m_subject,
                   QString::fromUtf8(QByteArray(m_errors.before()).replace(m_command.prompt, {}).trimmed()));
}

Done SshExec::checkLimit(const ShellScript &script) const
{
    if (m_output.size() <= script.outputLimit && m_errors.size() <= script.outputLimit)
        return {};
    return failure(ErrorCode::FileTooLarge, m_subject, QString::number(script.outputLimit));
}

Error SshExec::trouble(ErrorCode otherwise) const
{
    return {m_watch.verdict().value_or(otherwise), m_subject, QString::fromUtf8(ssh_get_error(m_session))};
}

Result<ShellResult> SshExec::result() const
{
    if (m_errors.hasBegun())
        return ShellResult{*m_exitCode, m_output.content(), m_errors.content()};
    // Nothing of the script ran: sudo, the login shell or a forced command stood in between.
    QByteArray words = m_errors.before().isEmpty() ? m_output.before() : m_errors.before();
    if (!m_command.prompt.isEmpty())
        words.replace(m_command.prompt, {});
    const bool throughSudo = m_command.line.startsWith("sudo ");
    return failure(throughSudo ? ErrorCode::SudoRefused : ErrorCode::CommandFailed, m_subject,
                   QString::fromUtf8(words.trimmed().first(std::min<qsizetype>(words.trimmed().size(), 2000))));
}

} // namespace stir::remote
