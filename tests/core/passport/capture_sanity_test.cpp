// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/capture_sanity.h"
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

QStringList rules(const CaptureSanity &sanity)
{
    QStringList all;
    for (const Finding &finding : sanity.findings())
        all.append(finding.rule);
    return all;
}

QString value(const CaptureSanity &sanity, const char *name)
{
    const Findings findings = sanity.findings();
    return findings.empty() ? QString() : findings.front().values.value(QLatin1String(name));
}

void addMany(CaptureSanity &sanity, int count, const char *attest)
{
    for (int i = 0; i < count; ++i)
        sanity.addHeader(attest, "12155551212", false);
}

} // namespace

class CaptureSanityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesThatEverythingIsSignedA();
    void findsNothingOddInAFewCalls();
    void countsNumbersThatAreNotE164_data();
    void countsNumbersThatAreNotE164();
    void countsNumbersOutsideTheCertificate();
    void noticesAFakedMark_data();
    void noticesAFakedMark();
    void mergesWhatThreadsCounted();
};

void CaptureSanityTest::noticesThatEverythingIsSignedA()
{
    CaptureSanity sanity;
    addMany(sanity, 20, "A");
    QCOMPARE(rules(sanity), QStringList{QStringLiteral("all_full")});
    QCOMPARE(value(sanity, "count"), QStringLiteral("20"));
    addMany(sanity, 1, "B");
    QVERIFY(rules(sanity).isEmpty());
}

void CaptureSanityTest::findsNothingOddInAFewCalls()
{
    CaptureSanity sanity;
    QVERIFY(rules(sanity).isEmpty());
    addMany(sanity, 19, "A");
    QVERIFY(rules(sanity).isEmpty());
}

void CaptureSanityTest::countsNumbersThatAreNotE164_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("isOdd");
    QTest::newRow("international") << QByteArray("12155551212") << false;
    QTest::newRow("short") << QByteArray("5555555") << true;
    QTest::newRow("national") << QByteArray("02079460000") << true;
    QTest::newRow("with plus") << QByteArray("+12155551212") << true;
    QTest::newRow("16 digits") << QByteArray("1234567890123456") << true;
    QTest::newRow("none") << QByteArray() << false;
}

void CaptureSanityTest::countsNumbersThatAreNotE164()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, isOdd);
    CaptureSanity sanity;
    sanity.addHeader("B", "12155551212", false);
    sanity.addHeader("B", number, false);
    QCOMPARE(rules(sanity), isOdd ? QStringList{QStringLiteral("not_e164")} : QStringList());
    QCOMPARE(value(sanity, "example"), isOdd ? QString::fromLatin1(number) : QString());
    QCOMPARE(value(sanity, "total"), isOdd ? QStringLiteral("2") : QString());
}

void CaptureSanityTest::countsNumbersOutsideTheCertificate()
{
    CaptureSanity sanity;
    sanity.addHeader("B", "12155551212", true);
    sanity.addHeader("B", "12155551213", true);
    QCOMPARE(rules(sanity), QStringList{QStringLiteral("outside_list")});
    QCOMPARE(value(sanity, "count"), QStringLiteral("2"));
    QCOMPARE(value(sanity, "example"), QStringLiteral("12155551212"));
}

void CaptureSanityTest::noticesAFakedMark_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<bool>("isFaked");
    QTest::newRow("honest") << QByteArray("\"Bob\" <sip:bob@example.com>") << false;
    QTest::newRow("no name") << QByteArray("<sip:bob@example.com>;x=(Verified)") << false;
    QTest::newRow("bare address") << QByteArray("sip:bob@example.com") << false;
    QTest::newRow("prefix") << QByteArray("\"(Verified) Bob\" <sip:bob@example.com>") << true;
    QTest::newRow("prefix in other case") << QByteArray("\"  (VERIFIED)Bob\" <sip:bob@example.com>") << true;
    QTest::newRow("suffix") << QByteArray("\"Bob [ok]\" <sip:bob@example.com>") << true;
    QTest::newRow("in the middle") << QByteArray("\"Bob (Verified) X\" <sip:bob@example.com>") << false;
    QTest::newRow("without quotation marks") << QByteArray("(Verified) Bob <sip:bob@example.com>") << true;
}

void CaptureSanityTest::noticesAFakedMark()
{
    QFETCH(QByteArray, from);
    QFETCH(bool, isFaked);
    CaptureSanity sanity({{QStringLiteral("(Verified) "), QString(), QStringLiteral(" ")}, {QStringLiteral("[ok]")}});
    sanity.addCaller(from);
    QCOMPARE(rules(sanity), isFaked ? QStringList{QStringLiteral("faked_mark")} : QStringList());
    CaptureSanity withoutPolicy;
    withoutPolicy.addCaller(from);
    QVERIFY(rules(withoutPolicy).isEmpty());
}

void CaptureSanityTest::mergesWhatThreadsCounted()
{
    CaptureSanity first;
    CaptureSanity second;
    addMany(first, 10, "A");
    addMany(second, 10, "A");
    second.addHeader("A", "5555555", false);
    first.merge(second);
    QCOMPARE(rules(first), QStringList({QStringLiteral("not_e164"), QStringLiteral("all_full")}));
    QCOMPARE(value(first, "example"), QStringLiteral("5555555"));
    QCOMPARE(value(first, "total"), QStringLiteral("21"));
}

QTEST_GUILESS_MAIN(CaptureSanityTest)
#include "capture_sanity_test.moc"
