// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/servers_controller.h"

#include "tests/ui/test_workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

ServerDraft draft(const QString &name)
{
    inventory::ManagedServer server;
    server.name = name;
    server.host = u"192.0.2.10"_s;
    server.user = u"root"_s;
    return draftOf(server);
}

} // namespace

class ServersControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsChangesAndRemovesAServer()
    {
        TestWorkspace test;
        ServersController controller(test.workspace);
        const QAbstractItemModelTester tester(&controller.servers(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy saved(&controller, &ServersController::saved);
        controller.save({}, draft(u"proxy-west"_s));
        QTRY_COMPARE(saved.count(), 1);
        QTRY_COMPARE(controller.count(), 1);
        QCOMPARE(controller.servers().index(0, 4).data().toString(), u"VoipNow 5.6"_s);

        ServerDraft renamed = draft(u"proxy-east"_s);
        renamed.port = u"2222"_s;
        controller.save(u"proxy-west"_s, renamed);
        QTRY_COMPARE(saved.count(), 2);
        QTRY_VERIFY(controller.server(u"proxy-west"_s) == nullptr);
        QCOMPARE(controller.server(u"proxy-east"_s)->port, 2222);

        controller.remove(u"proxy-east"_s);
        QTRY_COMPARE(controller.count(), 0);
        const auto history = test.workspace.inventory().history();
        QCOMPARE(history->size(), std::size_t(3));
        QCOMPARE(history->front().action, u"server.remove"_s);
    }

    void refusesANameThatIsTaken()
    {
        TestWorkspace test;
        ServersController controller(test.workspace);
        QSignalSpy saved(&controller, &ServersController::saved);
        controller.save({}, draft(u"proxy-west"_s));
        QTRY_COMPARE(saved.count(), 1);
        ServerProblems problems;
        connect(&controller, &ServersController::refused, this, [&](const ServerProblems &found) { problems = found; });
        // Also before anybody has read that it is there.
        controller.save({}, draft(u"proxy-west"_s));
        QTRY_VERIFY(problems.contains(ServerField::Name));
        QTRY_VERIFY(!controller.isBusy());
        problems.clear();
        controller.save({}, draft(u"proxy-west"_s));
        QVERIFY(problems.contains(ServerField::Name));
        // Its own name is no other's.
        controller.save(u"proxy-west"_s, draft(u"proxy-west"_s));
        QTRY_COMPARE(saved.count(), 2);
    }

    void refusesAKeyFileThatIsNotThere()
    {
        TestWorkspace test;
        ServersController controller(test.workspace);
        ServerProblems problems;
        connect(&controller, &ServersController::refused, this, [&](const ServerProblems &found) { problems = found; });
        ServerDraft wrong = draft(u"proxy-west"_s);
        wrong.server.sshKeyFile = u"/nowhere/id_ed25519"_s;
        controller.save({}, wrong);
        QTRY_VERIFY(problems.contains(ServerField::KeyFile));
        QVERIFY(problems[ServerField::KeyFile].contains(u"/nowhere/id_ed25519"_s));
        QCOMPARE(controller.count(), 0);
    }

    void refusesAnIdentityThatIsGone()
    {
        TestWorkspace test;
        ServersController controller(test.workspace);
        ServerProblems problems;
        connect(&controller, &ServersController::refused, this, [&](const ServerProblems &found) { problems = found; });
        ServerDraft wrong = draft(u"proxy-west"_s);
        wrong.server.identity = u"gone"_s;
        controller.save({}, wrong);
        QTRY_VERIFY(problems.contains(ServerField::Identity));
    }

    void seesWhatAnotherPageChanged()
    {
        TestWorkspace test;
        ServersController controller(test.workspace);
        QVERIFY(!controller.wasRead());
        QTRY_VERIFY(controller.wasRead());
        ServerDraft grouped = draft(u"practice"_s);
        grouped.server.group = u"lab"_s;
        QVERIFY(test.workspace.inventory().addServer(serverOf(grouped)));
        QCOMPARE(controller.count(), 0);
        test.workspace.announceInventoryChange();
        QTRY_COMPARE(controller.count(), 1);
        QCOMPARE(controller.groups(), QStringList{u"lab"_s});
    }

    void offersThePlatforms()
    {
        TestWorkspace test;
        const ServersController controller(test.workspace);
        QStringList ids;
        for (const PlatformChoice &choice : controller.platforms())
            ids.append(choice.id);
        QVERIFY(ids.contains(u"voipnow"_s));
        QVERIFY(ids.contains(u"practice"_s));
    }
};

QTEST_GUILESS_MAIN(ServersControllerTest)
#include "servers_controller_test.moc"
