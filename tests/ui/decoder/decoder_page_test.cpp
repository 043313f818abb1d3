// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "core/foundation/files.h"
#include "tests/ui/test_workspace.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/claim_list.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString guideFile = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt");

QString guideIdentity()
{
    return QString::fromUtf8(readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value());
}

/// Qt delivers a drop only at the end of a real drag.
struct DroppablePage : DecoderPage
{
    using DecoderPage::DecoderPage;
    using DecoderPage::dropEvent;
};

QString verdict(const DecoderPage &page)
{
    return page.findChild<QLabel *>(u"decoder.verdict"_s)->text();
}

} // namespace

class DecoderPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedHeaderGetsItsVerdictWithoutAButton()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(guideIdentity());
        QVERIFY(!page.isSettled());
        QTRY_VERIFY(page.isSettled());
        QVERIFY2(verdict(page).startsWith(u"Invalid"_s), qPrintable(verdict(page)));
        QVERIFY(verdict(page).contains(u"10-150-91-136.4grid.eu/cert.pem"_s));
        QVERIFY(page.findChild<QPlainTextEdit *>(u"decoder.identity"_s)->toPlainText().startsWith(u"eyJ"_s));
    }

    void pasteButtonTakesTheClipboard()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        QGuiApplication::clipboard()->setText(guideIdentity());
        page.findChild<QPushButton *>(u"decoder.paste"_s)->click();
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 1);
    }

    void fileOfTheCommandLineIsLoaded()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows() > 0);
        QVERIFY(page.statusLine().contains(u"asterisk-console.txt"_s));
    }

    void droppedFileIsOpened()
    {
        TestWorkspace test;
        DroppablePage page(test.workspace);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(guideFile)});
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        page.dropEvent(&drop);
        QTRY_VERIFY(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows() > 0);
    }

    void textWithoutAnyHeaderSaysSo()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(u"nothing of ours"_s);
        QTRY_VERIFY(!page.banner()->sentence().isEmpty());
        page.findChild<QPushButton *>(u"decoder.clear"_s)->click();
        QTRY_VERIFY(page.banner()->sentence().isEmpty());
    }

    void missingFileIsSaidOnThePage()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.showSubject(u"/nowhere/at.all"_s);
        QTRY_VERIFY(page.banner()->sentence().contains(u"/nowhere/at.all"_s));
    }

    void countFiltersTheList()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)
            ->setPlainText(u"INVITE sip:1@example.net SIP/2.0\r\nFrom: <sip:2@example.org>;tag=1\r\n"
                           "To: <sip:1@example.net>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n"_s +
                           guideIdentity());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.group.invalid"_s)->click();
        QTRY_COMPARE(table->visibleRows(), 1);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.group.invalid"_s)->click();
        QTRY_COMPARE(table->visibleRows(), 2);
    }

    void claimAndItsCharactersAreLinked()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(1100, 800);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(guideIdentity());
        QTRY_VERIFY(page.isSettled());
        auto *claims = page.findChild<ClaimList *>(u"decoder.claims"_s);
        auto *value = page.findChild<QPlainTextEdit *>(u"decoder.identity"_s);
        QVERIFY(value->extraSelections().isEmpty());
        claims->setFocus(Qt::TabFocusReason);
        QTest::keyClick(claims, Qt::Key_Down);
        QCOMPARE(value->extraSelections().size(), 1);
        const QString first = value->extraSelections().front().cursor.selectedText();
        QTest::keyClick(claims, Qt::Key_Down);
        const QString second = value->extraSelections().front().cursor.selectedText();
        QVERIFY(first != second);
        QVERIFY(value->toPlainText().indexOf(first) < value->toPlainText().indexOf(second));
        QVERIFY(claims->accessibleDescription().startsWith(u"typ"_s));
        QTest::mouseClick(value->viewport(), Qt::LeftButton, {}, QPoint(4, 6));
        QVERIFY(page.findChild<QWidget *>(u"decoder.claim.alg"_s)->property("active").toBool());
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

    void everyInteractiveWidgetHasItsNames()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        for (const auto *button : page.findChildren<QPushButton *>())
            QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty(),
                     qPrintable(button->text()));
        for (const auto *edit : page.findChildren<QPlainTextEdit *>())
            QVERIFY(!edit->objectName().isEmpty() && !edit->accessibleName().isEmpty());
        QCOMPARE(page.findChild<QComboBox *>(u"decoder.signer"_s)->accessibleName(), u"Verify with"_s);
    }
};

QTEST_MAIN(DecoderPageTest)
#include "decoder_page_test.moc"
