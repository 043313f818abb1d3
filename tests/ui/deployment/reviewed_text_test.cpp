// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/reviewed_text.h"

#include "tests/ui/deployment/reviewed_files.h"
#include "ui/common/shown_line.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using server_config::TextPart;

class ReviewedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsARowAndFindingsAreUnderTheirs()
    {
        const ReviewedText text(tests::reviewedFile(), {3});
        QCOMPARE(text.lineCount(), 8);
        QCOMPARE(text.text().split(u'\n').size(), static_cast<qsizetype>(text.rows().size()));
        QCOMPARE(text.rowOfLine(8), 7);
        QVERIFY(text.rows().size() > 8);
        for (std::size_t row = 8; row < text.rows().size(); ++row) {
            QVERIFY(text.rows()[row].finding != nullptr);
            QCOMPARE(text.rows()[row].line, 8);
            QCOMPARE(text.rows()[row].isFirst, row == 8);
        }
        QVERIFY(text.text().split(u'\n')[8].startsWith(QStringLiteral("  Warning: ")));
    }

    void marksAndAddedLinesStandAtTheirLines()
    {
        const ReviewedText text(tests::reviewedFile(), {3});
        for (const ReviewRow &row : text.rows()) {
            QCOMPARE(row.isAdded, row.line == 3);
            QCOMPARE(row.marks.size(), std::size_t(row.finding == nullptr && (row.line == 3 || row.line == 8) ? 1 : 0));
        }
    }

    void spansCountCharactersNotBytes()
    {
        const ReviewedText text(tests::reviewedFile(), {});
        const auto comment = text.spans(2, 12);
        QCOMPARE(comment.size(), std::size_t{1});
        QCOMPARE(comment[0].from, 0);
        QCOMPARE(comment[0].to, 12);
        QCOMPARE(comment[0].part, TextPart::Comment);
        const auto skipped = text.spans(5, 5);
        QVERIFY(std::ranges::none_of(skipped, &ReviewedText::Span::isLive));
        const auto module = text.spans(8, 29);
        QCOMPARE(module[0].part, TextPart::Keyword);
        QCOMPARE(module[1].from, 9);
        QCOMPARE(module[1].to, 13);
    }

    void aLineOfAHundredMegabytesIsCut()
    {
        const QByteArray line = "log=\"" + QByteArray(100'000'000, 'x') + "\"\nlast=1\n";
        deployment::ReviewFile file;
        file.text = line;
        const ReviewedText text(std::make_shared<const deployment::ReviewFile>(std::move(file)), {});
        QCOMPARE(text.lineCount(), 2);
        QVERIFY(text.text().size() < longestShownLine + 200);
        QVERIFY(text.text().endsWith(QStringLiteral("last=1")));
    }

    void aFileOfMillionsOfLinesSaysWhatIsNotShown()
    {
        deployment::ReviewFile file;
        file.text = QByteArray(1'000'000, '\n');
        const ReviewedText text(std::make_shared<const deployment::ReviewFile>(std::move(file)), {});
        QCOMPARE(text.lineCount(), 100'000);
        QVERIFY2(text.text().right(60).contains(QStringLiteral("900000")), qPrintable(text.text().right(60)));
        QCOMPARE(text.rows().back().line, 0);
    }

    void anEmptyFileHasNoRows()
    {
        const ReviewedText text(std::make_shared<const deployment::ReviewFile>(), {});
        QVERIFY(text.rows().empty());
        QVERIFY(!text.rowOfLine(1).has_value());
    }
};

QTEST_GUILESS_MAIN(ReviewedTextTest)
#include "reviewed_text_test.moc"
