// SPDX-License-Identifier: GPL-3.0-or-later
#include "kamailio_rules.h"

#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

namespace {

const QByteArray switchComment = "# Enable/Disable stirshaken signing for outgoing calls\n";
const QByteArray urlComment = "# This is the url where the public certificate can be retrieved. If this is not set,the "
                              "signing will fail.\n";

} // namespace

class KamailioDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryFormBySomeSign_data();
    void findsEveryFormBySomeSign();
    void findsNothingWhereThereIsNothing_data();
    void findsNothingWhereThereIsNothing();
    void namesTheDefinitionInForce_data();
    void namesTheDefinitionInForce();
    void followsConditions_data();
    void followsConditions();
    void takesTheLastModparamInForce();
    void oneSpotUnderSeveralSignsIsOneCandidate();
    void doesNotChooseBetweenSpotsThatDisagree();
    void takesSpotsThatAgreeAsOneSetting();
    void followsThePointedLine();
    void saysWhenThePointedLineIsGone();
    void offersAPlaceForAMissingParameter();
    void offersToLoadAMissingModuleAsTheOthersAre_data();
    void offersToLoadAMissingModuleAsTheOthersAre();
    void saysWhenKamailioReadsSomethingElse();
    void offersAPlaceForAMissingSwitch();
    void offersNothingThatNothingWouldNotice();
};

