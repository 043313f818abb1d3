// SPDX-License-Identifier: GPL-3.0-or-later
// What needs other users of this machine: passwords, login shells other than sh, and sudo. Root only.
#include "core/remote/ssh_connection.h"

#include "tests/core/remote/result_name.h"
#include "tests/support/temporary_ssh_server.h"
#include "tests/support/temporary_system_user.h"

#include <QFile>
#include <QTest>

using namespace stir;
using namespace std::chrono_literals;
using remote::SshConnection;
using remote::SshTarget;
using testing::TemporarySystemUser;
using testing::nameOf;

namespace {

SecretBytes secret(const QByteArray &text)
{
    return SecretBytes(bytesOf(text));
}

} // namespace

class OtherUsersTest : public QObject
{
    Q_OBJECT

    testing::TemporarySshServer m_server;

    SshTarget targetFor(const TemporarySystemUser &user) const
    {
        SshTarget target = m_server.trustedTarget();
        target.user = user.name();
        return target;
    }

    void restart(const testing::SshServerOptions &options)
    {
        QVERIFY2(m_server.start(options), qPrintable(m_server.errorText()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TemporarySystemUser::isPossible())
            QSKIP("needs root, to make a user for the time of the test");
        restart({.passwords = true});
    }

    void logsInWithAPassword_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QString>("method");
        QTest::newRow("password") << QStringList{QStringLiteral("KbdInteractiveAuthentication no")}
                                  << "Accepted password";
        QTest::newRow("keyboard-interactive") << QStringList{QStringLiteral("PasswordAuthentication no")}
                                              << "Accepted keyboard-interactive";
        QTest::newRow("key, then password")
            << QStringList{QStringLiteral("AuthenticationMethods publickey,password")} << "Accepted password";
    }

    void logsInWithAPassword()
    {
        QFETCH(QStringList, settings);
        QFETCH(QString, method);
        restart({.settings = settings, .passwords = true});
        const TemporarySystemUser user;
        QVERIFY(user.exists());
        SshTarget target = targetFor(user);
        if (!settings.first().startsWith(QStringLiteral("AuthenticationMethods")))
            target.keyFile.clear();
        const SecretBytes password = secret(user.password());
        auto connection = SshConnection::connect(target, {.password = &password});
        QVERIFY2(connection.has_value(), qPrintable(connection ? QString() : connection.error().detail));
        QVERIFY2(m_server.waitForLog(method.toUtf8()), m_server.log().constData());
        QCOMPARE((*connection)->run({.text = "id -un"})->output, user.name().toUtf8() + '\n');

        const SecretBytes wrong = secret("wrong");
        const auto refused = SshConnection::connect(target, {.password = &wrong});
        QCOMPARE(nameOf(refused), QStringLiteral("login_refused"));
        QVERIFY(!refused.error().detail.contains(QStringLiteral("wrong")));
    }

    void runsScriptsWhateverTheLoginShell_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"/bin/sh", "/bin/bash", "/bin/csh", "/usr/bin/tcsh", "/usr/bin/fish", "/usr/bin/zsh"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void runsScriptsWhateverTheLoginShell()
    {
        QFETCH(QString, shell);
        if (!QFile::exists(shell))
            QSKIP("this shell is not installed");
        restart({});
        const TemporarySystemUser user(shell);
        QVERIFY(user.exists());
        auto connection = SshConnection::connect(targetFor(user), {});
        QVERIFY2(connection.has_value(), qPrintable(connection ? QString() : connection.error().detail));
        const QByteArray word = "it's \"q\" $(id) `id` !! %d \n\\ \xff 電話";
        const QByteArray input(200'000, 'i');
        const QByteArray text = "printf '%s' " + remote::quoted(QByteArrayView(word)) + "\n: " + QByteArray(90'000, 'x')
            + "\nwc -c >&2; exit 7";
        const auto result = (*connection)->run({.text = text, .input = bytesOf(input)});
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().detail));
        QCOMPARE(result->output, word);
        QCOMPARE(result->errors.trimmed(), QByteArray("200000"));
        QCOMPARE(result->exitCode, 7);
    }

