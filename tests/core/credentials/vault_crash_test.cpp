// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace stir;
using namespace stir::credentials;
using testing::required;

namespace {

SecretBytes secretOf(int number)
{
    return SecretBytes(bytesOf(QByteArray("secret ") + QByteArray::number(number).repeated(200)));
}

QString nameOf(int number)
{
    return QStringLiteral("entry-%1").arg(number, 4, 10, QLatin1Char('0'));
}

/// Stores one entry after the other, and says each number once it is stored.
[[noreturn]] void storeForEver(Vault &vault, int from, int tell)
{
    for (int number = from;; ++number) {
        if (!vault.store(nameOf(number), secretOf(number)))
            ::_exit(1);
        if (::write(tell, &number, sizeof number) != sizeof number)
            ::_exit(1);
    }
}

/// The last number that was told.
int lastOf(int told)
{
    int number = -1;
    int read = -1;
    while (::read(told, &read, sizeof read) == sizeof read)
        number = read;
    return number;
}

} // namespace

/// The program is killed while it stores: no entry that was stored is lost, and none is half.
class VaultCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenItIsKilledWhileItStores()
    {
        const QTemporaryDir folder;
        Vault vault = required(Vault::open(folder.path()));
        QVERIFY(vault.create(SecretBytes::fromText("correct horse")));
        int stored = 0;
        for (int round = 0; round < 40; ++round) {
            int pipe[2] = {-1, -1};
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(pipe[0]);
                storeForEver(vault, stored, pipe[1]);
            }
            ::close(pipe[1]);
            std::this_thread::sleep_for(std::chrono::microseconds(2000 + round * 771));
            QCOMPARE(::kill(child, SIGKILL), 0);
            QCOMPARE(::waitpid(child, nullptr, 0), child);
            stored = std::max(stored, lastOf(pipe[0]) + 1);
            ::close(pipe[0]);

            const QStringList names = vault.entryNames();
            QVERIFY2(names.size() == stored || names.size() == stored + 1, qPrintable(QString::number(names.size())));
            for (int number = 0; number < names.size(); ++number)
                QVERIFY2(required(vault.load(nameOf(number))).text() == secretOf(number).text(),
                         qPrintable(nameOf(number)));
            stored = static_cast<int>(names.size());
        }
        QVERIFY(stored > 0);
        // Nothing else is left behind that could be one of them.
        QVERIFY(vault.store(nameOf(stored), secretOf(stored)));
        vault.lock();
        QVERIFY(vault.unlock(SecretBytes::fromText("correct horse")));
        QCOMPARE(vault.entryNames().size(), stored + 1);
    }
};

QTEST_GUILESS_MAIN(VaultCrashTest)
#include "vault_crash_test.moc"
