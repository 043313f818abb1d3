// SPDX-License-Identifier: GPL-3.0-or-later
#include "kamailio_rules.h"

#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

namespace {

void addEditColumns()
{
    for (const char *name : {"key", "before", "value", "after"})
        QTest::addColumn<QByteArray>(name);
}

void row(const char *title, const char *key, const char *before, const char *value, const char *after)
{
    QTest::newRow(title) << QByteArray(key) << QByteArray(before) << QByteArray(value) << QByteArray(after);
}

} // namespace

class KamailioEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyTheBytesOfTheValue_data();
    void changesOnlyTheBytesOfTheValue();
    void bringsACommentedLineToLife_data();
    void bringsACommentedLineToLife();
    void refusesWhatTheFormCannotHold_data();
    void refusesWhatTheFormCannotHold();
    void refusesAPlaceOfAnotherFile();
    void writesANumberAsItStandsThereAndANewOneWithoutQuotes();
};

void KamailioEditTest::changesOnlyTheBytesOfTheValue_data()
{
    addEditColumns();
    row("modparam", "key", "a=1\nmodparam(\"stirshaken\", \"as_default_key\" ,\t\"/a\") # why\nb=2\n", "/b.pem",
        "a=1\nmodparam(\"stirshaken\", \"as_default_key\" ,\t\"/b.pem\") # why\nb=2\n");
    row("ticks stay", "key", "modparam('stirshaken','as_default_key','/a')", "/b\\n",
        "modparam('stirshaken','as_default_key','/b\\n')");
    row("quotes are escaped", "key", "modparam(\"stirshaken\",\"as_default_key\",\"/a\")\n", "/b\"c\\d",
        "modparam(\"stirshaken\",\"as_default_key\",\"/b\\\"c\\\\d\")\n");
    row("define", "x5u", "#!define URL \"url_to_be_added\" \r\nroute { stirshaken_add_identity(URL, \"A\"); }\r\n",
        "https://c.example/a.pem",
        "#!define URL \"https://c.example/a.pem\" \r\nroute { stirshaken_add_identity(URL, \"A\"); }\r\n");
    row("substdef", "x5u",
        "#!substdef \"!URL!url_to_be_added!g\"\nroute { stirshaken_add_identity(\"URL\", \"A\"); }\n",
        "https://c/a.pem",
        "#!substdef \"!URL!https://c/a.pem!g\"\nroute { stirshaken_add_identity(\"URL\", \"A\"); }\n");
    row("argument", "x5u", "route {\n\tstirshaken_add_identity(\"url_to_be_added\", \"A\", \"1\");\n}\n", "https://c",
        "route {\n\tstirshaken_add_identity(\"https://c\", \"A\", \"1\");\n}\n");
    row("switch on", "enabled", "##!define WITH_STIRSHAKEN\n", "yes", "#!define WITH_STIRSHAKEN\n");
    row("switch off", "enabled", "x=1\n#!define WITH_STIRSHAKEN\n", "no", "x=1\n##!define WITH_STIRSHAKEN\n");
    row("switch off and indented", "enabled", "\t#!define WITH_STIRSHAKEN\r\n", "no",
        "\t##!define WITH_STIRSHAKEN\r\n");
    row("switch with a blank", "enabled", "# #!define WITH_STIRSHAKEN\n", "yes", " #!define WITH_STIRSHAKEN\n");
    row("switch with !!", "enabled", "!!define WITH_STIRSHAKEN\n", "no", "#!!define WITH_STIRSHAKEN\n");
    row("number", "enabled", "#!define WITH_STIRSHAKEN 0 # off\n", "yes", "#!define WITH_STIRSHAKEN 1 # off\n");
    row("word", "enabled", "#!define WITH_STIRSHAKEN yes\n", "no", "#!define WITH_STIRSHAKEN no\n");
    row("value lost without its line end", "enabled", "#!define WITH_STIRSHAKEN no", "no",
        "##!define WITH_STIRSHAKEN no");
    row("number with ifdef", "enabled", "#!define WITH_STIRSHAKEN 1\n#!ifdef WITH_STIRSHAKEN\n#!endif\n", "no",
        "##!define WITH_STIRSHAKEN 1\n#!ifdef WITH_STIRSHAKEN\n#!endif\n");
    row("skipped branch", "key", "#!ifdef X\nmodparam(\"stirshaken\",\"as_default_key\",\"/a\")\n#!endif\n", "/b",
        "#!ifdef X\nmodparam(\"stirshaken\",\"as_default_key\",\"/b\")\n#!endif\n");
}

void KamailioEditTest::changesOnlyTheBytesOfTheValue()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, value);
    const SettingRule rule = ruleFor(key);
    const auto document = parse(before);
    const FoundSetting setting = document->find(rule).effective.value();
    const auto once = document->withValue(rule, setting, value);
    QVERIFY2(once, once ? "" : qPrintable(once.error().detail));
    QTEST(*once, "after");
    const auto changed = parse(*once);
    const FoundSetting again = changed->find(rule).effective.value();
    QCOMPARE(again.value, value);
    QCOMPARE(*changed->withValue(rule, again, value), *once);
    QCOMPARE(*changed->withValue(rule, again, setting.value), before);
}

