// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a text by their place in it. Borrows the text. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::capture {

struct TextLine
{
    qsizetype begin = 0;
    qsizetype end = 0;   ///< at its '\n', or the end of the text
    QByteArrayView text; ///< without its line end
};

class TextLines
{
public:
    explicit TextLines(QByteArrayView text) : m_text(text) {}

    /// The rest of a line from `begin` on.
    TextLine at(qsizetype begin) const
    {
        const qsizetype newline = m_text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        return {begin, end, withoutReturn(m_text.sliced(begin, end - begin))};
    }

    std::optional<TextLine> behind(const TextLine &line) const
    {
        return line.end + 1 < m_text.size() ? std::optional(at(line.end + 1)) : std::nullopt;
    }

    /// No value at the front of the text; what is there of the line before when the text begins within it.
    std::optional<TextLine> before(const TextLine &line) const
    {
        if (line.begin == 0)
            return std::nullopt;
        const qsizetype end = line.begin - 1;
        const qsizetype begin = end == 0 ? 0 : m_text.lastIndexOf('\n', end - 1) + 1;
        return TextLine{begin, end, withoutReturn(m_text.sliced(begin, end - begin))};
    }

private:
    static QByteArrayView withoutReturn(QByteArrayView text) { return text.endsWith('\r') ? text.chopped(1) : text; }

    QByteArrayView m_text;
};

} // namespace stir::capture
