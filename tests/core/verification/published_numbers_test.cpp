// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_numbers.h"

#include "tests/core/verification/web_trust.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using verification::PublishedNumbers;

class PublishedNumbersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAListOnce();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();

private:
    TemporaryWebServer m_server;
    TestClock m_clock;
};

void PublishedNumbersTest::initTestCase()
{
    // SPC 709J, as ATIS prints it.
    const bool started = m_server.start({{QStringLiteral("/list"),
                                          QByteArray::fromHex("3008a00616043730394a"),
                                          {QStringLiteral("default_type application/tnauthlist")}},
                                         {QStringLiteral("/text"), "709J"},
                                         {QStringLiteral("/empty"), {}}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void PublishedNumbersTest::readsAListOnce()
{
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    PublishedNumbers numbers(fetcher, {});
    for (int round = 0; round < 2; ++round) {
        const auto list = numbers.listAt(m_server.url(QStringLiteral("/list")));
        QVERIFY(list);
        QCOMPARE(list->serviceProviderCodes, QStringList{QStringLiteral("709J")});
    }
    QTRY_COMPARE(m_server.requests(QStringLiteral("/list")), 1);
}

void PublishedNumbersTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("rule");
    QTest::newRow("not there") << m_server.url(QStringLiteral("/none")) << QStringLiteral("status");
    QTest::newRow("no DER") << m_server.url(QStringLiteral("/text")) << QStringLiteral("list_malformed");
    QTest::newRow("empty") << m_server.url(QStringLiteral("/empty")) << QStringLiteral("list_malformed");
    QTest::newRow("http") << QStringLiteral("http://example.com/list") << QStringLiteral("not_https");
}

void PublishedNumbersTest::saysWhyThereIsNone()
{
    QFETCH(QString, url);
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    const auto list = PublishedNumbers(fetcher, {}).listAt(url);
    QVERIFY(!list);
    QCOMPARE(list.error().check, QStringLiteral("tnauthlist"));
    QCOMPARE(list.error().result, Judgement::Fail);
    QTEST(list.error().rule, "rule");
}

QTEST_GUILESS_MAIN(PublishedNumbersTest)
#include "published_numbers_test.moc"
