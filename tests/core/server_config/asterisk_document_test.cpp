// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/config_document.h"
#include "core/server_config/text_lines.h"

#include <QTest>

using namespace stir;
using namespace stir::server_config;

namespace {

std::unique_ptr<ConfigDocument> parse(const QByteArray &text)
{
    auto document = parseConfig(ConfigGrammar::Asterisk, text);
    return document ? std::move(*document) : nullptr;
}

SettingRule ruleFor(const QByteArray &section, const QByteArray &name)
{
    SettingRule rule;
    rule.key = "policy.missing";
    rule.section = section;
    rule.name = name;
    return rule;
}

SettingRule missingRule()
{
    return ruleFor("identity_check", "identity_missing");
}

bool hasRule(const Findings &findings, const char *rule)
{
    return std::ranges::any_of(findings, [&](const Finding &one) { return one.rule == QLatin1String(rule); });
}

QByteArray valueIn(const QByteArray &text)
{
    const SettingSearch search = parse(text)->find(missingRule());
    return search.effective ? search.effective->value : QByteArray("<none>");
}

} // namespace

class AsteriskDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAsteriskReads_data();
    void readsWhatAsteriskReads();
    void changesOnlyTheBytesOfTheValue_data();
    void changesOnlyTheBytesOfTheValue();
    void refusesWhatAsteriskWouldReadDifferently_data();
    void refusesWhatAsteriskWouldReadDifferently();
    void takesTheFirstOfTwoAndNamesTheOther();
    void takesTheFirstOfTwoSectionsAndNamesTheOther();
    void doesNotGuessAValueMadeOfTwoLines();
    void saysThatTrailingBlanksAreLost();
    void offersTheEndOfTheSectionInItsOwnStyle_data();
    void offersTheEndOfTheSectionInItsOwnStyle();
    void followsThePointedLine();
    void saysWhenThePointedLineIsGone();
    void saysWhatIsWrongWithTheFile_data();
    void saysWhatIsWrongWithTheFile();
    void switchesInTheFilesOwnWord();
    void turnsASwitchThatSaysOff();
    void findsASectionByItsType();
    void takesOnlyDigitsForANumber();
    void refusesAFileThatIsTooLarge();
};

void AsteriskDocumentTest::readsWhatAsteriskReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const char *text, const char *value) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(value);
    };
    row("plain", "[identity_check]\nidentity_missing=PASS\n", "PASS");
    row("blanks", "[identity_check]\n  identity_missing \t=  PASS  \n", "PASS");
    row("arrow", "[identity_check]\nidentity_missing => PASS\n", "PASS");
    row("CRLF", "[identity_check]\r\nidentity_missing=PASS\r\n", "PASS");
    row("no final line end", "[identity_check]\nidentity_missing=PASS", "PASS");
    row("names without case", "[Identity_Check]\nIDENTITY_missing=PASS\n", "PASS");
    row("comment behind", "[identity_check]\nidentity_missing=PASS ; or STOP\n", "PASS");
    row("escaped semicolon", "[identity_check]\nidentity_missing=a\\;b\n", "a;b");
    row("quotes stay", "[identity_check]\nidentity_missing=\"PASS\"\n", "\"PASS\"");
    row("commented out", "[identity_check]\n;identity_missing=PASS\n", "<none>");
    row("block comment", "[identity_check]\n;--\nidentity_missing=STOP\n--;\nidentity_missing=PASS\n", "PASS");
    row("nested block", "[identity_check]\n;-- a ;-- b --;\nidentity_missing=STOP\n--;\nidentity_missing=PASS\n",
        "PASS");
    row("block inside the line", "[identity_check]\nidentity_missing=PA;-- x --;SS\n", "PASS");
    row("no start of a block", "[identity_check]\n;--- x\nidentity_missing=PASS\n", "PASS");
    row("swallowed by a stray end", "[identity_check]\nx = 1 --; y\nidentity_missing=PASS\n", "<none>");
    row("other section", "[alert]\nidentity_missing=PASS\n", "<none>");
    row("template", "[identity_check](!)\nidentity_missing=PASS\n", "<none>");
    row("addition", "[identity_check]\n[a]\n[identity_check](+)\nidentity_missing=PASS\n", "PASS");
    row("value with an equal sign", "[identity_check]\nidentity_missing=a=b\n", "a=b");
    row("empty", "[identity_check]\nidentity_missing=\n", "");
    row("byte order mark", "\xEF\xBB\xBF[identity_check]\nidentity_missing=PASS\n", "PASS");
}

