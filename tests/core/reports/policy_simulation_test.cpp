// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/policy_simulation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

using namespace stir;
using namespace stir::reports;
using passport::Outcome;
using policy::Action;

namespace {

policy::VerificationPolicy marking()
{
    policy::VerificationPolicy policy;
    policy.missing = {Action::Alert, QStringLiteral("[?]"), {}};
    policy.ok = {Action::Pass, {}, {}};
    policy.failed = {Action::Stop, {}, {}};
    return policy;
}

QByteArray message(const QByteArray &method, const QByteArray &callId, const QByteArray &name = "Anna")
{
    return method + " sip:12155551213@b.example SIP/2.0\r\nFrom: \"" + name +
           "\" <sip:12155551212@a.example>;tag=1\r\nTo: <sip:12155551213@b.example>\r\nCall-ID: " + callId +
           "\r\nCSeq: 1 " + method + "\r\nContent-Length: 0\r\n\r\n";
}

PolicySimulation simulated(const QByteArray &capture)
{
    QTemporaryFile file;
    [&] { QVERIFY(file.open() && file.write(capture) == capture.size() && file.flush()); }();
    PolicySimulation simulation(marking());
    [&] { QVERIFY(simulate(file.fileName(), {}, {}, simulation)); }();
    return simulation;
}

} // namespace

class PolicySimulationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachOutcomeTheActionOfThePolicy()
    {
        PolicySimulation simulation(marking());
        const std::array outcomes{Outcome::Missing, Outcome::Missing, Outcome::Ok, Outcome::Failed, Outcome::Unknown};
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            simulation.take({.call = i + 1, .outcome = outcomes[i], .fakesMark = false});
        QCOMPARE(simulation.calls(), 4);
        QCOMPARE(simulation.calls(Action::Alert), 2);
        QCOMPARE(simulation.calls(Action::Pass), 1);
        QCOMPARE(simulation.calls(Action::Stop), 1);
        JsonText json;
        simulation.writeJson(json);
        const QByteArray expected = "{\"calls\":4,\"pass\":1,\"stop\":1,\"alert\":2,\"by_outcome\":"
                                    "{\"identity_missing\":2,\"identity_check_ok\":1,\"identity_check_failed\":1},"
                                    "\"not_judged\":1,\"faked_marks\":0}";
        QCOMPARE(json.view().toByteArray(), expected);
        QVERIFY(QJsonDocument::fromJson(expected).isObject());
    }

    void countsACallOnceHoweverOftenItsInviteIsSent()
    {
        const PolicySimulation simulation =
            simulated(message("INVITE", "1") + message("INVITE", "1") + message("INVITE", "2"));
        QCOMPARE(simulation.calls(), 2);
        QCOMPARE(simulation.calls(Outcome::Missing), 2);
    }

    void countsCallsOnly()
    {
        const PolicySimulation simulation =
            simulated(message("REGISTER", "1") + message("BYE", "2") + message("INVITE", "3"));
        QCOMPARE(simulation.calls(), 1);
        QCOMPARE(simulation.calls(Outcome::Unknown), 0);
    }

    void takesTheNextInviteOfACallThatCouldNotBeJudged()
    {
        PolicySimulation simulation(marking());
        simulation.take({.call = 7, .outcome = Outcome::Unknown, .fakesMark = false});
        simulation.take({.call = 7, .outcome = Outcome::Ok, .fakesMark = false});
        QCOMPARE(simulation.calls(), 1);
        QCOMPARE(simulation.calls(Outcome::Ok), 1);
    }

    void countsCallersWhoBringTheMarkUnlessTheyAreRefused()
    {
        QCOMPARE(simulated(message("INVITE", "1", "[?] Bank") + message("INVITE", "2")).fakedMarks(), 1);
        PolicySimulation simulation(marking());
        simulation.take({.call = 1, .outcome = Outcome::Failed, .fakesMark = true});
        QCOMPARE(simulation.fakedMarks(), 0);
    }

    void saysWhyACaptureCannotBeRead()
    {
        PolicySimulation simulation(marking());
        const Done done = simulate(QStringLiteral("/nowhere/calls.pcap"), {}, {}, simulation);
        QVERIFY(!done);
        QCOMPARE(done.error().subject, QStringLiteral("/nowhere/calls.pcap"));
    }
};

QTEST_GUILESS_MAIN(PolicySimulationTest)
#include "policy_simulation_test.moc"
