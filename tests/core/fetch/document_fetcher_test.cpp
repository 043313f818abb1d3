// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/document_fetcher.h"

#include "tests/support/temporary_web_server.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::fetch;
using stir::testing::TemporaryWebServer;

namespace {

class TestClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromString(QStringLiteral("2026-11-27T10:00:00Z"), Qt::ISODate);
};

/// Ten seconds go by whenever somebody looks.
class HurryingClock final : public Clock
{
public:
    QDateTime now() const override
    {
        m_time = m_time.addSecs(10);
        return m_time;
    }

private:
    mutable QDateTime m_time = TestClock().time;
};

/// Takes connections on every address of loopback and never says a word.
class SilentServer
{
public:
    SilentServer()
    {
        m_server.setMaxPendingConnections(1000);
        m_server.listen(QHostAddress::AnyIPv4);
    }

    /// A host of its own for each number.
    QString url(int number) const
    {
        return QStringLiteral("https://127.0.1.%1:%2/cert.pem").arg(number).arg(m_server.serverPort());
    }
    /// So far; those that were given up meanwhile, too.
    int connections()
    {
        while (m_server.waitForNewConnection(0) || m_server.hasPendingConnections()) {
            delete m_server.nextPendingConnection();
            ++m_connections;
        }
        return m_connections;
    }

private:
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace

class DocumentFetcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void honoursWhatTheServerSaysAboutKeeping_data();
    void honoursWhatTheServerSaysAboutKeeping();
    void fetchesAgainWhenTheCopyIsOld();
    void answersFromTheCacheWhenOffline();
    void fetchesAnewWhatIsKept();
    void keepsWhatIsTrustedByExtraApart();
    void givesUpOnAThousandHostsThatNeverAnswer();
    void losesPatienceWithSlowAddressesToo();
    void keepsWhatIsKnownWhenItsTimeIsUsedUp();
    void doesNotTryADeadHostTwice(); // ends the server

private:
    FetchOptions options(const QTemporaryDir &folder) const
    {
        FetchOptions made;
        made.https.allowPrivate = true;
        made.https.authorities = m_server.authority();
        made.cacheFolder = folder.filePath(QStringLiteral("cache"));
        return made;
    }
    TemporaryWebServer m_server;
    TestClock m_clock;
};

