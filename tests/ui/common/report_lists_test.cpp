// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/report_lists.h"

#include "core/wording/wording.h"
#include "ui/common/fitting_labels.h"

#include <QLabel>
#include <QLayout>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;
using tasks::StepState;

class ReportListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepUnderWayIsBoldAndADoneOneShowsItsTime()
    {
        StepList list(u"push"_s);
        list.setSteps({u"connect"_s, u"stage"_s});
        list.report({u"connect"_s, StepState::Done, std::chrono::milliseconds(230), {}});
        list.report({u"stage"_s, StepState::Running, {}, {}});
        auto *stage = list.findChild<QLabel *>(u"push.stage"_s);
        QCOMPARE(stage->property("textRole").toString(), u"strong"_s);
        QCOMPARE(stage->text(), wording::stepTitle(u"stage"_s));
        QCOMPARE(list.stateOf(u"connect"_s), StepState::Done);
        const auto labels = list.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == durationText(std::chrono::milliseconds(230));
        }));
    }

    void stepThatWasNotAnnouncedIsAppended()
    {
        StepList list(u"push"_s);
        list.setSteps({u"connect"_s});
        list.report({u"restore"_s, StepState::Failed, {}, {}});
        QVERIFY(list.findChild<QLabel *>(u"push.restore"_s) != nullptr);
        QCOMPARE(list.stateOf(u"restore"_s), StepState::Failed);
    }

    void stateIsSaidInWordsToo()
    {
        StepList list(u"push"_s);
        list.setSteps({u"connect"_s});
        list.report({u"connect"_s, StepState::Failed, {}, {}});
        QVERIFY(list.findChild<QLabel *>(u"push.connect"_s)->accessibleName().contains(u"failed"_s));
    }

    void findingsAreReplaced()
    {
        FindingList list(u"checks"_s);
        list.setFindings(
            {{.check = u"x5u"_s, .result = Judgement::Fail, .rule = u"no_scheme"_s, .values = {}, .section = {}},
             {.check = u"alg"_s, .result = Judgement::Pass, .rule = {}, .values = {}, .section = {}}});
        QCOMPARE(list.layout()->count(), 2);
        list.setFindings({});
        QCOMPARE(list.layout()->count(), 0);
    }

    void titlesAreLeftOutUnderTheTitleOfTheCheck()
    {
        FindingList list(u"checks"_s);
        list.setShowsTitles(false);
        const Finding stale{u"crl"_s, Judgement::Warn, u"stale"_s, {{u"issuer"_s, u"CN=A"_s}}, {}};
        list.setFindings({stale});
        QStringList texts;
        for (const QLabel *label : list.findChildren<QLabel *>())
            texts.append(label->text());
        QCOMPARE(texts, QStringList({wording::sentence(stale), wording::hint(stale)}));
    }

    void whatAPassedCheckSawIsReadFromTheLeftOnceItNeedsSeveralLines()
    {
        FindingList list(u"checks"_s);
        const Finding seen{.check = u"x5u"_s,
                           .result = Judgement::Pass,
                           .rule = {},
                           .values = {{u"url"_s, u"https://certs.example.org/a/long/way/cert.pem"_s}},
                           .section = {}};
        list.setFindings({seen});
        list.show();
        const auto *note = list.findChild<BreakingLabel *>();
        QCOMPARE(note->value(), wording::sentence(seen));
        list.resize(900, 200);
        QVERIFY(note->alignment().testFlag(Qt::AlignRight));
        list.resize(180, 200);
        QVERIFY(note->alignment().testFlag(Qt::AlignLeft));
    }

    void durationsReadWell_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << 230 << u"0.2 s"_s;
        QTest::newRow("seconds") << 14300 << u"14 s"_s;
        QTest::newRow("minutes") << 125000 << u"2 min 5 s"_s;
    }
    void durationsReadWell()
    {
        QFETCH(int, milliseconds);
        QTEST(durationText(std::chrono::milliseconds(milliseconds)), "text");
    }
};

QTEST_MAIN(ReportListsTest)
#include "report_lists_test.moc"
