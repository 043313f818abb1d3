// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/linked_identity.h"

#include "ui/common/palette.h"

#include <QMouseEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
/// A plain token takes nine lines in a narrow window; what is longer scrolls.
constexpr int longest = 12;
} // namespace

LinkedIdentity::LinkedIdentity(QWidget *parent)
    : IdentityText(u"decoder.identity"_s, tr("Identity header as captured"), parent)
{
    viewport()->setMouseTracking(true);
    setMaximumLines(longest);
    setTabChangesFocus(true);
}

void LinkedIdentity::mark(TextRange range)
{
    m_marked = range;
    QList<QTextEdit::ExtraSelection> selections;
    if (!range.isEmpty()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(range.begin));
        selection.cursor.setPosition(static_cast<int>(range.begin + range.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(colorsFor(palette()).selection);
        selection.format.setFontUnderline(true);
        selections.append(selection);
        if (!textCursor().hasSelection()) {
            QTextCursor place(document());
            place.setPosition(static_cast<int>(range.begin));
            setTextCursor(place);
            ensureCursorVisible();
        }
    }
    setExtraSelections(selections);
}

void LinkedIdentity::mouseMoveEvent(QMouseEvent *event)
{
    IdentityText::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT pointedAt(cursorForPosition(event->position().toPoint()).position());
}

void LinkedIdentity::mousePressEvent(QMouseEvent *event)
{
    IdentityText::mousePressEvent(event);
    Q_EMIT clickedAt(cursorForPosition(event->position().toPoint()).position());
}

void LinkedIdentity::leaveEvent(QEvent *event)
{
    IdentityText::leaveEvent(event);
    Q_EMIT pointedAway();
}

void LinkedIdentity::changeEvent(QEvent *event)
{
    IdentityText::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark(m_marked);
}

} // namespace stir::ui
