// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/telephone_number.h"

#include <QTest>

using namespace stir;

class TelephoneNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDigits_data();
    void keepsDigits();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void addsTheCountryCode_data();
    void addsTheCountryCode();
};

void TelephoneNumberTest::keepsDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("plain") << QStringLiteral("12155551212") << QStringLiteral("12155551212");
    QTest::newRow("international") << QStringLiteral("+1 (215) 555-1212") << QStringLiteral("12155551212");
    QTest::newRow("dots") << QStringLiteral("215.555.1212") << QStringLiteral("2155551212");
    QTest::newRow("service code") << QStringLiteral("*67#") << QStringLiteral("*67#");
}

void TelephoneNumberTest::keepsDigits()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const auto number = sip::TelephoneNumber::parse(text);
    QVERIFY(number.has_value());
    QCOMPARE(number->digits(), digits);
}

void TelephoneNumberTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("separators alone") << QStringLiteral("+()");
    QTest::newRow("name") << QStringLiteral("alice");
    QTest::newRow("letters within") << QStringLiteral("1800CALL");
    QTest::newRow("digits of another script") << QStringLiteral("\u0661\u0662\u0663");
    QTest::newRow("URI") << QStringLiteral("tel:+1215");
}

void TelephoneNumberTest::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    const auto number = sip::TelephoneNumber::parse(text);
    QVERIFY(!number.has_value());
    QCOMPARE(number.error().code, ErrorCode::NumberInvalid);
    QCOMPARE(number.error().subject, text);
}

void TelephoneNumberTest::addsTheCountryCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto row = [](const char *name, const char *code, const char *text, const char *digits) {
        QTest::newRow(name) << QString(QLatin1String(code)) << QString(QLatin1String(text))
                            << QString(QLatin1String(digits));
    };
    row("none known", "", "020 7946 0000", "02079460000");
    row("plus", "44", "+1 215 555 1212", "12155551212");
    row("trunk zero", "44", "020 7946 0000", "442079460000");
    row("abroad", "44", "001 215 555 1212", "12155551212");
    row("complete already", "44", "442079460000", "442079460000");
    row("service number", "44", "112", "112");
    row("star code", "1", "*672155551212", "*672155551212");
    row("United States, ten digits", "1", "(215) 555-1212", "12155551212");
    row("United States, with trunk 1", "1", "1-215-555-1212", "12155551212");
    row("United States, abroad", "1", "011 44 20 7946 0000", "442079460000");
    row("Spain has no trunk prefix", "34", "912 345 678", "34912345678");
    row("Italy keeps its zero", "39", "06 1234 5678", "390612345678");
    row("Hungary", "36", "06 1 234 5678", "3612345678");
    row("Russia", "7", "8 495 123-45-67", "74951234567");
}

void TelephoneNumberTest::addsTheCountryCode()
{
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const auto number = sip::TelephoneNumber::parse(text, code);
    QVERIFY(number.has_value());
    QCOMPARE(number->digits(), digits);
}

QTEST_GUILESS_MAIN(TelephoneNumberTest)
#include "telephone_number_test.moc"
