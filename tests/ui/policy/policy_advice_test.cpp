// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_advice.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace stir::policy;
using namespace Qt::StringLiterals;

namespace {
const OutcomePolicy pass;
const OutcomePolicy stop{Action::Stop, u"(kept)"_s, {}};
const OutcomePolicy verified{Action::Alert, u"(Verified)"_s, {}};
const OutcomePolicy unverified{Action::Alert, u"(Unverified)"_s, {}};
} // namespace

class PolicyAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoCanImitateAMark_data()
    {
        QTest::addColumn<OutcomePolicy>("outcome");
        QTest::addColumn<OutcomePolicy>("marked");
        QTest::addColumn<bool>("can");
        QTest::newRow("unmarked caller chooses the whole name") << pass << verified << true;
        QTest::newRow("stopped call shows nothing") << stop << verified << false;
        QTest::newRow("another prefix in front") << unverified << verified << false;
        QTest::newRow("same prefix") << verified << verified << true;
        QTest::newRow("nothing to imitate") << pass << pass << false;
        QTest::newRow("prefix that the mark begins with")
            << OutcomePolicy{Action::Alert, u"("_s, {}} << verified << true;
        QTest::newRow("prefix that begins with the mark")
            << OutcomePolicy{Action::Alert, u"(Verified)?"_s, {}} << verified << true;
        QTest::newRow("suffix alone does not protect a prefix")
            << OutcomePolicy{Action::Alert, {}, u"?"_s} << verified << true;
        QTest::newRow("other suffix") << OutcomePolicy{Action::Alert, {}, u" ?"_s}
                                      << OutcomePolicy{Action::Alert, u"+"_s, u" !"_s} << false;
    }

    void saysWhoCanImitateAMark()
    {
        QFETCH(const OutcomePolicy, outcome);
        QFETCH(const OutcomePolicy, marked);
        QTEST(canImitate(outcome, marked), "can");
    }

    void stoppingCallsWithoutIdentityWarns()
    {
        VerificationPolicy policy;
        QVERIFY(warningsFor(policy, Outcome::Missing).isEmpty());
        policy.missing.action = Action::Stop;
        QCOMPARE(warningsFor(policy, Outcome::Missing).size(), 1);
        QVERIFY(warningsFor(policy, Outcome::Missing).front().contains(u"Most calls in the world"_s));
    }

    void stoppingFailedCallsDoesNotWarn()
    {
        VerificationPolicy policy;
        policy.failed.action = Action::Stop;
        QVERIFY(warningsFor(policy, Outcome::Failed).isEmpty());
    }

    void alertWithoutTextWarns()
    {
        VerificationPolicy policy;
        policy.failed.action = Action::Alert;
        QVERIFY(warningsFor(policy, Outcome::Failed).value(0).contains(u"the same as PASS"_s));
    }

    void markThatOthersCanFakeIsNamed()
    {
        VerificationPolicy policy;
        policy.ok = verified;
        QVERIFY(warningsFor(policy, Outcome::Ok).value(0).contains(u"(Verified)"_s));
        policy.missing = unverified;
        QVERIFY(warningsFor(policy, Outcome::Ok).value(0).contains(u"whose identity failed"_s));
        policy.failed = stop;
        QVERIFY(warningsFor(policy, Outcome::Ok).isEmpty());
    }

    void textsThatAsteriskWouldCutHaveAReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("fine") << u"(Verified)"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank at the end") << u"(Verified) "_s << u"blanks"_s;
        QTest::newRow("comment") << u"a;b"_s << u"comment"_s;
        QTest::newRow("arrow") << u">a"_s << u"beginning"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"character"_s;
        QTest::newRow("long") << QString(5000, u'a') << u"too long"_s;
    }

    void textsThatAsteriskWouldCutHaveAReason()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, word);
        const QString problem = textProblem(u"alert.missing_prefix"_s, text);
        QCOMPARE(problem.isEmpty(), word.isEmpty());
        QVERIFY2(problem.contains(word), qPrintable(problem));
    }

    void presetsKeepTextsThatAreThere()
    {
        VerificationPolicy own;
        own.ok.prefix = u"[v]"_s;
        const VerificationPolicy marked = withPreset(own, Preset::Mark);
        QCOMPARE(marked.ok.prefix, u"[v]"_s);
        QCOMPARE(marked.missing.action, Action::Alert);
        QVERIFY(!marked.missing.prefix.isEmpty());
        QCOMPARE(withPreset(marked, Preset::Enforce).failed.action, Action::Stop);
        QCOMPARE(withPreset(marked, Preset::ObserveOnly).ok.action, Action::Pass);
        QCOMPARE(withPreset(marked, Preset::ObserveOnly).ok.prefix, u"[v]"_s);
    }

    void everyPresetIsStorableAndNoneCanBeFaked()
    {
        for (const Preset preset : allPresets) {
            const VerificationPolicy policy = withPreset({}, preset);
            for (const Outcome outcome : allOutcomes) {
                QCOMPARE(warningsFor(policy, outcome), QStringList());
                QVERIFY(textProblem(prefixKey(outcome), outcomeOf(policy, outcome).prefix).isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(PolicyAdviceTest)
#include "policy_advice_test.moc"
