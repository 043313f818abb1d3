// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_page.h"

#include "tests/ui/trust/made_anchors.h"
#include "ui/common/table_view.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *find(const QWidget &page, const QString &name)
{
    auto *widget = page.findChild<Widget *>(name);
    if (widget == nullptr)
        qFatal("no %s", qPrintable(name));
    return widget;
}

bool says(const QWidget &page, const QString &words)
{
    for (const auto *label : page.findChildren<QLabel *>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

void drop(TrustPage &page, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    // The program hands a drop to the widget that took the drag before.
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &event);
}

} // namespace

class TrustPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPageTeachesAndOpensTheDialogWithoutBlocking()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        QTRY_VERIFY(says(page, u"STI-CAs"_s));
        find<QPushButton>(page, u"trust.empty.action"_s)->click();
        auto *dialog = find<QFileDialog>(page, u"trust.import.dialog"_s);
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void droppedBundleIsShownBeforeItIsTaken()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        drop(page, writeFile(test, u"roots.pem"_s,
                             certificateOf({u"Comcast"_s}).toPem() +
                                 certificateOf({.organization = u"Old"_s, .days = -9}).toPem()));
        QVERIFY(!page.isSettled());
        QTRY_VERIFY(page.isSettled());
        QVERIFY(test.workspace.inventory().anchors()->empty());
        QVERIFY(find<QCheckBox>(page, u"trust.import.0.wanted"_s)->isChecked());
        QVERIFY(!find<QCheckBox>(page, u"trust.import.1.wanted"_s)->isChecked());
        QVERIFY(says(page, u"expired on"_s));
        auto *company = find<QLineEdit>(page, u"trust.import.0.company"_s);
        QCOMPARE(company->text(), u"Comcast"_s);
        company->clear();
        QVERIFY(!find<QPushButton>(page, u"trust.import.take"_s)->isEnabled());
        QTest::keyClicks(company, u"Comcast Cable"_s);
        find<QPushButton>(page, u"trust.import.take"_s)->click();
        QTRY_COMPARE(find<TableView>(page, u"trust.table"_s)->visibleRows(), 1);
        QVERIFY(says(page, u"comcast-cable.pem"_s));
        QVERIFY(!page.banner()->sentence().isEmpty());
    }

    void cancelledImportLeavesNothing()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        page.importFiles({writeFile(test, u"a.pem"_s, certificateOf({u"Comcast"_s}).toPem())});
        QTRY_VERIFY(page.isSettled());
        find<QPushButton>(page, u"trust.import.cancel"_s)->click();
        QVERIFY(find<QPushButton>(page, u"trust.empty.action"_s)->isVisibleTo(&page));
        QVERIFY(test.workspace.inventory().anchors()->empty());
    }

    void fileWithoutCertificateIsSaidOnThePage()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        const QString path = writeFile(test, u"notes.pem"_s, "no certificate at all");
        page.importFiles({path});
        QTRY_VERIFY(page.banner()->sentence().contains(path));
    }

    void removalAsksInPlaceAndKeepKeeps()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        addAnchor(test, {u"Comcast"_s});
        addAnchor(test, {u"Comcast"_s, u"Root G2"_s});
        QTRY_VERIFY(page.isSettled());
        auto *remove = find<QPushButton>(page, u"trust.remove"_s);
        remove->click();
        QVERIFY(says(page, u"all 2 certificate"_s));
        QVERIFY(says(page, u"comcast.pem"_s));
        find<QPushButton>(page, u"trust.removal.banner.keep"_s)->click();
        QCOMPARE(test.workspace.inventory().anchors()->size(), 2U);
        remove->click();
        page.findChildren<QPushButton *>(u"trust.removal.banner.confirm"_s).last()->click();
        QVERIFY(test.workspace.inventory().anchors()->empty());
        QTRY_VERIFY(find<QPushButton>(page, u"trust.empty.action"_s)->isVisibleTo(&page));
    }

    void saysNothingAboutAnchorsBeforeItHasRead()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        QVERIFY(!page.isSettled());
        QVERIFY(!says(page, u"No trust anchors yet"_s));
        QCOMPARE(page.statusLine(), u"Reading..."_s);
        QTRY_VERIFY(says(page, u"No trust anchors yet"_s));
        QVERIFY(page.statusLine().isEmpty());
    }

    void remembersWhomToShowUntilItHasRead()
    {
        TestWorkspace test;
        addAnchor(test, {u"Comcast"_s});
        addAnchor(test, {u"Neustar"_s});
        TrustPage page(test.workspace);
        page.showSubject(u"Neustar"_s);
        QTRY_VERIFY(says(page, u"neustar.pem"_s));
        page.showSubject(u"Nobody"_s);
        addAnchor(test, {u"Nobody"_s});
        QTRY_COMPARE(find<TableView>(page, u"trust.table"_s)->visibleRows(), 3);
        QVERIFY2(says(page, u"neustar.pem"_s), "who was not there when asked for is not waited for");
    }

    void saysWhatServersTrustBesidesOurs()
    {
        TestWorkspace test;
        addAnchor(test, {u"Comcast"_s});
        TrustPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(says(page, u"Not known yet"_s));
        const crypto::Certificate foreign = certificateOf({u"Neustar"_s});
        const auto stranger = [](const QString &subject, const QString &sha256) {
            return Finding{u"anchor"_s,
                           Judgement::Note,
                           u"not_in_intent"_s,
                           {{u"subject"_s, subject}, {u"sha256"_s, sha256}, {u"path"_s, u"/etc/ca/x.pem"_s}},
                           {}};
        };
        const QDateTime before = test.clock.now().addSecs(-7200);
        page.showAnchorsSeen(
            {u"west"_s, before, {stranger(u"CN=A"_s, u"00"_s), stranger(u"CN=B"_s, foreign.sha256())}});
        QVERIFY(says(page, u"west, seen"_s));
        QVERIFY(says(page, u"CN=A in /etc/ca/x.pem"_s));
        QVERIFY(says(page, u"CN=B in"_s));
        // What is imported is ours from then on.
        QVERIFY(test.workspace.inventory().addAnchor({u"Neustar"_s, foreign}));
        test.workspace.announceInventoryChange();
        QTRY_VERIFY(!says(page, u"CN=B in"_s));
        QVERIFY(says(page, u"CN=A in"_s));
        page.showAnchorsSeen({u"west"_s, test.clock.now(), {}});
        QVERIFY(says(page, u"Nothing but what a push puts there"_s));
    }

    void typingInTheListFilters()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        addAnchor(test, {u"Comcast"_s});
        addAnchor(test, {u"Neustar"_s});
        QTRY_VERIFY(page.isSettled());
        auto *table = find<TableView>(page, u"trust.table"_s);
        QTest::keyClick(table, 'n');
        QTest::keyClicks(find<QLineEdit>(page, u"trust.filter"_s), u"eu"_s);
        QCOMPARE(table->visibleRows(), 1);
        page.showSubject(u"Comcast"_s);
        QCOMPARE(table->visibleRows(), 2);
        QVERIFY(says(page, u"comcast.pem"_s));
    }

    void saysThatTheWholeServerTrustsThem()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        addAnchor(test, {.organization = u"Old"_s, .days = -3});
        QVERIFY(says(page, u"every program there"_s));
        QTRY_COMPARE(page.badge(), 1);
    }

    void everyInteractiveWidgetHasItsNames()
    {
        TestWorkspace test;
        TrustPage page(test.workspace);
        addAnchor(test, {u"Comcast"_s});
        page.importFiles({writeFile(test, u"a.pem"_s, certificateOf({u"Neustar"_s}).toPem())});
        QTRY_VERIFY(page.isSettled());
        QList<QAbstractButton *> buttons;
        for (auto *button : page.findChildren<QPushButton *>())
            buttons.append(button);
        for (auto *box : page.findChildren<QCheckBox *>())
            buttons.append(box);
        for (const auto *button : buttons)
            QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty(),
                     qPrintable(button->text()));
        for (const auto *edit : page.findChildren<QLineEdit *>())
            QVERIFY(!edit->objectName().isEmpty() && !edit->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TrustPageTest)
#include "trust_page_test.moc"
