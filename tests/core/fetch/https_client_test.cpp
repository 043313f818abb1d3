// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/https_client.h"

#include "tests/support/silent_listener.h"
#include "tests/support/temporary_web_server.h"

#include <QDeadlineTimer>
#include <QTest>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace stir;
using namespace stir::fetch;
using stir::testing::TemporaryWebServer;

namespace {

using namespace std::chrono_literals;

const QByteArray certificateText = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
constexpr qint64 sizeLimit = 64 * 1024;

QString urlOf(const testing::SilentListener &silent, const QString &host)
{
    return QStringLiteral("https://%1:%2/cert.pem").arg(host).arg(silent.port());
}

} // namespace

class HttpsClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetchesADocument_data();
    void fetchesADocument();
    void saysWhyNothingWasFetched_data();
    void saysWhyNothingWasFetched();
    void refusesAnAnswerThatIsNoHttp_data();
    void refusesAnAnswerThatIsNoHttp();
    void asksAsNobodyInParticular();
    void triesTheNextAddressOfAName();
    void stopsWhenAskedTo();
    void servesSeveralThreadsAtOnce();

private:
    HttpsOptions trusting() const
    {
        HttpsOptions options;
        options.allowPrivate = true;
        options.authorities = m_server.authority();
        return options;
    }
    FetchResult fetch(const QString &url, const HttpsOptions &options) const
    {
        return HttpsClient(options).get(FetchUrl::parse(url).value(), sizeLimit);
    }

    TemporaryWebServer m_server;
};

void HttpsClientTest::initTestCase()
{
    const bool started = m_server.start({
        {QStringLiteral("/cert.pem"), certificateText, {QStringLiteral("add_header Cache-Control \"max-age=600\"")}},
        {QStringLiteral("/text"), certificateText, {QStringLiteral("default_type text/plain")}},
        {QStringLiteral("/exact"), QByteArray(sizeLimit, 'x')},
        {QStringLiteral("/large"), QByteArray(sizeLimit + 1, 'x')},
        {QStringLiteral("/chunked"),
         QByteArray(sizeLimit + 1, 'x'),
         {QStringLiteral("ssi on"), QStringLiteral("ssi_types *")}}, // without a Content-Length
        {QStringLiteral("/empty"), QByteArray()},
        {QStringLiteral("/slow"), QByteArray(8192, 'x'), {QStringLiteral("limit_rate 64")}},
        {QStringLiteral("/moved"), {}, {QStringLiteral("return 301 https://example.org/cert.pem")}},
        {QStringLiteral("/found"), {}, {QStringLiteral("return 302 /cert.pem")}},
        {QStringLiteral("/gone"), {}, {QStringLiteral("return 410")}},
        {QStringLiteral("/login"), {}, {QStringLiteral("return 401")}},
        {QStringLiteral("/broken"), {}, {QStringLiteral("return 500")}},
        {QStringLiteral("/nothing"), {}, {QStringLiteral("return 204")}},
        {QStringLiteral("/created"), {}, {QStringLiteral("return 201 created")}},
        {QStringLiteral("/dropped"), {}, {QStringLiteral("return 444")}},
    });
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void HttpsClientTest::fetchesADocument_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("by name") << m_server.url(QStringLiteral("/cert.pem")) << certificateText.size();
    QTest::newRow("by IPv4 address") << m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("127.0.0.1"))
                                     << certificateText.size();
    QTest::newRow("by IPv6 address") << m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("[::1]"))
                                     << certificateText.size();
    QTest::newRow("of another type") << m_server.url(QStringLiteral("/text")) << certificateText.size();
    QTest::newRow("as large as allowed") << m_server.url(QStringLiteral("/exact")) << qsizetype(sizeLimit);
    QTest::newRow("empty") << m_server.url(QStringLiteral("/empty")) << qsizetype(0);
}

void HttpsClientTest::fetchesADocument()
{
    QFETCH(QString, url);
    const FetchResult result = fetch(url, trusting());
    QVERIFY2(result, qPrintable(result ? QString() : faultName(result.error().fault)));
    QTEST(result->body.size(), "size");
    const bool isText = url.endsWith(QStringLiteral("/text"));
    QCOMPARE(result->contentType, QByteArray(isText ? "text/plain" : "application/pem-certificate-chain"));
    QCOMPARE(result->lifetime, url.endsWith(QStringLiteral("/cert.pem")) ? 600s : 0s);
    QVERIFY(!result->cached);
}

