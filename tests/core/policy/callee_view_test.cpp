// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/callee_view.h"

#include <QTest>

using namespace stir;
using passport::Outcome;
using policy::Action;

namespace {

policy::VerificationPolicy somePolicy()
{
    policy::VerificationPolicy made;
    made.missing = {Action::Alert, QStringLiteral("[?]"), QStringLiteral("(unsigned)")};
    made.ok = {Action::Pass, QStringLiteral("(Verified)"), {}};
    made.failed = {Action::Stop, QStringLiteral("FRAUD"), {}};
    return made;
}

} // namespace

class CalleeViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatACallMeets_data();
    void saysWhatACallMeets();
    void saysNothingWhileTheOutcomeIsNotKnown();
    void givesTheTextsToLookForInACapture();
    void noticesACallerWhoFakesTheMark_data();
    void noticesACallerWhoFakesTheMark();
};

void CalleeViewTest::saysWhatACallMeets_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Action>("action");
    QTest::addColumn<std::optional<QString>>("shown");
    QTest::newRow("alert") << Outcome::Missing << Action::Alert << std::optional(QStringLiteral("[?]Alice(unsigned)"));
    QTest::newRow("pass: the mark is for alerts")
        << Outcome::Ok << Action::Pass << std::optional(QStringLiteral("Alice"));
    QTest::newRow("stop") << Outcome::Failed << Action::Stop << std::optional<QString>();
}

void CalleeViewTest::saysWhatACallMeets()
{
    QFETCH(Outcome, outcome);
    const auto view = policy::calleeView(outcome, somePolicy(), QStringLiteral("Alice"));
    QVERIFY(view);
    QCOMPARE(view->outcome, outcome);
    QTEST(view->action, "action");
    QTEST(view->shownName, "shown");
}

void CalleeViewTest::saysNothingWhileTheOutcomeIsNotKnown()
{
    QVERIFY(!policy::calleeView(Outcome::Unknown, somePolicy(), QStringLiteral("Alice")));
    QVERIFY(policy::policyFor(Outcome::Unknown, somePolicy()) == nullptr);
}

void CalleeViewTest::givesTheTextsToLookForInACapture()
{
    passport::CaptureSanity sanity(policy::alertTextsOf(somePolicy()));
    for (const char *name : {"[?] Bank", "(verified)Bank", "FRAUD", "Bank (UNSIGNED)", "Bank"})
        sanity.addCaller(QByteArray("\"") + name + "\" <sip:12155551212@x.example>");
    Findings odd = sanity.findings();
    QCOMPARE(odd.size(), 1U);
    QCOMPARE(odd.front().values[QStringLiteral("count")], QStringLiteral("4"));
}

void CalleeViewTest::noticesACallerWhoFakesTheMark_data()
{
    QTest::addColumn<bool>("fakes");
    QTest::newRow("Alice") << false;
    QTest::newRow("(Verified) Alice") << true;
    QTest::newRow(" (verified)Alice") << true;
    QTest::newRow("Alice (Verified)") << false;
    QTest::newRow("[?] Alice") << true;
    QTest::newRow("Alice (UNSIGNED)") << true;
    QTest::newRow("Fraudulent Ltd") << true;
    QTest::newRow("") << false;
}

void CalleeViewTest::noticesACallerWhoFakesTheMark()
{
    QFETCH(bool, fakes);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(policy::fakesMark(name, somePolicy()), fakes);
    QVERIFY2(!policy::fakesMark(name, {}), "without alert texts there is nothing to fake");
}

QTEST_GUILESS_MAIN(CalleeViewTest)
#include "callee_view_test.moc"
