// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/file_view.h"

#include "tests/ui/deployment/reviewed_files.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace stir;
using namespace stir::ui;
using server_config::TextPart;

namespace {

/// What is painted at a place of a row; the color of the text where nothing is special.
QColor colorAt(const FileView &view, int row, int column)
{
    for (const auto &range : view.document()->findBlockByNumber(row).layout()->formats()) {
        if (range.start <= column && column < range.start + range.length)
            return range.format.foreground().color();
    }
    return {};
}

} // namespace

class FileViewTest : public QObject
{
    Q_OBJECT

private:
    static void shown(FileView &view, const std::shared_ptr<const deployment::ReviewFile> &file)
    {
        view.resize(800, 400);
        view.show();
        view.setFile(file, {3});
        view.grab();
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void wordsHaveTheColorsOfWhatTheyAre()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile());
        const ThemeColors &colors = colorsOf(Appearance::Light);
        QCOMPARE(colorAt(view, 1, 0), colors.muted);
        QCOMPARE(colorAt(view, 2, 0), colors.accent);
        QCOMPARE(colorAt(view, 4, 0), colors.muted); // a branch that does not hold
        QCOMPARE(colorAt(view, 7, 10), colors.good);
        view.setPalette(widgetPalette(Appearance::Dark));
        view.grab();
        QCOMPARE(colorAt(view, 2, 0), colorsOf(Appearance::Dark).accent);
    }

    void everyColorIsReadableOnEveryGround_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }
    void everyColorIsReadableOnEveryGround()
    {
        QFETCH(Appearance, appearance);
        const ThemeColors &colors = colorsOf(appearance);
        for (int part = 0; part <= static_cast<int>(TextPart::Other); ++part) {
            for (const QColor &ground : {colors.surface, colors.addedLine}) {
                const double ratio = contrast(colors.*partColor(static_cast<TextPart>(part)), ground);
                QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(part).arg(ratio)));
            }
        }
        for (const QColor &ground : {colors.attentionGround, colors.brokenGround, colors.unknownGround})
            QVERIFY(contrast(colors.text, ground) >= 4.5);
    }

    void keysGoFromMarkToMark()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile());
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentRow(), 2);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentRow(), 7);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentRow(), 8);
        QVERIFY(!view.hasStop(1));
        QTest::keyClick(&view, Qt::Key_P);
        QTest::keyClick(&view, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view.currentRow(), 2);
    }

    void saysInWordsWhatTheMarginShows()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile());
        QVERIFY(view.goToSetting(QStringLiteral("signing.enabled")));
        QCOMPARE(view.currentWords(),
                 QStringLiteral("Line 3 of 8 · written by the push · sets Signing, changed by the push"));
        QVERIFY(view.goToSetting(QStringLiteral("signing.x5u")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("could be Certificate address")));
        QVERIFY(!view.goToSetting(QStringLiteral("policy.ok")));
        QCOMPARE(view.currentRow(), 7);
    }

    void copiesTheLinesOfTheFileAlone()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile());
        view.selectAll();
        view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(tests::reviewedText).trimmed());
    }

    void colorsOnlyWhatIsSeen()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile(QByteArray("children=4\n").repeated(90'000)));
        QCOMPARE(view.blockCount() >= 90'000, true);
        QVERIFY(!view.document()->findBlockByNumber(3).layout()->formats().isEmpty());
        QVERIFY(view.document()->findBlockByNumber(80'000).layout()->formats().isEmpty());
        view.goToLine(80'000);
        view.grab();
        QVERIFY(!view.document()->findBlockByNumber(view.currentRow()).layout()->formats().isEmpty());
    }

    void namesGetMoreRoomInAWiderView()
    {
        deployment::ReviewFile file = *tests::reviewedFile();
        file.marks = {{3, QStringLiteral("alert.check_failed_prefix"), true, false},
                      {3, QStringLiteral("alert.check_failed_suffix"), true, false}};
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, std::make_shared<const deployment::ReviewFile>(std::move(file)));
        view.resize(600, 400);
        const int narrow = view.viewport()->x();
        view.resize(1200, 400);
        QVERIFY(view.viewport()->x() > narrow);
    }

    void noFileEmptiesTheView()
    {
        FileView view(QStringLiteral("file"), QStringLiteral("File"));
        shown(view, tests::reviewedFile());
        view.setFile(nullptr, {});
        QVERIFY(view.toPlainText().isEmpty());
        QVERIFY(view.currentWords().isEmpty());
        view.grab();
    }
};

QTEST_MAIN(FileViewTest)
#include "file_view_test.moc"
