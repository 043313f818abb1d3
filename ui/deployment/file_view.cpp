// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/file_view.h"

#include "core/wording/wording.h"
#include "ui/common/icons.h"
#include "ui/common/status.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace stir::ui {

using deployment::LineMark;
using server_config::TextPart;

namespace {

constexpr int leastNameWidth = 168;
constexpr int mostNameWidth = 280;
constexpr int changeWidth = 4;
constexpr int gap = 8;
constexpr int iconSize = 12;

QColor findingGround(const Finding &finding, const ThemeColors &colors)
{
    return colors.*statusGround(statusOf(finding.result));
}

QFont namesFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(11);
    return font;
}

QString markName(const LineMark &mark)
{
    const QString title = wording::checkTitle(mark.key);
    return mark.isCandidate ? FileView::tr("%1?").arg(title) : title;
}

QString markNames(const ReviewRow &row)
{
    QStringList names;
    for (const LineMark &mark : row.marks)
        names.append(markName(mark));
    return names.join(QStringLiteral(", "));
}

QString markWords(const LineMark &mark)
{
    const QString title = wording::checkTitle(mark.key);
    if (mark.isCandidate)
        return FileView::tr("could be %1").arg(title);
    return mark.changes ? FileView::tr("sets %1, changed by the push").arg(title)
                        : FileView::tr("sets %1, as intended").arg(title);
}

} // namespace

PartColor partColor(TextPart part)
{
    switch (part) {
    case TextPart::Comment:
    case TextPart::Other:
        return &ThemeColors::muted;
    case TextPart::String:
    case TextPart::Value:
        return &ThemeColors::good;
    case TextPart::Directive:
        return &ThemeColors::accent;
    case TextPart::Section:
    case TextPart::Keyword:
        return &ThemeColors::tokenPayload;
    case TextPart::Variable:
        return &ThemeColors::attention;
    case TextPart::Name:
        return &ThemeColors::text;
    }
    return &ThemeColors::text;
}

FileView::FileView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : MarginTextView(objectName, accessibleName, parent)
{
}

/// As a QSyntaxHighlighter does, but for the rows that are looked at: one for the whole document takes a second for
/// eight megabytes.
void FileView::colorRow(const QTextBlock &block)
{
    const auto number = static_cast<std::size_t>(block.blockNumber());
    if (number >= m_isColored.size() || m_isColored[number])
        return;
    m_isColored[number] = true;
    block.layout()->setFormats(formatsOf(m_text.rows()[number], static_cast<int>(block.text().size())));
    document()->markContentsDirty(block.position(), block.length());
}

QList<QTextLayout::FormatRange> FileView::formatsOf(const ReviewRow &row, int length) const
{
    const ThemeColors &colors = colorsFor(palette());
    QList<QTextLayout::FormatRange> formats;
    if (row.finding != nullptr || row.line == 0) {
        QTextCharFormat said;
        said.setForeground(row.finding ? colors.text : colors.muted);
        return {{0, length, said}};
    }
    for (const ReviewedText::Span &span : m_text.spans(row.line, length)) {
        QTextCharFormat format;
        format.setForeground(span.isLive ? colors.*partColor(span.part) : colors.muted);
        format.setFontItalic(span.part == TextPart::Comment);
        if (span.part == TextPart::Name)
            format.setFontWeight(QFont::DemiBold);
        formats.append({span.from, span.to - span.from, format});
    }
    return formats;
}

void FileView::setFile(std::shared_ptr<const deployment::ReviewFile> file, const std::vector<int> &added)
{
    m_text = file ? ReviewedText(std::move(file), added) : ReviewedText();
    const QFontMetrics metrics(namesFont());
    m_longestName = 0;
    for (const ReviewRow &each : m_text.rows())
        m_longestName = std::max(m_longestName, each.marks.empty() ? 0 : metrics.horizontalAdvance(markNames(each)));
    m_isColored.assign(m_text.rows().size(), false);
    setPlainText(m_text.text());
    groundRows();
    rowsFilled();
}

