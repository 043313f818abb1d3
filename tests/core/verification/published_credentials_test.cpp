// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_credentials.h"

#include "tests/core/crypto/test_certificates.h"
#include "tests/core/verification/web_trust.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace stir;
using namespace stir::testing;
using passport::Credential;
using verification::PublishedCredentials;

class PublishedCredentialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesAnIdentityBeforeItAsksTheNetwork();
    void fetchesOnceForManyThreads();
    void saysWhenItCameOutOfTheCache();
    void remembersWhatFailed();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();

private:
    TemporaryWebServer m_server;
    Authority m_authority;
    TestClock m_clock;
};

void PublishedCredentialsTest::initTestCase()
{
    const QByteArray chain = toPem(m_authority.chain());
    const bool started =
        m_server.start({{QStringLiteral("/chain.pem"), chain},
                        {QStringLiteral("/kept.pem"), chain, {QStringLiteral("add_header Cache-Control max-age=600")}},
                        {QStringLiteral("/page"), "<html></html>", {QStringLiteral("default_type text/html")}},
                        {QStringLiteral("/moved.pem"), {}, {QStringLiteral("return 302 /chain.pem")}},
                        {QStringLiteral("/key.pem"), chain + "-----BEGIN PRIVATE KEY-----\n"}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void PublishedCredentialsTest::takesAnIdentityBeforeItAsksTheNetwork()
{
    const QString x5u = QStringLiteral("https://host.invalid/cert.pem");
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    PublishedCredentials credentials({{QStringLiteral("edge"), m_authority.chain(), x5u, {}}}, fetcher, {});
    const auto credential = credentials.credentialFor(x5u);
    QVERIFY(credential);
    QCOMPARE(credential->origin, Credential::Origin::Identity);
    QCOMPARE(credential->name, QStringLiteral("edge"));
    QVERIFY(credential->chain == m_authority.chain());
    const auto other = credentials.credentialFor(x5u + u'?');
    QVERIFY(!other);
    QCOMPARE(other.error().rule, QStringLiteral("dns"));
}

void PublishedCredentialsTest::fetchesOnceForManyThreads()
{
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    PublishedCredentials credentials({}, fetcher, {});
    const QString x5u = m_server.url(QStringLiteral("/chain.pem"));
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto credential = credentials.credentialFor(x5u);
                good += credential && credential->origin == Credential::Origin::Fetched ? 1 : 0;
            });
    }
    QCOMPARE(good.load(), 8);
    QTRY_COMPARE(m_server.requests(QStringLiteral("/chain.pem")), 1);
}

void PublishedCredentialsTest::saysWhenItCameOutOfTheCache()
{
    QTemporaryDir folder;
    fetch::FetchOptions options = fetchingFrom(m_server);
    options.cacheFolder = folder.path();
    const QString x5u = m_server.url(QStringLiteral("/kept.pem"));
    for (const auto origin : {Credential::Origin::Fetched, Credential::Origin::Cached}) {
        fetch::DocumentFetcher fetcher(options, m_clock);
        const auto credential = PublishedCredentials({}, fetcher, {}).credentialFor(x5u);
        QVERIFY(credential);
        QCOMPARE(credential->origin, origin);
    }
}

void PublishedCredentialsTest::remembersWhatFailed()
{
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    PublishedCredentials credentials({}, fetcher, {});
    const QString x5u = m_server.url(QStringLiteral("/none.pem"));
    for (int round = 0; round < 3; ++round)
        QCOMPARE(credentials.credentialFor(x5u).error().rule, QStringLiteral("status"));
    QTRY_COMPARE(m_server.requests(QStringLiteral("/none.pem")), 1);
}

void PublishedCredentialsTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("rule");
    QTest::newRow("404") << m_server.url(QStringLiteral("/none.pem")) << QStringLiteral("status");
    QTest::newRow("redirect") << m_server.url(QStringLiteral("/moved.pem")) << QStringLiteral("redirect");
    QTest::newRow("web page") << m_server.url(QStringLiteral("/page")) << QStringLiteral("not_pem");
    QTest::newRow("private key") << m_server.url(QStringLiteral("/key.pem")) << QStringLiteral("private_key");
    QTest::newRow("wrong name") << m_server.urlWithWrongName(QStringLiteral("/chain.pem")) << QStringLiteral("tls");
    QTest::newRow("http") << QStringLiteral("http://example.com/cert.pem") << QStringLiteral("not_https");
    QTest::newRow("private") << m_server.url(QStringLiteral("/chain.pem")) << QStringLiteral("private_address");
    QTest::newRow("offline") << m_server.url(QStringLiteral("/chain.pem")) << QStringLiteral("offline");
}

void PublishedCredentialsTest::saysWhyThereIsNone()
{
    QFETCH(QString, url);
    QFETCH(QString, rule);
    fetch::FetchOptions options = fetchingFrom(m_server);
    options.offline = rule == QLatin1String("offline");
    options.https.allowPrivate = rule != QLatin1String("private_address");
    fetch::DocumentFetcher fetcher(options, m_clock);
    const auto credential = PublishedCredentials({}, fetcher, {}).credentialFor(url);
    QVERIFY(!credential);
    QCOMPARE(credential.error().check, QStringLiteral("certificate"));
    QCOMPARE(credential.error().rule, rule);
    QCOMPARE(credential.error().result, options.offline ? Judgement::Skip : Judgement::Fail);
}

QTEST_GUILESS_MAIN(PublishedCredentialsTest)
#include "published_credentials_test.moc"
