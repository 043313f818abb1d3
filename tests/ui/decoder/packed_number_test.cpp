// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/packed_number.h"

#include <QTest>

using namespace stir::ui;

class PackedNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTextOf_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isWord");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("number") << QByteArray("12025550123") << false;
        QTest::newRow("plus") << QByteArray("+442071838750") << false;
        QTest::newRow("service") << QByteArray("*67#") << false;
        QTest::newRow("sixteen digits") << QByteArray("1234567890123456") << false;
        QTest::newRow("seventeen digits") << QByteArray("12345678901234567") << true;
        QTest::newRow("address") << QByteArray("sip:alice@example.org") << true;
        QTest::newRow("several") << QByteArray("12025550123, 12025550124") << true;
        QTest::newRow("not ASCII") << QByteArray("１２３") << true;
    }
    void keepsTheTextOf()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isWord);
        WordTable words;
        const PackedNumber number = PackedNumber::of(text, words);
        QCOMPARE(number.text(words.words()), text);
        QCOMPARE(number.isWord(), isWord);
    }

    void sortsAsTextsDo()
    {
        WordTable words;
        const QList<QByteArray> sorted{"", "1", "10", "12025550123", "12025550124", "13", "9"};
        for (qsizetype i = 1; i < sorted.size(); ++i)
            QVERIFY(PackedNumber::of(sorted[i - 1], words).bits() < PackedNumber::of(sorted[i], words).bits());
    }

    void findsAPartOfANumber_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("front") << QByteArray("12025550123") << QByteArray("1202") << true;
        QTest::newRow("middle") << QByteArray("12025550123") << QByteArray("555") << true;
        QTest::newRow("end") << QByteArray("12025550123") << QByteArray("0123") << true;
        QTest::newRow("whole") << QByteArray("12025550123") << QByteArray("12025550123") << true;
        QTest::newRow("longest") << QByteArray("1234567890123456") << QByteArray("1234567890123456") << true;
        QTest::newRow("not") << QByteArray("12025550123") << QByteArray("556") << false;
        QTest::newRow("longer") << QByteArray("555") << QByteArray("5555") << false;
        QTest::newRow("typed with plus") << QByteArray("12025550123") << QByteArray("+1202") << true;
        QTest::newRow("kept with plus") << QByteArray("+12025550123") << QByteArray("1202") << true;
        QTest::newRow("in nothing") << QByteArray() << QByteArray("1") << false;
        QTest::newRow("in an address") << QByteArray("sip:1202@example.org") << QByteArray("1202") << false;
    }
    void findsAPartOfANumber()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, part);
        QFETCH(const bool, isIn);
        WordTable words;
        const auto pattern = NumberPattern::of(part);
        QVERIFY(pattern);
        QCOMPARE(pattern->isIn(PackedNumber::of(number, words)), isIn);
    }

    void wordsAreNoNumberPatterns()
    {
        QVERIFY(!NumberPattern::of("certs"));
        QVERIFY(!NumberPattern::of(""));
        QVERIFY(!NumberPattern::of("+"));
        QVERIFY(!NumberPattern::of("12345678901234567"));
    }
};

QTEST_GUILESS_MAIN(PackedNumberTest)
#include "packed_number_test.moc"