void HttpsClientTest::saysWhyNothingWasFetched_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected"); // what that value holds
    const auto row = [](const char *name, const QString &url, const char *fault, const char *value,
                        const QString &expected) {
        QTest::newRow(name) << url << QString::fromLatin1(fault) << QString::fromLatin1(value) << expected;
    };
    const auto page = [this](const char *path) { return m_server.url(QString::fromLatin1(path)); };
    row("not found", page("/none"), "status", "status", QStringLiteral("404"));
    row("gone", page("/gone"), "status", "status", QStringLiteral("410"));
    row("wants a password", page("/login"), "status", "status", QStringLiteral("401"));
    row("server error", page("/broken"), "status", "status", QStringLiteral("500"));
    row("no content", page("/nothing"), "status", "status", QStringLiteral("204"));
    row("created", page("/created"), "status", "status", QStringLiteral("201"));
    row("redirect elsewhere", page("/moved"), "redirect", "target", QStringLiteral("https://example.org/cert.pem"));
    row("redirect on the same host", page("/found"), "redirect", "status", QStringLiteral("302"));
    row("too large", page("/large"), "too_large", "limit", QStringLiteral("65536"));
    row("too large without saying so", page("/chunked"), "too_large", "limit", QStringLiteral("65536"));
    row("slow", page("/slow"), "timeout", "seconds", QStringLiteral("2"));
    row("closed without an answer", page("/dropped"), "interrupted", "url", page("/dropped"));
    row("certificate for another name", m_server.urlWithWrongName(QStringLiteral("/cert.pem")), "tls", "detail",
        QStringLiteral("host name"));
    row("nobody listens", QStringLiteral("https://127.0.0.1:%1/").arg(TemporaryWebServer::freePort()), "refused",
        "address", QStringLiteral("127.0.0.1"));
    row("no such name", QStringLiteral("https://host.invalid/cert.pem"), "dns", "host", QStringLiteral("host.invalid"));
    row("untrusted", page("/cert.pem"), "tls", "detail", QStringLiteral("certificate"));
    row("name of a loopback address", page("/cert.pem"), "private_address", "range", QStringLiteral("loopback"));
    row("IPv4 loopback", m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("127.0.0.1")), "private_address",
        "address", QStringLiteral("127.0.0.1"));
    row("IPv6 loopback", m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("[::1]")), "private_address",
        "address", QStringLiteral("::1"));
    row("mapped loopback", m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("[::ffff:127.0.0.1]")),
        "private_address", "range", QStringLiteral("loopback"));
    row("address in one figure", m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("2130706433")),
        "private_address", "range", QStringLiteral("loopback"));
    row("address in hexadecimal", m_server.url(QStringLiteral("/cert.pem"), QStringLiteral("0x7f.1")),
        "private_address", "range", QStringLiteral("loopback"));
    row("metadata service of a cloud", QStringLiteral("https://169.254.169.254/latest/"), "private_address", "range",
        QStringLiteral("link-local"));
}

void HttpsClientTest::saysWhyNothingWasFetched()
{
    QFETCH(QString, url);
    QFETCH(QString, fault);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    HttpsOptions options = trusting();
    if (fault == QLatin1String("timeout"))
        options.totalTimeout = 1500ms;
    options.allowPrivate = fault != QLatin1String("private_address");
    if (QByteArray(QTest::currentDataTag()) == "untrusted")
        options.authorities.clear();
    const FetchResult result = fetch(url, options);
    QVERIFY(!result);
    QCOMPARE(faultName(result.error().fault), fault);
    const QString said = result.error().values.value(value);
    QVERIFY2(said.contains(expected), qPrintable(said));
    QCOMPARE(result.error().values.value(QStringLiteral("url")), url);
}