    void saysSoWhenTheAccountHasNoShell()
    {
        restart({});
        const TemporarySystemUser user(QStringLiteral("/usr/sbin/nologin"));
        QVERIFY(user.exists());
        auto connection = SshConnection::connect(targetFor(user), {});
        QVERIFY(connection.has_value());
        const auto result = (*connection)->run({.text = "true"});
        QCOMPARE(nameOf(result), QStringLiteral("command_failed"));
        QVERIFY(result.error().detail.contains(QStringLiteral("not available")));
    }

    void becomesRootThroughSudo_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("password"); // "-": none is given
        QTest::addColumn<QString>("outcome");
        const QByteArray right = "right";
        QTest::newRow("free, none given") << QByteArray("ALL=(ALL) NOPASSWD: ALL") << QByteArray("-") << "ok";
        QTest::newRow("free, one given") << QByteArray("ALL=(ALL) NOPASSWD: ALL") << right << "ok";
        QTest::newRow("password, right one") << QByteArray("ALL=(ALL) ALL") << right << "ok";
        QTest::newRow("password, wrong one") << QByteArray("ALL=(ALL) ALL") << QByteArray("wrong") << "sudo_refused";
        QTest::newRow("password, none given") << QByteArray("ALL=(ALL) ALL") << QByteArray("-") << "sudo_refused";
        QTest::newRow("no rule, password") << QByteArray() << right << "sudo_refused";
        QTest::newRow("no rule, none") << QByteArray() << QByteArray("-") << "sudo_refused";
    }

    void becomesRootThroughSudo()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, password);
        QFETCH(QString, outcome);
        if (!QFile::exists(QStringLiteral("/usr/bin/sudo")))
            QSKIP("sudo is not installed");
        restart({});
        TemporarySystemUser user(QFile::exists(QStringLiteral("/bin/csh")) ? QStringLiteral("/bin/csh")
                                                                          : QStringLiteral("/bin/sh"));
        QVERIFY(user.exists());
        QVERIFY(rule.isEmpty() || user.allowSudo(rule));
        SshTarget target = targetFor(user);
        target.useSudo = true;
        const SecretBytes answer = secret(password == "right" ? user.password() : password);
        const bool isGiven = password != "-";
        auto connection = SshConnection::connect(target, {.sudoPassword = isGiven ? &answer : nullptr});
        QVERIFY(connection.has_value());
        // Twice: a ticket that sudo keeps must not change what the script reads.
        for (int round = 0; round < 2; ++round) {
            const auto result = (*connection)->run({.text = "id -un; cat; echo e >&2; exit 5",
                                                    .input = bytesOf(std::string_view("first\nsecond")),
                                                    .deadline = 20s});
            QCOMPARE(nameOf(result), outcome);
            if (!result) {
                QVERIFY(!result.error().detail.isEmpty());
                QVERIFY(!result.error().detail.contains(QString::fromUtf8(user.password())));
                return;
            }
            QCOMPARE(result->output, QByteArray("root\nfirst\nsecond"));
            QCOMPARE(result->errors, QByteArray("e\n"));
            QCOMPARE(result->exitCode, 5);
        }
    }

    void neverPutsTheSudoPasswordOnACommandLine()
    {
        if (!QFile::exists(QStringLiteral("/usr/bin/sudo")))
            QSKIP("sudo is not installed");
        restart({});
        TemporarySystemUser user;
        QVERIFY(user.exists() && user.allowSudo("ALL=(ALL) ALL"));
        SshTarget target = targetFor(user);
        target.useSudo = true;
        const SecretBytes answer = secret(user.password());
        auto connection = SshConnection::connect(target, {.sudoPassword = &answer});
        QVERIFY(connection.has_value());
        const auto result = (*connection)->run({.text = "cat /proc/*/cmdline /proc/*/environ 2>/dev/null | tr '\\0' '\\n'"});
        QVERIFY(result.has_value());
        QVERIFY(result->output.contains("base64 -d"));
        QVERIFY(!result->output.contains(user.password()));
    }

    void doesNotUseSudoForRoot()
    {
        restart({});
        SshTarget target = m_server.trustedTarget();
        target.useSudo = true;
        auto connection = SshConnection::connect(target, {});
        QVERIFY(connection.has_value());
        QCOMPARE((*connection)->run({.text = "echo ${SUDO_USER-none}"})->output, QByteArray("none\n"));
    }
};

QTEST_GUILESS_MAIN(OtherUsersTest)
#include "other_users_test.moc"
