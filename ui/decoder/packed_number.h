// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A telephone number in eight bytes: up to sixteen of 0-9 + * #, four bits each from the left, so that numbers sort as
// texts do and a part of one is found with shifts. Anything else (a SIP URI, several numbers) is a word of the table.
// Plain value: any thread.

#include "ui/decoder/word_table.h"

#include <optional>

namespace stir::ui {

class PackedNumber
{
public:
    constexpr PackedNumber() = default;
    static PackedNumber of(QByteArrayView text, WordTable &words);
    static constexpr PackedNumber ofWord(WordId id)
    {
        PackedNumber number;
        number.m_bits = (wordMark << 60U) | id;
        return number;
    }

    QByteArray text(const QList<QByteArray> &words) const;
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool isWord() const { return (m_bits >> 60U) == wordMark; }
    constexpr WordId word() const { return isWord() ? static_cast<WordId>(m_bits) : noWord; }
    constexpr quint64 bits() const { return m_bits; }

    friend constexpr bool operator==(PackedNumber, PackedNumber) = default;

private:
    static constexpr quint64 wordMark = 0xF;
    quint64 m_bits = 0; ///< no digit is coded as zero: the empty number is smaller than all others
};

/// Part of a number to look for, without a leading "+": whether a number is written with one is chance.
class NumberPattern
{
public:
    /// No value when `text` can be no part of a packed number.
    static std::optional<NumberPattern> of(QByteArrayView text);
    /// Never in a number that is a word.
    bool isIn(PackedNumber number) const;

private:
    quint64 m_bits = 0;
    quint64 m_mask = 0;
    unsigned m_shifts = 0;
};

} // namespace stir::ui