void AsteriskDocumentTest::readsWhatAsteriskReads()
{
    QFETCH(QByteArray, text);
    QTEST(valueIn(text), "value");
    QCOMPARE(parse(text)->text(), text);
}

void AsteriskDocumentTest::changesOnlyTheBytesOfTheValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("changed");
    const auto row = [](const char *title, const char *text, const char *value, const char *changed) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(value) << QByteArray(changed);
    };
    row("plain", "; top\n[identity_check]\nidentity_missing=PASS\n", "STOP",
        "; top\n[identity_check]\nidentity_missing=STOP\n");
    row("CRLF and comment", "[identity_check]\r\n\tidentity_missing => PASS\t; why\r\nx=y\r\n", "ALERT",
        "[identity_check]\r\n\tidentity_missing => ALERT\t; why\r\nx=y\r\n");
    row("to empty", "[identity_check]\nidentity_missing = PASS", "", "[identity_check]\nidentity_missing = ");
    row("from empty", "[identity_check]\nidentity_missing = \nx=y", "STOP",
        "[identity_check]\nidentity_missing = STOP\nx=y");
    row("semicolon", "[identity_check]\nidentity_missing=a\n", "b;c", "[identity_check]\nidentity_missing=b\\;c\n");
    row("from semicolon", "[identity_check]\nidentity_missing=\\;a\n", "b", "[identity_check]\nidentity_missing=b\n");
    row("UTF-8", "[identity_check]\nidentity_missing=a\n",
        "gepr\xC3\xBC"
        "ft",
        "[identity_check]\nidentity_missing=gepr\xC3\xBC"
        "ft\n");
    row("already so", "[identity_check]\nidentity_missing=PASS \n", "PASS",
        "[identity_check]\nidentity_missing=PASS \n");
}

void AsteriskDocumentTest::changesOnlyTheBytesOfTheValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, changed);
    const auto document = parse(text);
    const FoundSetting setting = *document->find(missingRule()).effective;
    const auto once = document->withValue(missingRule(), setting, value);
    QVERIFY(once);
    QCOMPARE(*once, changed);
    const auto again = parse(*once);
    QCOMPARE(*again->withValue(missingRule(), *again->find(missingRule()).effective, value), changed);
    const auto back = again->withValue(missingRule(), *again->find(missingRule()).effective, setting.value);
    QVERIFY(back);
    QCOMPARE(*back, text);
}

void AsteriskDocumentTest::refusesWhatAsteriskWouldReadDifferently_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("blank in front") << QByteArray(" x");
    QTest::newRow("blank behind") << QByteArray("[?] ");
    QTest::newRow("two lines") << QByteArray("a\nb");
    QTest::newRow("carriage return") << QByteArray("a\rb\r");
    QTest::newRow("byte zero") << QByteArray("a\0b", 3);
    QTest::newRow("too long for Asterisk's line") << QByteArray(9000, 'x');
    QTest::newRow("arrow") << QByteArray(">x");
    QTest::newRow("new section") << QByteArray("x\n[general]");
}

void AsteriskDocumentTest::refusesWhatAsteriskWouldReadDifferently()
{
    QFETCH(QByteArray, value);
    const auto document = parse("[identity_check]\nidentity_missing=PASS\n");
    const auto changed = document->withValue(missingRule(), *document->find(missingRule()).effective, value);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::ValueNotWritable);
    QCOMPARE(changed.error().subject, QStringLiteral("policy.missing"));
}

void AsteriskDocumentTest::takesTheFirstOfTwoAndNamesTheOther()
{
    const auto document = parse("[identity_check]\nidentity_missing=PASS\nidentity_missing=STOP\n");
    const SettingSearch search = document->find(missingRule());
    QCOMPARE(search.effective->value, QByteArray("PASS"));
    QCOMPARE(search.candidates.size(), 2U);
    QVERIFY(!search.candidates[1].inForce);
    QCOMPARE(search.findings.size(), 1U);
    QCOMPARE(search.findings[0].rule, QStringLiteral("overridden"));
    QCOMPARE(search.findings[0].values.value(QStringLiteral("line")), QStringLiteral("3"));
}

