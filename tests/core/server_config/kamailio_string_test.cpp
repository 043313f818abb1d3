// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_string.h"

#include <QTest>

using namespace stir::server_config;

class KamailioStringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesAsCfgLexDoes_data();
    void decodesAsCfgLexDoes();
    void encodesWhatItDecodes_data();
    void encodesWhatItDecodes();
    void refusesWhatTheQuotesCannotHold();
    void takesASubstitutionApart();
    void seesTheLiteralThatATextBeginsWith();
};

void KamailioStringTest::decodesAsCfgLexDoes_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *literal, const char *value) {
        QTest::newRow(literal) << QByteArray(literal) << QByteArray(value);
    };
    row("\"\"", "");
    row("\"a b\"", "a b");
    row("\"a\\\"b\\\\c\"", "a\"b\\c");
    row("\"\\n\\r\\a\\t\"", "\n\r\a\t");
    row("\"\\x41\\x4g\"", "A\x04g");
    row("\"\\101\\7\"", "A\\7");
    row("\"\\d+\\.\"", "\\d+\\.");
    row("\"a\\\nb\"", "ab");
    row("\"a\" \t\n \"b\"", "ab");
    row("'a\\n\"b'", "a\\n\"b");
}

void KamailioStringTest::decodesAsCfgLexDoes()
{
    QFETCH(QByteArray, literal);
    QTEST(decodedString(literal), "value");
}

void KamailioStringTest::encodesWhatItDecodes_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"https://certs.example.com/a.pem", "a\"b", "back\\slash", "\\n", "\\\"",
                              "gepr\xC3\xBC"
                              "ft",
                              ""})
        QTest::newRow(value) << QByteArray(value);
}

void KamailioStringTest::encodesWhatItDecodes()
{
    QFETCH(QByteArray, value);
    for (const char quote : {'"', '\''})
        QCOMPARE(decodedString(quote + encodedString(value, quote).value() + quote), value);
}

void KamailioStringTest::refusesWhatTheQuotesCannotHold()
{
    QVERIFY(!encodedString("a\nb", '"'));
    QVERIFY(!encodedString("a'b", '\''));
    QVERIFY(!encodedString(QByteArrayView("a\0b", 3), '"'));
    QVERIFY(encodedString("a'b", '"'));
}

void KamailioStringTest::takesASubstitutionApart()
{
    const QByteArray literal = "\"!URL!https://a!g\"";
    const auto parts = substitutionParts(literal);
    QVERIFY(parts.has_value());
    QCOMPARE(parts->separator, '!');
    QCOMPARE(literal.mid(parts->nameBegin, parts->nameEnd - parts->nameBegin), QByteArray("URL"));
    QCOMPARE(literal.mid(parts->valueBegin, parts->valueEnd - parts->valueBegin), QByteArray("https://a"));
    QVERIFY(!substitutionParts("\"!URL!x\""));
    QVERIFY(!substitutionParts("\"\""));
}

void KamailioStringTest::seesTheLiteralThatATextBeginsWith()
{
    QCOMPARE(leadingLiteralSize("\"a\\\"b\" # rest \"c\""), 6);
    QCOMPARE(leadingLiteralSize("'a\\' rest"), 4);
    for (const QByteArray &none : {QByteArray(), QByteArray("a \"b\""), QByteArray("\"a"), QByteArray("\"a\\\"")})
        QVERIFY2(leadingLiteralSize(none) == 0, none.constData());
}

QTEST_GUILESS_MAIN(KamailioStringTest)
#include "kamailio_string_test.moc"
