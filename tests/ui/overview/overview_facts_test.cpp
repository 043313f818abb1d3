// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_facts.h"

#include "core/practice/practice_authority.h"
#include "tests/ui/test_workspace.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

void addServer(TestWorkspace &test, const QString &name, const QString &identity)
{
    inventory::ManagedServer server;
    server.name = name;
    server.host = u"192.0.2.1"_s;
    server.user = u"root"_s;
    server.identity = identity;
    QVERIFY(test.workspace.inventory().addServer(server));
}

void addIdentity(TestWorkspace &test, const QString &name)
{
    const auto key = crypto::PrivateKey::generate();
    const auto made = practice::issuePracticeCertificate(key->publicKey(), u"123A"_s, test.clock.now());
    QVERIFY(test.workspace.inventory().addIdentity(
        {name, made->chain, u"https://certs.example.net/a.pem"_s, test.clock.now()}));
}

void recordPush(TestWorkspace &test, const QString &server, const QString &result)
{
    inventory::HistoryEntry entry;
    entry.server = server;
    entry.action = u"push"_s;
    entry.result = result;
    QVERIFY(test.workspace.inventory().record(entry));
}

OverviewFacts factsOf(TestWorkspace &test, VaultState vault = VaultState::Locked)
{
    return overviewFacts(test.workspace.inventory(), vault, test.clock.now()).value();
}

QStringList attentionIds(const OverviewFacts &facts)
{
    QStringList ids;
    for (const AttentionItem &item : facts.attention)
        ids.append(item.id);
    return ids;
}

} // namespace

class OverviewFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyInventoryNeedsNothing()
    {
        TestWorkspace test;
        const OverviewFacts facts = factsOf(test, VaultState::Missing);
        QCOMPARE(facts.servers, 0);
        QVERIFY(facts.attention.empty());
        QVERIFY(!facts.lastPush);
    }

    void serverWithoutIdentityIsNamedWithTheWayToMendIt()
    {
        TestWorkspace test;
        addServer(test, u"west"_s, {});
        const OverviewFacts facts = factsOf(test);
        QCOMPARE(attentionIds(facts), QStringList{u"server.identity.west"_s});
        QCOMPARE(facts.attention.front().page, u"servers"_s);
        QCOMPARE(facts.attention.front().subject, u"west"_s);
    }

    void serverThatWasNeverPushedLeadsToAPlan()
    {
        TestWorkspace test;
        addIdentity(test, u"shaken"_s);
        addServer(test, u"west"_s, u"shaken"_s);
        QCOMPARE(attentionIds(factsOf(test)), QStringList{u"server.push.west"_s});
        recordPush(test, u"west"_s, u"rolled_back"_s);
        QCOMPARE(attentionIds(factsOf(test)), QStringList{u"server.push.west"_s});
        recordPush(test, u"west"_s, u"done"_s);
        const OverviewFacts facts = factsOf(test);
        QVERIFY(facts.attention.empty());
        QCOMPARE(facts.lastPush->server, u"west"_s);
    }

    void certificateThatRanOutIsBrokenAndComesFirst()
    {
        TestWorkspace test;
        addIdentity(test, u"shaken"_s);
        addServer(test, u"west"_s, {});
        QCOMPARE(factsOf(test).nextExpiryName, u"shaken"_s);
        test.clock.time = test.clock.time.addDays(100);
        const OverviewFacts facts = factsOf(test);
        QVERIFY(facts.nextExpiryDays < 0);
        QCOMPARE(facts.attention.front().status, Status::Broken);
        QCOMPARE(facts.attention.front().page, u"identities"_s);
        QVERIFY(facts.attention.front().title.contains(u"shaken"_s));
    }

    void missingVaultIsSaidOnceThereIsAServerToSignFor()
    {
        TestWorkspace test;
        addServer(test, u"west"_s, {});
        QVERIFY(attentionIds(factsOf(test, VaultState::Missing)).contains(u"vault"_s));
        QVERIFY(!attentionIds(factsOf(test, VaultState::Locked)).contains(u"vault"_s));
    }
};

QTEST_GUILESS_MAIN(OverviewFactsTest)
#include "overview_facts_test.moc"
