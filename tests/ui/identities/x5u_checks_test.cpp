// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/x5u_checks.h"

#include "tests/ui/identities/x5u_world.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QStringList complaintsOf(const X5uPlace &place)
{
    QStringList rules;
    for (const Finding &finding : place.findings)
        if (finding.result != Judgement::Pass)
            rules.append(finding.check + u'.' + finding.rule);
    return rules;
}

} // namespace

/// Against a real nginx, from here and through a real sshd.
class X5uChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QVERIFY(m_world.test.workspace.inventory().addServer(m_world.server()));
    }

    void nothingIsKnownBeforeTheFirstCheck()
    {
        const X5uChecks checks(m_world.test.workspace, m_access);
        QVERIFY(checks.last(m_world.identityAt(u"/good.pem"_s)) == nullptr);
    }

    void saysWhatVerifiersMeetAndKeepsIt()
    {
        X5uChecks checks(m_world.test.workspace, m_access);
        const auto identity = m_world.identityAt(u"/good.pem"_s);
        checks.check(identity, {}, web());
        QCOMPARE(checks.last(identity)->status(), Status::Running);
        QCOMPARE(checks.statuses().value(X5uChecks::keyOf(identity)), Status::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        const X5uCheck *last = checks.last(identity);
        QCOMPARE(last->places.size(), 1u);
        // The test's port is none of those that verifiers expect.
        QVERIFY(complaintsOf(last->places.front()).contains(u"x5u.port"_s));
        QVERIFY(!anyFails(last->places.front().findings));
        QVERIFY(last->places.front().took.count() > 0);
        QCOMPARE(last->status(), Status::Attention);
        // Another certificate under the same name was not asked for.
        QVERIFY(checks.last(m_world.identityAt(u"/other.pem"_s)) == nullptr);
    }

    void anotherCertificateIsBroken()
    {
        X5uChecks checks(m_world.test.workspace, m_access);
        const auto identity = m_world.identityAt(u"/other.pem"_s);
        checks.check(identity, {}, web());
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        QCOMPARE(checks.last(identity)->status(), Status::Broken);
        const QString complaints = complaintsOf(checks.last(identity)->places.front()).join(u' ');
        QVERIFY2(complaints.contains(u"match."_s), qPrintable(complaints));
    }

    void privateAddressesAreRefusedUnlessInALab()
    {
        X5uChecks checks(m_world.test.workspace, m_access);
        const auto identity = m_world.identityAt(u"/good.pem"_s);
        checks.check(identity, {}, {});
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        QCOMPARE(checks.last(identity)->status(), Status::Broken);
    }

    void cancelledCheckIsGivenUp()
    {
        X5uChecks checks(m_world.test.workspace, m_access);
        const auto identity = m_world.identityAt(u"/slow.pem"_s);
        checks.check(identity, {}, web());
        checks.cancel(identity);
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        QCOMPARE(checks.last(identity)->places.front().error->code, ErrorCode::Cancelled);
        QCOMPARE(checks.last(identity)->status(), Status::Unknown);
    }

    void serverIsAskedOnceItsHostKeyIsAccepted()
    {
        ServerAccess access(m_world.test.workspace);
        X5uChecks checks(m_world.test.workspace, access);
        const auto identity = m_world.identityAt(u"/good.pem"_s);
        checks.check(identity, {u"web-1"_s}, web());
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        const X5uPlace refused = checks.last(identity)->places.back();
        QCOMPARE(refused.error->code, ErrorCode::HostKeyUnknown);
        access.acceptHostKey(u"web-1"_s, refused.error->detail);
        checks.checkFrom(identity, u"web-1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!checks.isBusy(), patience);
        const X5uPlace &asked = checks.last(identity)->places.back();
        QVERIFY2(!asked.error, asked.error ? qPrintable(asked.error->detail) : "");
        // Its own curl does not trust the test's authority.
        QVERIFY(!asked.findings.empty());
        QCOMPARE(asked.status(), Status::Broken);
        QCOMPARE(checks.last(identity)->places.front().status(), Status::Attention);
    }

    void goesAwayInTheMiddleOfACheck()
    {
        {
            X5uChecks checks(m_world.test.workspace, m_access);
            checks.check(m_world.identityAt(u"/slow.pem"_s), {u"web-1"_s}, web());
        }
        m_world.test.pools.remote().waitForDone();
    }

private:
    WebAccess web() const { return {true, m_world.web.authorityFile()}; }

    X5uWorld m_world;
    ServerAccess m_access{m_world.test.workspace};
};

QTEST_GUILESS_MAIN(X5uChecksTest)
#include "x5u_checks_test.moc"