void KamailioDocumentTest::findsEveryFormBySomeSign_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("foundBy");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("inForce");
    const auto row = [](const char *title, const char *key, const QByteArray &text, const char *form,
                        const char *foundBy, const char *value, bool inForce = true) {
        QTest::newRow(title) << QByteArray(key) << text << QString::fromLatin1(form) << QString::fromLatin1(foundBy)
                             << QByteArray(value) << inForce;
    };
    const QByteArray sw = switchComment;
    row("switch on", "enabled", sw + "#!define SIGN\n", "define_switch", "comment", "yes");
    row("switch off", "enabled", sw + "##!define SIGN\n", "define_switch", "comment", "no");
    row("switch off with a blank", "enabled", sw + "# #!define SIGN\n", "define_switch", "comment", "no");
    row("switch off by a blank", "enabled", sw + "# !define SIGN\n", "define_switch", "comment", "no");
    row("switch off without !", "enabled", sw + "#define SIGN\n", "define_switch", "comment", "no");
    row("switch with !!", "enabled", sw + "!!define SIGN\n", "define_switch", "comment", "yes");
    row("switch with a number", "enabled", sw + "#!define SIGN 0\n", "define_text", "comment", "no");
    row("switch asked by ifdef", "enabled", sw + "#!define SIGN 0\n#!ifdef SIGN\n#!endif\n", "define_switch", "comment",
        "yes");
    row("switch by its name", "enabled", "#!define WITH_STIRSHAKEN\n", "define_switch", "define_name", "yes");
    row("switch as a parameter", "enabled", sw + "modparam(\"own\", \"sign\", 1)\n", "modparam", "comment", "yes");
    row("switch as a word", "enabled", sw + "voip.sign = off desc \"x\"\n", "global_parameter", "comment", "no");
    row("anchor without case and blanks", "enabled",
        "//enable/disable  STIRSHAKEN\tsigning for outgoing calls:\n#!def A\n", "define_switch", "comment", "yes");
    row("anchor over two lines", "enabled", "# Enable/Disable stirshaken\n# signing for outgoing calls\n#!define A\n",
        "define_switch", "comment", "yes");
    row("anchor in a block", "enabled", "/* Enable/Disable stirshaken signing\n * for outgoing calls */\n#!define A\n",
        "define_switch", "comment", "yes");
    row("blank lines and comments between", "enabled", sw + "\n# Default: off\n\n#!define A\n", "define_switch",
        "comment", "yes");
    row("define with a text", "x5u", urlComment + "#!define URL \"https://a/b.pem\"\n", "define_text", "comment",
        "https://a/b.pem");
    row("placeholder in a define", "x5u", "#!define URL \"url_to_be_added\"\n", "define_text", "placeholder",
        "url_to_be_added");
    row("placeholder in a substdef", "x5u", "#!substdef \"!URL!url_to_be_added!g\"\n", "substdef", "placeholder",
        "url_to_be_added");
    row("substdef behind the comment", "x5u", urlComment + "#!substdefs \"|U|https:x|g\"\n", "substdef", "comment",
        "https:x");
    row("argument", "x5u", "request_route { stirshaken_add_identity(\"https://a\", \"A\", \"1\", \"2\", \"\"); }\n",
        "call_argument", "call", "https://a");
    row("argument in a condition", "x5u",
        "request_route {\n" + urlComment + "if(!stirshaken_add_identity(\"u\", $avp(a), \"1\", \"2\", \"\")) exit; }\n",
        "call_argument", "comment", "u");
    row("argument that is a define", "x5u",
        "#!define URL 'https://a'\nrequest_route { stirshaken_add_identity(URL, \"A\", \"1\", \"2\", \"\"); }\n",
        "define_text", "call", "https://a");
    row("argument that a substdef rewrites", "x5u",
        "#!substdef \"!URL!https:a!g\"\nrequest_route { stirshaken_add_identity(\"URL\", \"A\"); }\n", "substdef",
        "call", "https:a");
    row("argument $def", "x5u", "#!define U \"a\"\nroute { stirshaken_add_identity(\"$def(U)\", \"A\"); }\n",
        "define_text", "call", "a");
    row("argument that is a variable", "x5u",
        "route { $var(u) = \"a\";\nstirshaken_add_identity(\"$var(u)\", \"A\"); }\n", "global_parameter", "call", "a");
    row("argument from the configuration", "x5u",
        "sign.url = \" https://a\" desc \"u\"\nroute { stirshaken_add_identity(\"$sel(cfg_get.sign.url)\", \"A\"); }\n",
        "global_parameter", "call", " https://a");
    row("parameter", "key", "modparam(\"stirshaken\", \"as_default_key\", \"/k.pem\")\n", "modparam",
        "module_parameter", "/k.pem");
    row("parameter over lines with comments", "key",
        "modparam(\"tm|StirShaken\", # x\n  'as_default_key' /* y */,\n\t\"/k\" \".pem\")\n", "modparam",
        "module_parameter", "/k.pem");
    row("parameter of several modules", "key", "modparam(\"stir.*\", \"as_default_key\", \"/k\")\n", "modparam",
        "module_parameter", "/k");
    row("parameter that is a define", "key", "#!define K \"/k\"\nmodparam(\"stirshaken\", \"as_default_key\", K)\n",
        "define_text", "module_parameter", "/k");
    row("parameter commented out", "key", "# modparam(\"stirshaken\", \"as_default_key\", \"/k\")\n", "modparam",
        "module_parameter", "/k", false);
    row("last line without its end", "key", "modparam(\"stirshaken\",\"as_default_key\",\"/k\")", "modparam",
        "module_parameter", "/k");
}

void KamailioDocumentTest::findsEveryFormBySomeSign()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    for (const char *lineEnd : {"\n", "\r\n"}) {
        QByteArray own = text;
        own.replace("\n", lineEnd);
        const auto document = parse(own);
        QCOMPARE(document->text(), own);
        const SettingSearch search = document->find(ruleFor(key));
        QVERIFY(search.effective.has_value());
        QTEST(settingFormName(search.effective->form), "form");
        QTEST(foundByName(search.effective->foundBy), "foundBy");
        QTEST(search.effective->value, "value");
        QTEST(search.effective->inForce, "inForce");
        QCOMPARE(search.candidates.size(), 1U);
        const QByteArray firstLine = own.split('\n').at(search.effective->line - 1);
        QCOMPARE(search.effective->lineText, firstLine.endsWith('\r') ? firstLine.chopped(1) : firstLine);
    }
}

