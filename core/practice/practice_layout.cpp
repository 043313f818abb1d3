// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_layout.h"

#include "core/foundation/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace stir::practice {

namespace {

struct RootFile
{
    const char *resource;
    const char *path;
    bool isProgram;
};

constexpr RootFile rootFiles[] = {
    {"kamailio.cfg", "etc/kamailio/kamailio.cfg", false},
    {"stir_shaken.conf", "etc/asterisk/stir_shaken.conf", false},
    {"service.sh", "usr/sbin/service", true},
    {"kamailio.sh", "usr/sbin/kamailio", true},
    {"asterisk.sh", "usr/sbin/asterisk", true},
    {"update-ca-trust.sh", "usr/bin/update-ca-trust", true},
};

constexpr const char *rootFolders[] = {
    "etc/kamailio",
    "etc/asterisk",
    "etc/voipnow/certs/sip",
    "etc/pki/ca-trust/source/anchors",
    "etc/pki/ca-trust/extracted/pem",
    "var/log/kamailio",
    "var/log/asterisk",
    "run/kamailio",
    "run/asterisk",
    "usr/sbin",
    "usr/bin",
    "usr/local/sbin",
    "usr/local/bin",
};

constexpr const char *rootLogs[] = {"var/log/kamailio/kamailio.log", "var/log/asterisk/full",
                                    "var/log/asterisk/commands.log"};

/// One word for /bin/sh.
QByteArray shellWord(const QString &text)
{
    return '\'' + QFile::encodeName(text).replace("'", "'\\''") + '\'';
}

Done makeFolders(const QString &root)
{
    for (const char *folder : rootFolders) {
        const QString path = root + QLatin1Char('/') + QLatin1String(folder);
        if (!QDir().mkpath(path))
            return failure(ErrorCode::FileNotWritable, path);
    }
    // As on a real server: pid files are found under both names.
    const QString link = root + QStringLiteral("/var/run");
    if (!QFile::link(QStringLiteral("../run"), link))
        return failure(ErrorCode::FileNotWritable, link);
    return {};
}

Done writeRootFile(const RootFile &file, const PracticePaths &paths, const LayoutValues &values)
{
    QByteArray bytes = practiceResource(QLatin1String(file.resource));
    if (bytes.isEmpty())
        return failure(ErrorCode::InternalFault, QLatin1String(file.resource));
    bytes.replace("@ROOT@", shellWord(paths.root));
    bytes.replace("@STIRCTL@", shellWord(values.stirctl));
    bytes.replace("@SIP_PORT@", QByteArray::number(values.sipPort));
    const QString path = paths.root + QLatin1Char('/') + QLatin1String(file.path);
    if (Done saved = saveFileAtomically(path, bytesOf(bytes), FileVisibility::Everyone); !saved)
        return saved;
    if (file.isProgram && !QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeUser))
        return failure(ErrorCode::FileNotWritable, path);
    return {};
}

} // namespace

PracticePaths::PracticePaths(const QString &practiceFolder)
    : folder(practiceFolder), root(folder + QStringLiteral("/root")), sshFolder(folder + QStringLiteral("/ssh")),
      hostKey(sshFolder + QStringLiteral("/host_key")), clientKey(sshFolder + QStringLiteral("/client_key")),
      authorizedKeys(sshFolder + QStringLiteral("/authorized_keys")),
      sshdConfig(sshFolder + QStringLiteral("/sshd_config")), sshdLog(sshFolder + QStringLiteral("/sshd.log")),
      sshdPid(sshFolder + QStringLiteral("/sshd.pid")), statusFile(folder + QStringLiteral("/practice.json"))
{
}

QByteArray practiceResource(const QString &name)
{
    QFile file(QStringLiteral(":/practice/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Done layOutRoot(const PracticePaths &paths, const LayoutValues &values)
{
    for (const QString &folder : {paths.folder, paths.sshFolder, paths.root}) {
        if (Done made = makePrivateFolder(folder); !made)
            return made;
    }
    if (Done made = makeFolders(paths.root); !made)
        return made;
    for (const RootFile &file : rootFiles) {
        if (Done written = writeRootFile(file, paths, values); !written)
            return written;
    }
    for (const char *log : rootLogs) {
        QFile file(paths.root + QLatin1Char('/') + QLatin1String(log));
        if (!file.open(QIODevice::WriteOnly))
            return failure(ErrorCode::FileNotWritable, file.fileName(), file.errorString());
    }
    return {};
}

QByteArray sshdConfiguration(const PracticePaths &paths, int port, const QString &user)
{
    const auto quoted = [](const QString &path) { return '"' + QFile::encodeName(path) + '"'; };
    QByteArray text;
    text += "ListenAddress 127.0.0.1\nPort " + QByteArray::number(port) + '\n';
    text += "HostKey " + quoted(paths.hostKey) + '\n';
    text += "AuthorizedKeysFile " + quoted(paths.authorizedKeys) + '\n';
    text += "PidFile " + quoted(paths.sshdPid) + '\n';
    text += "AllowUsers " + user.toUtf8() + '\n';
    // The folders above the data folder are not ours to judge.
    text += "StrictModes no\n";
    // Without PAM an ordinary user's sshd can let in that user.
    text += "UsePAM no\n"
            "AuthenticationMethods publickey\n"
            "PasswordAuthentication no\n"
            "KbdInteractiveAuthentication no\n"
            "PermitRootLogin prohibit-password\n"
            "PermitUserEnvironment no\n"
            "PermitUserRC no\n"
            "AllowTcpForwarding no\n"
            "AllowAgentForwarding no\n"
            "X11Forwarding no\n"
            "PrintMotd no\n"
            "PrintLastLog no\n"
            "UseDNS no\n"
            "MaxStartups 100\n"
            "LogLevel INFO\n";
    return text;
}

Done removeFolder(const QString &folder)
{
    if (!QFileInfo::exists(folder))
        return {};
    // A folder without write permission would keep what is in it.
    QDirIterator folders(folder, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    const QFileDevice::Permissions all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QFile::setPermissions(folder, all);
    while (folders.hasNext())
        QFile::setPermissions(folders.next(), all);
    if (!QDir(folder).removeRecursively())
        return failure(ErrorCode::FileNotWritable, folder);
    return {};
}

} // namespace stir::practice
