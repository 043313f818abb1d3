// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_coverage.h"

#include <QTest>

using stir::crypto::TnAuthorizationList;
using stir::crypto::TnCoverage;

Q_DECLARE_METATYPE(stir::crypto::TnAuthorizationList)

namespace {

TnAuthorizationList withRange(const char *start, qint64 count)
{
    TnAuthorizationList list;
    list.ranges.push_back({QString::fromLatin1(start), count});
    return list;
}

} // namespace

class TnCoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void covers_data();
    void covers();
    void coversARange();
    void answersMillionsOfQuestionsAboutALargeList();
    void coversNothingWithoutAList();
};

void TnCoverageTest::covers_data()
{
    QTest::addColumn<TnAuthorizationList>("list");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("covered");
    const TnAuthorizationList range = withRange("12155550000", 100);
    QTest::addRow("first of a range") << range << QStringLiteral("12155550000") << true;
    QTest::addRow("last of a range") << range << QStringLiteral("12155550099") << true;
    QTest::addRow("one behind a range") << range << QStringLiteral("12155550100") << false;
    QTest::addRow("one before a range") << range << QStringLiteral("12155549999") << false;
    QTest::addRow("other length") << range << QStringLiteral("2155550000") << false;
    QTest::addRow("leading zero") << withRange("0100", 50) << QStringLiteral("0149") << true;
    QTest::addRow("leading zero missing") << withRange("0100", 50) << QStringLiteral("149") << false;
    QTest::addRow("not a number") << range << QStringLiteral("1215555000x") << false;
    QTest::addRow("empty number") << range << QString() << false;
    // Out of order, touching, overlapping and one inside another: 100 to 299 and 400 to 549, but not 300 to 399.
    TnAuthorizationList many;
    for (const auto &[start, count] :
         {std::pair("12155550500", 50), std::pair("12155550100", 100), std::pair("12155550400", 120),
          std::pair("12155550200", 100), std::pair("12155550250", 10), std::pair("2155550300", 100)})
        many.ranges.push_back({QString::fromLatin1(start), count});
    const auto number = [](int last) { return QString::number(12155550000 + last); };
    QTest::addRow("before the first of many") << many << number(99) << false;
    QTest::addRow("first of many") << many << number(100) << true;
    QTest::addRow("last before a touching one") << many << number(199) << true;
    QTest::addRow("first of a touching one") << many << number(200) << true;
    QTest::addRow("behind one inside another") << many << number(260) << true;
    QTest::addRow("last before a gap") << many << number(299) << true;
    QTest::addRow("first of a gap") << many << number(300) << false;
    QTest::addRow("last of a gap") << many << number(399) << false;
    QTest::addRow("first behind a gap") << many << number(400) << true;
    QTest::addRow("where two overlap") << many << number(510) << true;
    QTest::addRow("last of all") << many << number(549) << true;
    QTest::addRow("behind all") << many << number(550) << false;
    QTest::addRow("the gap in another length") << many << QStringLiteral("2155550300") << true;
    QTest::addRow("longest numbers") << withRange("999999999999000", 1000) << QStringLiteral("999999999999999") << true;
    QTest::addRow("longer than any") << withRange("999999999999000", 1000) << QStringLiteral("9999999999999990000000")
                                     << false;
    const TnAuthorizationList special{{}, {}, {QStringLiteral("*67"), QStringLiteral("911")}, false};
    QTest::addRow("with a star") << special << QStringLiteral("*67") << true;
    QTest::addRow("without its star") << special << QStringLiteral("67") << false;
    const TnAuthorizationList one{{}, {}, {QStringLiteral("12155551212")}, false};
    QTest::addRow("one number") << one << QStringLiteral("12155551212") << true;
    QTest::addRow("another number") << one << QStringLiteral("12155551213") << false;
    const TnAuthorizationList code{{QStringLiteral("709J")}, {}, {}, false};
    QTest::addRow("code alone") << code << QStringLiteral("12155551213") << true;
    QTest::addRow("nothing at all") << TnAuthorizationList{} << QStringLiteral("12155551213") << false;
}

void TnCoverageTest::covers()
{
    QFETCH(TnAuthorizationList, list);
    QFETCH(QString, number);
    QFETCH(bool, covered);
    QCOMPARE(TnCoverage(list).covers(number), covered);
}

void TnCoverageTest::coversARange()
{
    const TnCoverage coverage(withRange("12155550100", 100));
    QVERIFY(coverage.covers(TnAuthorizationList::Range{QStringLiteral("12155550100"), 100}));
    QVERIFY(coverage.covers(TnAuthorizationList::Range{QStringLiteral("12155550199"), 1}));
    QVERIFY(!coverage.covers(TnAuthorizationList::Range{QStringLiteral("12155550099"), 2}));
    QVERIFY(!coverage.covers(TnAuthorizationList::Range{QStringLiteral("12155550199"), 2}));
}

void TnCoverageTest::answersMillionsOfQuestionsAboutALargeList()
{
    // Looking at each entry for each call would take longer than the test may.
    constexpr int ranges = 10'000;
    constexpr qint64 first = 12'000'000'000;
    TnAuthorizationList list;
    for (int i = 0; i < ranges; ++i)
        list.ranges.push_back({QString::number(first + 1000 * i), 500});
    const TnCoverage coverage(list);
    int covered = 0;
    for (int call = 0; call < 2'000'000; ++call)
        covered += coverage.covers(QString::number(first + 5 * call)) ? 1 : 0;
    QCOMPARE(covered, 1'000'000);
}

void TnCoverageTest::coversNothingWithoutAList()
{
    QVERIFY(!TnCoverage().covers(QStringLiteral("12155550100")));
}

QTEST_GUILESS_MAIN(TnCoverageTest)
#include "tn_coverage_test.moc"
