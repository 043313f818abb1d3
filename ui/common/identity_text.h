// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An Identity header value as text: header, payload and signature of its token in their colors. Window's thread.

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace stir::ui {

/// Colors every "header.payload.signature" it meets; an unfinished token too.
class IdentityHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    /// The colors are read off this palette.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QPalette m_palette;
};

/// Read only, wraps anywhere, takes the height its text needs up to some lines.
class IdentityText : public QPlainTextEdit
{
    Q_OBJECT
public:
    IdentityText(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);
    void setValue(const QString &value);
    void setMaximumLines(int lines) { m_maximumLines = lines; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    IdentityHighlighter *m_highlighter;
    int m_maximumLines = 8;
};

} // namespace stir::ui
