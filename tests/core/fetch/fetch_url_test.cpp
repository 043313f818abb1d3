// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/fetch_url.h"

#include <QTest>

using namespace stir;
using fetch::FetchUrl;

class FetchUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotFetched_data();
    void refusesWhatIsNotFetched();
    void takesAUrlApart_data();
    void takesAUrlApart();
};

void FetchUrlTest::refusesWhatIsNotFetched_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *url, const char *fault) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromLatin1(fault);
    };
    row("", "bad_url");
    row("10-150-91-136.4grid.eu/cert.pem", "bad_url");
    row("https:///cert.pem", "bad_url");
    row("https://", "bad_url");
    row("https:cert.pem", "bad_url");
    row(" https://example.com/cert.pem", "bad_url");
    row("https://example.com/cert.pem ", "bad_url");
    row("https://example.com/my cert.pem", "bad_url");
    row("https://example.com/cert.pem\r\nHost: other", "bad_url");
    row("https://exa mple.com/", "bad_url");
    row("https://example.com:0/", "bad_url");
    row("https://example.com:66000/", "bad_url");
    row("https://./", "bad_url");
    row("http://example.com/cert.pem", "not_https");
    row("ftp://example.com/cert.pem", "not_https");
    row("file://localhost/etc/passwd", "not_https");
    row("https://user:word@example.com/", "userinfo");
    row("https://user@example.com/", "userinfo");
    row("https://@example.com/", "userinfo");
}

void FetchUrlTest::refusesWhatIsNotFetched()
{
    QFETCH(QString, url);
    QFETCH(QString, fault);
    const auto parsed = FetchUrl::parse(url);
    QVERIFY(!parsed);
    QCOMPARE(fetch::faultName(parsed.error().fault), fault);
    QCOMPARE(parsed.error().values.value(QStringLiteral("url")), url);
}

void FetchUrlTest::takesAUrlApart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *url, const char *host, int port, const char *header) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromLatin1(host) << port << QByteArray(header);
    };
    row("https://example.com/cert.pem", "example.com", 443, "example.com");
    row("HTTPS://Example.COM/cert.pem", "example.com", 443, "example.com");
    row("https://example.com:443/", "example.com", 443, "example.com");
    row("https://example.com:8443/a?b=c#d", "example.com", 8443, "example.com:8443");
    row("https://example.com./", "example.com", 443, "example.com");
    row("https://bücher.example/", "xn--bcher-kva.example", 443, "xn--bcher-kva.example");
    row("https://192.0.2.7/", "192.0.2.7", 443, "192.0.2.7");
    row("https://[2001:db8::7]:8443/", "2001:db8::7", 8443, "[2001:db8::7]:8443");
}

void FetchUrlTest::takesAUrlApart()
{
    QFETCH(QString, url);
    const auto parsed = FetchUrl::parse(url);
    QVERIFY(parsed);
    QTEST(parsed->host, "host");
    QTEST(static_cast<int>(parsed->port), "port");
    QTEST(parsed->hostHeader(), "header");
    QVERIFY(!parsed->url.hasFragment());
}

QTEST_GUILESS_MAIN(FetchUrlTest)
#include "fetch_url_test.moc"
