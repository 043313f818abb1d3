// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_controller.h"

#include "tests/ui/trust/made_anchors.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class TrustControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelHoldsThroughAddingAndRemoving()
    {
        TestWorkspace test;
        TrustController controller(test.workspace);
        const QAbstractItemModelTester tester(&controller.anchors(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto b = addAnchor(test, {u"Bravo"_s});
        addAnchor(test, {u"Alpha"_s});
        addAnchor(test, {u"Alpha"_s, u"Root G2"_s});
        QTRY_COMPARE(controller.anchors().rowCount(), 3);
        QCOMPARE(controller.countOf(u"Alpha"_s), 2);
        QCOMPARE(controller.firstOf(u"Alpha"_s)->anchor.company, u"Alpha"_s);
        controller.remove(u"Alpha"_s);
        QTRY_COMPARE(controller.anchors().rowCount(), 1);
        QCOMPARE(controller.anchor(b.sha256())->anchor.company, u"Bravo"_s);
        QCOMPARE(test.workspace.inventory().history()->front().action, u"trust.remove"_s);
    }

    void judgesEachAnchor_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isCa");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("good") << 400 << true << static_cast<int>(Status::Good) << u"400 day(s) left"_s;
        QTest::newRow("soon") << 30 << true << static_cast<int>(Status::Attention) << u"30 day(s) left"_s;
        QTest::newRow("expired") << -1 << true << static_cast<int>(Status::Broken) << u"expired"_s;
        QTest::newRow("leaf") << 400 << false << static_cast<int>(Status::Broken) << u"no authority"_s;
    }

    void judgesEachAnchor()
    {
        QFETCH(const int, days);
        QFETCH(const bool, isCa);
        TestWorkspace test;
        const TrustController controller(test.workspace);
        const auto certificate = addAnchor(test, {.organization = u"Company"_s, .days = days, .isCa = isCa});
        QTRY_VERIFY(!controller.isBusy());
        const AnchorRow *row = controller.anchor(certificate.sha256());
        QTEST(static_cast<int>(row->status()), "status");
        QTEST(row->validityWord(), "word");
        QCOMPARE(controller.needingAttention(), row->status() == Status::Good ? 0 : 1);
    }

    void knowsWhetherItHasRead()
    {
        TestWorkspace test;
        const TrustController controller(test.workspace);
        QVERIFY(controller.isBusy());
        QVERIFY(!controller.wasRead());
        QTRY_VERIFY(controller.wasRead());
        QVERIFY(!controller.isBusy());
        QCOMPARE(controller.count(), 0);
    }

    void saysWhyItCannotRead()
    {
        TestWorkspace test;
        QVERIFY(saveFileAtomically(test.folder.filePath(u"inventory.sqlite"_s), bytesOf("no database at all"_ba),
                                   FileVisibility::OwnerOnly));
        const TrustController controller(test.workspace);
        QSignalSpy failed(&controller, &TrustController::failed);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::InventoryDamaged);
        QVERIFY(!controller.wasRead());
    }

    void removingAnUnknownCompanyIsAnError()
    {
        TestWorkspace test;
        TrustController controller(test.workspace);
        QSignalSpy failed(&controller, &TrustController::failed);
        controller.remove(u"Nobody"_s);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::AnchorUnknown);
    }
};

QTEST_MAIN(TrustControllerTest)
#include "trust_controller_test.moc"
