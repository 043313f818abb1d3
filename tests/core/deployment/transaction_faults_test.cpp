// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deployment/transaction_fixture.h"
#include "tests/support/scoped_mount.h"


using namespace stir;
using namespace stir::deployment;
using tests::listing;

/// What others do meanwhile, and servers that are not as one expects.
class TransactionFaultsTest : public tests::TransactionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeRoot(); }

    void leavesNothingOnAnotherFilesystemWhenStagingFails_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::newRow("the push ends") << false;
        QTest::newRow("the console dies and another takes over") << true;
    }
    void leavesNothingOnAnotherFilesystemWhenStagingFails()
    {
        QFETCH(bool, dies);
        if (::getuid() != 0)
            QSKIP("mounting a second filesystem needs root");
        const QByteArray mountPoint = root().toUtf8() + "/etc/app";
        auto mounted = tests::ScopedMount::small(mountPoint, "size=64k");
        QVERIFY(mounted.isMounted());
        const QByteArray large(200'000, 'k');
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("key"), large, 0600, std::nullopt)};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        ServerTransaction next(m_shell, root(), QStringLiteral("t2"));
        const auto locked = transaction.lock(QStringLiteral("me"));
        const Done staged = transaction.stage(swaps);
        const bool ended = dies ? onServer("touch -d '1 hour ago' etc/stir-console/lock") && next.lock(QStringLiteral("you"))
                                : transaction.unlock().has_value();
        const QStringList left = QDir(path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        mounted.unmount();
        QVERIFY(locked && ended);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, ErrorCode::RemoteDiskFull);
        QCOMPARE(left, QStringList());
    }

    void keepsAFileReadOnlyForALoginThatIsNotRoot()
    {
        if (::getuid() != 0)
            QSKIP("running as another user needs root");
        write(QStringLiteral("a"), "old", 0444);
        QVERIFY(onServer("chown -R nobody:nogroup ."));
        m_shell.command = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("nobody"), QStringLiteral("--"),
                                      QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0444, "old")};
        swaps[0].attributes = swaps[0].before->attributes = {QStringLiteral("nobody"), QStringLiteral("nogroup"), 0444};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")));
        const Done staged = transaction.stage(swaps);
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        QVERIFY(transaction.backUp(swaps, {}));
        QVERIFY(transaction.swap(swaps));
        QVERIFY(onServer("[ \"$(cat etc/app/a) $(stat -c %U:%a etc/app/a)\" = 'new nobody:444' ]"));
        const auto backup = transaction.readBackup(QStringLiteral("t1"));
        QVERIFY(backup);
        const std::vector<FileSwap> back = swapsOfBackup(*backup);
        QVERIFY(transaction.stage(back));
        QVERIFY(transaction.swap(back));
        QVERIFY(onServer("[ \"$(cat etc/app/a) $(stat -c %U:%a etc/app/a)\" = 'old nobody:444' ]"));
    }

    void putsBackTheOthersWhenOneFileCannotBeMoved()
    {
        if (::getuid() != 0)
            QSKIP("mounting over a file needs root");
        for (const char *name : {"a", "b", "c"})
            write(QLatin1String(name), "old");
        const auto before = listing(root() + QStringLiteral("/etc/app"));
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old"), swapFor(QStringLiteral("b"), "new", 0644, "old"),
                                          swapFor(QStringLiteral("c"), "new", 0644, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")) && transaction.stage(swaps) && transaction.backUp(swaps, {}));
        const QByteArray busy = path(QStringLiteral("b")).toUtf8(); // as a file that a container mounts, or one made immutable
        auto mounted = tests::ScopedMount::onItself(busy);
        QVERIFY(mounted.isMounted());
        const Done swapped = transaction.swap(swaps);
        const auto backup = transaction.readBackup(QStringLiteral("t1"));
        const std::vector<FileSwap> back = backup ? swapsOfBackup(*backup) : std::vector<FileSwap>();
        const Done restored = transaction.stage(back) ? transaction.swap(back) : failure(ErrorCode::CommandFailed, {});
        mounted.unmount();
        QVERIFY(!swapped);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(listing(root() + QStringLiteral("/etc/app")), before);
    }

    void takesALockThatIsGivenBackAtThatVeryMoment()
    {
        // mkdir finds the lock; then it is gone, before anybody looks how old it is.
        ServerTransaction first(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(first.lock(QStringLiteral("anna@desk")));
        program("mkdir", "/bin/mkdir \"$@\" && exit 0\ncase $* in *lock) rm -rf " + remote::quoted(root()) + "/etc/stir-console/lock ;; esac\nexit 1");
        ServerTransaction second(m_shell, root(), QStringLiteral("t2"));
        const auto taken = second.lock(QStringLiteral("ben@desk"));
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
        QVERIFY(!*taken);
        QVERIFY(onServer("[ \"$(cat etc/stir-console/lock/id)\" = t2 ]"));
    }

    void letsOnlyOneOfTwoConsolesTakeOverADeadOnesLock()
    {
        ServerTransaction dead(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(dead.lock(QStringLiteral("anna@desk")));
        QVERIFY(onServer("touch -d '1 hour ago' etc/stir-console/lock"));
        // Between the look at the lock's age and its removal another console takes it over.
        const QByteArray lock = remote::quoted(root()) + "/etc/stir-console/lock";
        const QByteArray other = "[ -e " + remote::quoted(root()) + "/once ] || { : > " + remote::quoted(root()) + "/once; /bin/rm -rf " + lock
                                 + "; /bin/mkdir " + lock + "; printf %s t3 > " + lock + "/id; printf carl > " + lock + "/holder; }\n";
        program("mv", other + "exec /bin/mv \"$@\"");
        program("rm", other + "exec /bin/rm \"$@\"");
        ServerTransaction second(m_shell, root(), QStringLiteral("t2"));
        const auto taken = second.lock(QStringLiteral("ben@desk"));
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::ServerLocked);
        QCOMPARE(taken.error().detail, QStringLiteral("carl"));
        QVERIFY(onServer("[ \"$(cat etc/stir-console/lock/id)\" = t3 ]; rm once; [ \"$(ls etc/stir-console)\" = lock ]"));
    }

    void doesNotSwapAfterAnotherConsoleTookTheLockOver()
    {
        write(QStringLiteral("a"), "old");
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old")};
        ServerTransaction asleep(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(asleep.lock(QStringLiteral("anna@desk")) && asleep.stage(swaps));
        QVERIFY(onServer("printf t2 > etc/stir-console/lock/id; printf ben > etc/stir-console/lock/holder"));
        const Done swapped = asleep.swap(swaps);
        QVERIFY(!swapped);
        QCOMPARE(swapped.error().code, ErrorCode::ServerLocked);
        QCOMPARE(read(QStringLiteral("a")), "old");
    }

    void neverPrunesTheBackupItHasJustMade()
    {
        write(QStringLiteral("a"), "old");
        // Left from a time when the server's clock was ahead.
        QVERIFY(onServer("for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do mkdir -p etc/stir-console/backups/o$n; "
                         "touch -d tomorrow etc/stir-console/backups/o$n; done"));
        const std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old")};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")) && transaction.stage(swaps) && transaction.backUp(swaps, {}));
        QVERIFY(transaction.readBackup(QStringLiteral("t1")));
        QVERIFY(onServer("[ $(ls etc/stir-console/backups | wc -l) -le 21 ]"));
    }

    void comparesAndKeepsOwnerNamesWithBlanks()
    {
        // A server in a directory domain has groups like "domain users"; this one's stat only says so.
        program("stat", "case $* in *%U*%G*) echo 'anna:domain users' ;; *%U*) echo anna ;; *%G*) echo 'domain users' ;; *) exec /usr/bin/stat \"$@\" ;; esac");
        write(QStringLiteral("a"), "old");
        std::vector<FileSwap> swaps{swapFor(QStringLiteral("a"), "new", 0644, "old")};
        swaps[0].before->attributes = {QStringLiteral("anna"), QStringLiteral("domain users"), 0644};
        ServerTransaction transaction(m_shell, root(), QStringLiteral("t1"));
        QVERIFY(transaction.lock(QStringLiteral("me")) && transaction.stage(swaps) && transaction.backUp(swaps, {}));
        const auto backup = transaction.readBackup(QStringLiteral("t1"));
        QVERIFY(backup);
        QCOMPARE(backup->files.at(0).attributes, (FileAttributes{QStringLiteral("anna"), QStringLiteral("domain users"), 0644}));
        const Done swapped = transaction.swap(swaps);
        QVERIFY2(swapped, swapped ? "" : qPrintable(swapped.error().subject));
    }
};

QTEST_GUILESS_MAIN(TransactionFaultsTest)
#include "transaction_faults_test.moc"
