// SPDX-License-Identifier: GPL-3.0-or-later
// The page without a mouse.
#include "tests/ui/decoder/decoder_inputs.h"
#include "tests/ui/test_workspace.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/decoder_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class DecoderPageKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterGoesIntoTheDetailsAndEscapeBack()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        auto *details = page.findChild<QWidget *>(u"decoder.details"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(page.focusWidget(), details);
        const auto *bar = page.findChild<QScrollArea *>(u"decoder.details"_s)->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QTest::keyClick(details, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(details, Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(details, Qt::Key_Escape);
        QCOMPARE(page.focusWidget(), table);
    }

    void keysGoToTheListOfAnOpenedFile()
    {
        TestWorkspace test;
        QStackedWidget around;
        around.setFocusPolicy(Qt::ClickFocus);
        auto *page = new DecoderPage(test.workspace);
        around.addWidget(page);
        // As the window does it when a file is named on the command line.
        page->showSubject(guideFile);
        around.setFocus();
        around.show();
        const auto *table = page->findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(around.focusWidget(), table);
        QTRY_VERIFY(page->isSettled());
        page->findChild<QPushButton *>(u"decoder.clear"_s)->click();
        QCOMPARE(around.focusWidget(), page->findChild<QPlainTextEdit *>(u"decoder.text"_s));
        QTRY_VERIFY(page->isSettled());
    }

    void keysOfTheFieldForTextsGoOnInTheList()
    {
        TestWorkspace test;
        QWidget window;
        auto *before = new QPushButton(&window);
        auto *page = new DecoderPage(test.workspace, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page->findChild<QPlainTextEdit *>(u"decoder.text"_s)->setFocus();
        page->showSubject(guideFile);
        QTRY_VERIFY(page->isSettled());
        QCOMPARE(window.focusWidget(), page->findChild<CallTable *>(u"decoder.table"_s));
        QVERIFY(!before->hasFocus());
    }

    void tabGoesFromTheInputToTheList()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.again"_s)->setFocus();
        QStringList names;
        while (names.size() < 40 && (names.isEmpty() || names.back() != u"decoder.table"_s)) {
            names.append(page.focusWidget()->objectName());
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
            names.append(page.focusWidget()->objectName());
        }
        for (const auto &name : {u"decoder.clear"_s, u"decoder.recent"_s, u"decoder.signer"_s, u"decoder.filter"_s,
                                 u"decoder.facet.check"_s, u"decoder.table"_s})
            QVERIFY2(names.contains(name), qPrintable(name + u": "_s + names.join(u' ')));
    }

    void passingOverAChoiceChoosesNothing()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        auto *box = page.findChild<QComboBox *>(u"decoder.signer"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(box->view()->isVisible());
        QCOMPARE(box->currentIndex(), 0);
        box->hidePopup();
        QTest::keyClick(box, Qt::Key_A);
        QCOMPARE(box->currentIndex(), 0);
    }

    void tabGoesThroughTheDetailsFromTopToBottom()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(1100, 800);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(bareInvite + guideIdentity());
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 2);
        page.findChild<CallTable *>(u"decoder.table"_s)->selectCall(1);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QWidget *>(u"decoder.details"_s)->setFocus();
        QStringList names;
        for (int stop = 0; stop < 4; ++stop) {
            QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
            names.append(page.focusWidget()->objectName());
        }
        QCOMPARE(names.join(u' '), u"decoder.edit decoder.copy decoder.identity decoder.claims"_s);
    }

    void typingInTheTableFilters()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)
            ->setPlainText(guideIdentity() + u"\n\n"_s + guideIdentity());
        QTRY_VERIFY(page.isSettled());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        const int all = table->visibleRows();
        QCOMPARE(all, 2);
        QTest::keyClick(table, Qt::Key_9);
        auto *filter = page.findChild<QLineEdit *>(u"decoder.filter"_s);
        QCOMPARE(filter->text(), u"9"_s);
        QTest::keyClicks(filter, u"9999"_s);
        QTRY_COMPARE(table->visibleRows(), 0);
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(table->visibleRows(), all);
    }

    void menuOfTheTableSorts()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(guideIdentity() + u"\n\n"_s + bareInvite);
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(table, &asked);
        auto *menu = page.findChild<QMenu *>(u"decoder.table.menu"_s);
        QVERIFY(menu != nullptr);
        menu->actions().at(static_cast<int>(CallColumn::Caller))->trigger();
        menu->close();
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(table->model()->index(0, static_cast<int>(CallColumn::Caller)).data().toString(), u"2"_s);
        QVERIFY(table->model()->headerData(1, Qt::Horizontal).toString().endsWith(u'\u2191'));
    }

    void homeAndEndAreThoseOfTheList()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(bareInvite + guideIdentity());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        QTest::keyClick(table, Qt::Key_End);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Home);
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void selectAllIsAFlag()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(table->allSelected());
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(!table->allSelected());
    }
};

QTEST_MAIN(DecoderPageKeysTest)
#include "decoder_page_keys_test.moc"
