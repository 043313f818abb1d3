// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Labels that fit the room they get, so that a long name or a stranger's URL never pushes a pane wider than the window
// shows of it. Window's thread.

#include "ui/common/theme.h"

#include <QLabel>

namespace stir::ui {

/// One line that ends in dots where the room does; the whole of it is then in the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text, TextRole role, QWidget *parent = nullptr);
    bool isCut() const;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// Wrapped words that can be selected. A word may be one of any length: it is broken where the line ends, and copied as
/// it came.
class BreakingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit BreakingLabel(const QString &value, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    QString value() const { return m_value; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy();

    QString m_value;
};

/// With places to break (zero-width spaces) in every word of more than so many characters.
QString breakableText(QString text, qsizetype longestWord = 24);

} // namespace stir::ui
