// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_status.h"

#include "tests/core/verification/openssl_authority.h"
#include "tests/core/verification/web_trust.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using inventory::Inventory;
using verification::RevocationState;
using verification::revocationStatus;
using verification::RevocationStatus;

class RevocationStatusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start({{QStringLiteral("/list"), m_authority.list({QStringLiteral("1001")}), {keep}},
                                 {QStringLiteral("/stale"), m_authority.list({}, "260201000000Z"), {keep}},
                                 {QStringLiteral("/forged"), m_impostor.list({}), {keep}},
                                 {QStringLiteral("/page"), "<html></html>", {keep}}}),
                 qPrintable(m_server.errorText()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_inventory = std::make_unique<Inventory>(required(Inventory::open(m_folder->path(), m_clock)));
        QVERIFY(m_inventory->addAnchor({QStringLiteral("Issuer"), m_authority.certificate()}));
    }

    void saysWhatAFetchedListSays_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("state");
        QTest::newRow("not on the list") << "1002"
                                         << "/list"
                                         << "good";
        QTest::newRow("revoked") << "1001"
                                 << "/list"
                                 << "revoked";
        QTest::newRow("stale") << "1002"
                               << "/stale"
                               << "doubtful";
        QTest::newRow("of another key") << "1002"
                                        << "/forged"
                                        << "unknown";
        QTest::newRow("no list") << "1002"
                                 << "/page"
                                 << "unknown";
        QTest::newRow("not there") << "1002"
                                   << "/none"
                                   << "unknown";
    }

    void saysWhatAFetchedListSays()
    {
        QFETCH(QString, serial);
        QFETCH(QString, path);
        QFETCH(QString, state);
        addIdentity(QStringLiteral("main"), serial, path);
        const auto all = statusOf({}, Online);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(verification::revocationStateName(all[0].state), state);
        QCOMPARE(all[0].owner, QStringLiteral("main"));
        QCOMPARE(all[0].urls, QStringList(m_server.url(path)));
        QCOMPARE(all[0].findings.empty(), all[0].state == RevocationState::Good);
    }

    void remembersWhatWasFetched()
    {
        addIdentity(QStringLiteral("main"), QStringLiteral("1001"), QStringLiteral("/list"));
        QCOMPARE(statusOf({}, Offline).front().state, RevocationState::NotFetched);
        QCOMPARE(statusOf({}, Online).front().state, RevocationState::Revoked);
        QCOMPARE(statusOf({}, Offline).front().state, RevocationState::Revoked);
    }

    void leavesOutWhatNamesNoList()
    {
        QVERIFY(m_inventory->addIdentity(
            {QStringLiteral("main"), {m_authority.issue(QStringLiteral("1003"), {})}, {}, {}}));
        QVERIFY(statusOf({}, Online).empty());
    }

    void asksForTheIdentitiesThatAreNamed()
    {
        addIdentity(QStringLiteral("one"), QStringLiteral("1002"), QStringLiteral("/list"));
        addIdentity(QStringLiteral("two"), QStringLiteral("1004"), QStringLiteral("/list"));
        QCOMPARE(statusOf({}, Online).size(), std::size_t(2));
        QCOMPARE(statusOf({QStringLiteral("two")}, Online).front().owner, QStringLiteral("two"));
        fetch::DocumentFetcher fetcher(options(Online), m_clock);
        const auto nobody = revocationStatus(*m_inventory, {QStringLiteral("nobody")}, fetcher, m_clock.now());
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::IdentityUnknown);
    }

    /// A chain of one, whose issuer nobody has, is asked about too; nobody can vouch for its list then.
    void saysThatNobodyVouchesForAListWithoutItsIssuer()
    {
        QVERIFY(m_inventory->removeAnchors(QStringLiteral("Issuer")));
        addIdentity(QStringLiteral("main"), QStringLiteral("1002"), QStringLiteral("/list"));
        const auto all = statusOf({}, Online);
        QCOMPARE(all.front().state, RevocationState::Doubtful);
        QCOMPARE(all.front().findings.front().rule, QStringLiteral("revocation_unsigned"));
    }

private:
    enum Reach
    {
        Online,
        Offline
    };
    static inline const QString keep = QStringLiteral("add_header Cache-Control max-age=3600");

    void addIdentity(const QString &name, const QString &serial, const QString &path)
    {
        QVERIFY(m_inventory->addIdentity({name, {m_authority.issue(serial, m_server.url(path))}, {}, {}}));
    }
    fetch::FetchOptions options(Reach reach) const
    {
        fetch::FetchOptions how = fetchingFrom(m_server);
        how.offline = reach == Offline;
        how.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
        return how;
    }
    std::vector<RevocationStatus> statusOf(const QStringList &names, Reach reach) const
    {
        fetch::DocumentFetcher fetcher(options(reach), m_clock);
        return required(revocationStatus(*m_inventory, names, fetcher, m_clock.now()));
    }

    TemporaryWebServer m_server;
    SystemClock m_clock;
    OpensslAuthority m_authority;
    OpensslAuthority m_impostor; ///< another key under the same name
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Inventory> m_inventory;
};

QTEST_GUILESS_MAIN(RevocationStatusTest)
#include "revocation_status_test.moc"
