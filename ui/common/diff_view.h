// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A unified diff to look at: line numbers, added and removed grounds, the changed words marked, unchanged lines folded
// to one. Read only; keyboard and copying as in any text. Window's thread.

#include "ui/common/diff_lines.h"

#include <QPlainTextEdit>

namespace stir::ui {

class DiffView : public QPlainTextEdit
{
    Q_OBJECT
public:
    DiffView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// One or several files; empty empties the view.
    void setDiff(const QString &unifiedDiff);
    int changeCount() const; ///< runs of changed lines
    /// Puts the cursor on the next or (-1) previous run of changed lines; stays at the last.
    void goToChange(int step);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    void fill();
    void placeGutter();
    void paintGutter(QPaintEvent *event);
    int gutterWidth() const;
    bool startsChange(std::size_t line) const;

    std::vector<DiffLine> m_lines;
    Gutter *m_gutter;
};

} // namespace stir::ui
