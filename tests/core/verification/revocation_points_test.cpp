// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_points.h"

#include "tests/core/verification/openssl_authority.h"
#include "tests/core/verification/web_trust.h"
#include "tests/support/silent_listener.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using inventory::Inventory;
using verification::RevocationPoint;

class RevocationPointsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray many;
        for (std::size_t i = 0; i <= verification::listsPerPoint; ++i)
            many += m_authority.list({});
        QVERIFY2(m_server.start({{QStringLiteral("/list"), m_authority.list({QStringLiteral("1001")}), {keep}},
                                 {QStringLiteral("/unkept"), m_authority.list({})},
                                 {QStringLiteral("/stale"), m_authority.list({}, "260201000000Z"), {keep}},
                                 {QStringLiteral("/forged"), m_impostor.list({QStringLiteral("1001")}), {keep}},
                                 {QStringLiteral("/foreign"), m_stranger.list({QStringLiteral("1001")}), {keep}},
                                 {QStringLiteral("/many"), many, {keep}},
                                 {QStringLiteral("/page"), "<html></html>", {keep}},
                                 {QStringLiteral("/moved"), {}, {QStringLiteral("return 302 /list")}}}),
                 qPrintable(m_server.errorText()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_inventory = std::make_unique<Inventory>(required(Inventory::open(m_folder->path(), m_clock)));
        QVERIFY(m_inventory->addAnchor({QStringLiteral("Issuer"), m_authority.certificate()}));
    }

    void saysWhatIsThere()
    {
        addIdentity(QStringLiteral("main"), QStringLiteral("1002"), m_server.url(QStringLiteral("/list")));
        const auto points = asked(Online);
        QCOMPARE(points.size(), std::size_t(1));
        const RevocationPoint &point = points.front();
        QVERIFY(point.findings.empty());
        QVERIFY(point.fetchedAt);
        QCOMPARE(point.lists.size(), std::size_t(1));
        QCOMPARE(point.lists.front().issuer, QStringLiteral("CN=Issuer"));
        QCOMPARE(point.lists.front().updated.toString(Qt::ISODate), QStringLiteral("2026-01-01T00:00:00Z"));
        QCOMPARE(point.lists.front().nextUpdate->toString(Qt::ISODate), QStringLiteral("2036-12-31T00:00:00Z"));
        QCOMPARE(point.lists.front().entries, 1);
    }

    void namesEveryAddressOnceWithAllWhoNameIt()
    {
        const QString list = m_server.url(QStringLiteral("/list"));
        addIdentity(QStringLiteral("one"), QStringLiteral("1002"), list);
        addIdentity(QStringLiteral("two"), QStringLiteral("1004"), m_server.url(QStringLiteral("/stale")));
        QVERIFY(m_inventory->addAnchor({QStringLiteral("Anchored"), m_authority.issue(QStringLiteral("1005"), list)}));
        const auto points = asked(Offline);
        QCOMPARE(points.size(), std::size_t(2));
        QCOMPARE(points[0].url, list);
        QCOMPARE(points[0].namedBy.size(), std::size_t(2));
        QCOMPARE(points[0].namedBy[0].owner, QStringLiteral("one"));
        QCOMPARE(points[0].namedBy[1].owner, QStringLiteral("Anchored"));
        QVERIFY(points[0].namedBy[1].isAnchor);
    }

    void knowsOfflineWhatWasFetched()
    {
        addIdentity(QStringLiteral("main"), QStringLiteral("1002"), m_server.url(QStringLiteral("/list")));
        QCOMPARE(onlyRule(asked(Offline)), QStringLiteral("offline"));
        QVERIFY(!asked(Offline).front().fetchedAt);
        QCOMPARE(onlyRule(asked(Online)), QString());
        const auto kept = asked(Offline);
        QCOMPARE(onlyRule(kept), QString());
        QCOMPARE(kept.front().lists.front().entries, 1);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *serial, const char *path, const char *rule) {
            QTest::newRow(name) << QString::fromLatin1(serial) << QString::fromLatin1(path)
                                << QString::fromLatin1(rule);
        };
        row("on the list", "1001", "/list", "revoked");
        row("stale", "1002", "/stale", "stale");
        row("of another key: not used", "1001", "/forged", "bad_signature");
        row("more lists than are honest", "1002", "/many", "too_many");
        row("no list", "1002", "/page", "unreadable");
        row("not there", "1002", "/none", "status");
        row("leads elsewhere", "1002", "/moved", "redirect");
        row("may not be kept", "1002", "/unkept", "not_kept");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, serial);
        QFETCH(QString, path);
        QFETCH(QString, rule);
        addIdentity(QStringLiteral("main"), serial, m_server.url(path));
        QCOMPARE(onlyRule(asked(Online)), rule);
    }

    /// The list names a serial number, and it is its own issuer's, not that of ours.
    void saysThatAListOfAnotherIssuerIsNone()
    {
        addIdentity(QStringLiteral("main"), QStringLiteral("1001"), m_server.url(QStringLiteral("/foreign")));
        const Findings findings = asked(Online).front().findings;
        QCOMPARE(findings.size(), std::size_t(2));
        QCOMPARE(findings[0].rule, QStringLiteral("unsigned"));
        QCOMPARE(findings[1].rule, QStringLiteral("other_scope"));
        QCOMPARE(findings[1].values.value(QStringLiteral("count")), QStringLiteral("1"));
    }

    void isNotLedIntoTheNetworkHere_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("rule");
        QTest::newRow("loopback") << QStringLiteral("https://127.0.0.1:%1/list") << QStringLiteral("private_address");
        QTest::newRow("loopback, IPv4 in IPv6")
            << QStringLiteral("https://[::ffff:127.0.0.1]:%1/list") << QStringLiteral("private_address");
        QTest::newRow("a name of loopback")
            << QStringLiteral("https://localhost:%1/list") << QStringLiteral("private_address");
        QTest::newRow("a private network")
            << QStringLiteral("https://10.1.2.3:%1/") << QStringLiteral("private_address");
        QTest::newRow("without TLS") << QStringLiteral("http://127.0.0.1:%1/list") << QStringLiteral("not_https");
        QTest::newRow("a directory") << QStringLiteral("ldap://127.0.0.1:%1/cn=x") << QStringLiteral("not_https");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd?%1") << QStringLiteral("bad_url");
        QTest::newRow("with a password") << QStringLiteral("https://a:b@127.0.0.1:%1/") << QStringLiteral("userinfo");
    }

    void isNotLedIntoTheNetworkHere()
    {
        QFETCH(QString, address);
        QFETCH(QString, rule);
        const SilentListener listener;
        listener.listen();
        const QString url = address.arg(listener.port());
        addIdentity(QStringLiteral("main"), QStringLiteral("1002"), url);
        fetch::DocumentFetcher fetcher({}, m_clock);
        const auto points = required(verification::revocationPoints(*m_inventory, fetcher, m_clock.now()));
        QCOMPARE(onlyRule(points), rule);
        QVERIFY(!points.front().fetchedAt);
        QVERIFY(!listener.hasCaller());
    }