void AsteriskDocumentTest::takesTheFirstOfTwoSectionsAndNamesTheOther()
{
    const auto document = parse("[identity_check]\nidentity_missing=PASS\n[identity_check]\nidentity_missing=STOP\n");
    const SettingSearch search = document->find(missingRule());
    QCOMPARE(search.effective->line, 2);
    QVERIFY(hasRule(search.findings, "overridden"));
}

void AsteriskDocumentTest::doesNotGuessAValueMadeOfTwoLines()
{
    const SettingSearch search =
        parse("[identity_check]\nidentity_missing=PASS\nidentity_missing+=STOP\n")->find(missingRule());
    QVERIFY(!search.effective);
    QVERIFY(hasRule(search.findings, "ambiguous"));
}

void AsteriskDocumentTest::saysThatTrailingBlanksAreLost()
{
    QVERIFY(hasRule(parse("[identity_check]\nidentity_missing=[?] \n")->find(missingRule()).findings, "trimmed"));
    QVERIFY(!hasRule(parse("[identity_check]\nidentity_missing=[?]\r\n")->find(missingRule()).findings, "trimmed"));
    QVERIFY(!hasRule(parse("[identity_check]\nidentity_missing=x ; y\n")->find(missingRule()).findings, "trimmed"));
}

void AsteriskDocumentTest::offersTheEndOfTheSectionInItsOwnStyle_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("changed");
    const auto row = [](const char *title, const char *text, const char *changed) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(changed);
    };
    row("with a neighbour", "[identity_check]\nidentity_check_ok=PASS\n\n[alert]\n",
        "[identity_check]\nidentity_check_ok=PASS\nidentity_missing=STOP\n\n[alert]\n");
    row("arrows and tabs", "[identity_check]\r\n\tidentity_check_ok => PASS\r\n",
        "[identity_check]\r\n\tidentity_check_ok => PASS\r\n\tidentity_missing => STOP\r\n");
    row("empty section", "[identity_check]\n", "[identity_check]\nidentity_missing = STOP\n");
    row("no final line end", "[identity_check]", "[identity_check]\nidentity_missing = STOP\n");
    row("no such section", "[alert]\nx=y\n", "[alert]\nx=y\n\n[identity_check]\nidentity_missing = STOP\n");
    row("empty file", "", "[identity_check]\nidentity_missing = STOP\n");
}

void AsteriskDocumentTest::offersTheEndOfTheSectionInItsOwnStyle()
{
    QFETCH(QByteArray, text);
    const auto document = parse(text);
    const SettingSearch search = document->find(missingRule());
    QVERIFY(!search.effective);
    QVERIFY(hasRule(search.findings, "not_found"));
    QCOMPARE(search.offers.size(), 1U);
    const auto changed = document->withInserted(missingRule(), search.offers[0], "STOP");
    QVERIFY(changed);
    QTEST(*changed, "changed");
    QCOMPARE(valueIn(*changed), QByteArray("STOP"));
    QVERIFY(!document->withInserted(missingRule(), search.offers[0], "a\nb"));
}

void AsteriskDocumentTest::followsThePointedLine()
{
    const auto document = parse("[identity_check]\nidentity_missing=PASS\n[own]\nmissing=STOP\n[b]\nmissing=STOP\n");
    SettingRule rule = missingRule();
    rule.pointed = SettingRule::PointedLine{"missing=STOP", 6};
    const SettingSearch search = document->find(rule);
    QCOMPARE(search.effective->line, 6);
    QCOMPARE(search.effective->foundBy, FoundBy::Pointed);
    QCOMPARE(*document->withValue(rule, *search.effective, "PASS"),
             QByteArray("[identity_check]\nidentity_missing=PASS\n[own]\nmissing=STOP\n[b]\nmissing=PASS\n"));
}

void AsteriskDocumentTest::saysWhenThePointedLineIsGone()
{
    SettingRule rule = missingRule();
    rule.pointed = SettingRule::PointedLine{"missing=STOP", 2};
    const SettingSearch search = parse("[identity_check]\nidentity_missing=PASS\n")->find(rule);
    QVERIFY(!search.effective);
    QVERIFY(hasRule(search.findings, "pointed_line_gone"));
}

