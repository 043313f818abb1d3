// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>

using stir::test::Program;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHelpWithExamplesForEveryCommand_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char *command : {"",
                                    "decode",
                                    "cache",
                                    "cache show",
                                    "cache clear",
                                    "sign",
                                    "key",
                                    "key new",
                                    "key show",
                                    "key match",
                                    "cert",
                                    "cert show",
                                    "identity",
                                    "identity add",
                                    "identity list",
                                    "identity show",
                                    "identity remove",
                                    "trust",
                                    "trust import",
                                    "trust list",
                                    "trust remove",
                                    "policy",
                                    "policy set",
                                    "policy show",
                                    "policy simulate",
                                    "vault",
                                    "vault init",
                                    "vault change",
                                    "vault status",
                                    "server",
                                    "server add",
                                    "server set",
                                    "server list",
                                    "server show",
                                    "server probe",
                                    "server adopt",
                                    "server remove",
                                    "status",
                                    "plan",
                                    "push",
                                    "rollback",
                                    "history",
                                    "call",
                                    "config",
                                    "config show",
                                    "config set",
                                    "practice",
                                    "practice start",
                                    "practice stop",
                                    "practice status",
                                    "practice certificate"})
            QTest::newRow(command) << QString::fromLatin1(command).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

    void showsHelpWithExamplesForEveryCommand()
    {
        QFETCH(QStringList, command);
        const auto result = Program().run(command + QStringList{QStringLiteral("--help")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.errors.isEmpty());
        const QByteArray example = "Examples:\n  stirctl ";
        QVERIFY2(result.output.contains(example), result.output.constData());
    }

    void tellsItsVersionAnywhere()
    {
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("--version")},
              QStringList{QStringLiteral("server"), QStringLiteral("list"), QStringLiteral("--version")}}) {
            const auto result = Program().run(arguments);
            QCOMPARE(result.exitCode, 0);
            QVERIFY(result.output.startsWith("stirctl 0."));
        }
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("history"), QStringLiteral("--loud")};
        QTest::newRow("missing argument") << QStringList{QStringLiteral("rollback")};
        QTest::newRow("group alone") << QStringList{QStringLiteral("server")};
        QTest::newRow("no number") << QStringList{QStringLiteral("decode"), QStringLiteral("--max-age"),
                                                  QStringLiteral("soon")};
        QTest::newRow("no patience at all") << QStringList{QStringLiteral("decode"), QStringLiteral("--verify"),
                                                           QStringLiteral("--patience"), QStringLiteral("0")};
        QTest::newRow("patience for more than a day")
            << QStringList{QStringLiteral("decode"), QStringLiteral("--verify"), QStringLiteral("--patience"),
                           QStringLiteral("86401")};
        QTest::newRow("patience where nothing is fetched")
            << QStringList{QStringLiteral("decode"), QStringLiteral("--patience"), QStringLiteral("10")};
        QTest::newRow("local time") << QStringList{QStringLiteral("decode"), QStringLiteral("--at"),
                                                   QStringLiteral("2022-11-15T15:27:48"), QStringLiteral("x")};
        QTest::newRow("key without a place") << QStringList{QStringLiteral("key"), QStringLiteral("new")};
        QTest::newRow("both ways of a secret") << QStringList{QStringLiteral("vault"),
                                                              QStringLiteral("init"),
                                                              QStringLiteral("--passphrase-fd"),
                                                              QStringLiteral("0"),
                                                              QStringLiteral("--passphrase-file"),
                                                              QStringLiteral("x")};
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        const auto text = Program().run(arguments);
        QCOMPARE(text.exitCode, 2);
        QVERIFY(text.output.isEmpty());
        QVERIFY(text.errors.startsWith("stirctl: "));
        const auto json = Program().run(QStringList{QStringLiteral("--json")} + arguments);
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.error().value(QStringLiteral("code")).toString(), QStringLiteral("invalid_argument"));
        QCOMPARE(json.error().keys(),
                 QStringList({QStringLiteral("code"), QStringLiteral("detail"), QStringLiteral("hint"),
                              QStringLiteral("message"), QStringLiteral("subject")}));
    }

    void takesOptionsAnywhere()
    {
        const Program program;
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("--json"), QStringLiteral("vault"), QStringLiteral("status")},
              QStringList{QStringLiteral("vault"), QStringLiteral("--json"), QStringLiteral("status")},
              QStringList{QStringLiteral("vault"), QStringLiteral("status"), QStringLiteral("--json")}}) {
            const auto result = program.run(arguments);
            QCOMPARE(result.exitCode, 0);
            QCOMPARE(result.object().value(QStringLiteral("exists")), QJsonValue(false));
        }
    }

    void endsOptionsWithTwoDashes()
    {
        const auto result = Program().run({QStringLiteral("decode"), QStringLiteral("--"), QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 3); // a file called "--json", which is not there
        QVERIFY(result.errors.contains("--json: "));
        QVERIFY(!result.errors.contains("{"));
    }

    void takesAServerForAServerThoughACommandHasThatName()
    {
        const auto result =
            Program().run({QStringLiteral("plan"), QStringLiteral("practice"), QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("server_unknown"));
        QCOMPARE(result.error().value(QStringLiteral("subject")).toString(), QStringLiteral("practice"));
    }

    void speaksGermanToGermansAndEnglishToPrograms()
    {
        const auto restore = qScopeGuard([before = qgetenv("LC_ALL"), language = qgetenv("LANGUAGE")] {
            before.isNull() ? qunsetenv("LC_ALL") : qputenv("LC_ALL", before);
            language.isNull() ? qunsetenv("LANGUAGE") : qputenv("LANGUAGE", language);
        });
        qputenv("LC_ALL", "de_DE.UTF-8");
        qunsetenv("LANGUAGE");
        const QStringList noServer{QStringLiteral("server"), QStringLiteral("show"), QStringLiteral("edge-1")};
        const auto text = Program().run(noServer);
        QVERIFY2(text.errors.contains("Es gibt keinen Server namens „edge-1“."), text.errors.constData());
        const auto json = Program().run(noServer + QStringList{QStringLiteral("--json")});
        QCOMPARE(json.error().value(QStringLiteral("message")).toString(),
                 QStringLiteral("There is no server called “edge-1”."));
        const auto help = Program().run({QStringLiteral("server"), QStringLiteral("--help")});
        QVERIFY2(!help.output.contains("Options"), help.output.constData());
    }

    void keepsItsDataToItself()
    {
        const Program program;
        QCOMPARE(program.run({QStringLiteral("server"), QStringLiteral("list")}).exitCode, 0);
        QCOMPARE(QFileInfo(program.path(QStringLiteral("data"))).permissions() & QFile::Permissions(0x0077),
                 QFile::Permissions());
        QCOMPARE(QFileInfo(program.path(QStringLiteral("data/inventory.sqlite"))).permissions() &
                     QFile::Permissions(0x0077),
                 QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
