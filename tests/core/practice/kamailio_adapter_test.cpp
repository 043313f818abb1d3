// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/kamailio_adapter.h"

#include "core/server_config/kamailio_predefines.h"

#include <QtTest/QtTest>

#include <QProcess>
#include <QTemporaryFile>

using namespace stir;
using namespace stir::practice;

namespace {

const auto practiceRoot = QStringLiteral("/practice");
const auto builtIn = server_config::kamailioPredefines(QStringLiteral("version: kamailio 5.6.3 (x86_64/linux)"));

AdaptedConfig adapted(const QByteArray &text)
{
    return adaptKamailioConfig(text, practiceRoot, builtIn).value_or(AdaptedConfig{"refused", {}, false});
}

} // namespace

class KamailioAdapterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsSigningCallIntoSecsipid()
    {
        const AdaptedConfig config =
            adapted("loadmodule \"tm.so\"\n"
                    "loadmodule \"stirshaken.so\"\n"
                    "modparam(\"stirshaken\", \"as_default_key\", \"/etc/key.pem\")\n"
                    "route {\n"
                    "  stirshaken_add_identity(STIR_CERT_URL, \"B\", \"$fU\", \"$rU\", \"\");\n"
                    "}\n");
        QVERIFY(config.signs);
        QCOMPARE(config.keyPath, QStringLiteral("/etc/key.pem"));
        QCOMPARE(
            config.text,
            QByteArray(
                "loadmodule \"tm.so\"\n"
                "loadmodule \"secsipid.so\" /* practice-signs */\n"
                "/* practice-key: /etc/key.pem */\n"
                "route {\n"
                "  secsipid_add_identity( \"$fU\", \"$rU\", \"B\", \"\",STIR_CERT_URL,\"/practice/etc/key.pem\");\n"
                "}\n"));
    }

    void leavesEveryOtherByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no module") << QByteArray(
            "route { stirshaken_add_identity(\"u\",\"A\",\"1\",\"2\",\"\"); }\r\n");
        QTest::newRow("line comment") << QByteArray(
            "# loadmodule \"stirshaken.so\"\n// loadmodule \"stirshaken.so\"\n");
        QTest::newRow("nested comment") << QByteArray("/* /* */ loadmodule \"stirshaken.so\" */\n");
        QTest::newRow("inside a string") << QByteArray("xlog(\"loadmodule \\\"stirshaken.so\\\"\")\n");
        QTest::newRow("inside a raw string") << QByteArray("xlog('loadmodule \"stirshaken.so\"')\n");
        QTest::newRow("switched off") << QByteArray("#!ifdef WITH_STIRSHAKEN\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("define commented out")
            << QByteArray("##!define WITH_STIRSHAKEN\n# !define WITH_STIRSHAKEN\n#!ifdef WITH_STIRSHAKEN\n"
                          "loadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("the other branch") << QByteArray(
            "#!define OFF\n#!ifndef OFF\nloadmodule \"stirshaken.so\"\n#!else\nloadmodule \"sl.so\"\n#!endif\n");
        QTest::newRow("within a block that is off")
            << QByteArray("#!ifdef A\ndon't\n#!ifndef B\nloadmodule \"stirshaken.so\"\n#!endif\n#!endif\n");
        QTest::newRow("built into another version")
            << QByteArray("#!ifdef KAMAILIO_4\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("a word of a later version is a comment") << QByteArray(
            "#!define A\n#!undef A\n#!ifndef A\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("a define's text") << QByteArray("#!define X loadmodule \"stirshaken.so\"\n");
        QTest::newRow("string without end") << QByteArray("loadmodule \"stirshaken.so\n");
        QTest::newRow("comment without end") << QByteArray("/* loadmodule \"stirshaken.so\"\n");
        QTest::newRow("call without end") << QByteArray("modparam(\"stirshaken\", (\n");
    }

    void leavesEveryOtherByte()
    {
        QFETCH(QByteArray, text);
        const AdaptedConfig config = adapted(text);
        QCOMPARE(config.text, text);
        QVERIFY(!config.signs);
        QVERIFY(config.keyPath.isEmpty());
    }

    void findsModuleInForce_data()
    {
        QTest::addColumn<QByteArray>("load");
        QTest::newRow("plain") << QByteArray("loadmodule \"stirshaken.so\"\n");
        QTest::newRow("without suffix") << QByteArray("loadmodule \"stirshaken\"\n");
        QTest::newRow("path and parentheses")
            << QByteArray("loadmodule(\"/usr/lib/kamailio/modules/stirshaken.so\")\n");
        QTest::newRow("switched on") << QByteArray(
            "#!define WITH_X\n#!ifdef WITH_X\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("switched on, CRLF")
            << QByteArray("#!define WITH_X\r\n#!ifdef WITH_X\r\nloadmodule \"stirshaken.so\"\r\n#!endif\r\n");
        QTest::newRow("switch by substdef")
            << QByteArray("#!substdef \"!WITH_X!1!g\"\n#!ifdef WITH_X\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("after a nested block that is off")
            << QByteArray("#!ifdef A\n#!ifdef B\n#!endif\n#!else\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("built-in define") << QByteArray("#!ifdef KAMAILIO_5\nloadmodule \"stirshaken.so\"\n#!endif\n");
        QTest::newRow("defined by another module")
            << QByteArray("loadmodule \"tm.so\"\n#!ifdef MOD_tm\nloadmodule \"stirshaken.so\"\n#!endif\n");
    }

    void findsModuleInForce()
    {
        QFETCH(QByteArray, load);
        const AdaptedConfig config = adapted(load);
        QVERIFY(config.signs);
        QVERIFY(config.text.contains("\"secsipid.so\""));
        QVERIFY(!config.text.contains("stirshaken.so"));
        QCOMPARE(config.text.count('\n'), load.count('\n'));
    }

    void readsKeyPath_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *text, const char *path) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(path);
        };
        row("plain", "modparam(\"stirshaken\", \"as_default_key\", \"/a.pem\")\n", "/a.pem");
        row("the last one wins",
            "modparam(\"stirshaken\",\"as_default_key\",\"/a\")\nmodparam(\"stirshaken\",\"as_default_key\",\"/b\")\n",
            "/b");
        row("over three lines", "modparam(\n\"stirshaken\", # comment, with (\n\"as_default_key\", \"/a\")\n", "/a");
        row("a define", "#!define KEY \"/k.pem\"\nmodparam(\"stirshaken\", \"as_default_key\", KEY)\n", "/k.pem");
        row("a substdef", "#!substdef \"!KEYDIR!/keys!g\"\nmodparam(\"stirshaken\",\"as_default_key\",\"KEYDIR/a\")\n",
            "/keys/a");
        row("adjacent strings", "modparam(\"stirshaken\",\"as_default_key\",\"/a\" \"/b\")\n", "/a/b");
        row("expression of modules", "modparam(\"tls|STIRSHAKEN\",\"as_default_key\",\"/a\")\n", "/a");
        row("a define that is asked for",
            "#!define KEY \"/a\"\n#!ifdef KEY\nmodparam(\"stirshaken\",\"as_default_key\",KEY)\n#!endif\n", "/a");
        row("a redefined one",
            "#!define KEY \"/a\"\n#!redefine KEY \"/b\"\nmodparam(\"stirshaken\",\"as_default_key\",KEY)\n", "/b");
        row("a define and a string", "#!define DIR \"/a\"\nmodparam(\"stirshaken\",\"as_default_key\",DIR \"/b\")\n",
            "/a/b");
        row("quoted by substdefs", "#!substdefs \"!KEY!/a!g\"\nmodparam(\"stirshaken\",\"as_default_key\",KEY)\n",
            "/a");
        row("of another module", "modparam(\"stir\",\"as_default_key\",\"/a\")\n", "");
        row("misspelt", "modparam(\"stirshaken\",\"as_default_keys\",\"/a\")\n", "");
    }

    void readsKeyPath()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QString, path);
        const QByteArray text = "loadmodule \"stirshaken.so\"\n" + parameters +
                                "route { stirshaken_add_identity(U,\"A\",\"1\",\"2\",\"\"); }\n";
        const AdaptedConfig config = adapted(text);
        QCOMPARE(config.keyPath, path);
        QCOMPARE(config.text.count('\n'), text.count('\n'));
        QVERIFY(config.text.contains("U,\"/practice" + path.toUtf8() + "\")"));
    }

    void knowsWhatTheServiceIsStartedWith()
    {
        const QByteArray text = "#!ifdef WITH_STIR\nloadmodule \"stirshaken.so\"\n#!endif\n"
                                "modparam(\"stirshaken\",\"as_default_key\",KEY)\n";
        const auto config = adaptKamailioConfig(text, practiceRoot, {"WITH_STIR", "KEY=\"/k\""});
        QVERIFY(config);
        QVERIFY(config->signs);
        QCOMPARE(config->keyPath, QStringLiteral("/k"));
        QVERIFY(!adapted(text).signs);
    }

    void leavesCallWithPreprocessorLineInside()
    {
        const QByteArray text =
            "loadmodule \"stirshaken.so\"\nmodparam(\"stirshaken\", \"as_default_key\",\n#!ifdef A\n"
            "\"/a\"\n#!else\n\"/b\"\n#!endif\n)\n";
        QVERIFY(adapted(text).text.endsWith(text.mid(text.indexOf('\n'))));
    }

    void keepsLineNumbersOfCallOverLines()
    {
        const QByteArray text =
            "loadmodule \"stirshaken.so\"\nroute {\nif (!stirshaken_add_identity(\n  \"https://h/c\", # x5u\n"
            "  f(\"A\", 1),\n  \"$fU\", \"$rU\",\n  \"\")) { drop; }\n}\nroute[NEXT] { }\n";
        const AdaptedConfig config = adapted(text);
        QVERIFY(config.text.contains("secsipid_add_identity("));
        QCOMPARE(config.text.left(config.text.indexOf("route[NEXT]")).count('\n'),
                 text.left(text.indexOf("route[NEXT]")).count('\n'));
    }

    void usesKeyOfCallWithKey()
    {
        const QByteArray head = "loadmodule \"stirshaken.so\"\n";
        QVERIFY(adapted(head + "route { stirshaken_add_identity_with_key(\"u\",\"A\",\"1\",\"2\",\"\",\"/k\"); }")
                    .text.contains("secsipid_add_identity(\"1\",\"2\",\"A\",\"\",\"u\",\"/practice/k\")"));
        QVERIFY(adapted(head + "route { stirshaken_add_identity_with_key(\"u\",\"A\",\"1\",\"2\",\"\",\"$var(k)\"); }")
                    .text.contains("secsipid_add_identity(\"1\",\"2\",\"A\",\"\",\"u\",\"$var(k)\")"));
    }

    void leavesWrongUseForKamailioToRefuse()
    {
        const QByteArray head = "loadmodule \"stirshaken.so\"\n";
        QVERIFY(adapted(head + "modparam(\"stirshaken\", \"as_defualt_key\", \"/k\")\n")
                    .text.endsWith("modparam(\"secsipid\", \"as_defualt_key\", \"/k\")\n"));
        for (const QByteArray &use : {QByteArray("route { stirshaken_add_identity(\"u\", \"A\"); }\n"),
                                      QByteArray("route { stirshaken_nothing(); }\n")})
            QVERIFY2(adapted(head + use).text.endsWith(use), use.constData());
    }

    void letsCheckedCallsGoOn()
    {
        const AdaptedConfig config =
            adapted("loadmodule \"stirshaken.so\"\nroute { if (!stirshaken_check_identity()) drop;\n"
                    "stirshaken_check_identity_with_cert(\"/c\"); }\n");
        QVERIFY(config.text.endsWith("route { if (!resetflag(31)) drop;\nresetflag(31); }\n"));
    }

    void refusesTextWithNul()
    {
        const auto config = adaptKamailioConfig(QByteArray("route\0{}", 8), practiceRoot);
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::ConfigMalformed);
    }

    void realKamailioAcceptsWhatComesOut()
    {
        const QByteArray text =
            "#!KAMAILIO\n#!define WITH_STIRSHAKEN\n#!substdef \"!CERT_URL!https://h.example/c.pem!g\"\n"
            "listen=udp:127.0.0.1:5060\nloadmodule \"tm.so\"\nloadmodule \"pv.so\"\n"
            "#!ifdef WITH_STIRSHAKEN\nloadmodule \"stirshaken.so\"\n"
            "modparam(\"stirshaken\", \"as_default_key\", \"/k.pem\");\n#!endif\n"
            "request_route {\n\tif (!stirshaken_check_identity()) {\n\t\texit;\n\t}\n"
            "\tif (!stirshaken_add_identity(\"CERT_URL\", \"A\",\n\t\t\"$fU\", \"$rU\", \"\")) {\n\t\texit;\n\t}\n"
            "\tstirshaken_add_identity_with_key(\"CERT_URL\", \"A\", \"$fU\", \"$rU\", \"\", \"/k2.pem\");\n"
            "\tt_relay();\n}\n";
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(adapted(text).text);
        file.close();
        QProcess kamailio;
        kamailio.start(QStringLiteral("/usr/sbin/kamailio"),
                       {QStringLiteral("-c"), QStringLiteral("-f"), file.fileName()});
        QVERIFY(kamailio.waitForFinished());
        QVERIFY2(kamailio.exitCode() == 0, kamailio.readAllStandardError().constData());
    }
};

QTEST_GUILESS_MAIN(KamailioAdapterTest)
#include "kamailio_adapter_test.moc"
