// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of a reviewed file: its lines, and under a line what is to be said of it. Pure; the window's thread
// (translated).

#include "core/deployment/plan_review.h"

#include <memory>

namespace stir::ui {

struct ReviewRow
{
    int line = 0;                     ///< from 1; of what is said: of the line above; 0: no line of the file
    const Finding *finding = nullptr; ///< of a row that says something
    bool isFirst = true;              ///< of the rows of one finding
    std::vector<deployment::LineMark> marks = {};
    bool isAdded = false;
};

class ReviewedText
{
public:
    ReviewedText() = default;
    /// `added`: lines that the push writes, by number, in order.
    ReviewedText(std::shared_ptr<const deployment::ReviewFile> file, const std::vector<int> &added);

    const std::vector<ReviewRow> &rows() const { return m_rows; }
    /// A paragraph a row, fit for a text view.
    const QString &text() const { return m_text; }
    int lineCount() const { return static_cast<int>(m_lineBegins.size()); }
    /// The nearest when there is no such line; no value for a file without lines.
    std::optional<int> rowOfLine(int line) const;

    struct Span
    {
        int from = 0; ///< characters of the shown line
        int to = 0;
        server_config::TextPart part = server_config::TextPart::Other;
        bool isLive = true;
    };
    /// Of a line; looked up when it is painted.
    std::vector<Span> spans(int line, qsizetype shownCharacters) const;

private:
    void addLine(qsizetype begin, qsizetype end);
    void addFindings();
    void addRow(ReviewRow row, const QString &text);
    void sayWhatIsLeftOut(qsizetype from);

    std::shared_ptr<const deployment::ReviewFile> m_file;
    std::vector<ReviewRow> m_rows;
    std::vector<qsizetype> m_lineBegins; ///< bytes
    std::vector<int> m_rowOfLine;
    std::vector<int> m_added;
    std::size_t m_nextMark = 0;
    std::size_t m_nextFinding = 0;
    std::size_t m_nextAdded = 0;
    QString m_text;
};

} // namespace stir::ui
