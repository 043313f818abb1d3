// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/expiry.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::credentials;
using stir::testing::instant;

namespace {

const QDateTime begins = instant("2026-01-01T00:00:00Z");

Validity lastingDays(int days)
{
    return {begins, begins.addDays(days)};
}

ExpiryThresholds thresholdsOf(const char *texts)
{
    return testing::required(ExpiryThresholds::fromTexts(QString::fromLatin1(texts).split(QLatin1Char(' '))));
}

} // namespace

class ExpiryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsAtAThirdASixthAndATwentiethOfTheLifetime_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<ExpiryStage>("stage");
        // 6 days are 144 hours: 48, 24 and 7.2 of them; 1080 days: 360, 180 and 54.
        QTest::addRow("6 days, early") << 6 << "2026-01-05T00:00:01Z" << ExpiryStage::Early;
        QTest::addRow("6 days, due") << 6 << "2026-01-06T00:00:01Z" << ExpiryStage::Due;
        QTest::addRow("6 days, urgent") << 6 << "2026-01-06T16:48:01Z" << ExpiryStage::Urgent;
        QTest::addRow("6 days, expired") << 6 << "2026-01-07T00:00:01Z" << ExpiryStage::Expired;
        QTest::addRow("3 years, early") << 1080 << "2027-12-22T00:00:01Z" << ExpiryStage::Early;
        QTest::addRow("3 years, due") << 1080 << "2028-06-19T00:00:01Z" << ExpiryStage::Due;
        QTest::addRow("3 years, urgent") << 1080 << "2028-10-23T00:00:01Z" << ExpiryStage::Urgent;
    }

    void warnsAtAThirdASixthAndATwentiethOfTheLifetime()
    {
        QFETCH(int, days);
        QFETCH(QString, begin);
        QFETCH(ExpiryStage, stage);
        const ExpiryThresholds thresholds;
        const QDateTime at = QDateTime::fromString(begin, Qt::ISODate);
        QCOMPARE(thresholds.beginOf(stage, lastingDays(days)), std::optional(at));
        QCOMPARE(thresholds.stageOf(lastingDays(days), at), stage);
        const auto before = thresholds.stageOf(lastingDays(days), at.addSecs(-1));
        QCOMPARE(static_cast<int>(before), static_cast<int>(stage) - 1);
    }

    void isFineBeforeItBeginsAndUntilTheFirstThreshold()
    {
        const ExpiryThresholds thresholds;
        QCOMPARE(thresholds.stageOf(lastingDays(6), begins.addDays(-10)), ExpiryStage::Fine);
        QCOMPARE(thresholds.stageOf(lastingDays(6), begins), ExpiryStage::Fine);
        QVERIFY(!thresholds.beginOf(ExpiryStage::Fine, lastingDays(6)));
    }

    void knowsOnlyTheEndOfWhatHasNoBeginning()
    {
        const ExpiryThresholds thresholds;
        const Validity list{{}, begins};
        QCOMPARE(thresholds.stageOf(list, begins), ExpiryStage::Fine);
        QCOMPARE(thresholds.stageOf(list, begins.addSecs(1)), ExpiryStage::Expired);
        QVERIFY(!thresholds.beginOf(ExpiryStage::Due, list));
        QVERIFY(!percentLeft(list, begins.addDays(-1)));
    }

    void holdsALifetimeOfNothingForNoLifetime()
    {
        QCOMPARE(ExpiryThresholds().stageOf({begins, begins}, begins), ExpiryStage::Fine);
        QCOMPARE(ExpiryThresholds().stageOf({begins, begins.addDays(-1)}, begins), ExpiryStage::Expired);
        QVERIFY(!percentLeft({begins, begins}, begins));
    }

    void saysHowMuchIsLeft_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("percent");
        QTest::addRow("not begun") << begins.addDays(-1) << 100;
        QTest::addRow("begun") << begins << 100;
        QTest::addRow("half") << begins.addDays(50) << 50;
        QTest::addRow("rounded down") << begins.addDays(99).addSecs(1) << 0;
        QTest::addRow("over") << begins.addDays(200) << 0;
    }

    void saysHowMuchIsLeft()
    {
        QFETCH(QDateTime, now);
        QFETCH(int, percent);
        QCOMPARE(percentLeft(lastingDays(100), now), std::optional(percent));
    }

    void readsPartsAndPercentages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ofAMillion");
        QTest::addColumn<QString>("written");
        QTest::addRow("part") << " 1/4" << qint64(250'000) << "1/4";
        QTest::addRow("percent") << "33%" << qint64(330'000) << "33%";
        QTest::addRow("percent with a blank") << "5 %" << qint64(50'000) << "5%";
        QTest::addRow("decimals") << "12.5%" << qint64(125'000) << "12.5%";
        QTest::addRow("comma") << "0,25 %" << qint64(2'500) << "0.25%";
        QTest::addRow("rounded up") << "1/3" << qint64(333'334) << "1/3";
    }

    void readsPartsAndPercentages()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ofAMillion);
        QFETCH(QString, written);
        const auto fraction = LifetimeFraction::fromText(text);
        QVERIFY(fraction);
        QCOMPARE(fraction->of(1'000'000), ofAMillion);
        QCOMPARE(fraction->text(), written);
        QVERIFY(LifetimeFraction::fromText(written));
    }

    void refusesWhatIsNoPartOfALifetime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "x", "1", "0.3", "0/3", "3/3", "4/3", "1/0", "-1/3", "1/3/2", "0%", "100%", "1/-3",
                                 "99999999/100000000", "1/2000000", "½", "٣/٥", "1/3; DROP"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesWhatIsNoPartOfALifetime()
    {
        QFETCH(QString, text);
        QVERIFY(!LifetimeFraction::fromText(text));
    }

    void takesThreeThresholdsThatDescend_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("refused");
        const auto row = [](const char *name, const char *texts, const char *refused) {
            QTest::addRow("%s", name) << QString::fromLatin1(texts).split(QLatin1Char(' '))
                                      << QString::fromLatin1(refused);
        };
        row("usual", "1/3 1/6 1/20", "");
        row("mixed", "1/2 30% 1/10", "");
        row("two", "1/3 1/6", "thresholds");
        row("four", "1/3 1/6 1/20 1/40", "thresholds");
        row("ascending", "1/6 1/3 1/20", "1/3");
        row("twice the same", "1/3 1/6 2/12", "2/12");
        row("no number", "1/3 soon 1/20", "soon");
    }

    void takesThreeThresholdsThatDescend()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, refused);
        const auto thresholds = ExpiryThresholds::fromTexts(texts);
        QCOMPARE(thresholds.has_value(), refused.isEmpty());
        if (thresholds)
            QCOMPARE(thresholds->texts(), texts);
        else
            QCOMPARE(thresholds.error().subject, refused);
    }

    void goesByTheThresholdsThatAreSet()
    {
        const ExpiryThresholds thresholds = thresholdsOf("50% 25% 10%");
        QCOMPARE(thresholds.stageOf(lastingDays(100), begins.addDays(49)), ExpiryStage::Fine);
        QCOMPARE(thresholds.stageOf(lastingDays(100), begins.addDays(51)), ExpiryStage::Early);
        QCOMPARE(thresholds.stageOf(lastingDays(100), begins.addDays(76)), ExpiryStage::Due);
        QCOMPARE(thresholds.stageOf(lastingDays(100), begins.addDays(91)), ExpiryStage::Urgent);
    }

    /// "99991231235959Z" stands for no end (RFC 5280 4.1.2.5), and long before 1970 nothing must overflow either.
    void staysRightForTheLongestLifetimes()
    {
        const Validity endless{instant("0001-01-01T00:00:00Z"), instant("9999-12-31T23:59:59Z")};
        const ExpiryThresholds fine = thresholdsOf("999999/1000000 1/2 1/1000000");
        QCOMPARE(fine.stageOf(endless, instant("2026-01-01T00:00:00Z")), ExpiryStage::Early);
        QCOMPARE(fine.stageOf(endless, instant("9999-12-31T23:59:59Z")), ExpiryStage::Urgent);
        QCOMPARE(percentLeft(endless, instant("2026-01-01T00:00:00Z")), std::optional(79));
    }
};

QTEST_GUILESS_MAIN(ExpiryTest)
#include "expiry_test.moc"
