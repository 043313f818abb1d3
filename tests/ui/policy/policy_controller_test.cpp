// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_controller.h"

#include "tests/ui/test_workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace stir::policy;
using namespace Qt::StringLiterals;

namespace {

void addServer(TestWorkspace &test, const QString &name, const QString &group)
{
    inventory::ManagedServer server;
    server.name = name;
    server.host = u"192.0.2.1"_s;
    server.group = group;
    QVERIFY(test.workspace.inventory().addServer(server));
    test.workspace.announceInventoryChange();
}

} // namespace

class PolicyControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAllServersAndNothingStored()
    {
        TestWorkspace test;
        const PolicyController controller(test.workspace);
        QCOMPARE(controller.groups(), QStringList{QString()});
        QVERIFY(!controller.isStored());
        QVERIFY(!controller.isChanged());
        QCOMPARE(controller.draft(), VerificationPolicy());
    }

    void savesForAllAndWritesHistory()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        const QSignalSpy announced(&test.workspace, &Workspace::inventoryChanged);
        controller.applyPreset(Preset::Enforce);
        QVERIFY(controller.isChanged());
        controller.save();
        QVERIFY(!controller.isChanged());
        QVERIFY(controller.isStored());
        QCOMPARE(announced.count(), 1);
        QCOMPARE(test.workspace.inventory().policy(u""_s)->value().failed.action, Action::Stop);
        const auto history = test.workspace.inventory().history();
        QCOMPARE(history->front().action, u"policy.set"_s);
        QCOMPARE(history->front().detail.value("policy.failed"_L1).toString(), u"STOP"_s);
    }

    void choosingTheDefaultIsAChangeWhileNothingIsStored()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        controller.applyPreset(Preset::ObserveOnly);
        QVERIFY(controller.isChanged());
        controller.save();
        controller.applyPreset(Preset::ObserveOnly);
        QVERIFY(!controller.isChanged());
    }

    void refusesToSaveATextThatAsteriskWouldCut()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        VerificationPolicy draft;
        draft.missing = {Action::Alert, u"(No) "_s, {}};
        controller.setDraft(draft);
        QCOMPARE(controller.problems().keys(), QStringList{u"alert.missing_prefix"_s});
        controller.save();
        QVERIFY(controller.isChanged());
        QVERIFY(!test.workspace.inventory().policy(u""_s)->has_value());
    }

    void groupsComeFromTheServersAndInheritUntilTheyHaveTheirOwn()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        addServer(test, u"a"_s, u"edge"_s);
        addServer(test, u"b"_s, u""_s);
        QCOMPARE(controller.groups(), (QStringList{u""_s, u"edge"_s}));
        QCOMPARE(controller.servers(), (QStringList{u"a"_s, u"b"_s}));
        controller.applyPreset(Preset::Mark);
        controller.save();
        controller.selectGroup(u"edge"_s);
        QVERIFY(controller.isInherited());
        QCOMPARE(controller.draft().ok.action, Action::Alert);
        controller.applyPreset(Preset::Enforce);
        controller.save();
        QVERIFY(!controller.isInherited());
        QCOMPARE(controller.servers(), QStringList{u"a"_s});
        controller.selectGroup(u""_s);
        QCOMPARE(controller.servers(), QStringList{u"b"_s});
        QCOMPARE(controller.draft().failed.action, Action::Alert);
    }

    void unsavedDraftSurvivesALookAtAnotherGroup()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        addServer(test, u"a"_s, u"edge"_s);
        controller.applyPreset(Preset::Enforce);
        controller.selectGroup(u"edge"_s);
        QVERIFY(!controller.isChanged());
        QVERIFY(controller.hasUnsavedChanges(u""_s));
        controller.selectGroup(u""_s);
        QVERIFY(controller.isChanged());
        QCOMPARE(controller.draft().failed.action, Action::Stop);
        controller.discard();
        QVERIFY(!controller.isChanged());
        QCOMPARE(controller.draft(), VerificationPolicy());
    }

    void goesBackToAllWhenItsGroupIsGone()
    {
        TestWorkspace test;
        PolicyController controller(test.workspace);
        addServer(test, u"a"_s, u"edge"_s);
        controller.selectGroup(u"edge"_s);
        QVERIFY(test.workspace.inventory().removeServer(u"a"_s));
        test.workspace.announceInventoryChange();
        QCOMPARE(controller.group(), QString());
        controller.selectGroup(u"nowhere"_s);
        QCOMPARE(controller.group(), QString());
    }
};

QTEST_MAIN(PolicyControllerTest)
#include "policy_controller_test.moc"
