// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_files.h"

#include "tests/core/remote/result_name.h"
#include "tests/support/temporary_ssh_server.h"
#include "tests/support/temporary_system_user.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace stir;
using remote::RemoteFileAttributes;
using testing::nameOf;

namespace {

/// A file system of its own of that size, gone with the object.
class SmallFileSystem
{
public:
    explicit SmallFileSystem(const char *options)
        : m_mounted(::mount("tmpfs", folder().constData(), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallFileSystem()
    {
        if (m_mounted)
            ::umount(folder().constData());
    }
    SmallFileSystem(const SmallFileSystem &) = delete;
    SmallFileSystem &operator=(const SmallFileSystem &) = delete;
    bool isMounted() const { return m_mounted; }
    bool makeReadOnly() const { return ::mount("tmpfs", folder().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QByteArray folder() const { return m_folder.path().toLocal8Bit(); }
    QTemporaryDir m_folder;
    bool m_mounted;
};

/// Stands between the test and the server: the connection breaks off in the middle of the input.
class CutInput final : public remote::RemoteShell
{
public:
    explicit CutInput(remote::RemoteShell &shell) : m_shell(shell) {}
    Result<remote::ShellResult> run(const remote::ShellScript &script) override
    {
        remote::ShellScript cut = script;
        cut.input = script.input.first(script.input.size() / 2);
        return m_shell.run(cut);
    }

private:
    remote::RemoteShell &m_shell;
};

} // namespace

class RemoteFilesTest : public QObject
{
    Q_OBJECT

    testing::TemporarySshServer m_server;
    std::unique_ptr<remote::SshConnection> m_shell;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile device(file);
        QVERIFY(device.open(QIODevice::WriteOnly));
        device.write(bytes);
    }

    static QByteArray content(const QString &file)
    {
        QFile device(file);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray("unreadable");
    }

    static quint32 modeOf(const QString &file)
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    static QStringList entries(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.errorText()));
        auto connection = remote::SshConnection::connect(m_server.trustedTarget(), {});
        QVERIFY(connection.has_value());
        m_shell = std::move(*connection);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsBytesAndAttributes()
    {
        const QString file = path(QStringLiteral("it's a $(file).cfg"));
        const QByteArray bytes("\0\r\nno end \xff", 12);
        write(file, bytes);
        QVERIFY(::chmod(QFile::encodeName(file).constData(), 02640) == 0);
        const auto read = remote::readRemoteFile(*m_shell, file, 1000);
        QCOMPARE(nameOf(read), QStringLiteral("ok"));
        QCOMPARE(read->content, bytes);
        QCOMPARE(read->status.attributes.owner, testing::TemporarySshServer::currentUser());
        QCOMPARE(read->status.attributes.mode, 02640U);
        QVERIFY(read->status.isRegular);
        QCOMPARE(read->status.size, 12);
        QCOMPARE(qint64(read->status.modifiedAt * 1000), QFileInfo(file).lastModified().toMSecsSinceEpoch());
        QVERIFY(read->status.changedAt >= read->status.modifiedAt);
    }

    void givesNumbersForOwnersWithoutAName()
    {
        if (::geteuid() != 0)
            QSKIP("needs root, to give a file away");
        const QString file = path(QStringLiteral("f"));
        write(file, "x");
        QVERIFY(::chown(QFile::encodeName(file).constData(), 54321, 54322) == 0);
        const auto status = remote::statRemoteFile(*m_shell, file);
        QCOMPARE(nameOf(status), QStringLiteral("ok"));
        QCOMPARE(status->attributes.owner, QStringLiteral("54321"));
        QCOMPARE(status->attributes.group, QStringLiteral("54322"));
        QVERIFY(remote::replaceRemoteFile(*m_shell, file, bytesOf(QByteArray("new")), status->attributes).has_value());
        QCOMPARE(remote::statRemoteFile(*m_shell, file)->attributes, status->attributes);
    }

    void readsAnEmptyFile()
    {
        write(path(QStringLiteral("empty")), {});
        const auto read = remote::readRemoteFile(*m_shell, path(QStringLiteral("empty")), 10);
        QCOMPARE(nameOf(read), QStringLiteral("ok"));
        QVERIFY(read->content.isEmpty());
        QVERIFY(read->status.isRegular);
    }

    void refusesToReadMoreThanItsLimit()
    {
        const QString file = path(QStringLiteral("big"));
        write(file, QByteArray(1000, 'x'));
        QCOMPARE(nameOf(remote::readRemoteFile(*m_shell, file, 1000)), QStringLiteral("ok"));
        const auto read = remote::readRemoteFile(*m_shell, file, 999);
        QCOMPARE(nameOf(read), QStringLiteral("file_too_large"));
        QCOMPARE(read.error().subject, file);
    }

    void saysWhichFileIsMissing()
    {
        const QString file = path(QStringLiteral("none"));
        for (const QString &name : {nameOf(remote::readRemoteFile(*m_shell, file, 10)),
                                    nameOf(remote::statRemoteFile(*m_shell, file)),
                                    nameOf(remote::replaceRemoteFile(*m_shell, path(QStringLiteral("no/f")), {}, {}))})
            QCOMPARE(name, QStringLiteral("remote_file_missing"));
        QCOMPARE(remote::readRemoteFile(*m_shell, file, 10).error().subject, file);
    }

    void refusesWhatIsNoRegularFile()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe"))).constData(), 0600), 0);
        QCOMPARE(nameOf(remote::readRemoteFile(*m_shell, path(QStringLiteral("pipe")), 10)), QStringLiteral("invalid_argument"));
        QCOMPARE(nameOf(remote::readRemoteFile(*m_shell, m_folder->path(), 10)), QStringLiteral("invalid_argument"));
        QCOMPARE(nameOf(remote::readRemoteFile(*m_shell, QStringLiteral("relative"), 10)), QStringLiteral("invalid_argument"));
        QVERIFY(!remote::statRemoteFile(*m_shell, m_folder->path())->isRegular);
    }

