// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/text_tokens.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stir::server_config;

namespace {

QByteArray nameOf(TextPart part)
{
    switch (part) {
    case TextPart::Comment:
        return "comment";
    case TextPart::String:
        return "string";
    case TextPart::Directive:
        return "directive";
    case TextPart::Section:
        return "section";
    case TextPart::Keyword:
        return "keyword";
    case TextPart::Name:
        return "name";
    case TextPart::Value:
        return "value";
    case TextPart::Variable:
        return "variable";
    case TextPart::Other:
        return "other";
    }
    return {};
}

/// "directive <#!define A >", one a token; "dead" in front of what is not alive.
QList<QByteArray> described(ConfigGrammar grammar, const QByteArray &text)
{
    QList<QByteArray> all;
    for (const TextToken &token : textTokens(grammar, text)) {
        all.append((token.isLive ? QByteArray() : QByteArray("dead ")) + nameOf(token.part) + " <" +
                   text.mid(token.begin, token.end - token.begin) + '>');
    }
    return all;
}

} // namespace

class TextTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kamailioWordsAreWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArray>>("tokens");
        const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &tokens) {
            QTest::newRow(name) << text << tokens;
        };
        row("define", "#!define URL \"https://x\"\n", {"directive <#!define URL >", "string <\"https://x\">"});
        row("switch", "#!define WITH_X\n", {"directive <#!define WITH_X>"});
        row("switched off", "##!define WITH_X\n", {"comment <##!define WITH_X>"});
        row("parameter", "children=4 # four\n", {"name <children>", "comment <# four>"});
        row("module", "modparam(\"tm\", \"t\", 5)\n", {"keyword <modparam>", "string <\"tm\">", "string <\"t\">"});
        row("not set in a route", "route { $x = 1; a = 2; }\n", {"keyword <route>", "variable <$x>"});
        row("nested comment", "/* a /* b */ c */ log=1\n", {"comment </* a /* b */ c */>", "name <log>"});
        row("branch that does not hold", "#!ifdef NO\nlog=1 # a\n#!endif\nlog=2\n",
            {"directive <#!ifdef NO>", "dead other <log>", "dead other <=>", "dead other <1>", "dead comment <# a>",
             "directive <#!endif>", "name <log>"});
        row("comment sign in a string", "log=\"# no\"\n", {"name <log>", "string <\"# no\">"});
    }
    void kamailioWordsAreWhatTheyAre()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArray>, tokens);
        QCOMPARE(described(ConfigGrammar::Kamailio, text), tokens);
    }

    void whatTheServiceDefinesDecidesWhatIsAlive()
    {
        const QByteArray text = "#!ifdef KAMAILIO_5\nlog=1\n#!endif\n";
        QVERIFY(!textTokens(ConfigGrammar::Kamailio, text)[1].isLive);
        const auto alive = textTokens(ConfigGrammar::Kamailio, text, {"KAMAILIO_5"});
        QVERIFY(alive[1].isLive);
        QCOMPARE(alive[1].part, TextPart::Name);
    }

    void asteriskWordsAreWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArray>>("tokens");
        const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &tokens) {
            QTest::newRow(name) << text << tokens;
        };
        row("section", "[alert](!) ; template\n", {"section <[alert]>", "comment <; template>"});
        row("variable", "missing_prefix = (not checked) \r\n", {"name <missing_prefix>", "value <(not checked)>"});
        row("appended", "x += 1\n", {"name <x>", "value <1>"});
        row("object", "x => 1\n", {"name <x>", "value <1>"});
        row("semicolon kept", "x = a\\;b ; c\n", {"name <x>", "value <a\\;b>", "comment <; c>"});
        row("block", "x=1 ;-- off\ny=2\n--; z=3\n",
            {"name <x>", "value <1>", "comment <;-- off>", "comment <y=2>", "comment <--;>", "name <z>", "value <3>"});
        row("nested block", ";-- ;-- --; x\n--; y=1\n",
            {"comment <;-- ;-- --; x>", "comment <--;>", "name <y>", "value <1>"});
        row("no block", ";--- a line\nx=1\n", {"comment <;--- a line>", "name <x>", "value <1>"});
        row("directive", "#include \"x.conf\"\n", {"directive <#include \"x.conf\">"});
        row("no value", "x=\n", {"name <x>"});
        row("no line end", "x=1", {"name <x>", "value <1>"});
    }
    void asteriskWordsAreWhatTheyAre()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArray>, tokens);
        QCOMPARE(described(ConfigGrammar::Asterisk, text), tokens);
    }

    void tokensOfAnyBytesLieInOrderInTheText_data()
    {
        QTest::addColumn<ConfigGrammar>("grammar");
        QTest::newRow("kamailio") << ConfigGrammar::Kamailio;
        QTest::newRow("asterisk") << ConfigGrammar::Asterisk;
    }
    void tokensOfAnyBytesLieInOrderInTheText()
    {
        QFETCH(ConfigGrammar, grammar);
        const QList<QByteArray> pieces{"#!ifdef A", "#!endif\n",   "#!define B ", "\n",      "\r\n", "\"",  "'", "/*",
                                       "*/",        ";--",         "--;",         ";",       "\\",   "[a]", "=", "+=",
                                       "=>",        "x",           "loadmodule",  "$(",      ")",    "{",   "}", "\xff",
                                       " ",         "#include \"", "#!substdef ", "!!else\n"};
        QRandomGenerator random(28);
        for (int round = 0; round < 3'000; ++round) {
            QByteArray text;
            for (int piece = 0; piece < 25; ++piece)
                text += pieces[random.bounded(static_cast<int>(pieces.size()))];
            qsizetype end = 0;
            for (const TextToken &token : textTokens(grammar, text)) {
                QVERIFY2(token.begin >= end && token.end > token.begin && token.end <= text.size(), text.constData());
                end = token.end;
            }
        }
    }

    void aLineThatAsteriskDoesNotReadIsNotAlive()
    {
        const auto tokens = textTokens(ConfigGrammar::Asterisk, "x=" + QByteArray(9'000, 'y') + "\nz=1\n");
        QCOMPARE(tokens.size(), std::size_t{3});
        QVERIFY(!tokens[0].isLive);
        QCOMPARE(tokens[1].part, TextPart::Name);
    }
};

QTEST_GUILESS_MAIN(TextTokensTest)
#include "text_tokens_test.moc"
