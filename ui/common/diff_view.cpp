// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_view.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

class DiffView::Gutter : public QWidget
{
public:
    explicit Gutter(DiffView *view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    DiffView *m_view;
};

namespace {

bool isChange(const DiffLine &line)
{
    return line.kind == DiffLine::Kind::Added || line.kind == DiffLine::Kind::Removed;
}

QString shownText(const DiffLine &line)
{
    switch (line.kind) {
    case DiffLine::Kind::FileName:
        return line.text;
    case DiffLine::Kind::Folded:
        return DiffView::tr("%n line(s) unchanged", nullptr, line.foldedLines);
    case DiffLine::Kind::Context:
        return u"  "_s + line.text;
    case DiffLine::Kind::Added:
        return u"+ "_s + line.text;
    case DiffLine::Kind::Removed:
        return u"- "_s + line.text;
    }
    return {};
}

QColor lineGround(const DiffLine &line, const ThemeColors &colors)
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
        return colors.surface;
    }
    return colors.surface;
}

} // namespace

DiffView::DiffView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setProperty("diff", true);
    setFont(monospaceFont());
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
}

void DiffView::setDiff(const QString &unifiedDiff)
{
    m_lines = parseUnifiedDiff(unifiedDiff);
    fill();
}

void DiffView::fill()
{
    const ThemeColors &colors = colorsFor(palette());
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        const DiffLine &line = m_lines[at];
        if (at > 0)
            cursor.insertBlock();
        QTextBlockFormat block;
        block.setBackground(lineGround(line, colors));
        cursor.setBlockFormat(block);
        QTextCharFormat plain;
        plain.setForeground(line.kind == DiffLine::Kind::Folded ? colors.muted : colors.text);
        if (line.kind == DiffLine::Kind::FileName)
            plain.setFontWeight(QFont::DemiBold);
        cursor.insertText(shownText(line), plain);
        if (line.changedTo > line.changedFrom) {
            QTextCharFormat word = plain;
            word.setBackground(line.kind == DiffLine::Kind::Added ? colors.addedWord : colors.removedWord);
            QTextCursor marked(cursor.block());
            marked.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, 2 + line.changedFrom);
            marked.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, line.changedTo - line.changedFrom);
            marked.setCharFormat(word);
        }
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    setViewportMargins(gutterWidth(), 0, 0, 0);
    placeGutter();
    m_gutter->update();
}

bool DiffView::startsChange(std::size_t line) const
{
    return isChange(m_lines[line]) && (line == 0 || !isChange(m_lines[line - 1]));
}

int DiffView::changeCount() const
{
    int count = 0;
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        count += startsChange(line) ? 1 : 0;
    return count;
}

void DiffView::goToChange(int step)
{
    const auto last = static_cast<int>(m_lines.size()) - 1;
    for (int at = textCursor().blockNumber() + step; at >= 0 && at <= last; at += step) {
        if (!startsChange(static_cast<std::size_t>(at)))
            continue;
        setTextCursor(QTextCursor(document()->findBlockByNumber(at)));
        centerCursor();
        return;
    }
}

int DiffView::gutterWidth() const
{
    int highest = 0;
    for (const DiffLine &line : m_lines)
        highest = std::max({highest, line.oldNumber, line.newNumber});
    if (highest == 0)
        return 0;
    const auto digits = std::max(3, static_cast<int>(QString::number(highest).size()));
    return 2 * (fontMetrics().horizontalAdvance(u'9') * digits + 12) + 6;
}

void DiffView::paintGutter(QPaintEvent *event)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(m_gutter);
    painter.setFont(font());
    painter.fillRect(event->rect(), colors.surface);
    const int column = (m_gutter->width() - 6) / 2;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        if (static_cast<std::size_t>(block.blockNumber()) >= m_lines.size())
            break;
        const DiffLine &line = m_lines[static_cast<std::size_t>(block.blockNumber())];
        const QRect row(0, qRound(place.top()), m_gutter->width(), qRound(place.height()));
        painter.fillRect(row, lineGround(line, colors));
        painter.setPen(colors.muted);
        if (line.oldNumber > 0)
            painter.drawText(row.adjusted(0, 0, -column - 14, 0), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(line.oldNumber));
        if (line.newNumber > 0)
            painter.drawText(row.adjusted(0, 0, -14, 0), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(line.newNumber));
    }
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_lines.empty())
        fill();
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffView::placeGutter()
{
    const QRect inside = contentsRect();
    m_gutter->setGeometry(QRect(inside.left(), inside.top(), gutterWidth(), inside.height()));
}

} // namespace stir::ui
