// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QJsonArray>
#include <QTest>

using stir::test::Program;

namespace {

QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

} // namespace

class InventoryCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsChangesAndRemovesAServer()
    {
        const Program program;
        const auto added = program.run(
            words("server add edge-1 --json --host 192.0.2.7 --port 2222 --user admin --agent --sudo --group edge"));
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.object().value(QStringLiteral("port")), QJsonValue(2222));
        QCOMPARE(added.object().value(QStringLiteral("sudo")), QJsonValue(true));
        QCOMPARE(added.object().value(QStringLiteral("platform")).toString(), QStringLiteral("voipnow"));
        QCOMPARE(added.object().value(QStringLiteral("identity")), QJsonValue(QJsonValue::Null));
        QCOMPARE(program.run(words("server add edge-1 --host 192.0.2.8 --user admin")).exitCode, 2);
        const auto changed =
            program.run(words("server set edge-1 --json --no-sudo --name edge-2 --add policy.missing"));
        QCOMPARE(changed.exitCode, 0);
        QCOMPARE(changed.object().value(QStringLiteral("sudo")), QJsonValue(false));
        QCOMPARE(changed.object().value(QStringLiteral("port")), QJsonValue(2222));
        QCOMPARE(changed.object().value(QStringLiteral("choices")).toArray().size(), 1);
        QCOMPARE(program.run(words("server show edge-1")).exitCode, 2);
        QCOMPARE(program.run(words("server list --json")).objects().size(), 1U);
        QCOMPARE(program.run(words("server remove edge-2")).exitCode, 0);
        QVERIFY(program.run(words("server list --json")).objects().empty());
    }

    void refusesAServerOfAnUnknownPlatformOrIdentity()
    {
        const Program program;
        const auto platform =
            program.run(words("server add a --json --host 192.0.2.7 --user admin --platform toaster"));
        QCOMPARE(platform.exitCode, 2);
        QCOMPARE(platform.error().value(QStringLiteral("code")).toString(), QStringLiteral("platform_unknown"));
        const auto identity = program.run(words("server add a --json --host 192.0.2.7 --user admin --identity nobody"));
        QCOMPARE(identity.exitCode, 2);
        QCOMPARE(identity.error().value(QStringLiteral("code")).toString(), QStringLiteral("identity_unknown"));
        QVERIFY(program.run(words("server list --json")).objects().empty());
    }

    void saysThatAHostIsDown()
    {
        const Program program;
        // Port 1 of loopback: nobody listens there.
        QCOMPARE(program.run(words("server add a --host 127.0.0.1 --port 1 --user admin")).exitCode, 0);
        for (const char *command : {"server probe a --json", "plan a --json", "push a --yes --json"}) {
            const auto result = program.run(words(command));
            QCOMPARE(result.exitCode, 4);
            QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("host_unreachable"));
        }
        const auto status = program.run(words("status --json"));
        QCOMPARE(status.exitCode, 4);
        QCOMPARE(status.object().value(QStringLiteral("reachable")), QJsonValue(false));
        QCOMPARE(status.object().keys().size(), 9);
        QCOMPARE(
            program.run(words("server add b --host 127.0.0.1 --port 1 --user admin --host-key SHA256:abc")).exitCode,
            4);
        QCOMPARE(program.run(words("server show b")).exitCode, 2);
    }

    void changesNothingWithoutConsent()
    {
        const Program program;
        QCOMPARE(program.run(words("server add a --host 127.0.0.1 --port 1 --user admin")).exitCode, 0);
        for (const char *command : {"push a --json", "rollback a --json"}) {
            const auto result = program.run(words(command), "y\n");
            QCOMPARE(result.exitCode, 5);
            QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("not_confirmed"));
            QCOMPARE(result.object().value(QStringLiteral("result")).toString(), QStringLiteral("refused"));
        }
    }

    void setsAndShowsThePolicy()
    {
        const Program program;
        QVERIFY(program.run(words("policy show --json")).object().value(QStringLiteral("settings")).isNull());
        for (const char *wrong : {"asterisk.colour=red", "asterisk.failure_action=shout", "asterisk.max_iat_age=soon",
                                  "kamailio.max_age=0"})
            QCOMPARE(program.run(words("policy set") << QLatin1String(wrong)).exitCode, 2);
        QVERIFY(program.run(words("policy show --json")).object().value(QStringLiteral("settings")).isNull());
        const auto set =
            program.run({QStringLiteral("policy"), QStringLiteral("set"), QStringLiteral("--json"),
                         QStringLiteral("policy.missing=ALERT"), QStringLiteral("alert.missing_prefix=(Unverified)"),
                         QStringLiteral("policy.failed=STOP")});
        QCOMPARE(set.exitCode, 0);
        const QJsonObject settings =
            program.run(words("policy show --json")).object().value(QStringLiteral("settings")).toObject();
        QCOMPARE(settings.value(QStringLiteral("policy.missing")).toString(), QStringLiteral("ALERT"));
        QCOMPARE(settings.value(QStringLiteral("policy.ok")).toString(), QStringLiteral("PASS"));
        QCOMPARE(settings.value(QStringLiteral("alert.missing_prefix")).toString(), QStringLiteral("(Unverified)"));
        QCOMPARE(settings.size(), 9);
        QCOMPARE(program.run(words("policy set policy.missing=DANCE")).exitCode, 2);
        QCOMPARE(program.run(words("policy set colour=red")).exitCode, 2);
        QCOMPARE(program.run(words("policy show --json")).object().value(QStringLiteral("settings")).toObject(),
                 settings);
    }

    void importsListsAndRemovesTrustAnchors()
    {
        const Program program;
        const QString key = program.path(QStringLiteral("key.pem"));
        const QString chain = program.path(QStringLiteral("chain.pem"));
        const QString root = program.path(QStringLiteral("root.pem"));
        QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
        QCOMPARE(program
                     .run(words("practice certificate --spc 123A --key")
                          << key << QStringLiteral("--out") << chain << QStringLiteral("--root-out") << root)
                     .exitCode,
                 0);
        const QStringList import = words("trust import --json --company Example") << root;
        QCOMPARE(program.run(import).exitCode, 0);
        QCOMPARE(program.run(import).exitCode, 0);
        const auto list = program.run(words("trust list --json"));
        QCOMPARE(list.object().keys(),
                 QStringList({QStringLiteral("company"), QStringLiteral("findings"), QStringLiteral("not_after"),
                              QStringLiteral("sha256"), QStringLiteral("subject")}));
        QCOMPARE(list.object().value(QStringLiteral("company")).toString(), QStringLiteral("Example"));
        QCOMPARE(program.run(words("trust import") << key).exitCode, 3);
        QCOMPARE(program.run(words("trust remove Example")).exitCode, 0);
        QCOMPARE(program.run(words("trust remove Example")).exitCode, 2);
    }

    void remembersWhatWasDone()
    {
        const Program program;
        QCOMPARE(program.run(words("server add a --host 192.0.2.7 --user admin")).exitCode, 0);
        QCOMPARE(program.run(words("policy set policy.failed=STOP")).exitCode, 0);
        const auto history = program.run(words("history --json"));
        QCOMPARE(history.exitCode, 0);
        const auto entries = history.objects();
        QCOMPARE(entries.size(), 2U);
        QCOMPARE(entries[0].value(QStringLiteral("action")).toString(), QStringLiteral("policy.set"));
        QCOMPARE(entries[1].value(QStringLiteral("server")).toString(), QStringLiteral("a"));
        QCOMPARE(entries[0].value(QStringLiteral("prev")), entries[1].value(QStringLiteral("hash")));
        for (const char *key : {"id", "time", "who", "server", "action", "result", "prev", "hash"})
            QVERIFY2(entries[0].contains(QLatin1String(key)), key);
    }

    void refusesATestCallToAServerWithoutASipPort()
    {
        const Program program;
        QCOMPARE(program.run(words("server add a --host 192.0.2.7 --user admin")).exitCode, 0);
        const auto result = program.run(words("call a --orig 12155550100 --dest 12155550101 --json"));
        QCOMPARE(result.exitCode, 4);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("test_call_unavailable"));
    }

    void leavesADamagedInventoryAsItIs()
    {
        const Program program;
        QCOMPARE(program.run(words("server list")).exitCode, 0);
        const QByteArray damaged(9000, 'x');
        program.write(QStringLiteral("data/inventory.sqlite"), damaged, true);
        const auto result = program.run(words("server list --json"));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("inventory_damaged"));
        QCOMPARE(program.read(QStringLiteral("data/inventory.sqlite")), damaged);
    }
};

QTEST_GUILESS_MAIN(InventoryCommandsTest)
#include "inventory_commands_test.moc"