    void replacesAFileWithItsAttributes()
    {
        const QString file = path(QStringLiteral("-rf 'q'.cfg"));
        write(file, "old");
        const QByteArray bytes = QByteArray(300'000, 'n') + QByteArray("\0\xff", 2);
        const RemoteFileAttributes attributes{testing::TemporarySshServer::currentUser(), {}, 0640};
        const Done done = remote::replaceRemoteFile(*m_shell, file, bytesOf(bytes), attributes);
        QCOMPARE(nameOf(done), QStringLiteral("ok"));
        QCOMPARE(content(file), bytes);
        QCOMPARE(modeOf(file), 0640U);
        QCOMPARE(entries(m_folder->path()), QStringList{QFileInfo(file).fileName()});
    }

    void writesAFileThatWasNotThere()
    {
        QVERIFY(remote::replaceRemoteFile(*m_shell, path(QStringLiteral("new")), {}, {{}, {}, 0600}).has_value());
        QCOMPARE(content(path(QStringLiteral("new"))), QByteArray());
        QCOMPARE(modeOf(path(QStringLiteral("new"))), 0600U);
    }

    void replacesWhatALinkLeadsTo()
    {
        write(path(QStringLiteral("real")), "old");
        QVERIFY(QFile::link(QStringLiteral("real"), path(QStringLiteral("link"))));
        QVERIFY(remote::replaceRemoteFile(*m_shell, path(QStringLiteral("link")), bytesOf(QByteArray("new")), {{}, {}, 0600})
                    .has_value());
        QVERIFY(QFileInfo(path(QStringLiteral("link"))).isSymbolicLink());
        QCOMPARE(content(path(QStringLiteral("real"))), QByteArray("new"));
    }

    void keepsTheOldFileWhenTheInputBreaksOff()
    {
        const QString file = path(QStringLiteral("f"));
        write(file, "old");
        CutInput cut(*m_shell);
        const Done done = remote::replaceRemoteFile(cut, file, bytesOf(QByteArray(100, 'n')), {{}, {}, 0600});
        QCOMPARE(nameOf(done), QStringLiteral("command_failed"));
        QCOMPARE(content(file), QByteArray("old"));
        QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("f")});
    }

    void keepsTheOldFileWhenTheOwnerDoesNotExist()
    {
        const QString file = path(QStringLiteral("f"));
        write(file, "old");
        const Done done = remote::replaceRemoteFile(*m_shell, file, bytesOf(QByteArray("new")),
                                                    {QStringLiteral("no such user"), {}, 0600});
        QCOMPARE(nameOf(done), QStringLiteral("command_failed"));
        QVERIFY(done.error().detail.contains(QStringLiteral("invalid user")));
        QCOMPARE(content(file), QByteArray("old"));
        QCOMPARE(entries(m_folder->path()), QStringList{QStringLiteral("f")});
    }

    void keepsTheOldFileWhenTheDiskIsFull()
    {
        const SmallFileSystem small("size=64k");
        if (!small.isMounted())
            QSKIP("needs the right to mount, for a disk that fills up");
        const QString file = small.path(QStringLiteral("f"));
        write(file, "old");
        const Done done = remote::replaceRemoteFile(*m_shell, file, bytesOf(QByteArray(200'000, 'n')), {{}, {}, 0600});
        QCOMPARE(nameOf(done), QStringLiteral("remote_disk_full"));
        QCOMPARE(content(file), QByteArray("old"));
        QCOMPARE(entries(QFileInfo(file).path()), QStringList{QStringLiteral("f")});
    }

    void saysSoWhenTheDiskIsReadOnly()
    {
        const SmallFileSystem small("size=64k");
        if (!small.isMounted())
            QSKIP("needs the right to mount, for a read-only disk");
        const QString file = small.path(QStringLiteral("f"));
        write(file, "old");
        QVERIFY(small.makeReadOnly());
        const Done done = remote::replaceRemoteFile(*m_shell, file, bytesOf(QByteArray("new")), {{}, {}, 0600});
        QCOMPARE(nameOf(done), QStringLiteral("remote_read_only"));
        QCOMPARE(content(file), QByteArray("old"));
    }

    void saysSoWithoutPermission()
    {
        if (!testing::TemporarySystemUser::isPossible())
            QSKIP("needs root, to make a user for the time of the test");
        const testing::TemporarySystemUser user;
        QVERIFY(user.exists());
        remote::SshTarget target = m_server.trustedTarget();
        target.user = user.name();
        auto shell = remote::SshConnection::connect(target, {});
        QVERIFY(shell.has_value());
        const QString file = path(QStringLiteral("f"));
        write(file, "old");
        QVERIFY(::chmod(QFile::encodeName(file).constData(), 0600) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QCOMPARE(nameOf(remote::readRemoteFile(**shell, file, 10)), QStringLiteral("remote_permission_denied"));
        QCOMPARE(nameOf(remote::replaceRemoteFile(**shell, file, {}, {{}, {}, 0600})), QStringLiteral("remote_permission_denied"));
        QCOMPARE(content(file), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(RemoteFilesTest)
#include "remote_files_test.moc"
