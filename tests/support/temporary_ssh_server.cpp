// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_ssh_server.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stir::testing {

namespace {

// sshd refuses to start by a relative name: it starts itself again for each connection.
const QString sshdProgram = QStringLiteral("/usr/sbin/sshd");

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *general = reinterpret_cast<sockaddr *>(&address);
    const bool bound = ::bind(socket, general, size) == 0 && ::getsockname(socket, general, &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

qint64 parentOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = status.readAll();
    // The program's name stands in brackets and may hold blanks.
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() : 0;
}

/// Every process below `pid`, parents before children: killed in this order, sshd cannot tell anybody how its command ended.
QList<qint64> descendantsOf(qint64 pid)
{
    QList<qint64> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 candidate = entry.toLongLong(&isNumber);
        if (isNumber && parentOf(candidate) == pid)
            found = QList<qint64>{candidate} + descendantsOf(candidate) + found;
    }
    return found;
}

void killAll(const QList<qint64> &processes)
{
    for (const qint64 process : processes)
        ::kill(static_cast<pid_t>(process), SIGKILL);
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

bool runProgram(const QString &program, const QStringList &arguments, QByteArray *output, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return false;
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(30000);
    if (output)
        *output = process.readAll();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

TemporarySshServer::TemporarySshServer() = default;

TemporarySshServer::~TemporarySshServer()
{
    stop();
}

QString TemporarySshServer::path(const QString &name) const
{
    return m_folder.filePath(name);
}

QString TemporarySshServer::clientKeyFile() const
{
    return path(QStringLiteral("client_key"));
}

QString TemporarySshServer::currentUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

bool TemporarySshServer::replaceHostKey(const QString &type)
{
    const QString key = path(QStringLiteral("host_key"));
    QFile::remove(key);
    QFile::remove(key + QStringLiteral(".pub"));
    const QStringList make{QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), QString(),
                           QStringLiteral("-C"), QStringLiteral("test host"), QStringLiteral("-f"), key};
    QByteArray fingerprint;
    if (!runProgram(QStringLiteral("ssh-keygen"), make)
        || !runProgram(QStringLiteral("ssh-keygen"), {QStringLiteral("-l"), QStringLiteral("-f"), key}, &fingerprint))
        return false;
    m_fingerprint = QString::fromLatin1(fingerprint.split(' ').value(1));
    return true;
}

bool TemporarySshServer::makeKeys()
{
    if (QFile::exists(clientKeyFile()))
        return true;
    const QStringList make{QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                           QString(), QStringLiteral("-C"), QStringLiteral("test client"), QStringLiteral("-f"),
                           clientKeyFile()};
    return replaceHostKey() && runProgram(QStringLiteral("ssh-keygen"), make)
        && QFile::copy(clientKeyFile() + QStringLiteral(".pub"), path(QStringLiteral("authorized_keys")));
}

bool TemporarySshServer::writeConfiguration(const SshServerOptions &options)
{
    const QString onOff = options.passwords ? QStringLiteral("yes") : QStringLiteral("no");
    QStringList lines = options.settings;
    lines += {QStringLiteral("Port %1").arg(m_port), QStringLiteral("ListenAddress 127.0.0.1"),
              QStringLiteral("HostKey ") + path(QStringLiteral("host_key")), QStringLiteral("PidFile none"),
              QStringLiteral("AuthorizedKeysFile ") + path(QStringLiteral("authorized_keys")),
              QStringLiteral("StrictModes no"), QStringLiteral("PermitRootLogin yes"), QStringLiteral("UseDNS no"),
              QStringLiteral("LogLevel DEBUG1"), QStringLiteral("UsePAM ") + onOff,
              QStringLiteral("PasswordAuthentication ") + onOff,
              QStringLiteral("KbdInteractiveAuthentication ") + onOff};
    return writeFile(path(QStringLiteral("sshd_config")), lines.join(u'\n').toUtf8() + '\n');
}

bool TemporarySshServer::launch(const SshServerOptions &options)
{
    QFile::remove(path(QStringLiteral("log")));
    if (!writeConfiguration(options))
        return false;
    // A test that crashes leaves no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    // -E needs an absolute path: a relative one kills every connection.
    m_process.start(sshdProgram, {QStringLiteral("-D"), QStringLiteral("-f"), path(QStringLiteral("sshd_config")),
                                  QStringLiteral("-E"), path(QStringLiteral("log"))});
    if (m_process.waitForStarted() && waitForLog("Server listening on", 10000))
        return true;
    m_errorText = m_process.errorString() + u' ' + QString::fromUtf8(log());
    stop();
    return false;
}

bool TemporarySshServer::start(const SshServerOptions &options)
{
    stop();
    if (::geteuid() == 0)
        QDir().mkpath(QStringLiteral("/run/sshd"));
    // Users other than root read their authorized keys themselves.
    QFile::setPermissions(folder(), QFile::permissions(folder()) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                                        | QFile::ExeOther);
    if (!makeKeys()) {
        m_errorText = QStringLiteral("ssh-keygen failed");
        return false;
    }
    if (m_port != 0)
        return launch(options);
    // Somebody else may take the free port first.
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        if (launch(options))
            return true;
    }
    return false;
}

void TemporarySshServer::killSessions()
{
    killAll(descendantsOf(m_process.processId()));
}

void TemporarySshServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Sessions leave sshd's process group (setsid), so they are found by parentage while sshd still lives.
    const QList<qint64> sessions = descendantsOf(m_process.processId());
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    killAll(sessions);
}

remote::SshTarget TemporarySshServer::target() const
{
    remote::SshTarget target;
    target.host = QStringLiteral("127.0.0.1");
    target.port = m_port;
    target.user = currentUser();
    target.keyFile = clientKeyFile();
    target.knownHostsFile = path(QStringLiteral("data/known_hosts"));
    return target;
}

remote::SshTarget TemporarySshServer::trustedTarget() const
{
    remote::SshTarget trusted = target();
    trusted.acceptedHostKey = m_fingerprint;
    return trusted;
}

QByteArray TemporarySshServer::log() const
{
    QFile file(path(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TemporarySshServer::waitForLog(const QByteArray &words, int milliseconds) const
{
    const QDeadlineTimer deadline(milliseconds);
    while (!log().contains(words)) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            return false;
        QThread::msleep(5);
    }
    return true;
}

} // namespace stir::testing
