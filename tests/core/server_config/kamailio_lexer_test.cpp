// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/text_lines.h"
#include "kamailio_rules.h"

#include <QElapsedTimer>
#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;

class KamailioLexerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNoFaultInThePackagedDefault();
    void saysWhatIsWrongWithTheFile_data();
    void saysWhatIsWrongWithTheFile();
    void countsDefines();
    void obeysTheWordsThatTheVersionKnows();
    void boundsWhatItKeeps();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
    void refusesAFileThatIsTooLarge();
};

void KamailioLexerTest::findsNoFaultInThePackagedDefault()
{
    const Findings problems = parse(packagedDefault())->problems();
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].rule, QStringLiteral("included_file"));
    QCOMPARE(problems[0].values.value(QStringLiteral("name")), QStringLiteral("kamailio-local.cfg"));
}

void KamailioLexerTest::saysWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *rule, const QByteArray &text, int line, int column) {
        QTest::newRow(rule) << text << QString::fromLatin1(rule) << QString::number(line) << QString::number(column);
    };
    row("unterminated_comment", "a=1\nx /* /* */\n", 2, 3);
    row("unterminated_string", "a=1\n\nb=\"x\\\"\n", 3, 3);
    row("unterminated_variable", "route {\n $(var(x)\n", 2, 2);
    row("unterminated_ifdef", "#!ifdef A\n#!endif\n\t#!ifndef B\nx=1\n", 3, 2);
    row("endif_without_if", "x=1\ny=1 #!endif\n", 2, 5);
    row("else_without_if", "#!else\n", 1, 1);
    row("defined_twice", "#!define A\n #!define A\n", 2, 2);
    row("name_with_dash", "#!define A-B\n", 1, 10);
    row("define_without_end", "x=1\n#!define A 1", 2, 10);
    row("condition_unknown", "#!ifexp A == 1\n#!endif\n", 1, 1);
    row("included_file", "\n  include_file \"a.cfg\"\n", 2, 3);
    row("include_malformed", "include_file 'a.cfg'\n", 1, 1);
    row("line_very_long", "x=1\n#" + QByteArray(longestLine, 'x'), 2, longestLine + 1);
}

void KamailioLexerTest::saysWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, text);
    const Findings problems = parse(text)->problems();
    QCOMPARE(problems.size(), 1U);
    QTEST(problems[0].rule, "rule");
    QTEST(problems[0].values.value(QStringLiteral("line")), "line");
    QTEST(problems[0].values.value(QStringLiteral("column")), "column");
}

void KamailioLexerTest::countsDefines()
{
    QByteArray text;
    for (int number = 0; number < 513; ++number)
        text += "#!define A" + QByteArray::number(number) + '\n';
    const Findings problems = parse(text)->problems();
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].rule, QStringLiteral("too_many_defines"));
    QCOMPARE(problems[0].values.value(QStringLiteral("line")), QStringLiteral("513"));
}

void KamailioLexerTest::obeysTheWordsThatTheVersionKnows()
{
    // kamailio -c of 5.6 takes these for comments.
    const QByteArray text = "#!define A\n#!undef A\n#!ifdef A\nmodparam(\"stirshaken\",\"as_default_key\",\"a\")\n"
                            "#!endif\n#!ifexp A\n";
    const auto of56 = parse(text, {"KAMAILIO_5", "KAMAILIO_5_6"});
    QVERIFY(of56->problems().empty());
    QVERIFY(of56->find(keyRule()).effective->inForce);
    const auto of62 = parse(text, {"KAMAILIO_6", "KAMAILIO_6_2"});
    QVERIFY(hasRule(of62->problems(), "unterminated_ifdef"));
    QVERIFY(!of62->find(keyRule()).effective->inForce);
}

void KamailioLexerTest::boundsWhatItKeeps()
{
    const auto document = parse(QByteArray("a=1 ").repeated(20 * 1024 * 1024 / 4));
    QVERIFY(hasRule(document->problems(), "too_many_settings"));
}

void KamailioLexerTest::takesTimeInProportion_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit : {"#",
                             "# #!define A\n",
                             "/*",
                             "*/ /* ",
                             "\"",
                             "\"a\" ",
                             "'",
                             "$(",
                             "$x(",
                             "((",
                             "#!ifdef A\n",
                             "#!ifdef A\n'\n#!endif\n",
                             "#!else\n",
                             "!!",
                             "#!define A \\\n",
                             "#!subst \"",
                             "\\",
                             "stirshaken_add_identity(",
                             "stirshaken_add_identity(\"a\",\"b\") ",
                             "modparam(\"stirshaken\",\"as_default_key\",\"x\")",
                             "stirshaken_add_identity(A,\"b\")#!define A \"b\"\n",
                             "#!define A \"url_to_be_added\"\n",
                             "#!ifdef A\nmodparam(\"stirshaken\",\"as_default_key\",A)\n#!endif\n",
                             "a=1 ",
                             "$var(u)=\"url_to_be_added\"; stirshaken_add_identity(\"$var(u)\",\"A\"); ",
                             "a.b=\"$sel(cfg_get.a.b)\" stirshaken_add_identity(\"$sel(cfg_get.a.b)\",\"A\") ",
                             "a.b.",
                             "\r",
                             "=",
                             "\n",
                             "# This is the url where the public certificate can be retrieved\n"})
        QTest::newRow(unit) << QByteArray(unit);
}

void KamailioLexerTest::takesTimeInProportion()
{
    QFETCH(QByteArray, unit);
    const auto cost = [&](qsizetype bytes) {
        const QByteArray text = unit.repeated(bytes / unit.size());
        QElapsedTimer timer;
        timer.start();
        const auto document = parse(text);
        for (const SettingRule &rule : {enabledRule(), keyRule(), x5uRule()})
            document->find(rule);
        return timer.elapsed();
    };
    cost(64 * 1024);
    const qint64 small = cost(256 * 1024);
    const qint64 large = cost(2 * 1024 * 1024);
    // Eight times the input; its square would be 64 times the time.
    QVERIFY2(large < 28 * (small + 20), qPrintable(QStringLiteral("%1 ms and %2 ms").arg(small).arg(large)));
}

void KamailioLexerTest::refusesAFileThatIsTooLarge()
{
    const auto document = parseConfig(ConfigGrammar::Kamailio, QByteArray(configFileLimit + 1, ' '));
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(KamailioLexerTest)
#include "kamailio_lexer_test.moc"
