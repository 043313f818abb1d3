// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fitting_labels.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace stir::ui {

namespace {

/// Narrow characters: a line holds more of them.
constexpr qsizetype longestMonospaceWord = 36;
constexpr QChar zeroWidthSpace(0x200B);
constexpr int leastCharacters = 8;

/// Where to break the word at `end` or up to `slack` before: behind a character that joins its parts, if there is one.
qsizetype breakBefore(const QString &text, qsizetype end, qsizetype slack)
{
    static const QString joints = QStringLiteral("/.-_?&=:,;@");
    for (qsizetype at = end; at > end - slack; --at)
        if (joints.contains(text[at - 1]))
            return at;
    return end;
}

QString withoutBreaks(QString text)
{
    // What is selected in a label has its line ends as paragraph separators.
    return text.remove(zeroWidthSpace).replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

} // namespace

ElidedLabel::ElidedLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, role);
}

bool ElidedLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(whole.width(), leastCharacters * fontMetrics().averageCharWidth()), whole.height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
                          isEnabled(), shown, foregroundRole());
}

BreakingLabel::BreakingLabel(const QString &value, TextRole role, QWidget *parent) : QLabel(parent), m_value(value)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(this, role);
    setText(role == TextRole::Monospace ? breakableText(value, longestMonospaceWord) : breakableText(value));
}

void BreakingLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

void BreakingLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(withoutBreaks(selectedText()), QClipboard::Selection);
}

void BreakingLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *selection = menu->addAction(tr("Copy"), this, &BreakingLabel::copy);
    selection->setEnabled(hasSelectedText());
    menu->addAction(tr("Copy all"), this, [this] { QGuiApplication::clipboard()->setText(m_value); });
    menu->popup(event->globalPos());
}

void BreakingLabel::copy()
{
    QGuiApplication::clipboard()->setText(withoutBreaks(selectedText()));
}

QString breakableText(QString text, qsizetype longestWord)
{
    qsizetype length = 0;
    for (qsizetype at = 0; at < text.size(); ++at, ++length) {
        if (text[at].isSpace())
            length = 0;
        if (length < longestWord)
            continue;
        at = breakBefore(text, at, longestWord / 2);
        text.insert(at, zeroWidthSpace);
        length = 0;
    }
    return text;
}

} // namespace stir::ui