void KamailioDocumentTest::findsNothingWhereThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("key") << QByteArray();
    QTest::newRow("in a block comment") << QByteArray("key")
                                        << QByteArray("/* modparam(\"stirshaken\",\"as_default_key\",\"/k\") */\n");
    QTest::newRow("in nested block comments")
        << QByteArray("key") << QByteArray("/* /* */ modparam(\"stirshaken\",\"as_default_key\",\"/k\") */\n");
    QTest::newRow("in a string") << QByteArray("enabled")
                                 << QByteArray("log_prefix=\"x\n#!define WITH_STIRSHAKEN\n\"\n");
    QTest::newRow("in a variable") << QByteArray("enabled")
                                   << QByteArray("route { $(var(x){re.subst,/#!define WITH_STIRSHAKEN /x/}); }\n");
    QTest::newRow("prose") << QByteArray("enabled") << QByteArray("# - define WITH_STIRSHAKEN\n#define the route\n");
    QTest::newRow("another parameter") << QByteArray("key")
                                       << QByteArray("modparam(\"stirshaken\",\"vs_ca_dir\",\"/k\")\n");
    QTest::newRow("another module") << QByteArray("key")
                                    << QByteArray("modparam(\"xstirshaken\",\"as_default_key\",\"/k\")\n");
    QTest::newRow("code behind the comment")
        << QByteArray("enabled") << switchComment + "request_route {\n exit; }\n#!define OTHER\n";
    QTest::newRow("longer name") << QByteArray("enabled") << QByteArray("#!define WITH_STIRSHAKEN2\n");
    QTest::newRow("half a call") << QByteArray("x5u") << QByteArray("route { stirshaken_add_identity(\"a\"");
    QTest::newRow("comment at the end") << QByteArray("enabled") << switchComment;
}

void KamailioDocumentTest::findsNothingWhereThereIsNothing()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    const SettingSearch search = parse(text)->find(ruleFor(key));
    QVERIFY(!search.effective);
    QVERIFY(search.candidates.empty());
    QVERIFY(hasRule(search.findings, "not_found"));
}

void KamailioDocumentTest::namesTheDefinitionInForce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("overridden");
    const QByteArray call = "route { stirshaken_add_identity(URL, \"A\"); }\n";
    QTest::newRow("define twice") << "#!define URL \"a\"\n#!define URL \"b\"\n" + call << 1 << QStringLiteral("2");
    QTest::newRow("redefine") << "#!define URL \"a\"\n#!redefine URL \"b\"\n" + call << 2 << QStringLiteral("1");
    QTest::newRow("trydef") << "#!define URL \"a\"\n#!trydef URL \"b\"\n" + call << 1 << QStringLiteral("2");
    QTest::newRow("in a branch") << "#!define URL \"a\"\n#!ifdef URL\n#!redef URL \"b\"\n#!endif\n" + call << 3
                                 << QStringLiteral("1");
}

void KamailioDocumentTest::namesTheDefinitionInForce()
{
    QFETCH(QByteArray, text);
    const SettingSearch search = parse(text)->find(x5uRule());
    QVERIFY(search.effective.has_value());
    QTEST(search.effective->line, "line");
    QCOMPARE(search.candidates.size(), 2U);
    QCOMPARE(search.findings.size(), 1U);
    QCOMPARE(search.findings[0].rule, QStringLiteral("overridden"));
    QTEST(search.findings[0].values.value(QStringLiteral("line")), "overridden");
    QCOMPARE(search.findings[0].values.value(QStringLiteral("name")), QStringLiteral("URL"));
}

