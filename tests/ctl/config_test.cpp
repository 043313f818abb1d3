// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using stir::test::Program;

namespace {

QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

QByteArray practiceFile(const QString &name)
{
    QFile file(QStringLiteral(STIR_SOURCE_DIR "/resources/practice/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAFileHoldsAndWhere()
    {
        const Program program;
        const QString file =
            program.write(QStringLiteral("kamailio.cfg"), practiceFile(QStringLiteral("kamailio.cfg")));
        const auto result = program.run(words("config show --json") << file);
        QCOMPARE(result.exitCode, 0);
        QJsonObject url;
        for (const QJsonObject &setting : result.objects()) {
            for (const char *key : {"key", "value", "line", "file", "in_force", "overridden_by", "findings"})
                QVERIFY2(setting.contains(QLatin1String(key)), key);
            if (setting.value(QStringLiteral("key")).toString() == QStringLiteral("signing.x5u"))
                url = setting;
        }
        QCOMPARE(url.value(QStringLiteral("value")).toString(), QStringLiteral("url_to_be_added"));
        const QByteArray line = program.read(QStringLiteral("kamailio.cfg"))
                                    .split('\n')
                                    .value(url.value(QStringLiteral("line")).toInt() - 1);
        QVERIFY2(line.contains("url_to_be_added"), line.constData());
    }

    void changesOnlyTheBytesOfTheValue()
    {
        const Program program;
        QByteArray text = practiceFile(QStringLiteral("kamailio.cfg"));
        const QString file = program.write(QStringLiteral("kamailio.cfg"), text);
        const auto result =
            program.run(words("config set") << file << QStringLiteral("signing.x5u=https://cert.example.org/a.pem"));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(program.read(QStringLiteral("kamailio.cfg")), text);
        QCOMPARE(text.count("url_to_be_added"), 1);
        QCOMPARE(result.output, text.replace("url_to_be_added", "https://cert.example.org/a.pem"));
    }

    void replacesTheFileItselfWhenAsked()
    {
        const Program program;
        const QString file =
            program.write(QStringLiteral("stir_shaken.conf"), practiceFile(QStringLiteral("stir_shaken.conf")), true);
        const QStringList set = words("config set --diff") << file << QStringLiteral("policy.failed=STOP");
        const auto shown = program.run(set);
        QVERIFY2(shown.output.contains("\n+identity_check_failed=STOP"), shown.output.constData());
        QCOMPARE(program.read(QStringLiteral("stir_shaken.conf")), practiceFile(QStringLiteral("stir_shaken.conf")));
        const auto done = program.run(QStringList(set) << QStringLiteral("--output") << file);
        QCOMPARE(done.exitCode, 0);
        QVERIFY(program.read(QStringLiteral("stir_shaken.conf")).contains("identity_check_failed=STOP"));
        QCOMPARE(QFile(file).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        QCOMPARE(program.run(set).output, QByteArray());
    }

    void saysWhichSettingCannotBeFound()
    {
        const Program program;
        const QString file = program.write(QStringLiteral("kamailio.cfg"), "#!KAMAILIO\nlisten=udp:127.0.0.1:5060\n");
        const auto result = program.run(words("config set --json")
                                        << file << QStringLiteral("signing.x5u=https://cert.example.org/a.pem"));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("setting_not_found"));
        QCOMPARE(result.error().value(QStringLiteral("subject")).toString(), QStringLiteral("signing.x5u"));
        QVERIFY(result.output.isEmpty());
    }

    void knowsWhatTheServersKamailioDefines()
    {
        const Program program;
        const QString file =
            program.write(QStringLiteral("kamailio.cfg"), "#!KAMAILIO\n#!ifdef KAMAILIO_5_6\n#!ifdef WITH_STIR\n"
                                                          "modparam(\"stirshaken\", \"as_default_key\", \"/k\")\n"
                                                          "#!endif\n#!endif\n");
        const auto isInForce = [&](const char *options) {
            const auto result = program.run(words(options) << file);
            for (const QJsonObject &setting : result.objects()) {
                if (setting.value(QStringLiteral("key")).toString() == QStringLiteral("signing.key_path"))
                    return setting.value(QStringLiteral("in_force")).toBool();
            }
            return false;
        };
        QVERIFY(isInForce("config show --json --kamailio 5.6.3 --define WITH_STIR"));
        QVERIFY(isInForce("config show --json --kamailio 5.6 -A WITH_STIR=1"));
        QVERIFY(!isInForce("config show --json --define WITH_STIR"));
        QVERIFY(!isInForce("config show --json --kamailio 5.5.4 --define WITH_STIR"));
        QVERIFY(!isInForce("config show --json --kamailio 5.6.3"));
    }

    void followsIncludesBesideTheFile()
    {
        const Program program;
        const QByteArray main = "#!KAMAILIO\ninclude_file \"/etc/kamailio/keys.cfg\"\n";
        const QByteArray keys = "loadmodule \"stirshaken.so\"\nmodparam(\"stirshaken\", \"as_default_key\", \"/a\")\n";
        const QString file = program.write(QStringLiteral("kamailio.cfg"), main);
        const QString included = program.write(QStringLiteral("keys.cfg"), keys);
        const auto shown = program.run(words("config show --json") << file);
        QJsonObject key;
        for (const QJsonObject &setting : shown.objects()) {
            if (setting.value(QStringLiteral("key")).toString() == QStringLiteral("signing.key_path"))
                key = setting;
        }
        QCOMPARE(key.value(QStringLiteral("file")).toString(), included);
        QCOMPARE(key.value(QStringLiteral("line")).toInt(), 2);
        const QStringList set = words("config set --diff") << file << QStringLiteral("signing.key_path=/b");
        const auto diff = program.run(set);
        QVERIFY2(diff.output.contains("\n+modparam(\"stirshaken\", \"as_default_key\", \"/b\")"),
                 diff.output.constData());
        QCOMPARE(program.run(words("config set") << file << QStringLiteral("signing.key_path=/b")).exitCode, 2);
        QCOMPARE(program.read(QStringLiteral("keys.cfg")), keys);
        QCOMPARE(program.run(QStringList(set) << QStringLiteral("--output") << file).exitCode, 0);
        QCOMPARE(program.read(QStringLiteral("kamailio.cfg")), main);
        QCOMPARE(program.read(QStringLiteral("keys.cfg")), QByteArray(keys).replace("\"/a\"", "\"/b\""));
    }

    void namesARelativeFileInTheDifference()
    {
        const Program program;
        program.write(QStringLiteral("kamailio.cfg"), "#!define WITH_STIRSHAKEN\n");
        const QString relative = QDir::current().relativeFilePath(program.path(QStringLiteral("kamailio.cfg")));
        const auto diff = program.run(words("config set --diff") << relative << QStringLiteral("signing.enabled=no"));
        QVERIFY2(diff.output.startsWith("--- a/" + relative.toUtf8() + "\n+++ b/"), diff.output.constData());
    }

    void tellsWhatIsWrongWithTheFile()
    {
        const Program program;
        const QString file = program.write(QStringLiteral("kamailio.cfg"), "#!KAMAILIO\n  /* open\n");
        const auto result = program.run(words("config show --json") << file);
        QCOMPARE(result.exitCode, 1);
        const QJsonObject first = result.objects().front();
        QVERIFY(first.value(QStringLiteral("key")).isNull());
        const QJsonObject finding = first.value(QStringLiteral("findings")).toArray().first().toObject();
        QCOMPARE(finding.value(QStringLiteral("result")).toString(), QStringLiteral("fail"));
        QVERIFY(finding.value(QStringLiteral("message")).toString().contains(QStringLiteral("line 2, column 3")));
    }

    void readsMoreThanAMegabyte()
    {
        const Program program;
        const QByteArray text = QByteArray("# a line of prose\n").repeated(100'000) + "#!define WITH_STIRSHAKEN\n";
        const QString file = program.write(QStringLiteral("kamailio.cfg"), text);
        const auto result = program.run(words("config set") << file << QStringLiteral("signing.enabled=no"));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output, QByteArray(text).replace("#!define", "##!define"));
    }

    void refusesAKeyOfAnotherFile()
    {
        const Program program;
        const QString file =
            program.write(QStringLiteral("kamailio.cfg"), practiceFile(QStringLiteral("kamailio.cfg")));
        QCOMPARE(program.run(words("config set") << file << QStringLiteral("policy.failed=STOP")).exitCode, 2);
        QCOMPARE(program.run(words("config set") << file << QStringLiteral("signing.x5u")).exitCode, 2);
        QCOMPARE(program.run(words("config show") << program.write(QStringLiteral("notes.txt"), "x")).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
