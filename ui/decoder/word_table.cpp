// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/word_table.h"

namespace stir::ui {

namespace {

constexpr char ellipsis[] = "…";
/// What the list and the hash cost for each word besides its bytes.
constexpr qsizetype entrySize = 96;

/// Not in the middle of a UTF-8 sequence.
QByteArray cut(QByteArrayView text)
{
    qsizetype length = WordTable::wordLimit;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        --length;
    return text.first(length).toByteArray() + ellipsis;
}

} // namespace

WordTable::WordTable(qsizetype sizeLimit) : m_words{QByteArray()}, m_sizeLimit(sizeLimit) {}

WordId WordTable::idOf(QByteArrayView text)
{
    if (text.isEmpty())
        return noWord;
    // Looked up without a copy: nearly every call finds its word.
    const QByteArray word = text.size() > wordLimit ? cut(text) : QByteArray::fromRawData(text.data(), text.size());
    if (const auto known = m_ids.constFind(word); known != m_ids.cend())
        return *known;
    if (m_overflow != noWord)
        return m_overflow;
    const auto id = static_cast<WordId>(m_words.size());
    m_size += word.size() + entrySize;
    const bool isFull = m_size > m_sizeLimit;
    const QByteArray kept = isFull ? QByteArray(ellipsis) : QByteArray(word.constData(), word.size());
    if (isFull)
        m_overflow = id;
    m_words.append(kept);
    m_ids.insert(kept, id);
    return id;
}

} // namespace stir::ui