void KamailioDocumentTest::followsConditions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("inForce");
    const QByteArray a = "modparam(\"stirshaken\",\"as_default_key\",\"a\")\n";
    const QByteArray b = "modparam(\"stirshaken\",\"as_default_key\",\"b\")\n";
    const auto row = [](const char *title, const QByteArray &text, const char *value, bool inForce) {
        QTest::newRow(title) << text << QByteArray(value) << inForce;
    };
    row("not defined", "#!ifdef X\n" + a + "#!endif\n", "a", false);
    row("defined before", "#!define X\n#!ifdef X\n" + a + "#!endif\n", "a", true);
    row("defined too late", "#!ifdef X\n" + a + "#!endif\n#!define X\n", "a", false);
    row("ifndef", "#!ifndef X\n" + a + "#!endif\n", "a", true);
    row("else", "#!ifdef X\n" + a + "#!else\n" + b + "#!endif\n", "b", true);
    row("nested in a skipped one",
        "#!ifdef X\n#!ifndef Y\n" + a + "#!else\n" + a + "#!endif\n#!else\n" + b + "#!endif\n", "b", true);
    row("defined from outside", "#!ifdef EXTERNAL\n" + a + "#!else\n" + b + "#!endif\n", "a", true);
    row("defined from outside with a value", "#!ifdef VALUED\n" + a + "#!endif\n", "a", true);
    row("defined by a module", "loadmodule \"tm.so\"\n#!ifdef MOD_tm\n" + a + "#!else\n" + b + "#!endif\n", "a", true);
    row("defined by a substdef", "#!substdef \"!X!1!\"\n#!ifdef X\n" + a + "#!endif\n", "a", true);
    row("word in a comment of a skipped branch", "#!ifdef X\n# #!else\n" + a + "#!endif\n", "a", true);
    row("word in a string of a skipped branch", "#!ifdef X\nx=\"\n#!else\n" + a + "#!endif\n", "a", true);
    row("word in a comment in force", "#!ifndef X\n# #!else\n" + a + "#!endif\n", "a", true);
    row("else with more behind it", "#!ifdef X\n#!else x\n" + a + "#!endif\n", "a", false);
    row("undefined again", "#!define X\n#!undef X\n#!ifdef X\n" + a + "#!endif\n", "a", false);
}

void KamailioDocumentTest::followsConditions()
{
    QFETCH(QByteArray, text);
    const SettingSearch search = parse(text, {"EXTERNAL", "VALUED=1"})->find(keyRule());
    QVERIFY(search.effective.has_value());
    QTEST(search.effective->value, "value");
    QTEST(search.effective->inForce, "inForce");
    QCOMPARE(hasRule(search.findings, "false_branch"), !search.effective->inForce);
}

void KamailioDocumentTest::takesTheLastModparamInForce()
{
    const SettingSearch search = parse("modparam(\"stirshaken\",\"as_default_key\",\"a\")\n"
                                       "modparam(\"stirshaken\",\"as_default_key\",\"b\")\n"
                                       "#modparam(\"stirshaken\",\"as_default_key\",\"c\")\n"
                                       "#!ifdef X\nmodparam(\"stirshaken\",\"as_default_key\",\"d\")\n#!endif\n")
                                     ->find(keyRule());
    QCOMPARE(search.effective->value, QByteArray("b"));
    QCOMPARE(search.candidates.size(), 4U);
    QCOMPARE(search.findings.size(), 1U);
    QCOMPARE(search.findings[0].values.value(QStringLiteral("line")), QStringLiteral("1"));
}

void KamailioDocumentTest::oneSpotUnderSeveralSignsIsOneCandidate()
{
    const SettingSearch search =
        parse(urlComment + "#!define URL \"url_to_be_added\"\nroute { stirshaken_add_identity(URL, \"A\"); }\n")
            ->find(x5uRule());
    QCOMPARE(search.candidates.size(), 1U);
    QCOMPARE(search.effective->foundBy, FoundBy::Comment);
    QVERIFY(search.findings.empty());
}