void AsteriskDocumentTest::saysWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *rule, const QByteArray &text, int line) {
        QTest::newRow(rule) << text << QString::fromLatin1(rule) << QString::number(line);
    };
    row("section_not_closed", "[a]\n[b\n", 2);
    row("variable_outside_section", "x=y\n", 1);
    row("no_equal_sign", "[a]\n\nx y\n", 3);
    row("unterminated_comment", "[a]\n;-- x\nb=c\n", 2);
    row("stray_comment_end", "[a]\nb=c --;\n", 2);
    row("included_file", "[a]\n#include \"b.conf\"\n", 2);
    row("unknown_directive", "[a]\n#define x\n", 2);
    row("line_too_long", "[a]\nb=" + QByteArray(9000, 'c') + "\n", 2);
}

void AsteriskDocumentTest::saysWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, text);
    const Findings problems = parse(text)->problems();
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].check, QStringLiteral("file"));
    QTEST(problems[0].rule, "rule");
    QTEST(problems[0].values.value(QStringLiteral("line")), "line");
}

void AsteriskDocumentTest::switchesInTheFilesOwnWord()
{
    SettingRule rule = missingRule();
    rule.kind = SettingKind::Switch;
    const auto document = parse("[identity_check]\nidentity_missing=On\n");
    const FoundSetting setting = *document->find(rule).effective;
    QCOMPARE(setting.value, QByteArray("yes"));
    QCOMPARE(*document->withValue(rule, setting, "yes"), document->text());
    QVERIFY((*document->withValue(rule, setting, "no")).endsWith("identity_missing=OFF\n"));
}

void AsteriskDocumentTest::turnsASwitchThatSaysOff()
{
    SettingRule rule = ruleFor("attestation", "global_disable");
    rule.kind = SettingKind::Switch;
    rule.isInverted = true;
    const auto document = parse("[attestation]\nglobal_disable = yes\n");
    const FoundSetting setting = *document->find(rule).effective;
    QCOMPARE(setting.value, QByteArray("no"));
    QCOMPARE(*document->withValue(rule, setting, "no"), document->text());
    QCOMPARE(*document->withValue(rule, setting, "yes"), QByteArray("[attestation]\nglobal_disable = no\n"));
    const auto empty = parse("[attestation]\nattest_level = A\n");
    const SettingSearch missing = empty->find(rule);
    QCOMPARE(missing.offers.size(), 1U);
    QCOMPARE(*empty->withInserted(rule, missing.offers[0], "no"),
             QByteArray("[attestation]\nattest_level = A\nglobal_disable = yes\n"));
}

void AsteriskDocumentTest::findsASectionByItsType()
{
    SettingRule rule = ruleFor({}, "path");
    rule.sectionType = "certificate";
    const auto one = parse("[general]\npath=/x\n[alice]\ntype=certificate\npath=/etc/k.pem\n[store]\ntype=store\n"
                           "path=/certs\n");
    QCOMPARE(one->find(rule).effective->value, QByteArray("/etc/k.pem"));
    const auto two = parse("[alice]\ntype=certificate\npath=/a\n[bob]\ntype=certificate\npath=/b\n");
    const SettingSearch both = two->find(rule);
    QVERIFY(!both.effective);
    QCOMPARE(both.candidates.size(), 2U);
    QVERIFY(both.candidates[0].inForce && both.candidates[1].inForce);
    QVERIFY(hasRule(both.findings, "ambiguous"));
    const auto without = parse("[alice]\ntype=certificate\n");
    const SettingSearch missing = without->find(rule);
    QCOMPARE(missing.offers.size(), 1U);
    QCOMPARE(*without->withInserted(rule, missing.offers[0], "/k"), QByteArray("[alice]\ntype=certificate\npath=/k\n"));
    QVERIFY(parse("[general]\n")->find(rule).offers.empty());
}

void AsteriskDocumentTest::takesOnlyDigitsForANumber()
{
    SettingRule rule = ruleFor("verification", "max_iat_age");
    rule.kind = SettingKind::Number;
    const auto document = parse("[verification]\nmax_iat_age = 15\n");
    const FoundSetting setting = *document->find(rule).effective;
    QVERIFY((*document->withValue(rule, setting, "60")).endsWith("= 60\n"));
    for (const char *wrong : {"", "-1", "1.5", "sixty", "0x10", "9999999999"})
        QVERIFY2(!document->withValue(rule, setting, wrong), wrong);
}

void AsteriskDocumentTest::refusesAFileThatIsTooLarge()
{
    const auto document = parseConfig(ConfigGrammar::Asterisk, QByteArray(configFileLimit + 1, '\n'));
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(AsteriskDocumentTest)
#include "asterisk_document_test.moc"
