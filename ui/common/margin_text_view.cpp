// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/margin_text_view.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace stir::ui {

namespace {
constexpr int currentBarWidth = 3;
constexpr int tabCharacters = 4;
} // namespace

class MarginTextView::Margin : public QWidget
{
public:
    explicit Margin(MarginTextView *view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintRows(event); }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    MarginTextView *m_view;
};

MarginTextView::MarginTextView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setProperty("diff", true);
    setFont(monospaceFont());
    setTabStopDistance(tabCharacters * fontMetrics().horizontalAdvance(u' '));
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (currentRow() != m_saidRow)
            sayRow();
    });
}

int MarginTextView::nextStop(int step) const
{
    for (int row = currentRow() + step; row >= 0 && row < rowCount(); row += step) {
        if (isStop(row))
            return row;
    }
    return currentRow();
}

bool MarginTextView::hasStop(int step) const
{
    return nextStop(step) != currentRow();
}

bool MarginTextView::goToStop(int step)
{
    const int row = nextStop(step);
    if (row == currentRow())
        return false;
    goToRow(row);
    return true;
}

void MarginTextView::goToRow(int row)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(row)));
    centerCursor();
}

QString MarginTextView::currentWords() const
{
    return currentRow() < rowCount() ? rowWords(currentRow()) : QString();
}

void MarginTextView::sayRow()
{
    m_saidRow = currentRow();
    m_margin->update();
    const QString words = currentWords();
    // Assistive technology reads the text of the row, and hears of a new description.
    setAccessibleDescription(words);
    Q_EMIT rowChanged(words);
}

void MarginTextView::rowsFilled()
{
    placeMargin();
    m_margin->update();
    sayRow();
}

int MarginTextView::digitsWidth(int highest) const
{
    const auto digits = std::max(3, static_cast<int>(QString::number(highest).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits;
}

void MarginTextView::paintRows(QPaintEvent *event)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(m_margin);
    painter.setFont(font());
    painter.fillRect(event->rect(), colors.surface);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF at = blockBoundingGeometry(block).translated(contentOffset());
        const int row = block.blockNumber();
        if (at.top() > event->rect().bottom() || row >= rowCount())
            break;
        const QRect place(0, qRound(at.top()), m_margin->width(), qRound(at.height()));
        painter.fillRect(place, rowGround(row));
        if (row == currentRow() && hasFocus())
            painter.fillRect(QRect(place.topLeft(), QSize(currentBarWidth, place.height())), colors.accent);
        painter.setPen(colors.muted);
        paintMargin(painter, place, row);
    }
}

void MarginTextView::keyPressEvent(QKeyEvent *event)
{
    const bool isBare = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (isBare && event->key() == Qt::Key_F7)
        goToStop(isShifted ? -1 : 1);
    else if (isBare && !isShifted && event->key() == Qt::Key_N)
        goToStop(1);
    else if (isBare && !isShifted && event->key() == Qt::Key_P)
        goToStop(-1);
    else if (isBare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && canOpen(currentRow()))
        openRow(currentRow());
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MarginTextView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const int row = cursorForPosition(event->pos()).blockNumber();
    viewport()->setCursor(row < rowCount() && canOpen(row) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void MarginTextView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const int row = cursorForPosition(event->pos()).blockNumber();
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && row < rowCount() && canOpen(row))
        openRow(row);
}

void MarginTextView::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    m_margin->update();
}

void MarginTextView::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_margin->update();
}

void MarginTextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && rowCount() > 0)
        takeColors();
}

void MarginTextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void MarginTextView::placeMargin()
{
    // A margin may take more of a wider view.
    if (const int width = marginWidth(); viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    // As high as the text: beside a scroll bar there is no row.
    m_margin->setGeometry(QRect(inside.left(), inside.top(), marginWidth(), viewport()->height()));
}

} // namespace stir::ui
