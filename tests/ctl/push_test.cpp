// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using stir::test::Program;
using stir::test::ProgramResult;

namespace {

QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

/// Lines that are only in one of the two, with "-" or "+" in front.
QByteArrayList difference(const QByteArray &before, const QByteArray &after)
{
    QByteArrayList lines;
    for (const QByteArray &line : before.split('\n')) {
        if (!after.split('\n').contains(line))
            lines.append('-' + line);
    }
    for (const QByteArray &line : after.split('\n')) {
        if (!before.split('\n').contains(line))
            lines.append('+' + line);
    }
    return lines;
}

} // namespace

/// The commands that talk to a server, against the real practice server.
class PushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_program.run(words("practice start --json"));
        QVERIFY2(started.exitCode == 0, started.errors.constData());
        m_practice = started.object();
        const QString key = m_program.path(QStringLiteral("key.pem"));
        const QString chain = m_program.path(QStringLiteral("chain.pem"));
        const QString root = m_program.path(QStringLiteral("root.pem"));
        succeeds(words("vault init") << m_program.passphrase());
        succeeds(words("key new --out") << key << m_program.passphrase());
        succeeds(words("practice certificate --spc 123A --key")
                 << key << QStringLiteral("--out") << chain << QStringLiteral("--root-out") << root
                 << m_program.passphrase());
        succeeds(words("identity add main --x5u https://cert.example.org/a.pem --key")
                 << key << QStringLiteral("--cert") << chain << m_program.passphrase());
        succeeds(words("trust import --company Example") << root);
        succeeds(words("policy set policy.failed=STOP policy.ok=ALERT alert.check_ok_prefix=(Verified)"));
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_program.run(words("practice stop")).exitCode, 0);
        QCOMPARE(m_program.run(words("practice stop")).exitCode, 0);
        QCOMPARE(m_program.run(words("practice status --json")).object().value(QStringLiteral("running")),
                 QJsonValue(false));
        QVERIFY(!QFile::exists(m_practice.value(QStringLiteral("root")).toString()));
    }

    void tellsWhereThePracticeServerIs()
    {
        QCOMPARE(m_practice.keys(),
                 QStringList({QStringLiteral("host"), QStringLiteral("host_key"), QStringLiteral("key"),
                              QStringLiteral("port"), QStringLiteral("root"), QStringLiteral("running"),
                              QStringLiteral("sip_port"), QStringLiteral("user")}));
    }

    void asksToAcceptAnUnknownHostKeyWithTheExactCommand()
    {
        succeeds(addServer() << QStringLiteral("--identity") << QStringLiteral("main"));
        const auto result = m_program.run(words("plan practice --json"));
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("host_key_unknown"));
        const QString command = QStringLiteral("stirctl server set practice --host-key ") + hostKey();
        QVERIFY(result.error().value(QStringLiteral("hint")).toString().contains(command));
        succeeds(words("server set practice --host-key") << hostKey());
        QCOMPARE(m_program.run(words("plan practice")).exitCode, 0);
    }

    void storesNoServerWhoseHostKeyIsNotTheOneThatWasAccepted()
    {
        QStringList add = addServer();
        add[2] = QStringLiteral("impostor");
        const auto result = m_program.run(add << QStringLiteral("--host-key") << QStringLiteral("SHA256:AAAA"));
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(m_program.run(words("server show impostor")).exitCode, 2);
    }

    void plansWithTheVaultLocked()
    {
        const auto result = m_program.run(words("plan practice --json --detailed-exitcode"));
        QCOMPARE(result.exitCode, 1);
        const QJsonObject plan = result.object();
        for (const char *key : {"id", "server", "server_state", "settings", "changes", "actions", "findings"})
            QVERIFY2(plan.contains(QLatin1String(key)), key);
        QStringList kinds;
        for (const auto &change : plan.value(QStringLiteral("changes")).toArray())
            kinds.append(change.toObject().value(QStringLiteral("kind")).toString());
        kinds.sort();
        QCOMPARE(kinds, QStringList({QStringLiteral("anchor"), QStringLiteral("key"), QStringLiteral("text"),
                                     QStringLiteral("text")}));
        QCOMPARE(m_program.run(words("status practice --json")).exitCode, 1);
    }

    void changesNothingWithoutConsentOrWithoutTheKey()
    {
        const QByteArray before = filesOfServer();
        QCOMPARE(m_program.run(words("push practice") << m_program.passphrase(), "y\n").exitCode, 5);
        const auto locked = m_program.run(words("push practice --yes --json"));
        QCOMPARE(locked.exitCode, 3);
        QCOMPARE(locked.error().value(QStringLiteral("code")).toString(), QStringLiteral("vault_locked"));
        const auto outdated = m_program.run(words("push practice --yes --plan 0123 --json") << m_program.passphrase());
        QCOMPARE(outdated.exitCode, 5);
        QCOMPARE(outdated.error().value(QStringLiteral("code")).toString(), QStringLiteral("plan_outdated"));
        QCOMPARE(difference(before, filesOfServer()), QByteArrayList());
    }

    void takesALineThatThePersonPointsAt()
    {
        const auto set = m_program.run(words("server set practice --json --point signing.x5u=soon"));
        QCOMPARE(set.exitCode, 2);
        const int line = lineOf("url_to_be_added");
        const auto pointed =
            m_program.run(words("server set practice --json --point") << QStringLiteral("signing.x5u=%1").arg(line));
        QVERIFY2(pointed.exitCode == 0, pointed.errors.constData());
        const QJsonObject choice = pointed.object().value(QStringLiteral("choices")).toArray().first().toObject();
        QCOMPARE(choice.value(QStringLiteral("line")), QJsonValue(line));
        QVERIFY(choice.value(QStringLiteral("text")).toString().contains(QStringLiteral("url_to_be_added")));
        succeeds(words("server set practice --forget signing.x5u"));
    }

    void pushesProvesCallsAndRollsBack()
    {
        const QByteArray before = filesOfServer();
        const auto pushed = m_program.run(words("push practice --yes --json") << m_program.passphrase());
        QVERIFY2(pushed.exitCode == 0, (pushed.errors + pushed.output).constData());
        const QJsonObject report = pushed.object();
        QCOMPARE(report.value(QStringLiteral("result")).toString(), QStringLiteral("done"));
        for (const char *key : {"server", "result", "step", "steps", "history"})
            QVERIFY2(report.contains(QLatin1String(key)), key);

        const auto call = m_program.run(words("call practice --orig +12155550100 --dest 12155550101 --json"));
        QVERIFY2(call.exitCode == 0, (call.errors + call.output).constData());
        QCOMPARE(call.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
        QCOMPARE(call.object().value(QStringLiteral("orig")).toString(), QStringLiteral("12155550100"));
        QCOMPARE(call.object().value(QStringLiteral("x5u")).toString(),
                 QStringLiteral("https://cert.example.org/a.pem"));

        QCOMPARE(m_program.run(words("plan practice --detailed-exitcode")).exitCode, 0);
        const auto again = m_program.run(words("push practice --yes --json"));
        QCOMPARE(again.object().value(QStringLiteral("result")).toString(), QStringLiteral("unchanged"));
        const auto status = m_program.run(words("status practice --json"));
        QVERIFY2(status.exitCode == 0, status.output.constData());
        QCOMPARE(status.object().value(QStringLiteral("signing")), QJsonValue(true));

        const auto undone = m_program.run(words("rollback practice --yes --json --to")
                                          << report.value(QStringLiteral("history")).toString());
        QVERIFY2(undone.exitCode == 0, (undone.errors + undone.output).constData());
        QCOMPARE(difference(before, filesOfServer()), QByteArrayList());
        QCOMPARE(m_program.run(words("history")).exitCode, 0);
    }

private:
    QString hostKey() const { return m_practice.value(QStringLiteral("host_key")).toString(); }

    QStringList addServer() const
    {
        return words("server add practice")
               << QStringLiteral("--host") << m_practice.value(QStringLiteral("host")).toString()
               << QStringLiteral("--port") << QString::number(m_practice.value(QStringLiteral("port")).toInt())
               << QStringLiteral("--user") << m_practice.value(QStringLiteral("user")).toString()
               << QStringLiteral("--ssh-key") << m_practice.value(QStringLiteral("key")).toString()
               << QStringLiteral("--root") << m_practice.value(QStringLiteral("root")).toString();
    }

    void succeeds(const QStringList &arguments) const
    {
        const ProgramResult result = m_program.run(arguments);
        QVERIFY2(result.exitCode == 0, (arguments.join(QLatin1Char(' ')).toUtf8() + ": " + result.errors).constData());
    }

    int lineOf(const QByteArray &words) const
    {
        QFile file(m_practice.value(QStringLiteral("root")).toString() + QStringLiteral("/etc/kamailio/kamailio.cfg"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        return static_cast<int>(text.left(text.indexOf(words)).count('\n')) + 1;
    }

    /// Kind, owner, mode, name and digest of everything below etc but the backups.
    QByteArray filesOfServer() const
    {
        QProcess listing;
        listing.setWorkingDirectory(m_practice.value(QStringLiteral("root")).toString());
        listing.start(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "find etc -path etc/stir-console -prune -o -exec stat -c '%F %U:%G %a %n' {} + | LC_ALL=C sort; "
                 "find etc -path etc/stir-console -prune -o -type f -exec sha256sum {} + | LC_ALL=C sort")});
        listing.waitForFinished();
        return listing.readAllStandardOutput();
    }

    Program m_program;
    QJsonObject m_practice;
};

QTEST_GUILESS_MAIN(PushTest)
#include "push_test.moc"
