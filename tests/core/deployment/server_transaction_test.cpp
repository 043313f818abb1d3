// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deployment/transaction_fixture.h"
#include "tests/support/scoped_mount.h"


using namespace stir;
using namespace stir::deployment;
using tests::listing;

class ServerTransactionTest : public tests::TransactionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeRoot(); }

    void replacesAFileWholeAndLeavesNothingBehind()
    {
        write(QStringLiteral("a"), "old");
        const QByteArray bytes("new\0bytes\n", 10);
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), bytes, 0640, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        QVERIFY(transaction.stage(swaps));
        QCOMPARE(read(QStringLiteral("a")), "old");
        QVERIFY(transaction.backUp(swaps, {}));
        QVERIFY(transaction.swap(swaps));
        QCOMPARE(read(QStringLiteral("a")), bytes);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path(QStringLiteral("a"))).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
        QVERIFY(transaction.unlock());
        QVERIFY(!QFileInfo::exists(root() + QStringLiteral("/etc/stir-console/lock")));
        QVERIFY(!QFileInfo::exists(root() + QStringLiteral("/etc/stir-console/stage")));
    }

    void keepsAStagedKeyUnreadableForOthersFromItsCreationOn()
    {
        const QByteArray secret(200'000, 'k');
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("key"), secret, 0600, std::nullopt)};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        // Beside the push another program looks at the modes of everything staged, over and over.
        QProcess watcher;
        watcher.setWorkingDirectory(root());
        watcher.start(QStringLiteral("/bin/sh"),
                      {QStringLiteral("-c"), QStringLiteral("while [ ! -e stop ]; do find etc -type f -path '*stage*' -printf '%m %s\\n' "
                                                            "-o -type d -name stage -printf 'd%m\\n' 2>/dev/null; done")});
        QVERIFY(watcher.waitForStarted());
        QVERIFY(transaction.stage(swaps));
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((seen += watcher.readAllStandardOutput()).contains("600 200000\n"), 10'000);
        QVERIFY(onServer("touch stop"));
        QVERIFY(watcher.waitForFinished());
        const QList<QByteArray> lines = (seen + watcher.readAllStandardOutput()).split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(line.isEmpty() || line.startsWith("600 ") || line == "d700", line.constData());
    }

    void refusesASecondLockAndNamesItsHolder()
    {
        ServerTransaction first(m_shell, root(), QStringLiteral("t1"));
        ServerTransaction second(m_shell, root(), QStringLiteral("t2"));
        QVERIFY(first.lock(QStringLiteral("anna@desk")));
        const auto refused = second.lock(QStringLiteral("ben@desk"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ServerLocked);
        QVERIFY(refused.error().detail.startsWith(QStringLiteral("anna@desk since ")));
        QVERIFY(second.unlock());
        QVERIFY2(!second.lock(QStringLiteral("ben@desk")), "a transaction must not give back another's lock");
        QVERIFY(first.unlock());
        QVERIFY(second.lock(QStringLiteral("ben@desk")));
    }

    void takesOverALockWhoseConsoleMustBeDead()
    {
        ServerTransaction first(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(first.lock(QStringLiteral("anna@desk")));
        QCOMPARE(m_shell.run({.text = "touch -d '1 hour ago' " + remote::quoted(root() + QStringLiteral("/etc/stir-console/lock")), .input = {}})->exitCode, 0);
        ServerTransaction second(m_shell, root(), QStringLiteral("t2"));
        const auto taken = second.lock(QStringLiteral("ben@desk"));
        QVERIFY(taken);
        QVERIFY(*taken);
    }

    void refusesToSwapWhatChangedSinceThePreview_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("content") << QByteArray("printf other > a");
        QTest::newRow("mode") << QByteArray("chmod 600 a");
        QTest::newRow("gone") << QByteArray("rm a");
        QTest::newRow("appeared") << QByteArray("printf x > b");
        QTest::newRow("appeared as a dangling link") << QByteArray("ln -s nowhere b");
    }
    void refusesToSwapWhatChangedSinceThePreview()
    {
        QFETCH(QByteArray, command);
        write(QStringLiteral("a"), "old");
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old"),
                                          swapFor(QStringLiteral("b"), "new", 0644, std::nullopt)};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        QVERIFY(transaction.stage(swaps));
        QCOMPARE(m_shell.run({.text = "cd " + remote::quoted(path({})) + " && " + command, .input = {}})->exitCode, 0);
        const auto before = listing(root() + QStringLiteral("/etc/app"));
        const Done swapped = transaction.swap(swaps);
        QVERIFY(!swapped);
        QCOMPARE(swapped.error().code, ErrorCode::ServerChanged);
        QCOMPARE(listing(root() + QStringLiteral("/etc/app")), before);
    }

    void bringsBackBytesModesAndAbsenceFromItsBackup()
    {
        write(QStringLiteral("a"), "old \xff\n", 0644);
        const auto before = listing(root() + QStringLiteral("/etc/app"));
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0600, "old \xff\n"),
                                          swapFor(QStringLiteral("b"), "new", 0644, std::nullopt)};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        QVERIFY(transaction.stage(swaps));
        QVERIFY(transaction.backUp(swaps, {QStringLiteral("restart kamailio")}));
        QVERIFY(transaction.swap(swaps));
        QVERIFY(listing(root() + QStringLiteral("/etc/app")) != before);

        const auto backup = transaction.readBackup(QStringLiteral("t1"));
        QVERIFY(backup);
        QCOMPARE(backup->actions, QStringList{QStringLiteral("restart kamailio")});
        const std::vector<FileSwap> back = swapsOfBackup(*backup);
        QVERIFY(transaction.stage(back));
        QVERIFY(transaction.swap(back));
        QCOMPARE(listing(root() + QStringLiteral("/etc/app")), before);
    }

    void reportsAFullDiskAndTouchesNothing()
    {
        if (::getuid() != 0)
            QSKIP("mounting a small filesystem needs root");
        const QByteArray mountPoint = root().toUtf8() + "/etc";
        auto mounted = tests::ScopedMount::small(mountPoint, "size=64k");
        QVERIFY(mounted.isMounted());
        QVERIFY(QDir().mkpath(root() + QStringLiteral("/etc/app")));
        write(QStringLiteral("a"), "old");
        const QByteArray large(200'000, 'x');
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), large, 0644, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        const auto locked = transaction.lock(QStringLiteral("me"));
        const Done staged = transaction.stage(swaps);
        const QByteArray now = read(QStringLiteral("a"));
        const Done unlocked = transaction.unlock();
        mounted.unmount();
        QVERIFY(locked);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, ErrorCode::RemoteDiskFull);
        QCOMPARE(now, "old");
        QVERIFY(unlocked);
    }

    void reportsAReadOnlyTarget()
    {
        if (::getuid() != 0)
            QSKIP("mounting a read-only filesystem needs root");
        const QByteArray mountPoint = root().toUtf8() + "/etc";
        write(QStringLiteral("a"), "old");
        auto mounted = tests::ScopedMount::readOnly(mountPoint);
        QVERIFY(mounted.isMounted());
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        const auto locked = transaction.lock(QStringLiteral("me"));
        mounted.unmount();
        QVERIFY(!locked);
        QCOMPARE(locked.error().code, ErrorCode::RemoteReadOnly);
    }

    void stagesOnTheFilesystemOfTheTarget()
    {
        if (::getuid() != 0)
            QSKIP("mounting a second filesystem needs root");
        const QByteArray mountPoint = root().toUtf8() + "/etc/app";
        auto mounted = tests::ScopedMount::small(mountPoint, "size=1m");
        QVERIFY(mounted.isMounted());
        write(QStringLiteral("a"), "old");
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        const auto locked = transaction.lock(QStringLiteral("me"));
        const Done staged = transaction.stage(swaps);
        const QString file = transaction.stagedFile(path(QStringLiteral("a")));
        const Done swapped = transaction.swap(swaps);
        const QByteArray now = read(QStringLiteral("a"));
        const Done unlocked = transaction.unlock();
        const QStringList left = QDir(path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        mounted.unmount();
        QVERIFY(locked && staged && swapped && unlocked);
        QVERIFY2(file.startsWith(path(QStringLiteral(".stir-console-"))), qPrintable(file));
        QCOMPARE(now, "new");
        QCOMPARE(left, QStringList{QStringLiteral("a")});
    }

    void takesPathsOfAnyCharacters()
    {
        const QString name = QStringLiteral("-rf $(touch pwned) 'x\" \n`id`");
        write(name, "old");
        const std::vector<FileSwap> swaps{swapFor(name, "new", 0644, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        QVERIFY(transaction.stage(swaps));
        QVERIFY(transaction.backUp(swaps, {}));
        QVERIFY(transaction.swap(swaps));
        QCOMPARE(read(name), "new");
        const auto backup = transaction.readBackup(QStringLiteral("t1"));
        QVERIFY(backup);
        QCOMPARE(backup->files.at(0).target, path(name));
        QVERIFY(!QFileInfo::exists(QStringLiteral("pwned")));
    }
};

QTEST_GUILESS_MAIN(ServerTransactionTest)
#include "server_transaction_test.moc"
