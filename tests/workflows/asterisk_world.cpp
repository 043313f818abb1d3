// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflows/asterisk_world.h"

#include "core/practice/free_port.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace stir::tests {

namespace {

constexpr int makingIt = 20 * 60 * 1000;

/// Its exit code 0, or its words.
QString ran(const QString &program, const QStringList &arguments, QByteArray *output = nullptr, int patience = 60'000)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return program + QStringLiteral(": ") +
               QString::fromLocal8Bit(process.readAllStandardError() + process.errorString().toUtf8());
    if (output != nullptr)
        *output = process.readAllStandardOutput();
    return {};
}

bool write(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    QDir().mkpath(path.left(path.lastIndexOf(u'/')));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.setPermissions(permissions);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The package's own way would bind SIP ports of this machine.
constexpr const char *restartScript = R"SH(#!/bin/sh
pid=$(cat /run/asterisk/asterisk.pid 2>/dev/null)
if [ -n "$pid" ] && kill "$pid" 2>/dev/null; then
    for n in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
fi
rm -f /run/asterisk/asterisk.pid /run/asterisk/asterisk.ctl
mkdir -p /run/asterisk && chown asterisk:asterisk /run/asterisk
unshare -n asterisk -U asterisk -G asterisk </dev/null >/dev/null 2>&1
)SH";

constexpr const char *labPlatform = R"JSON({
    "id": "asterisk-lab",
    "extends": "asterisk",
    "title": "Asterisk in a chroot",
    "signs": null,
    "services": [{ "id": "asterisk", "restart_command": "/usr/local/sbin/restart-asterisk", "settle_seconds": 1 }]
}
)JSON";

} // namespace

