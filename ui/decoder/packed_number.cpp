// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/packed_number.h"

namespace stir::ui {

namespace {

constexpr qsizetype longest = 16;
constexpr char signs[] = "?0123456789+*#";

constexpr quint64 codeOf(char sign)
{
    if (sign >= '0' && sign <= '9')
        return static_cast<quint64>(sign - '0') + 1;
    switch (sign) {
    case '+':
        return 11;
    case '*':
        return 12;
    case '#':
        return 13;
    }
    return 0;
}

/// From the left; no value with another sign in it.
std::optional<quint64> packed(QByteArrayView text)
{
    if (text.size() > longest)
        return std::nullopt;
    quint64 bits = 0;
    unsigned shift = 64;
    for (const char sign : text) {
        const quint64 code = codeOf(sign);
        if (code == 0)
            return std::nullopt;
        shift -= 4;
        bits |= code << shift;
    }
    return bits;
}

} // namespace

PackedNumber PackedNumber::of(QByteArrayView text, WordTable &words)
{
    const auto bits = packed(text);
    if (!bits)
        return ofWord(words.idOf(text));
    PackedNumber number;
    number.m_bits = *bits;
    return number;
}

QByteArray PackedNumber::text(const QList<QByteArray> &words) const
{
    if (isWord())
        return words.value(static_cast<qsizetype>(word()));
    QByteArray text;
    for (quint64 rest = m_bits; rest != 0; rest <<= 4U)
        text.append(signs[rest >> 60U]);
    return text;
}

std::optional<NumberPattern> NumberPattern::of(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    const auto bits = packed(text);
    if (!bits || text.isEmpty())
        return std::nullopt;
    NumberPattern pattern;
    pattern.m_bits = *bits;
    pattern.m_mask = ~quint64(0) << (64U - 4U * static_cast<unsigned>(text.size()));
    pattern.m_shifts = static_cast<unsigned>(longest - text.size());
    return pattern;
}

bool NumberPattern::isIn(PackedNumber number) const
{
    if (number.isWord())
        return false;
    quint64 rest = number.bits();
    for (unsigned shift = 0; shift <= m_shifts && rest != 0; ++shift, rest <<= 4U)
        if ((rest & m_mask) == m_bits)
            return true;
    return false;
}

} // namespace stir::ui
