// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/word_changes.h"

#include <algorithm>

namespace stir::ui {

namespace {

// Cells of the tables below; a line of 500 words against another takes some milliseconds.
constexpr std::size_t mostWordCells = 250'000;
constexpr std::size_t mostLineCells = 400;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

struct Word
{
    QStringView text;
    int from = 0;

    int to() const { return from + static_cast<int>(text.size()); }
    bool isBlank() const { return text.front().isSpace(); }
    bool isSign() const { return !isWordCharacter(text.front()); }
};

std::vector<Word> wordsOf(QStringView line)
{
    std::vector<Word> words;
    qsizetype at = 0;
    while (at < line.size()) {
        qsizetype end = at + 1;
        if (isWordCharacter(line[at])) {
            while (end < line.size() && isWordCharacter(line[end]))
                ++end;
        } else if (line[at].isSpace()) {
            while (end < line.size() && line[end].isSpace())
                ++end;
        }
        words.push_back({line.sliced(at, end - at), static_cast<int>(at)});
        at = end;
    }
    return words;
}

/// Of two lines, which words stand in both in the same order: the longest such row.
class CommonWords
{
public:
    CommonWords(std::vector<Word> before, std::vector<Word> after)
        : m_before(std::move(before)), m_after(std::move(after)), m_keptBefore(m_before.size(), false),
          m_keptAfter(m_after.size(), false)
    {
        trimEnds();
        const std::size_t rows = m_endBefore - m_begin;
        const std::size_t columns = m_endAfter - m_begin;
        if (rows > 0 && columns > 0 && rows * columns <= mostWordCells)
            matchMiddle(rows, columns);
    }

    /// Characters in shared words that are more than a sign.
    int sharedCharacters() const
    {
        int shared = 0;
        for (std::size_t at = 0; at < m_before.size(); ++at)
            shared += m_keptBefore[at] && !m_before[at].isSign() ? static_cast<int>(m_before[at].text.size()) : 0;
        return shared;
    }
    WordChanges changes() const
    {
        WordChanges changes{changed(m_before, m_keptBefore, false), changed(m_after, m_keptAfter, false)};
        if (changes.before.empty() && changes.after.empty())
            changes = {changed(m_before, m_keptBefore, true), changed(m_after, m_keptAfter, true)};
        return changes;
    }

private:
    void keep(std::size_t before, std::size_t after) { m_keptBefore[before] = m_keptAfter[after] = true; }

    void trimEnds()
    {
        m_endBefore = m_before.size();
        m_endAfter = m_after.size();
        const std::size_t shorter = std::min(m_endBefore, m_endAfter);
        while (m_begin < shorter && m_before[m_begin].text == m_after[m_begin].text) {
            keep(m_begin, m_begin);
            ++m_begin;
        }
        while (m_endBefore > m_begin && m_endAfter > m_begin &&
               m_before[m_endBefore - 1].text == m_after[m_endAfter - 1].text)
            keep(--m_endBefore, --m_endAfter);
    }

    void matchMiddle(std::size_t rows, std::size_t columns)
    {
        // longest[row][column]: of the words from there on.
        std::vector<int> longest((rows + 1) * (columns + 1), 0);
        const auto cell = [&](std::size_t row, std::size_t column) -> int & {
            return longest[row * (columns + 1) + column];
        };
        const auto same = [&](std::size_t row, std::size_t column) {
            const Word &word = m_before[m_begin + row];
            return !word.isBlank() && word.text == m_after[m_begin + column].text;
        };
        for (std::size_t row = rows; row-- > 0;) {
            for (std::size_t column = columns; column-- > 0;)
                cell(row, column) = same(row, column) ? cell(row + 1, column + 1) + 1
                                                      : std::max(cell(row + 1, column), cell(row, column + 1));
        }
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            if (same(row, column))
                keep(m_begin + row++, m_begin + column++);
            else if (cell(row + 1, column) >= cell(row, column + 1))
                ++row;
            else
                ++column;
        }
    }

    /// Blanks between two changed words are part of the change; others only where nothing else changes.
    static std::vector<TextRange> changed(const std::vector<Word> &words, const std::vector<bool> &kept,
                                          bool takesBlanks)
    {
        std::vector<TextRange> ranges;
        bool isOpen = false;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const bool isBlank = words[at].isBlank() && !takesBlanks;
            if (kept[at] && !words[at].isBlank())
                isOpen = false;
            if (kept[at] || isBlank)
                continue;
            if (isOpen)
                ranges.back().to = words[at].to();
            else
                ranges.push_back({words[at].from, words[at].to()});
            isOpen = true;
        }
        return ranges;
    }

    std::vector<Word> m_before;
    std::vector<Word> m_after;
    std::vector<bool> m_keptBefore;
    std::vector<bool> m_keptAfter;
    std::size_t m_begin = 0;
    std::size_t m_endBefore = 0;
    std::size_t m_endAfter = 0;
};

} // namespace

WordChanges changedWords(const QString &before, const QString &after)
{
    const CommonWords common(wordsOf(before), wordsOf(after));
    if (common.sharedCharacters() == 0)
        return {};
    return common.changes();
}

std::vector<std::pair<std::size_t, std::size_t>> counterparts(const QStringList &before, const QStringList &after)
{
    const auto rows = static_cast<std::size_t>(before.size());
    const auto columns = static_cast<std::size_t>(after.size());
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    if (rows == columns || rows * columns > mostLineCells) {
        for (std::size_t at = 0; at < std::min(rows, columns); ++at)
            pairs.emplace_back(at, at);
        return pairs;
    }
    std::vector<std::vector<int>> shared(rows, std::vector<int>(columns, 0));
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            // One more than is shared: a pair without a common word is still better than none.
            shared[row][column] = 1 + CommonWords(wordsOf(before[static_cast<qsizetype>(row)]),
                                                  wordsOf(after[static_cast<qsizetype>(column)]))
                                          .sharedCharacters();
            best[row][column] = std::max(
                {best[row + 1][column], best[row][column + 1], best[row + 1][column + 1] + shared[row][column]});
        }
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (best[row][column] == best[row + 1][column + 1] + shared[row][column])
            pairs.emplace_back(row++, column++);
        else if (best[row][column] == best[row + 1][column])
            ++row;
        else
            ++column;
    }
    return pairs;
}

} // namespace stir::ui
