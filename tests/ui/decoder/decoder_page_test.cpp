// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "core/fetch/document_cache.h"
#include "tests/ui/decoder/decoder_inputs.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/theme.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/claim_list.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

/// Qt delivers a drop only at the end of a real drag.
struct DroppablePage : DecoderPage
{
    using DecoderPage::DecoderPage;
    using DecoderPage::dropEvent;
};

/// A language of long words.
struct LongWords : QTranslator
{
    static inline const QString calledNumber = u"Angerufene Nummer"_s;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == "Called number"_L1 ? calledNumber : QString();
    }
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
        page.show();
        page.findChild<QPushButton *>(u"decoder.open"_s)->setFocus();
        page.dropEvent(&drop);
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_VERIFY(table->visibleRows() > 0);
        QTRY_COMPARE(page.focusWidget(), table);
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
        QVERIFY(!page.findChild<QLabel *>(u"decoder.progress"_s)->text().contains(u"in part"_s));
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

    void editedClaimIsJudgedAndNeverCalledSigned()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(1100, 800);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(guideIdentity());
        QTRY_VERIFY(page.isSettled());
        const QString captured = verdict(page);
        page.findChild<QPushButton *>(u"decoder.edit"_s)->click();
        auto *attest = page.findChild<QLineEdit *>(u"decoder.edit.attest"_s);
        QCOMPARE(attest->selectedText(), u"B"_s);
        QTest::keyClicks(attest, u"Z"_s);
        QTRY_VERIFY(page.isSettled());
        QVERIFY2(verdict(page).startsWith(u"What if"_s), qPrintable(verdict(page)));
        QVERIFY(page.findChild<QPlainTextEdit *>(u"decoder.identity"_s)->toPlainText() != guideIdentity().mid(10));
        QStringList words;
        for (const auto *label : page.findChild<QWidget *>(u"decoder.checks"_s)->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.contains(u"Claims were changed here: the signature covers what was captured, not this."_s));
        QTest::keyClick(attest, Qt::Key_Escape);
        QCOMPARE(verdict(page), captured);
    }

    void attestationIsChosenInAMenu()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(bareInvite + guideIdentity());
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.facet.attestation"_s)->click();
        auto *menu = page.findChild<QMenu *>(u"decoder.facet.attestation.menu"_s);
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().front()->text().startsWith(u"B"_s));
        menu->actions().front()->trigger();
        QTRY_COMPARE(table->visibleRows(), 1);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.filter.clear"_s)->click();
        QTRY_COMPARE(table->visibleRows(), 2);
        menu->close();
    }

    void summaryCountsWhatIsShown()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(bareInvite + guideIdentity());
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 2);
        page.findChild<QPushButton *>(u"decoder.view.summary"_s)->click();
        const auto *verdicts = page.findChild<QWidget *>(u"decoder.summary.verdicts"_s);
        QTRY_VERIFY(verdicts->accessibleDescription().contains(u"No identity: 1"_s));
        QVERIFY(verdicts->accessibleDescription().contains(u"Invalid: 1"_s));
    }

    void signersAreFoundOnRequest()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.show();
        const QString console = QString::fromUtf8(readFile(guideFile).value());
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(guideIdentity() + u"\n\n"_s + console);
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.view.signers"_s)->click();
        page.findChild<QPushButton *>(u"decoder.signers.empty.action"_s)->click();
        auto *signers = page.findChild<QAbstractItemView *>(u"decoder.signers.table"_s);
        QTRY_COMPARE(signers->model()->rowCount(), 1);
    }

    void changeOfTheFileIsSaidWithAWayOn()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        const QString log = test.folder.filePath(u"calls.log"_s);
        QVERIFY(saveFileAtomically(log, bytesOf(guideIdentity().toUtf8()), FileVisibility::OwnerOnly));
        page.showSubject(log);
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 1);
        QTRY_VERIFY(page.isSettled());
        const QByteArray more = guideIdentity().toUtf8() + "\n\n" + bareInvite.toUtf8();
        QVERIFY(saveFileAtomically(log, bytesOf(more), FileVisibility::OwnerOnly));
        QTRY_VERIFY(page.banner()->sentence().contains(u"changed"_s));
        page.findChild<QPushButton *>(u"decoder.banner.again"_s)->click();
        QTRY_COMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 2);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(QFile::remove(log));
        QTRY_VERIFY(!page.banner()->sentence().isEmpty());
        QCOMPARE(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows(), 2);
    }

    void longNumbersAreSeenWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("number");
        QTest::newRow("small window") << 1280 << u"+4915112345678"_s;
        QTest::newRow("large window") << 1920 << u"+123456789012345"_s;
    }
    void longNumbersAreSeenWhole()
    {
        QFETCH(const int, width);
        QFETCH(const QString, number);
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(width - railWidth, 800);
        page.show();
        page.findChild<QPlainTextEdit *>(u"decoder.text"_s)->setPlainText(bareInvite + guideIdentity());
        const auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        const int needed = QFontMetrics(monospaceFont()).horizontalAdvance(number) + 24;
        QVERIFY(table->columnWidth(static_cast<int>(CallColumn::Caller)) > needed);
        QVERIFY(table->columnWidth(static_cast<int>(CallColumn::Called)) > needed);
    }

    void openedFileIsRecent()
    {
        TestWorkspace test;
        {
            DecoderPage page(test.workspace);
            page.showSubject(guideFile);
            QTRY_VERIFY(page.isSettled());
        }
        DecoderPage page(test.workspace);
        auto *recent = page.findChild<QPushButton *>(u"decoder.recent"_s);
        QVERIFY(!recent->isHidden());
        recent->click();
        auto *menu = page.findChild<QMenu *>(u"decoder.recent.menu"_s);
        QCOMPARE(menu->actions().front()->text(), u"asterisk-console.txt"_s);
        menu->actions().front()->trigger();
        QTRY_VERIFY(page.findChild<CallTable *>(u"decoder.table"_s)->visibleRows() > 0);
        QTRY_VERIFY(page.isSettled());
        menu->actions().back()->trigger();
        QVERIFY(recent->isHidden());
    }

    void openedCallStaysInViewWhenTheFilterGoes()
    {
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(1100, 500);
        page.show();
        const QString log = test.folder.filePath(u"calls.log"_s);
        const QByteArray many = (bareInvite.toUtf8() + "\r\n").repeated(200) + guideIdentity().toUtf8();
        QVERIFY(saveFileAtomically(log, bytesOf(many), FileVisibility::OwnerOnly));
        page.showSubject(log);
        auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        QTRY_COMPARE(table->visibleRows(), 201);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QLineEdit *>(u"decoder.filter"_s)->setText(u"5555555"_s);
        QTRY_COMPARE(table->visibleRows(), 1);
        QTRY_VERIFY(page.isSettled());
        page.findChild<QPushButton *>(u"decoder.filter.clear"_s)->click();
        QTRY_COMPARE(table->visibleRows(), 201);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(table->currentIndex().row(), 200);
        QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
    }

    void emptiedCacheSaysHowManyFilesWent()
    {
        TestWorkspace test;
        const QString folder = verification::fetchCacheFolder(test.workspace.dataFolder());
        fetch::FetchedDocument document;
        document.body = "certificate";
        document.fetchedAt = test.clock.now();
        document.lifetime = std::chrono::hours(1);
        for (const QString &url : {u"https://a.example/1.pem"_s, u"https://a.example/2.pem"_s})
            QVERIFY(fetch::DocumentCache(folder).store(url, document));
        DecoderPage page(test.workspace);
        auto *empty = page.findChild<QPushButton *>(u"decoder.emptyCache"_s);
        empty->click();
        QTRY_VERIFY2(page.banner()->sentence().contains(u"2"_s), qPrintable(page.banner()->sentence()));
        QVERIFY(QDir(folder).isEmpty());
        empty->click();
        QTRY_VERIFY2(page.banner()->sentence().contains(u"already"_s), qPrintable(page.banner()->sentence()));
    }

    void listTakesTheRoomThatItsWordsNeed()
    {
        LongWords words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        TestWorkspace test;
        DecoderPage page(test.workspace);
        page.resize(1080, 720);
        page.show();
        page.showSubject(guideFile);
        QTRY_VERIFY(page.isSettled());
        const auto *table = page.findChild<CallTable *>(u"decoder.table"_s);
        const int verdict = table->columnWidth(static_cast<int>(CallColumn::Verdict));
        QVERIFY(table->fontMetrics().horizontalAdvance(LongWords::calledNumber) < verdict);
        QVERIFY(table->width() >= table->neededWidth());
        // But not at any price.
        page.resize(800, 720);
        QTRY_VERIFY(table->width() < table->neededWidth());
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