void KamailioDocumentTest::doesNotChooseBetweenSpotsThatDisagree()
{
    const SettingSearch search =
        parse(urlComment + "#!define URL \"a\"\nroute { stirshaken_add_identity(\"b\", \"A\"); }\n")->find(x5uRule());
    QVERIFY(!search.effective);
    QCOMPARE(search.candidates.size(), 2U);
    QVERIFY(hasRule(search.findings, "ambiguous"));
    const SettingSearch switches =
        parse(switchComment + "##!define SIGN\n#!define WITH_STIRSHAKEN\n")->find(enabledRule());
    QVERIFY(!switches.effective);
    QVERIFY(hasRule(switches.findings, "ambiguous"));
}

void KamailioDocumentTest::takesSpotsThatAgreeAsOneSetting()
{
    const QByteArray text = "route { stirshaken_add_identity(\"a\", \"A\"); }\n"
                            "route[X] { stirshaken_add_identity(\"a\", \"B\"); }\n";
    const auto document = parse(text);
    const SettingSearch search = document->find(x5uRule());
    QVERIFY(search.effective.has_value());
    QCOMPARE(search.candidates.size(), 2U);
    QByteArray expected = text;
    expected.replace("\"a\"", "\"https://b\"");
    QCOMPARE(*document->withValue(x5uRule(), *search.effective, "https://b"), expected);
}

void KamailioDocumentTest::followsThePointedLine()
{
    const QByteArray text = "#!define ONE \"a\"\n#!define TWO \"b\"\n#!ifdef X\n#!define TWO \"b\"\n#!endif\n";
    SettingRule rule = x5uRule();
    rule.pointed = SettingRule::PointedLine{"#!define TWO \"b\"", 2};
    const auto document = parse(text);
    const SettingSearch search = document->find(rule);
    QCOMPARE(search.effective->line, 2);
    QCOMPARE(search.effective->foundBy, FoundBy::Pointed);
    QVERIFY(
        (*document->withValue(rule, *search.effective, "c")).startsWith("#!define ONE \"a\"\n#!define TWO \"c\"\n"));
    rule.pointed->line = 4;
    QCOMPARE(document->find(rule).effective->line, 4);
}

void KamailioDocumentTest::saysWhenThePointedLineIsGone()
{
    SettingRule rule = x5uRule();
    rule.pointed = SettingRule::PointedLine{"#!define TWO \"b\"", 1};
    const SettingSearch search = parse(urlComment + "#!define ONE \"b\"\n")->find(rule);
    QVERIFY(!search.effective);
    QVERIFY(hasRule(search.findings, "pointed_line_gone"));
}

void KamailioDocumentTest::offersAPlaceForAMissingParameter()
{
    const auto document = parse("loadmodule \"tm.so\"\r\n#!ifdef X\r\n\tloadmodule(\"stirshaken.so\")\r\n"
                                "\tmodparam(\"stirshaken\", \"vs_ca_dir\", \"/c\")\r\n#!endif\r\n",
                                {"X"});
    const SettingSearch search = document->find(keyRule());
    QCOMPARE(search.offers.size(), 1U);
    QCOMPARE(search.offers[0].line, 5);
    QCOMPARE(search.offers[0].text, QByteArray("\tmodparam(\"stirshaken\", \"as_default_key\", \"%VALUE%\")\r\n"));
    const auto changed = document->withInserted(keyRule(), search.offers[0], "/k\"x.pem");
    QVERIFY(changed);
    QVERIFY(changed->contains("\"/c\")\r\n\tmodparam(\"stirshaken\", \"as_default_key\", \"/k\\\"x.pem\")\r\n#!endif"));
    QCOMPARE(parse(*changed, {"X"})->find(keyRule()).effective->value, QByteArray("/k\"x.pem"));
    QVERIFY(parse("debug=2\n")->find(keyRule()).offers.empty());
}

