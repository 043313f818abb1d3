// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_date.h"

#include <QTest>

using namespace stir::sip;

class SipDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDateOfRfc8224();
    void readsOneDigitDay();
    void refusesOtherForms_data();
    void refusesOtherForms();
};

void SipDateTest::readsTheDateOfRfc8224()
{
    const auto date = parseSipDate("Fri, 25 Sep 2015 19:12:25 GMT");
    QVERIFY(date.has_value());
    QCOMPARE(date->toSecsSinceEpoch(), 1443208345);
}

void SipDateTest::readsOneDigitDay()
{
    const auto date = parseSipDate("Tue, 1 Nov 2022 00:00:00 GMT");
    QVERIFY(date.has_value());
    QCOMPARE(date->date(), QDate(2022, 11, 1));
}

void SipDateTest::refusesOtherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("local zone") << QByteArray("Fri, 25 Sep 2015 19:12:25 +0200");
    QTest::newRow("no zone") << QByteArray("Fri, 25 Sep 2015 19:12:25");
    QTest::newRow("no such day") << QByteArray("Fri, 31 Feb 2015 19:12:25 GMT");
    QTest::newRow("no such month") << QByteArray("Fri, 25 Xyz 2015 19:12:25 GMT");
    QTest::newRow("two months' letters") << QByteArray("Fri, 25 anf 2015 19:12:25 GMT");
    QTest::newRow("no such hour") << QByteArray("Fri, 25 Sep 2015 29:12:25 GMT");
    QTest::newRow("cut short") << QByteArray("Fri, 25 Sep");
}

void SipDateTest::refusesOtherForms()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseSipDate(text).has_value());
}

QTEST_GUILESS_MAIN(SipDateTest)
#include "sip_date_test.moc"
