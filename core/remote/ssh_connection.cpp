// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_connection.h"

#include "core/remote/host_key_check.h"
#include "core/remote/session_wait.h"
#include "core/remote/ssh_exec.h"
#include "core/remote/ssh_login.h"
#include "core/remote/tcp_connection.h"

#include <QFile>
#include <QRandomGenerator>
#include <QUrl>

namespace stir::remote {

namespace {

using std::chrono::milliseconds;

// sshd drops connections before it has said a word while too many are logging in (MaxStartups).
constexpr int connectAttempts = 5;
constexpr milliseconds firstRetryWait{150};

Result<SessionHandle> newSession(const SshTarget &target)
{
    SessionHandle session(ssh_new());
    if (!session)
        return failure(ErrorCode::InternalFault, hostAndPort(target.host, target.port));
    const QByteArray host = target.host.contains(u':') ? target.host.toLatin1() : QUrl::toAce(target.host);
    const QByteArray user = target.user.toUtf8();
    const QByteArray knownHosts = QFile::encodeName(target.knownHostsFile);
    const unsigned port = static_cast<unsigned>(target.port);
    const bool processConfig = false;
    // The user's and the system's SSH settings do not reach in: what is checked here is what the console was told.
    const bool isSet = ssh_options_set(session.get(), SSH_OPTIONS_PROCESS_CONFIG, &processConfig) == SSH_OK
        && ssh_options_set(session.get(), SSH_OPTIONS_HOST, host.constData()) == SSH_OK
        && ssh_options_set(session.get(), SSH_OPTIONS_PORT, &port) == SSH_OK
        && ssh_options_set(session.get(), SSH_OPTIONS_USER, user.constData()) == SSH_OK
        && ssh_options_set(session.get(), SSH_OPTIONS_KNOWNHOSTS, knownHosts.constData()) == SSH_OK
        && ssh_options_set(session.get(), SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null") == SSH_OK;
    if (!isSet)
        return failure(ErrorCode::InvalidArgument, hostAndPort(target.host, target.port),
                       QString::fromUtf8(ssh_get_error(session.get())));
    ssh_set_blocking(session.get(), 0);
    return session;
}

Elevation elevationFor(const SshTarget &target, const LoginSecrets &secrets)
{
    if (!target.useSudo || target.user == QLatin1String("root"))
        return Elevation::None;
    return secrets.sudoPassword ? Elevation::SudoWithPassword : Elevation::Sudo;
}

} // namespace

struct SshConnection::Private
{
    Private(const SshTarget &where, const LoginSecrets &with, std::stop_token stop)
        : target(where), secrets(with), subject(hostAndPort(where.host, where.port)), watch(std::move(stop))
    {
    }

    Done open();
    Done handshake(bool &wasDropped);
    Error trouble(ErrorCode otherwise) const
    {
        return {watch.verdict().value_or(otherwise), subject, QString::fromUtf8(ssh_get_error(session.get()))};
    }

    SshTarget target;
    LoginSecrets secrets;
    QString subject;
    SessionWatch watch;
    QString fingerprint;
    SessionHandle session; ///< goes before the watch, which may still have to end its last words
};

Done SshConnection::Private::handshake(bool &wasDropped)
{
    auto socket = openTcpConnection(target.host, target.port, watch);
    if (!socket)
        return failure(socket.error());
    auto made = newSession(target);
    if (!made)
        return failure(made.error());
    session = std::move(*made);
    watch.watch(socket->get());
    const socket_t descriptor = socket->get();
    if (ssh_options_set(session.get(), SSH_OPTIONS_FD, &descriptor) != SSH_OK)
        return failure(trouble(ErrorCode::InternalFault));
    const auto shakeHands = [this, &socket] {
        socket->release(); // the first call takes it over
        return ssh_connect(session.get());
    };
    if (settled(session.get(), watch, SSH_AGAIN, shakeHands) == SSH_OK)
        return {};
    wasDropped = ssh_get_serverbanner(session.get()) == nullptr;
    return failure(trouble(ErrorCode::HostUnreachable));
}

Done SshConnection::Private::open()
{
    milliseconds wait = firstRetryWait;
    for (int attempt = 1;; ++attempt) {
        bool wasDropped = false;
        const Done done = handshake(wasDropped);
        if (done)
            return done;
        if (!wasDropped || watch.verdict() || attempt == connectAttempts)
            return done;
        session.reset();
        watch.forgetSockets();
        watch.pause(wait + milliseconds(QRandomGenerator::global()->bounded(100)));
        wait *= 2;
    }
}

SshConnection::SshConnection(std::unique_ptr<Private> parts) : d(std::move(parts)) {}

SshConnection::~SshConnection() = default;

Result<std::unique_ptr<SshConnection>> SshConnection::connect(const SshTarget &target, const LoginSecrets &secrets,
                                                              std::stop_token stop)
{
    if (target.host.isEmpty() || target.user.isEmpty() || target.port < 1 || target.port > 65535)
        return failure(ErrorCode::InvalidArgument, hostAndPort(target.host, target.port));
    auto parts = std::make_unique<Private>(target, secrets, std::move(stop));
    parts->watch.begin(target.connectDeadline);
    if (const Done opened = parts->open(); !opened)
        return failure(opened.error());
    parts->fingerprint = shownFingerprint(parts->session.get());
    if (const Done known = checkHostKey(parts->session.get(), target); !known)
        return failure(known.error());
    if (const Done loggedIn = SshLogin(parts->session.get(), parts->watch, target, secrets).run(); !loggedIn)
        return failure(loggedIn.error());
    parts->watch.end();
    return std::unique_ptr<SshConnection>(new SshConnection(std::move(parts)));
}

Result<ShellResult> SshConnection::run(const ShellScript &script)
{
    auto command = wireCommand(script.text, elevationFor(d->target, d->secrets));
    if (!command)
        return failure(command.error());
    if (const auto verdict = d->watch.verdict())
        return failure(*verdict, d->subject);
    if (!d->session)
        return failure(ErrorCode::ConnectionLost, d->subject);
    d->watch.begin(script.deadline);
    auto result = SshExec(d->session.get(), d->watch, std::move(*command), d->secrets.sudoPassword)
                      .run(script, d->subject);
    d->watch.end();
    // After a deadline nobody knows where the conversation stands, and the socket may be shut down already.
    if (!result && (result.error().code == ErrorCode::TimedOut || !isAlive(d->session.get())))
        d->session.reset();
    return result;
}

QString SshConnection::hostKeyFingerprint() const
{
    return d->fingerprint;
}

} // namespace stir::remote