void HttpsClientTest::refusesAnAnswerThatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &answer, const char *fault) {
        QTest::newRow(name) << answer << QString::fromLatin1(fault);
    };
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "interrupted");
    row("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "interrupted");
    row("cut in the head", "HTTP/1.1 200 OK\r\nContent-Le", "interrupted");
    row("larger than it says", "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nx", "too_large");
    row("endless head", "HTTP/1.1 200 OK\r\n" + QByteArray("X-Fill: 0123456789\r\n").repeated(256 * 1024),
        "interrupted");
    row("endless line in the head", "HTTP/1.1 200 OK\r\nX-Fill: " + QByteArray(4 * 1024 * 1024, 'x'), "interrupted");
}

void HttpsClientTest::refusesAnAnswerThatIsNoHttp()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, fault);
    const int port = TemporaryWebServer::freePort();
    QProcess server; // sends its standard input to whoever connects
    server.start(QStringLiteral("openssl"),
                 {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                  QStringLiteral("-cert"), m_server.certificateFile(), QStringLiteral("-key"), m_server.keyFile(),
                  QStringLiteral("-quiet")});
    QVERIFY(server.waitForStarted());
    const auto process = static_cast<pid_t>(server.processId());
    server.write(answer);
    server.closeWriteChannel();
    HttpsOptions options = trusting();
    options.totalTimeout = 5s;
    FetchResult result = FetchedDocument{};
    std::jthread fetching([&] {
        const QDeadlineTimer listening(5000);
        do
            result = fetch(QStringLiteral("https://127.0.0.1:%1/").arg(port), options);
        while (!result && result.error().fault == FetchFault::Refused && !listening.hasExpired());
        ::kill(process, SIGTERM);
    });
    server.waitForFinished(20000); // writes the answer meanwhile
    fetching.join();
    server.kill();
    server.waitForFinished();
    QVERIFY(!result);
    QCOMPARE(faultName(result.error().fault), fault);
    if (QByteArray(QTest::currentDataTag()).startsWith("endless"))
        QCOMPARE(result.error().values.value(QStringLiteral("detail")), QStringLiteral("head too long"));
}

void HttpsClientTest::asksAsNobodyInParticular()
{
    QVERIFY(fetch(m_server.url(QStringLiteral("/cert.pem?who")), trusting()));
    QTRY_COMPARE(m_server.requests(QStringLiteral("/cert.pem?who")), 1);
    QByteArray line;
    for (const QByteArray &one : m_server.log().split('\n'))
        if (one.contains("/cert.pem?who"))
            line = one;
    const QByteArray host = m_server.url({}).mid(8).toLatin1();
    QCOMPARE(line, "200 GET /cert.pem?who HTTP/1.1 | " + host + " | stir-console | - | - |");
}

void HttpsClientTest::triesTheNextAddressOfAName()
{
    // localhost is ::1 and 127.0.0.1; this one listens on the latter alone.
    const testing::SilentListener silent;
    silent.listen();
    HttpsOptions options = trusting();
    options.connectTimeout = 300ms;
    const FetchResult result = fetch(urlOf(silent, QStringLiteral("localhost")), options);
    QVERIFY(!result);
    QCOMPARE(faultName(result.error().fault), QStringLiteral("timeout"));
}

void HttpsClientTest::stopsWhenAskedTo()
{
    const testing::SilentListener silent;
    silent.listen();
    HttpsClient client(trusting());
    std::stop_source source;
    std::jthread stopper([&source] {
        std::this_thread::sleep_for(50ms);
        source.request_stop();
    });
    const FetchResult result =
        client.get(FetchUrl::parse(urlOf(silent, QStringLiteral("127.0.0.1"))).value(), sizeLimit, source.get_token());
    QVERIFY(!result);
    QCOMPARE(faultName(result.error().fault), QStringLiteral("cancelled"));
    const FetchResult next = client.get(FetchUrl::parse(m_server.url(QStringLiteral("/cert.pem"))).value(), sizeLimit);
    QVERIFY2(next, "the thread goes on for others");
}

void HttpsClientTest::servesSeveralThreadsAtOnce()
{
    HttpsClient client(trusting());
    const FetchUrl url = FetchUrl::parse(m_server.url(QStringLiteral("/cert.pem"))).value();
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 5; ++round)
                    good += client.get(url, sizeLimit).has_value() ? 1 : 0;
            });
    }
    QCOMPARE(good.load(), 40);
}

QTEST_GUILESS_MAIN(HttpsClientTest)
#include "https_client_test.moc"