QString AsteriskWorld::whyNot()
{
    if (::geteuid() != 0)
        return QStringLiteral("needs root: a chroot with an Asterisk of its own");
    for (const char *program : {"debootstrap", "sshd", "ssh-keygen", "unshare"}) {
        if (QStandardPaths::findExecutable(
                QLatin1String(program),
                {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/sbin")})
                .isEmpty())
            return QStringLiteral("needs %1").arg(QLatin1String(program));
    }
    return {};
}

QString AsteriskWorld::start()
{
    m_root = QStringLiteral(STIR_ASTERISK_ROOT);
    QByteArray said;
    if (const QString words =
            ran(QStringLiteral(STIR_SOURCE_DIR "/tests/workflows/asterisk-chroot"), {m_root}, &said, makingIt);
        !words.isEmpty())
        return words;
    m_version = QString::fromUtf8(said.trimmed());
    const auto runs = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    if (!write(file(QStringLiteral("/usr/local/sbin/restart-asterisk")), restartScript, runs))
        return QStringLiteral("the chroot cannot be written");
    if (const QString words = startSshd(); !words.isEmpty())
        return words;
    const auto prepared =
        run("mkdir -p /var/cache/asterisk /etc/asterisk/stir-shaken-ca && chown asterisk:asterisk /var/cache/asterisk\n"
            "rm -rf /etc/stir-console /etc/asterisk/stir-shaken-key.pem /etc/asterisk/stir-shaken-ca/*\n"
            "printf '; nothing yet\\n' > /etc/asterisk/stir_shaken.conf\n"
            "restart-asterisk && for n in $(seq 50); do asterisk -rx 'core waitfullybooted' && exit 0; sleep 0.2; "
            "done; exit 1\n");
    return prepared ? QString() : QStringLiteral("Asterisk does not start");
}

QString AsteriskWorld::startSshd()
{
    for (const char *name : {"host", "login"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        if (const QString words = ran(QStringLiteral("ssh-keygen"),
                                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                       QStringLiteral("-N"), QString(), QStringLiteral("-f"), path});
            !words.isEmpty())
            return words;
    }
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    write(file(QStringLiteral("/etc/ssh/stir_test_host")), contentOf(m_folder.filePath(QStringLiteral("host"))), owner);
    write(file(QStringLiteral("/root/.ssh/authorized_keys")), contentOf(m_folder.filePath(QStringLiteral("login.pub"))),
          owner);
    QByteArray fingerprint;
    if (const QString words = ran(QStringLiteral("ssh-keygen"),
                                  {QStringLiteral("-lf"), m_folder.filePath(QStringLiteral("host.pub"))}, &fingerprint);
        !words.isEmpty())
        return words;
    m_hostKey = QString::fromUtf8(fingerprint.split(' ').value(1));
    const auto port = practice::freePort(practice::Transport::Tcp);
    if (!port)
        return port.error().detail;
    // Its own mounts: nothing of them is seen outside, and they go with it.
    const QString script =
        QStringLiteral(
            "mount -t proc proc %1/proc && mkdir -p %1/run/sshd && exec chroot %1 /usr/sbin/sshd -D -e -p %2 "
            "-o ListenAddress=127.0.0.1 -o HostKey=/etc/ssh/stir_test_host -o UsePAM=no -o PidFile=none "
            "-o StrictModes=no")
            .arg(m_root)
            .arg(*port);
    m_sshd.setStandardErrorFile(m_folder.filePath(QStringLiteral("sshd.log")));
    m_sshd.start(QStringLiteral("unshare"),
                 {QStringLiteral("-m"), QStringLiteral("/bin/sh"), QStringLiteral("-ec"), script});
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 10'000) {
        if (practice::greetsWith(*port, "SSH-"))
            return writeServer(*port);
        if (m_sshd.waitForFinished(200))
            break;
    }
    return QString::fromUtf8(contentOf(m_folder.filePath(QStringLiteral("sshd.log"))));
}

QString AsteriskWorld::writeServer(int port)
{
    if (!write(m_folder.filePath(QStringLiteral("platforms/asterisk-lab.json")), labPlatform,
               QFile::ReadOwner | QFile::WriteOwner))
        return QStringLiteral("the platform cannot be written");
    auto store = inventory();
    const Done added = store.addServer({.name = QLatin1String(server),
                                        .host = QStringLiteral("127.0.0.1"),
                                        .port = port,
                                        .user = QStringLiteral("root"),
                                        .sshKeyFile = m_folder.filePath(QStringLiteral("login")),
                                        .platform = QStringLiteral("asterisk-lab"),
                                        .root = {},
                                        .group = {},
                                        .identity = {},
                                        .choices = {}});
    return added ? QString() : added.error().detail;
}

AsteriskWorld::~AsteriskWorld()
{
    if (m_sshd.state() == QProcess::NotRunning)
        return;
    (void)run("pid=$(cat /run/asterisk/asterisk.pid 2>/dev/null) && kill $pid; exit 0\n");
    m_sshd.terminate();
    m_sshd.waitForFinished(5000);
}

deployment::DeploymentEnvironment AsteriskWorld::environment() const
{
    return {.dataFolder = dataFolder(), .clock = m_clock, .login = {}, .acceptedHostKey = m_hostKey};
}

inventory::Inventory AsteriskWorld::inventory() const
{
    return std::move(*inventory::Inventory::open(dataFolder(), m_clock));
}

std::optional<QByteArray> AsteriskWorld::run(const QByteArray &script) const
{
    // In the mounts of sshd, where /proc is.
    QProcess process;
    process.start(QStringLiteral("nsenter"),
                  {QStringLiteral("-m"), QStringLiteral("-t"), QString::number(m_sshd.processId()),
                   QStringLiteral("chroot"), m_root, QStringLiteral("/bin/sh"), QStringLiteral("-ec"),
                   QString::fromUtf8(script)});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

QMap<QString, QString> AsteriskWorld::shown(const QString &section) const
{
    QMap<QString, QString> values;
    const auto words = run("asterisk -rx 'stir_shaken show " + section.toUtf8() + "'\n");
    for (const QByteArray &line : words.value_or(QByteArray()).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            values.insert(QString::fromUtf8(line.left(colon).trimmed()),
                          QString::fromUtf8(line.mid(colon + 1).trimmed()));
    }
    return values;
}

} // namespace stir::tests
