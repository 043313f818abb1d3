// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/x5u_from_server.h"

#include "tests/core/deployment/server_root.h"
#include "tests/support/temporary_web_server.h"

#include <QTest>

using namespace stir;
using fetch::FetchFault;
using stir::testing::TemporaryWebServer;

namespace {

const QByteArray text = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

enum class Client
{
    Curl,
    Wget
};

} // namespace

Q_DECLARE_METATYPE(Client)

class X5uFromServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksWithWhatTheServerHas_data();
    void asksWithWhatTheServerHas();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void tellsWhatCurlSawOnTheWay();
    void saysThatThereIsNoProgramForIt();
    void takesTheAddressForNothingElse();

private:
    QString url(const char *path) const { return m_server.url(QString::fromLatin1(path)); }

    /// The server's programs trust the authority of the test's web server, as they would a public one.
    void layOut(Client client)
    {
        m_root = std::make_unique<tests::ServerRoot>();
        const QByteArray authority = m_server.authorityFile().toUtf8();
        m_root->program(QStringLiteral("curl"), "exec /usr/bin/curl --cacert " + authority + " \"$@\"");
        m_root->program(QStringLiteral("wget"), "exec /usr/bin/wget --ca-certificate=" + authority + " \"$@\"");
        if (client == Client::Wget)
            m_root->shell.rewrite = [](QByteArray script) { return script.replace("-v curl", "-v no-such-program"); };
    }
    Result<fetch::FetchExchange> ask(const QString &address)
    {
        return deployment::askThrough(m_root->shell, m_root->path(), address);
    }

    TemporaryWebServer m_server;
    std::unique_ptr<tests::ServerRoot> m_root;
};

void X5uFromServerTest::initTestCase()
{
    const bool started = m_server.start(
        {{QStringLiteral("/cert.pem"), text, {QStringLiteral("add_header Cache-Control max-age=86400")}},
         {QStringLiteral("/bytes"), QByteArray("\0\r\n\r\n\n", 6)},
         {QStringLiteral("/large"), QByteArray(70000, 'x')},
         {QStringLiteral("/moved.pem"), {}, {QStringLiteral("return 302 https://example.com/new.pem")}}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void X5uFromServerTest::asksWithWhatTheServerHas_data()
{
    QTest::addColumn<Client>("client");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("body");
    for (const auto &[name, client] : {std::pair("curl", Client::Curl), std::pair("wget", Client::Wget)}) {
        QTest::addRow("%s, certificate", name) << client << url("/cert.pem") << text;
        QTest::addRow("%s, any bytes", name) << client << url("/bytes") << QByteArray("\0\r\n\r\n\n", 6);
    }
}

void X5uFromServerTest::asksWithWhatTheServerHas()
{
    QFETCH(Client, client);
    QFETCH(QString, address);
    layOut(client);
    const auto seen = ask(address);
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().detail));
    QVERIFY2(seen->result, qPrintable(seen->result ? QString() : fetch::faultName(seen->result.error().fault)));
    QTEST(seen->result->body, "body");
    QCOMPARE(seen->result->contentType, QByteArray("application/pem-certificate-chain"));
    QCOMPARE(seen->result->cacheControl,
             address.endsWith(QLatin1String("cert.pem")) ? QByteArray("max-age=86400") : "");
    QVERIFY(seen->facts.took.count() > 0);
}

void X5uFromServerTest::saysWhatWentWrong_data()
{
    QTest::addColumn<Client>("client");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("fault");
    const QString closed = QStringLiteral("https://localhost:%1/a.pem").arg(TemporaryWebServer::freePort());
    for (const auto &[name, client] : {std::pair("curl", Client::Curl), std::pair("wget", Client::Wget)}) {
        QTest::addRow("%s, 404", name) << client << url("/none.pem") << QStringLiteral("status");
        QTest::addRow("%s, redirect", name) << client << url("/moved.pem") << QStringLiteral("redirect");
        QTest::addRow("%s, too large", name) << client << url("/large") << QStringLiteral("too_large");
        QTest::addRow("%s, unknown name", name)
            << client << QStringLiteral("https://certs.invalid/a.pem") << QStringLiteral("dns");
        QTest::addRow("%s, another name proven", name)
            << client << m_server.urlWithWrongName(QStringLiteral("/cert.pem")) << QStringLiteral("tls");
        QTest::addRow("%s, nobody listens", name)
            << client << closed << (client == Client::Curl ? QStringLiteral("refused") : QStringLiteral("unreachable"));
    }
    QTest::newRow("curl, http") << Client::Curl << QStringLiteral("http://localhost/a.pem")
                                << QStringLiteral("not_https");
}

void X5uFromServerTest::saysWhatWentWrong()
{
    QFETCH(Client, client);
    QFETCH(QString, address);
    layOut(client);
    const auto seen = ask(address);
    QVERIFY(seen);
    QVERIFY(!seen->result);
    QTEST(fetch::faultName(seen->result.error().fault), "fault");
    QCOMPARE(seen->result.error().values.value(QStringLiteral("url")), address);
}

void X5uFromServerTest::tellsWhatCurlSawOnTheWay()
{
    layOut(Client::Curl);
    const auto seen = ask(url("/cert.pem"));
    QVERIFY(seen && seen->result);
    QVERIFY(seen->facts.addresses.contains(QStringLiteral("127.0.0.1")) ||
            seen->facts.addresses.contains(QStringLiteral("::1")));
    QVERIFY(!seen->facts.address.isEmpty());
    QCOMPARE(seen->facts.tlsVersion, QStringLiteral("TLSv1.3"));
    QVERIFY(seen->facts.certificate.subject.startsWith(QLatin1String("CN=")));
    QVERIFY(seen->facts.certificate.issuer.contains(QLatin1String("Test-Web-Authority")));
    QVERIFY(seen->facts.certificate.notAfter > QDateTime::currentDateTimeUtc());
}

void X5uFromServerTest::saysThatThereIsNoProgramForIt()
{
    layOut(Client::Curl);
    m_root->shell.rewrite = [](QByteArray script) { return script.replace("command -v ", "command -v no-such-"); };
    const auto seen = ask(url("/cert.pem"));
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, ErrorCode::CommandFailed);
    QVERIFY(seen.error().detail.contains(QLatin1String("curl")));
}

void X5uFromServerTest::takesTheAddressForNothingElse()
{
    layOut(Client::Curl);
    const QString marker = m_root->path(QStringLiteral("/marker"));
    for (const QString &address : {QStringLiteral("-o%1").arg(marker), QStringLiteral("https://x;touch %1").arg(marker),
                                   QStringLiteral("https://x'$(touch %1)'").arg(marker)}) {
        const auto seen = ask(address);
        QVERIFY(!seen || !seen->result);
        QVERIFY(!QFile::exists(marker));
    }
}

QTEST_GUILESS_MAIN(X5uFromServerTest)
#include "x5u_from_server_test.moc"
