// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/known_hosts.h"

#include "core/foundation/files.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace stir::remote {

namespace {

/// The file's bytes; a missing or empty file is an empty one.
Result<QByteArray> readKnownHosts(const QString &path)
{
    auto bytes = readFile(path);
    if (bytes)
        return bytes;
    const ErrorCode code = bytes.error().code;
    if (code == ErrorCode::FileNotFound || code == ErrorCode::FileEmpty)
        return QByteArray();
    return failure(bytes.error());
}

/// Two jobs may meet a new server each at the same moment, and two programs share the file: no line may be lost.
class FileLock
{
public:
    explicit FileLock(const QString &knownHostsFile)
        : m_descriptor(::open(QFile::encodeName(knownHostsFile + QStringLiteral(".lock")).constData(),
                              O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        const QDeadlineTimer deadline(10'000);
        while (m_descriptor >= 0 && !m_held && !deadline.hasExpired()) {
            m_held = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
            if (!m_held)
                QThread::msleep(10);
        }
    }
    ~FileLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    bool isHeld() const { return m_held; }

private:
    int m_descriptor;
    bool m_held = false;
};

std::vector<QByteArray> namesOf(const QString &host, int port)
{
    const QByteArray name = host.toLower().toUtf8();
    std::vector<QByteArray> names{'[' + name + "]:" + QByteArray::number(port)};
    if (port == 22)
        names.push_back(name);
    return names;
}

/// OpenSSH's HashKnownHosts: |1|base64(salt)|base64(HMAC-SHA1(salt, name)).
bool hashMatches(const QByteArray &field, const QByteArray &name)
{
    const QList<QByteArray> parts = field.split('|');
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1)
        == QByteArray::fromBase64(parts.at(3));
}

bool namesHost(const QByteArray &field, const std::vector<QByteArray> &names)
{
    return std::any_of(names.begin(), names.end(), [&field](const QByteArray &name) {
        return field.startsWith('|') ? hashMatches(field, name) : field.toLower() == name;
    });
}

/// The line without that host; empty when nothing of it is left.
QByteArray withoutHost(const QByteArray &line, const std::vector<QByteArray> &names)
{
    if (line.startsWith('#') || line.startsWith('@'))
        return line;
    const qsizetype blank = line.indexOf(' ');
    if (blank < 0)
        return line;
    QList<QByteArray> hosts = line.first(blank).split(',');
    const auto taken = hosts.removeIf([&names](const QByteArray &field) { return namesHost(field, names); });
    if (taken == 0)
        return line;
    return hosts.isEmpty() ? QByteArray() : hosts.join(',') + line.sliced(blank);
}

} // namespace

QString knownHostsFileOf(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/known_hosts");
}

Result<bool> forgetHost(const QString &knownHostsFile, const QString &host, int port)
{
    if (!QFileInfo::exists(knownHostsFile))
        return false;
    const FileLock lock(knownHostsFile);
    if (!lock.isHeld())
        return failure(ErrorCode::FileNotWritable, knownHostsFile, QStringLiteral("locked"));
    const auto before = readKnownHosts(knownHostsFile);
    if (!before)
        return failure(before.error());
    const std::vector<QByteArray> names = namesOf(host, port);
    QList<QByteArray> lines;
    for (const QByteArray &line : before->split('\n')) {
        const QByteArray kept = withoutHost(line, names);
        if (!kept.isEmpty() || line.isEmpty())
            lines.append(kept);
    }
    const QByteArray after = lines.join('\n');
    if (after == *before)
        return false;
    if (const Done saved = saveFileAtomically(knownHostsFile, bytesOf(after), FileVisibility::OwnerOnly); !saved)
        return failure(saved.error());
    return true;
}

Done addKnownHost(const QString &knownHostsFile, const QByteArray &line)
{
    const QString folder = QFileInfo(knownHostsFile).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (const Done made = makePrivateFolder(folder); !made)
            return made;
    }
    const FileLock lock(knownHostsFile);
    if (!lock.isHeld())
        return failure(ErrorCode::FileNotWritable, knownHostsFile, QStringLiteral("locked"));
    auto bytes = readKnownHosts(knownHostsFile);
    if (!bytes)
        return failure(bytes.error());
    if (!bytes->isEmpty() && !bytes->endsWith('\n'))
        bytes->append('\n');
    bytes->append(line.trimmed() + '\n');
    return saveFileAtomically(knownHostsFile, bytesOf(*bytes), FileVisibility::OwnerOnly);
}

} // namespace stir::remote
