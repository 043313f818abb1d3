// SPDX-License-Identifier: GPL-3.0-or-later
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
    void takesTimeInProportion_data();
    void takesTimeInProportion();
    void refusesAFileThatIsTooLarge();
};

void KamailioLexerTest::findsNoFaultInThePackagedDefault()
{
    const Findings problems = parse(packagedDefault())->problems();
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].rule, QStringLiteral("included_file"));
    QCOMPARE(problems[0].values.value(QStringLiteral("name")), QStringLiteral("\"kamailio-local.cfg\""));
}

void KamailioLexerTest::saysWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *rule, const QByteArray &text, int line) {
        QTest::newRow(rule) << text << QString::fromLatin1(rule) << QString::number(line);
    };
    row("unterminated_comment", "a=1\n/* /* */\n", 2);
    row("unterminated_string", "a=1\n\nb=\"x\\\"\n", 3);
    row("unterminated_variable", "route {\n $(var(x)\n", 2);
    row("unterminated_ifdef", "#!ifdef A\n#!endif\n#!ifndef B\nx=1\n", 3);
    row("endif_without_if", "x=1\n#!endif\n", 2);
    row("else_without_if", "#!else\n", 1);
    row("defined_twice", "#!define A\n#!define A\n", 2);
    row("condition_unknown", "#!ifexp A == 1\n#!endif\n", 1);
    row("included_file", "\ninclude_file \"a.cfg\"\n", 2);
}

void KamailioLexerTest::saysWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, text);
    const Findings problems = parse(text)->problems();
    QCOMPARE(problems.size(), 1U);
    QTEST(problems[0].rule, "rule");
    QTEST(problems[0].values.value(QStringLiteral("line")), "line");
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
    const auto document = parseConfig(ConfigGrammar::Kamailio, QByteArray(100 * 1024 * 1024, ' '));
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(KamailioLexerTest)
#include "kamailio_lexer_test.moc"