void KamailioDocumentTest::offersToLoadAMissingModuleAsTheOthersAre_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<QByteArray>("added");
    QTest::newRow("plain") << QByteArray("loadmodule \"tm.so\"") << QByteArray("loadmodule \"stirshaken.so\"");
    QTest::newRow("without ending") << QByteArray("loadmodule \"tm\"") << QByteArray("loadmodule \"stirshaken\"");
    QTest::newRow("with a folder") << QByteArray("loadmodule '/opt/m/tm.so'")
                                   << QByteArray("loadmodule '/opt/m/stirshaken.so'");
    QTest::newRow("in brackets") << QByteArray("loadmodule( \"tm.so\" )")
                                 << QByteArray("loadmodule( \"stirshaken.so\" )");
    QTest::newRow("with options") << QByteArray("loadmodule(\"tm.so\", \"tm\")")
                                  << QByteArray("loadmodule \"stirshaken.so\"");
}

void KamailioDocumentTest::offersToLoadAMissingModuleAsTheOthersAre()
{
    QFETCH(QByteArray, load);
    QFETCH(QByteArray, added);
    const auto document =
        parse("loadmodule \"sl.so\"\n  " + load + " # why\n#!ifdef X\nloadmodule \"x.so\"\n#!endif\n");
    const SettingSearch search = document->find(keyRule());
    QCOMPARE(search.offers.size(), 1U);
    const auto changed = document->withInserted(keyRule(), search.offers.front(), "/k");
    QVERIFY(changed);
    QCOMPARE(*changed, "loadmodule \"sl.so\"\n  " + load + " # why\n  " + added +
                           "\n  modparam(\"stirshaken\", \"as_default_key\", \"/k\")\n#!ifdef X\nloadmodule "
                           "\"x.so\"\n#!endif\n");
}

void KamailioDocumentTest::saysWhenKamailioReadsSomethingElse()
{
    const SettingSearch search =
        parse("#!subst \"/HOST/certs.example/g\"\nroute { stirshaken_add_identity(\"https://HOST/a.pem\", \"A\"); }\n")
            ->find(x5uRule());
    QCOMPARE(search.effective->value, QByteArray("https://HOST/a.pem"));
    QCOMPARE(search.findings.size(), 1U);
    QCOMPARE(search.findings[0].rule, QStringLiteral("substituted"));
    QCOMPARE(search.findings[0].values.value(QStringLiteral("value")), QStringLiteral("https://certs.example/a.pem"));
    const SettingSearch outside =
        parse("modparam(\"stirshaken\", \"as_default_key\", KEY)\n", {"KEY=\"/k\""})->find(keyRule());
    QVERIFY(!outside.effective);
    QVERIFY(hasRule(outside.findings, "defined_outside"));
    const SettingSearch early =
        parse("modparam(\"stirshaken\", \"as_default_key\", \"/k\")\nloadmodule \"stirshaken.so\"\n")->find(keyRule());
    QVERIFY(hasRule(early.findings, "before_module"));
}

void KamailioDocumentTest::offersAPlaceForAMissingSwitch()
{
    const auto document = parse("#!KAMAILIO\n#!ifdef WITH_STIRSHAKEN\n#!endif\n");
    const SettingSearch search = document->find(enabledRule());
    QCOMPARE(search.offers.size(), 1U);
    QCOMPARE(*document->withInserted(enabledRule(), search.offers[0], "yes"),
             QByteArray("#!KAMAILIO\n#!define WITH_STIRSHAKEN\n#!ifdef WITH_STIRSHAKEN\n#!endif\n"));
    QCOMPARE(*document->withInserted(enabledRule(), search.offers[0], "no"),
             QByteArray("#!KAMAILIO\n##!define WITH_STIRSHAKEN\n#!ifdef WITH_STIRSHAKEN\n#!endif\n"));
}

void KamailioDocumentTest::offersNothingThatNothingWouldNotice()
{
    QVERIFY(parse("#!KAMAILIO\n")->find(enabledRule()).offers.empty());
    const SettingSearch search = parse(switchComment + "debug=2\n")->find(enabledRule());
    QVERIFY(!search.effective);
    QCOMPARE(search.offers.size(), 1U);
    QCOMPARE(search.offers[0].line, 2);
}

QTEST_GUILESS_MAIN(KamailioDocumentTest)
#include "kamailio_document_test.moc"
