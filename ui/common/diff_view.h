// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A unified diff to look at: line numbers, added and removed grounds, the changed words marked, unchanged lines folded
// to one row that opens where the old text is known. Window's thread.

#include "ui/common/diff_lines.h"
#include "ui/common/margin_text_view.h"

namespace stir::ui {

class DiffView : public MarginTextView
{
    Q_OBJECT
public:
    DiffView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// One or several files; empty empties the view. `texts`: the old texts, to open folds with.
    void setDiff(const QString &unifiedDiff, const FileTexts &texts = {});
    int changeCount() const; ///< runs of changed lines
    void goToFile(const QString &path);

protected:
    int rowCount() const override { return static_cast<int>(m_lines.size()); }
    bool isStop(int row) const override;
    QString rowWords(int row) const override;
    bool canOpen(int row) const override;
    void openRow(int row) override;
    int marginWidth() const override;
    QColor rowGround(int row) const override;
    void paintMargin(QPainter &painter, const QRect &place, int row) const override;
    void takeColors() override { fill(); }

private:
    const DiffLine &line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    void fill();
    void insertLine(QTextCursor &cursor, const DiffLine &line) const;
    int highestNumber() const;

    std::vector<DiffLine> m_lines;
    FileTexts m_texts;
};

} // namespace stir::ui
