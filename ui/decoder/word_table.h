// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts that many calls share (certificate URLs, token types, odd numbers), each kept once and named by a small number.
// Bounded, since what a capture holds is a stranger's choice: a long text is cut, and when the table is full every new
// text becomes "…". Belongs to the thread that fills it; others read the list it gives out, which never changes.

#include <QByteArray>
#include <QHash>
#include <QList>

namespace stir::ui {

using WordId = quint32;
inline constexpr WordId noWord = 0; ///< the empty text

class WordTable
{
public:
    static constexpr qsizetype wordLimit = 512;
    static constexpr qsizetype defaultSizeLimit = 64 * 1024 * 1024;

    WordTable() : WordTable(defaultSizeLimit) {}
    explicit WordTable(qsizetype sizeLimit);

    WordId idOf(QByteArrayView text);
    /// By WordId; shares its memory with the table.
    QList<QByteArray> words() const { return m_words; }

private:
    QList<QByteArray> m_words;
    QHash<QByteArray, WordId> m_ids;
    qsizetype m_sizeLimit;
    qsizetype m_size = 0;
    WordId m_overflow = noWord;
};

} // namespace stir::ui