private:
    enum Reach
    {
        Online,
        Offline
    };
    static inline const QString keep = QStringLiteral("add_header Cache-Control max-age=3600");

    void addIdentity(const QString &name, const QString &serial, const QString &url)
    {
        QVERIFY(m_inventory->addIdentity({name, {m_authority.issue(serial, url)}, {}, {}}));
    }
    std::vector<RevocationPoint> asked(Reach reach) const
    {
        fetch::FetchOptions how = fetchingFrom(m_server);
        how.offline = reach == Offline;
        how.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
        fetch::DocumentFetcher fetcher(how, m_clock);
        return required(verification::revocationPoints(*m_inventory, fetcher, m_clock.now()));
    }
    /// Empty for no finding.
    static QString onlyRule(const std::vector<RevocationPoint> &points)
    {
        Findings findings = points.front().findings;
        if (const auto &why = points.front().notFetched)
            findings.push_back(*why);
        return findings.empty() ? QString() : findings.size() == 1 ? findings.front().rule : QStringLiteral("several");
    }

    TemporaryWebServer m_server;
    SystemClock m_clock;
    OpensslAuthority m_authority;
    OpensslAuthority m_impostor; ///< another key under the same name
    OpensslAuthority m_stranger{QStringLiteral("Stranger")};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Inventory> m_inventory;
};

QTEST_GUILESS_MAIN(RevocationPointsTest)
#include "revocation_points_test.moc"
