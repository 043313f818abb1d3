// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/test_certificates.h"
#include "tests/ctl/program.h"
#include "tests/support/temporary_web_server.h"

#include <QJsonArray>
#include <QTest>

using namespace stir;
using stir::test::Program;

class X5uTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_leaf = m_authority.issue([] {
            auto fields = testing::leafFields();
            fields.notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
            fields.notAfter = QDateTime::currentDateTimeUtc().addDays(90);
            return fields;
        }());
        const bool started =
            m_server.start({{QStringLiteral("/chain.pem"), crypto::toPem({*m_leaf, m_authority.intermediate})}});
        QVERIFY2(started, qPrintable(m_server.errorText()));
    }

    void asksAsAVerifierDoes()
    {
        Program program;
        const QString certificate = program.write(QStringLiteral("leaf.pem"), m_leaf->toPem());
        const auto result = program.run({QStringLiteral("x5u"), QStringLiteral("check"), QStringLiteral("--json"),
                                         address(), QStringLiteral("--cert"), certificate, QStringLiteral("--ca"),
                                         m_server.authorityFile(), QStringLiteral("--allow-private")});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject said = result.objects().front();
        QCOMPARE(said.value(QStringLiteral("url")), QJsonValue(address()));
        QStringList passed;
        for (const QJsonValue &finding : said.value(QStringLiteral("findings")).toArray())
            if (finding[QStringLiteral("result")] == QLatin1String("pass"))
                passed.append(finding[QStringLiteral("id")].toString());
        QVERIFY(passed.contains(QStringLiteral("match")));
        QVERIFY(passed.contains(QStringLiteral("http")));
    }

    void isBadWhenAnotherCertificateLiesThere()
    {
        Program program;
        const QString other = program.write(QStringLiteral("other.pem"), testing::Authority().leaf.toPem());
        const auto result =
            program.run({QStringLiteral("x5u"), QStringLiteral("check"), address(), QStringLiteral("--cert"), other,
                         QStringLiteral("--ca"), m_server.authorityFile(), QStringLiteral("--allow-private")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.output.contains("Another certificate is published there"));
    }

    void publishesNoFileWithAPrivateKey()
    {
        Program program;
        const QString bundle = program.write(QStringLiteral("bundle.pem"),
                                             m_leaf->toPem() + "-----BEGIN PRIVATE KEY-----\nMIIB\n"
                                                               "-----END PRIVATE KEY-----\n",
                                             true);
        const auto result =
            program.run({QStringLiteral("x5u"), QStringLiteral("publish"), QStringLiteral("--yes"), address(),
                         QStringLiteral("--server"), QStringLiteral("web"), QStringLiteral("--path"),
                         QStringLiteral("/srv/a.pem"), QStringLiteral("--cert"), bundle});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.contains("a private key is in this file"));
    }

    void doesNotProbeTheInsideUnlessAllowed()
    {
        const int before = m_server.requests(QStringLiteral("/chain.pem"));
        const auto result = Program().run({QStringLiteral("x5u"), QStringLiteral("check"), address()});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.output.contains("no public address"));
        QCOMPARE(m_server.requests(QStringLiteral("/chain.pem")), before);
    }

private:
    QString address() const { return m_server.url(QStringLiteral("/chain.pem")); }

    testing::TemporaryWebServer m_server;
    testing::Authority m_authority;
    std::optional<crypto::Certificate> m_leaf;
};

QTEST_GUILESS_MAIN(X5uTest)
#include "x5u_test.moc"