void FileView::groundRows()
{
    const ThemeColors &colors = colorsFor(palette());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (int number = 0; number < rowCount(); ++number) {
        const ReviewRow &each = row(number);
        if (!each.isAdded && each.finding == nullptr)
            continue;
        QTextBlockFormat format;
        format.setBackground(each.finding ? findingGround(*each.finding, colors) : colors.addedLine);
        cursor.setPosition(document()->findBlockByNumber(number).position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

void FileView::takeColors()
{
    m_isColored.assign(m_text.rows().size(), false);
    groundRows();
    viewport()->update();
}

void FileView::paintEvent(QPaintEvent *event)
{
    QTextBlock block = firstVisibleBlock();
    for (qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
         block.isValid() && top <= viewport()->height(); block = block.next()) {
        colorRow(block);
        top += blockBoundingRect(block).height();
    }
    MarginTextView::paintEvent(event);
}

bool FileView::goToLine(int line)
{
    const auto number = m_text.rowOfLine(line);
    if (number)
        goToRow(*number);
    return number.has_value();
}

bool FileView::goToSetting(const QString &key)
{
    for (const ReviewRow &each : m_text.rows()) {
        if (std::ranges::any_of(each.marks, [&key](const LineMark &mark) { return mark.key == key; }))
            return goToLine(each.line);
    }
    return false;
}

bool FileView::isStop(int number) const
{
    const ReviewRow &here = row(number);
    if (here.finding != nullptr)
        return here.isFirst;
    const bool beginsChange = here.isAdded && (number == 0 || !row(number - 1).isAdded);
    return beginsChange || !here.marks.empty();
}

QString FileView::rowWords(int number) const
{
    const ReviewRow &here = row(number);
    if (here.line == 0)
        return document()->findBlockByNumber(number).text();
    QStringList words{tr("Line %1 of %2").arg(here.line).arg(m_text.lineCount())};
    if (here.finding != nullptr)
        words.append(wording::sentence(*here.finding));
    if (here.isAdded)
        words.append(tr("written by the push"));
    for (const LineMark &mark : here.marks)
        words.append(markWords(mark));
    return words.join(QStringLiteral(" · "));
}

int FileView::namesWidth() const
{
    return std::min(m_longestName, std::clamp(width() / 4, leastNameWidth, mostNameWidth));
}

int FileView::marginWidth() const
{
    return rowCount() == 0 ? 0 : gap + namesWidth() + gap + digitsWidth(m_text.lineCount()) + gap + changeWidth + gap;
}

QColor FileView::rowGround(int number) const
{
    const ThemeColors &colors = colorsFor(palette());
    const ReviewRow &here = row(number);
    return here.finding ? findingGround(*here.finding, colors) : here.isAdded ? colors.addedLine : colors.surface;
}

void FileView::paintMargin(QPainter &painter, const QRect &place, int number) const
{
    const ThemeColors &colors = colorsFor(palette());
    const ReviewRow &here = row(number);
    const int right = place.right() - gap - changeWidth - gap;
    if (here.finding != nullptr) {
        const Status status = statusOf(here.finding->result);
        if (here.isFirst)
            ui::icon(statusIcon(status), statusColor(status))
                .paint(&painter, QRect(right - iconSize, place.center().y() - iconSize / 2, iconSize, iconSize));
        return;
    }
    if (here.line == 0)
        return;
    painter.drawText(QRect(place.left(), place.top(), right - place.left(), place.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(here.line));
    if (here.isAdded)
        painter.fillRect(QRect(right + gap, place.top(), changeWidth, place.height()), colors.good);
    if (here.marks.empty())
        return;
    painter.setFont(namesFont());
    const bool changes = std::ranges::any_of(here.marks, &LineMark::changes);
    painter.setPen(changes ? colors.accent : colors.muted);
    // Names that begin alike end otherwise.
    const int width = namesWidth();
    painter.drawText(QRect(place.left() + gap, place.top(), width, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(markNames(here), Qt::ElideMiddle, width));
    painter.setFont(font());
}

QMimeData *FileView::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QStringList lines;
    for (QTextBlock block = document()->findBlock(selection.selectionStart());
         block.isValid() && block.position() < selection.selectionEnd(); block = block.next()) {
        const ReviewRow &here = row(block.blockNumber());
        if (here.finding != nullptr || here.line == 0)
            continue;
        const int from = std::max(0, selection.selectionStart() - block.position());
        const int to = std::min(static_cast<int>(block.text().size()), selection.selectionEnd() - block.position());
        lines.append(block.text().mid(from, to - from));
    }
    auto copied = std::make_unique<QMimeData>();
    copied->setText(lines.join(u'\n'));
    return copied.release();
}

} // namespace stir::ui
