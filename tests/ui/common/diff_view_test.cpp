// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_view.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString example = u"--- a.cfg\n+++ a.cfg\n@@ -10,2 +10,2 @@\n same\n-old word\n+new word\n"
                        "@@ -40 +40 @@\n-x = 1\n+x = 2\n"_s;

QByteArray text()
{
    QByteArray lines;
    for (int line = 1; line <= 50; ++line)
        lines += "line " + QByteArray::number(line) + "\n";
    return lines;
}

} // namespace

class DiffViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void copiedTextIsTheDiffWithItsMarks()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        QVERIFY(view.isReadOnly());
        QVERIFY(view.toPlainText().contains(u"  same\n- old word\n+ new word\n"_s));
        QVERIFY(view.toPlainText().contains(u"9 line"_s));
    }

    void enterOnAFoldShowsItsLines()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example, {{u"a.cfg"_s, text()}});
        view.goToRow(1);
        QVERIFY(view.currentWords().contains(u"9 line(s) unchanged"_s));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.currentRow(), 1);
        QCOMPARE(view.document()->findBlockByNumber(1).text(), u"  line 1"_s);
        QCOMPARE(view.document()->findBlockByNumber(9).text(), u"  line 9"_s);
        QCOMPARE(view.document()->findBlockByNumber(10).text(), u"  same"_s);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.changeCount(), 2);
    }

    void aClickOnAFoldShowsItsLines()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.resize(400, 300);
        view.show();
        view.setDiff(example, {{u"a.cfg"_s, text()}});
        const int rows = view.blockCount();
        const QTextCursor last(view.document()->lastBlock());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect(last).center());
        QCOMPARE(view.blockCount(), rows + 9);
        QCOMPARE(view.document()->lastBlock().text(), u"  line 50"_s);
    }

    void aFoldStaysAFoldWithoutTheText()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        view.goToRow(1);
        const QString before = view.toPlainText();
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.toPlainText(), before);
    }

    void saysInWordsWhatTheMarginShows()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        QSignalSpy said(&view, &DiffView::rowChanged);
        view.setDiff(example);
        QVERIFY(!said.isEmpty());
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentWords(), u"Line 11 of the old file, removed"_s);
        QCOMPARE(view.accessibleDescription(), view.currentWords());
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(said.last().first().toString(), u"Line 11 of the new file, added"_s);
    }

    void linesStandOnTheirGrounds()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        const ThemeColors &colors = colorsOf(Appearance::Light);
        QCOMPARE(view.document()->findBlockByNumber(3).blockFormat().background().color(), colors.removedLine);
        QCOMPARE(view.document()->findBlockByNumber(4).blockFormat().background().color(), colors.addedLine);
        QTextCursor word(view.document()->findBlockByNumber(4));
        word.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, 3);
        QCOMPARE(word.charFormat().background().color(), colors.addedWord);
    }

    void groundsFollowAChangeOfTheme()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        view.setPalette(widgetPalette(Appearance::Dark));
        QCOMPARE(view.document()->findBlockByNumber(4).blockFormat().background().color(),
                 colorsOf(Appearance::Dark).addedLine);
    }

    void goesFromChangeToChange()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        QCOMPARE(view.changeCount(), 2);
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentRow(), 3);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentRow(), 6);
        QVERIFY(!view.hasStop(1));
        QVERIFY(!view.goToStop(1));
        QCOMPARE(view.currentRow(), 6);
        QTest::keyClick(&view, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view.currentRow(), 3);
        QTest::keyClick(&view, Qt::Key_P);
        QCOMPARE(view.currentRow(), 3);
    }

    void emptyDiffEmptiesTheView()
    {
        DiffView view(u"diff"_s, u"Diff"_s);
        view.setDiff(example);
        view.setDiff({});
        QVERIFY(view.toPlainText().isEmpty());
        QCOMPARE(view.changeCount(), 0);
    }
};

QTEST_MAIN(DiffViewTest)
#include "diff_view_test.moc"
