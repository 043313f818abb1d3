// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_view.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QTest>
#include <QTextBlock>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString example = u"--- a.cfg\n+++ a.cfg\n@@ -10,2 +10,2 @@\n same\n-old word\n+new word\n"
                        "@@ -40 +40 @@\n-x = 1\n+x = 2\n"_s;

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
        view.goToChange(1);
        QCOMPARE(view.textCursor().blockNumber(), 3);
        view.goToChange(1);
        QCOMPARE(view.textCursor().blockNumber(), 6);
        view.goToChange(1);
        QCOMPARE(view.textCursor().blockNumber(), 6);
        view.goToChange(-1);
        QCOMPARE(view.textCursor().blockNumber(), 3);
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
