// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace stir;
using namespace std::chrono_literals;

class FileLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOneAtATime()
    {
        {
            const auto held = FileLock::take(path(), 0ms);
            QVERIFY(held);
            QCOMPARE(FileLock::take(path(), 30ms).error().code, ErrorCode::TimedOut);
        }
        QVERIFY(FileLock::take(path(), 0ms));
    }

    void letsThreadsWaitForEachOther()
    {
        int counted = 0; // wrong without the lock, and a race for the sanitizers
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int j = 0; j < 25; ++j)
                    if (const auto lock = FileLock::take(path(), 10s))
                        ++counted;
            });
        }
        threads.clear();
        QCOMPARE(counted, 100);
    }

    void comesBackFromWhoDiesWithIt()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = FileLock::take(path(), 1s);
            ::_exit(lock ? 7 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 7);
        QVERIFY(FileLock::take(path(), 0ms));
    }

    void takesAFileThatALockOfAnotherKindLeftBehind()
    {
        QFile left(path());
        QVERIFY(left.open(QIODevice::WriteOnly)); // empty, as of a QLockFile whose program died in between
        left.close();
        QVERIFY(FileLock::take(path(), 0ms));
    }

    void followsNoLinkAndNeedsItsFolder()
    {
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("elsewhere")), m_folder.filePath(QStringLiteral("link"))));
        QCOMPARE(FileLock::take(m_folder.filePath(QStringLiteral("link")), 0ms).error().code,
                 ErrorCode::FileNotWritable);
        QCOMPARE(FileLock::take(m_folder.filePath(QStringLiteral("none/lock")), 0ms).error().code,
                 ErrorCode::FileNotWritable);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("elsewhere"))));
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("lock")); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FileLockTest)
#include "file_lock_test.moc"