void KamailioEditTest::bringsACommentedLineToLife_data()
{
    addEditColumns();
    row("modparam", "key", "\t# modparam(\"stirshaken\",\"as_default_key\",\"/a\")\r\n", "/b",
        "\tmodparam(\"stirshaken\",\"as_default_key\",\"/b\")\r\n");
    row("same value", "key", "#modparam(\"stirshaken\",\"as_default_key\",\"/a\");\n", "/a",
        "modparam(\"stirshaken\",\"as_default_key\",\"/a\");\n");
    row("define", "x5u", "##!define URL \"url_to_be_added\"\n", "https://a", "#!define URL \"https://a\"\n");
    row("define by a blank", "x5u", "# !define URL \"url_to_be_added\"\n", "https://a", "#!define URL \"https://a\"\n");
    row("switch without !", "enabled", "#define WITH_STIRSHAKEN\n", "yes", "#!define WITH_STIRSHAKEN\n");
    row("many marks", "enabled", "//##!define WITH_STIRSHAKEN\n", "yes", "#!define WITH_STIRSHAKEN\n");
}

void KamailioEditTest::bringsACommentedLineToLife()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, value);
    const SettingRule rule = ruleFor(key);
    const auto document = parse(before);
    const SettingSearch search = document->find(rule);
    const auto once = document->withValue(rule, search.effective.value(), value);
    QVERIFY2(once, once ? "" : qPrintable(once.error().detail));
    QTEST(*once, "after");
    if (rule.kind == SettingKind::Text)
        QVERIFY(hasRule(search.findings, "commented_out"));
}

void KamailioEditTest::refusesWhatTheFormCannotHold_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const QByteArray parameter = "modparam(\"stirshaken\",\"as_default_key\",\"/a\")\n";
    const QByteArray ticks = "modparam('stirshaken','as_default_key','/a')\n";
    const QByteArray substdef = "#!substdef \"!URL!url_to_be_added!g\"\n";
    QTest::newRow("two lines") << QByteArray("key") << parameter << QByteArray("/a\n/b");
    QTest::newRow("byte zero") << QByteArray("key") << parameter << QByteArray("a\0b", 3);
    QTest::newRow("tick in ticks") << QByteArray("key") << ticks << QByteArray("/it's");
    QTest::newRow("separator") << QByteArray("x5u") << substdef << QByteArray("https://a!b");
    QTest::newRow("quote in a substdef") << QByteArray("x5u") << substdef << QByteArray("a\"b");
    QTest::newRow("backslash in a substdef") << QByteArray("x5u") << substdef << QByteArray("a\\b");
    QTest::newRow("variable in an argument")
        << QByteArray("x5u") << QByteArray("r{stirshaken_add_identity(\"a\",\"A\");}")
        << QByteArray("https://a/$var(x)");
    QTest::newRow("what a substitution rewrites")
        << QByteArray("key") << "#!substdef \"!etc!usr!g\"\n" + parameter << QByteArray("/etc/a");
    QTest::newRow("switch with another word")
        << QByteArray("enabled") << QByteArray("#!define WITH_STIRSHAKEN\n") << QByteArray("maybe");
    QTest::newRow("text in a bare define")
        << QByteArray("x5u") << QByteArray("#!define U url\nr{stirshaken_add_identity(U,\"A\");}\n")
        << QByteArray("https://a");
}

void KamailioEditTest::refusesWhatTheFormCannotHold()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const SettingRule rule = ruleFor(key);
    const auto document = parse(text);
    const auto changed = document->withValue(rule, document->find(rule).effective.value(), value);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::ValueNotWritable);
    QCOMPARE(changed.error().subject, QString::fromLatin1(rule.key));
}

void KamailioEditTest::refusesAPlaceOfAnotherFile()
{
    const auto document = parse("#!define WITH_STIRSHAKEN\n");
    FoundSetting setting = document->find(enabledRule()).effective.value();
    setting.begin = setting.end = 12345;
    const auto changed = document->withValue(enabledRule(), setting, "no");
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::InvalidArgument);
}

void KamailioEditTest::writesANumberAsItStandsThereAndANewOneWithoutQuotes()
{
    SettingRule rule;
    rule.key = "kamailio.vs_identity_expire_s";
    rule.kind = SettingKind::Number;
    rule.module = "stirshaken";
    rule.parameter = "vs_identity_expire_s";
    const auto bare = parse("modparam(\"stirshaken\", \"vs_identity_expire_s\", 60)\n");
    QCOMPARE(*bare->withValue(rule, *bare->find(rule).effective, "15"),
             QByteArray("modparam(\"stirshaken\", \"vs_identity_expire_s\", 15)\n"));
    const auto quoted = parse("modparam(\"stirshaken\", \"vs_identity_expire_s\", \"60\")\n");
    QCOMPARE(*quoted->withValue(rule, *quoted->find(rule).effective, "15"),
             QByteArray("modparam(\"stirshaken\", \"vs_identity_expire_s\", \"15\")\n"));
    QVERIFY(!bare->withValue(rule, *bare->find(rule).effective, "soon"));
    const auto without = parse("loadmodule \"stirshaken.so\"\n");
    const SettingSearch missing = without->find(rule);
    QCOMPARE(missing.offers.size(), 1U);
    QCOMPARE(*without->withInserted(rule, missing.offers[0], "15"),
             QByteArray("loadmodule \"stirshaken.so\"\nmodparam(\"stirshaken\", \"vs_identity_expire_s\", 15)\n"));
    QVERIFY(!without->withInserted(rule, missing.offers[0], "\"x\""));
}

QTEST_GUILESS_MAIN(KamailioEditTest)
#include "kamailio_edit_test.moc"
