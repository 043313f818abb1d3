// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "core/foundation/files.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/table_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
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
        QTRY_COMPARE(page.findChild<TableView *>(u"decoder.table"_s)->visibleRows(), 1);
    }

    void fileOfTheCommandLineIsLoaded()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.findChild<TableView *>(u"decoder.table"_s)->visibleRows() > 0);
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
        QTRY_VERIFY(page.findChild<TableView *>(u"decoder.table"_s)->visibleRows() > 0);
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
        auto *table = page.findChild<TableView *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        page.findChild<QPushButton *>(u"decoder.group.invalid"_s)->click();
        QCOMPARE(table->visibleRows(), 1);
        page.findChild<QPushButton *>(u"decoder.group.invalid"_s)->click();
        QCOMPARE(table->visibleRows(), 2);
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