void DocumentFetcherTest::initTestCase()
{
    const auto page = [](const char *path, const char *control) {
        const QString directive = QStringLiteral("add_header Cache-Control \"%1\"").arg(QString::fromLatin1(control));
        return testing::WebPage{QString::fromLatin1(path), "first", {directive}};
    };
    auto aged = page("/aged", "max-age=600");
    aged.directives.append(QStringLiteral("add_header Age 700"));
    const bool started = m_server.start({page("/kept", "max-age=600"),
                                         page("/stored", "no-store, max-age=600"),
                                         page("/checked", "no-cache"),
                                         page("/own", "private, max-age=600"),
                                         aged,
                                         page("/offline", "max-age=600"),
                                         page("/anew", "max-age=600"),
                                         page("/old", "max-age=600"),
                                         {QStringLiteral("/silent"), "first"},
                                         {QStringLiteral("/expires"), "first", {QStringLiteral("expires 10m")}}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void DocumentFetcherTest::honoursWhatTheServerSaysAboutKeeping_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("/kept") << 1;
    QTest::newRow("/stored") << 2;
    QTest::newRow("/checked") << 2;
    QTest::newRow("/own") << 1;
    QTest::newRow("/aged") << 2;
    QTest::newRow("/silent") << 2;
    QTest::newRow("/expires") << 1;
}

void DocumentFetcherTest::honoursWhatTheServerSaysAboutKeeping()
{
    QFETCH(int, requests);
    const QString path = QString::fromLatin1(QTest::currentDataTag());
    QTemporaryDir folder;
    const FetchResult first = DocumentFetcher(options(folder), m_clock).get(m_server.url(path), certificateSizeLimit);
    const FetchResult second = DocumentFetcher(options(folder), m_clock).get(m_server.url(path), certificateSizeLimit);
    QVERIFY(first && second);
    QCOMPARE(first->body, QByteArray("first"));
    QCOMPARE(second->body, QByteArray("first"));
    QCOMPARE(second->cached, requests == 1);
    QTRY_COMPARE(m_server.requests(path), requests);
}

void DocumentFetcherTest::fetchesAgainWhenTheCopyIsOld()
{
    QTemporaryDir folder;
    const QString url = m_server.url(QStringLiteral("/old"));
    TestClock clock;
    DocumentFetcher fetcher(options(folder), clock);
    QVERIFY(fetcher.get(url, certificateSizeLimit));
    m_server.setBody(QStringLiteral("/old"), "second");
    clock.time = clock.time.addSecs(599);
    QCOMPARE(fetcher.get(url, certificateSizeLimit).value().body, QByteArray("first"));
    clock.time = clock.time.addSecs(1);
    QCOMPARE(fetcher.get(url, certificateSizeLimit).value().body, QByteArray("second"));
    QVERIFY(fetcher.cache().clear());
    m_server.setBody(QStringLiteral("/old"), "third");
    QCOMPARE(fetcher.get(url, certificateSizeLimit).value().body, QByteArray("third"));
}

void DocumentFetcherTest::fetchesAnewWhatIsKept()
{
    const QTemporaryDir folder;
    const QString url = m_server.url(QStringLiteral("/anew"));
    QVERIFY(DocumentFetcher(options(folder), m_clock).get(url, certificateSizeLimit));
    FetchOptions anew = options(folder);
    anew.anew = true;
    const FetchResult again = DocumentFetcher(anew, m_clock).get(url, certificateSizeLimit);
    QVERIFY(again);
    QVERIFY(!again->cached);
    QTRY_COMPARE(m_server.requests(QStringLiteral("/anew")), 2);
    anew.offline = true;
    QVERIFY(DocumentFetcher(anew, m_clock).get(url, certificateSizeLimit)->cached);
}

void DocumentFetcherTest::answersFromTheCacheWhenOffline()
{
    QTemporaryDir folder;
    const QString url = m_server.url(QStringLiteral("/offline"));
    FetchOptions offline = options(folder);
    offline.offline = true;
    const FetchResult before = DocumentFetcher(offline, m_clock).get(url, certificateSizeLimit);
    QVERIFY(!before);
    QCOMPARE(faultName(before.error().fault), QStringLiteral("offline"));
    QVERIFY(DocumentFetcher(options(folder), m_clock).get(url, certificateSizeLimit));
    QVERIFY(DocumentFetcher(offline, m_clock).get(url, certificateSizeLimit));
    QTRY_COMPARE(m_server.requests(QStringLiteral("/offline")), 1);
}

void DocumentFetcherTest::keepsWhatIsTrustedByExtraApart()
{
    QTemporaryDir folder;
    const QString url = m_server.url(QStringLiteral("/kept"));
    QVERIFY(DocumentFetcher(options(folder), m_clock).get(url, certificateSizeLimit));
    FetchOptions publicOnly = options(folder);
    publicOnly.https.allowPrivate = false;
    const FetchResult refused = DocumentFetcher(publicOnly, m_clock).get(url, certificateSizeLimit);
    QVERIFY(!refused);
    QCOMPARE(faultName(refused.error().fault), QStringLiteral("private_address"));
    FetchOptions untrusting = options(folder);
    untrusting.https.authorities.clear();
    const FetchResult untrusted = DocumentFetcher(untrusting, m_clock).get(url, certificateSizeLimit);
    QVERIFY(!untrusted);
    QCOMPARE(faultName(untrusted.error().fault), QStringLiteral("tls"));
}

void DocumentFetcherTest::givesUpOnAThousandHostsThatNeverAnswer()
{
    QTemporaryDir folder;
    SilentServer silent;
    HurryingClock clock;
    FetchOptions impatient = options(folder);
    impatient.https.connectTimeout = std::chrono::milliseconds(50);
    impatient.patience = std::chrono::seconds(60);
    DocumentFetcher fetcher(impatient, clock);
    for (int host = 1; host <= 6; ++host)
        QCOMPARE(faultName(fetcher.get(silent.url(host), certificateSizeLimit).error().fault),
                 QStringLiteral("timeout"));
    for (int host = 7; host < 250; ++host) {
        const FetchResult refused = fetcher.get(silent.url(host), certificateSizeLimit);
        QCOMPARE(faultName(refused.error().fault), QStringLiteral("time_used_up"));
        QCOMPARE(refused.error().values.value(QStringLiteral("url")), silent.url(host));
        QCOMPARE(refused.error().values.value(QStringLiteral("seconds")), QStringLiteral("60"));
    }
    QCOMPARE(silent.connections(), 6);
}

void DocumentFetcherTest::losesPatienceWithSlowAddressesToo()
{
    QTemporaryDir folder;
    HurryingClock clock;
    FetchOptions impatient = options(folder);
    impatient.patience = std::chrono::seconds(18); // twice ten seconds, less the first of each
    DocumentFetcher fetcher(impatient, clock);
    QVERIFY(fetcher.get(m_server.url(QStringLiteral("/silent")), certificateSizeLimit));
    QVERIFY(fetcher.get(m_server.url(QStringLiteral("/silent")), certificateSizeLimit));
    const FetchResult refused = fetcher.get(m_server.url(QStringLiteral("/silent")), certificateSizeLimit);
    QVERIFY(!refused);
    QCOMPARE(faultName(refused.error().fault), QStringLiteral("time_used_up"));
}

void DocumentFetcherTest::keepsWhatIsKnownWhenItsTimeIsUsedUp()
{
    QTemporaryDir folder;
    SilentServer silent;
    HurryingClock clock;
    FetchOptions impatient = options(folder);
    impatient.https.connectTimeout = std::chrono::milliseconds(50);
    impatient.patience = std::chrono::seconds(10);
    DocumentFetcher fetcher(impatient, clock);
    QVERIFY(DocumentFetcher(options(folder), m_clock).get(m_server.url(QStringLiteral("/kept")), certificateSizeLimit));
    QCOMPARE(faultName(fetcher.get(silent.url(1), certificateSizeLimit).error().fault), QStringLiteral("timeout"));
    QCOMPARE(faultName(fetcher.get(silent.url(2), certificateSizeLimit).error().fault), QStringLiteral("time_used_up"));
    QCOMPARE(faultName(fetcher.get(silent.url(1), certificateSizeLimit).error().fault), QStringLiteral("timeout"));
    QVERIFY(fetcher.get(m_server.url(QStringLiteral("/kept")), certificateSizeLimit));
    const QString other = m_server.url(QStringLiteral("/silent"));
    QVERIFY(!fetcher.get(other, certificateSizeLimit));
    QVERIFY(fetcher.get(other, certificateSizeLimit, {}, Asker::Trusted));
}

void DocumentFetcherTest::doesNotTryADeadHostTwice()
{
    QTemporaryDir folder;
    DocumentFetcher fetcher(options(folder), m_clock);
    const QString base = m_server.urlWithWrongName({});
    const FetchResult first = fetcher.get(base + QStringLiteral("/a"), certificateSizeLimit);
    QCOMPARE(faultName(first.error().fault), QStringLiteral("tls"));
    m_server.stop();
    const FetchResult second = fetcher.get(base + QStringLiteral("/b"), certificateSizeLimit);
    QCOMPARE(faultName(second.error().fault), QStringLiteral("tls"));
    QCOMPARE(second.error().values.value(QStringLiteral("url")), base + QStringLiteral("/b"));
}

QTEST_GUILESS_MAIN(DocumentFetcherTest)
#include "document_fetcher_test.moc"
