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

QTEST_GUILESS_MAIN(TelephoneNumberTest)
#include "telephone_number_test.moc"
