// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the few places of a text where something can begin that is worth reading, and the line ends, at gigabytes a
// second. Borrows the text. One thread at a time.

#include <QByteArray>

#include <array>

namespace stir::capture {

/// An anchor is a '\n' or the first letter of one of: "eyJ" (a token), "P/2" (of "SIP/2.0"), "P\/" (the same in JSON),
/// "den" in any case (of "Identity"), "inf" (of "info=").
class TextAnchors
{
public:
    explicit TextAnchors(QByteArrayView text) : m_text(text) {}

    /// The first anchor at or behind `from`; the size of the text without one.
    qsizetype next(qsizetype from)
    {
        while (from < m_text.size()) {
            if (from < m_begin || from >= m_begin + blockSize)
                mark(from);
            std::size_t word = static_cast<std::size_t>(from - m_begin) / 64;
            quint64 bits = m_marks[word] & (~quint64(0) << ((from - m_begin) % 64));
            while (bits == 0 && ++word < m_marks.size())
                bits = m_marks[word];
            if (bits != 0)
                return m_begin + static_cast<qsizetype>(word) * 64 + __builtin_ctzll(bits);
            from = m_begin + blockSize;
        }
        return m_text.size();
    }

private:
    static constexpr qsizetype blockSize = 4096;

    void mark(qsizetype from);

    QByteArrayView m_text;
    qsizetype m_begin = -blockSize; ///< of the block that is marked
    std::array<quint64, blockSize / 64> m_marks{};
};

} // namespace stir::capture
