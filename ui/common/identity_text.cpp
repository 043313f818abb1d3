// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/identity_text.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

void IdentityHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void IdentityHighlighter::highlightBlock(const QString &text)
{
    // The header of a token is JSON that begins with {" in base64url: "eyJ". The compact form has only the dots.
    static const QRegularExpression token(u"(eyJ[\\w-]*|(?=\\.\\.))(?:(\\.[\\w-]*)(\\.[\\w-]*)?)?"_s);
    const ThemeColors &colors = colorsFor(m_palette);
    const QColor parts[] = {colors.tokenHeader, colors.tokenPayload, colors.tokenSignature};
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (int part = 1; part <= 3; ++part)
            if (match.capturedLength(part) > 0)
                setFormat(static_cast<int>(match.capturedStart(part)), static_cast<int>(match.capturedLength(part)),
                          parts[part - 1]);
    }
}

IdentityText::IdentityText(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new IdentityHighlighter(document()))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFrameShape(QFrame::NoFrame);
    setProperty("inline", true);
    setFont(monospaceFont());
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    m_highlighter->setPalette(palette());
}

void IdentityText::setValue(const QString &value)
{
    setPlainText(value);
    fitHeight();
}

void IdentityText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr)
        m_highlighter->setPalette(palette());
}

void IdentityText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void IdentityText::fitHeight()
{
    // QPlainTextDocumentLayout counts its height in lines.
    const int lines = std::clamp(qRound(document()->size().height()), 1, m_maximumLines);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 4);
}

} // namespace stir::ui
