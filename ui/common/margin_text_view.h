// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Foreign text to read, a row a line, with a margin at the left that says what a row is. Read only; one goes through it
// with the keys of any text, from one thing worth seeing to the next with F7 or N, back with Shift+F7 or P; Enter or a
// click opens a row that can be opened. Window's thread.

#include <QPlainTextEdit>

namespace stir::ui {

class MarginTextView : public QPlainTextEdit
{
    Q_OBJECT
public:
    MarginTextView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// To the next (1) or previous (-1) row worth seeing; false, and nothing moves, behind the last.
    bool goToStop(int step);
    bool hasStop(int step) const;
    void goToRow(int row);
    int currentRow() const { return textCursor().blockNumber(); }
    /// What the margin shows of the current row, in words.
    QString currentWords() const;

Q_SIGNALS:
    /// The cursor stands on another row, or the rows are others: words for the margin and the colors, for a line under
    /// the view and for who does not see them.
    void rowChanged(const QString &words);

protected:
    virtual int rowCount() const = 0;
    virtual bool isStop(int row) const = 0;
    virtual QString rowWords(int row) const = 0;
    virtual bool canOpen(int) const { return false; }
    virtual void openRow(int) {}
    virtual int marginWidth() const = 0;
    virtual QColor rowGround(int row) const = 0;
    /// `place` is as wide as the margin; its ground is painted.
    virtual void paintMargin(QPainter &painter, const QRect &place, int row) const = 0;
    /// The palette is another one.
    virtual void takeColors() = 0;

    /// After the rows were filled in.
    void rowsFilled();
    int digitsWidth(int highest) const; ///< of a column of line numbers

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Margin;
    void placeMargin();
    void paintRows(QPaintEvent *event);
    void sayRow();
    int nextStop(int step) const;

    Margin *m_margin;
    int m_saidRow = 0;
};

} // namespace stir::ui
