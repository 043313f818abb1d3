// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_view.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int markWidth = 2; ///< characters in front of a line's own
constexpr int numberGap = 12;
/// What one opening brings; the rest stays folded, so that no file can hold up the window.
constexpr int mostLinesOpened = 5'000;

bool isChange(const DiffLine &line)
{
    return line.kind == DiffLine::Kind::Added || line.kind == DiffLine::Kind::Removed;
}

QString shownText(const DiffLine &line, bool opens)
{
    switch (line.kind) {
    case DiffLine::Kind::FileName:
        return line.text;
    case DiffLine::Kind::Folded:
        return opens ? DiffView::tr("%n line(s) unchanged · Enter shows them", nullptr, line.foldedLines)
                     : DiffView::tr("%n line(s) unchanged", nullptr, line.foldedLines);
    case DiffLine::Kind::Context:
        return u"  "_s + line.text;
    case DiffLine::Kind::Added:
        return u"+ "_s + line.text;
    case DiffLine::Kind::Removed:
        return u"- "_s + line.text;
    case DiffLine::Kind::NoLineEnd:
        return u"\\ "_s + DiffView::tr("no line end behind this last line");
    }
    return {};
}

QColor groundOf(const DiffLine &line, const ThemeColors &colors)
{
    switch (line.kind) {
    case DiffLine::Kind::Added:
        return colors.addedLine;
    case DiffLine::Kind::Removed:
        return colors.removedLine;
    case DiffLine::Kind::FileName:
    case DiffLine::Kind::Folded:
        return colors.ground;
    case DiffLine::Kind::Context:
    case DiffLine::Kind::NoLineEnd:
        return colors.surface;
    }
    return colors.surface;
}

} // namespace

DiffView::DiffView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : MarginTextView(objectName, accessibleName, parent)
{
}

void DiffView::setDiff(const QString &unifiedDiff, const FileTexts &texts)
{
    m_texts = texts;
    m_lines = parseUnifiedDiff(unifiedDiff, texts);
    fill();
    moveCursor(QTextCursor::Start);
}

void DiffView::fill()
{
    const int row = currentRow();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        if (at > 0)
            cursor.insertBlock();
        insertLine(cursor, m_lines[at]);
    }
    cursor.endEditBlock();
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::min(row, blockCount() - 1))));
    rowsFilled();
}

void DiffView::insertLine(QTextCursor &cursor, const DiffLine &line) const
{
    const ThemeColors &colors = colorsFor(palette());
    QTextBlockFormat block;
    block.setBackground(groundOf(line, colors));
    cursor.setBlockFormat(block);
    const bool isAside = line.kind == DiffLine::Kind::Folded || line.kind == DiffLine::Kind::NoLineEnd;
    QTextCharFormat plain;
    plain.setForeground(isAside ? colors.muted : colors.text);
    if (line.kind == DiffLine::Kind::FileName)
        plain.setFontWeight(QFont::DemiBold);
    cursor.insertText(shownText(line, m_texts.contains(line.file)), plain);
    QTextCharFormat word = plain;
    word.setBackground(line.kind == DiffLine::Kind::Added ? colors.addedWord : colors.removedWord);
    word.setFontWeight(QFont::DemiBold);
    const int begin = cursor.block().position() + markWidth;
    for (const TextRange &range : line.changed) {
        QTextCursor marked(document());
        marked.setPosition(begin + range.from);
        marked.setPosition(begin + range.to, QTextCursor::KeepAnchor);
        marked.setCharFormat(word);
    }
}

bool DiffView::canOpen(int row) const
{
    return line(row).kind == DiffLine::Kind::Folded && m_texts.contains(line(row).file);
}

void DiffView::openRow(int row)
{
    DiffLine fold = line(row);
    DiffLine rest = fold;
    rest.foldedLines = std::max(0, fold.foldedLines - mostLinesOpened);
    fold.foldedLines -= rest.foldedLines;
    rest.oldNumber += fold.foldedLines;
    rest.newNumber += fold.foldedLines;
    std::vector<DiffLine> opened = unfolded(fold, m_texts);
    if (opened.empty())
        return;
    if (rest.foldedLines > 0)
        opened.push_back(rest);

    QTextCursor cursor(document()->findBlockByNumber(row));
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (std::size_t at = 0; at < opened.size(); ++at) {
        if (at > 0)
            cursor.insertBlock();
        insertLine(cursor, opened[at]);
    }
    cursor.endEditBlock();
    const auto place = m_lines.erase(m_lines.begin() + row);
    m_lines.insert(place, opened.begin(), opened.end());
    setTextCursor(QTextCursor(document()->findBlockByNumber(row)));
    rowsFilled();
}

bool DiffView::isStop(int row) const
{
    return isChange(line(row)) && (row == 0 || !isChange(line(row - 1)));
}

int DiffView::changeCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isStop(row) ? 1 : 0;
    return count;
}

void DiffView::goToFile(const QString &path)
{
    const auto found = std::ranges::find_if(
        m_lines, [&path](const DiffLine &line) { return line.kind == DiffLine::Kind::FileName && line.text == path; });
    if (found == m_lines.end())
        return;
    setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(found - m_lines.begin()))));
    ensureCursorVisible();
}

QString DiffView::rowWords(int row) const
{
    const DiffLine &here = line(row);
    switch (here.kind) {
    case DiffLine::Kind::FileName:
        return tr("File %1").arg(here.text);
    case DiffLine::Kind::Folded:
        return shownText(here, m_texts.contains(here.file));
    case DiffLine::Kind::Context:
        return tr("Line %1, unchanged").arg(here.newNumber);
    case DiffLine::Kind::Added:
        return tr("Line %1 of the new file, added").arg(here.newNumber);
    case DiffLine::Kind::Removed:
        return tr("Line %1 of the old file, removed").arg(here.oldNumber);
    case DiffLine::Kind::NoLineEnd:
        return tr("The line above has no line end");
    }
    return {};
}

int DiffView::highestNumber() const
{
    int highest = 0;
    for (const DiffLine &each : m_lines)
        highest = std::max({highest, each.oldNumber + each.foldedLines, each.newNumber + each.foldedLines});
    return highest;
}

int DiffView::marginWidth() const
{
    const int highest = highestNumber();
    return highest == 0 ? 0 : 2 * (digitsWidth(highest) + numberGap) + 6;
}

QColor DiffView::rowGround(int row) const
{
    return groundOf(line(row), colorsFor(palette()));
}

void DiffView::paintMargin(QPainter &painter, const QRect &place, int row) const
{
    const DiffLine &here = line(row);
    const int column = (place.width() - 6) / 2;
    if (here.kind == DiffLine::Kind::Folded) {
        painter.drawText(place.adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter,
                         canOpen(row) ? u"▸"_s : u"⋯"_s);
        return;
    }
    if (here.oldNumber > 0)
        painter.drawText(place.adjusted(0, 0, -column - 14, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(here.oldNumber));
    if (here.newNumber > 0)
        painter.drawText(place.adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(here.newNumber));
}

} // namespace stir::ui
