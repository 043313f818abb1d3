// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inner loop of base64url: whole groups of four characters. A capture of a million tokens spends much of its time
// here, so there is a form for processors with AVX2 beside the portable one; which one runs is found out at run time.
// Private to core/sip and its test. Any thread.

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace stir::sip {

inline constexpr quint8 noBase64UrlDigit = 64;
inline constexpr std::array<quint8, 256> base64UrlDigits = [] {
    std::array<quint8, 256> table{};
    table.fill(noBase64UrlDigit);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<quint8>(alphabet[i])] = static_cast<quint8>(i);
    return table;
}();

/// The six bits of a character; noBase64UrlDigit when it is none.
constexpr quint8 base64UrlDigit(char character)
{
    return base64UrlDigits[static_cast<quint8>(character)];
}

/// Decodes `count` groups of four characters into three bytes each. False when a character is none of base64url; what
/// is then at `bytes` is of no use.
using DecodeGroups = bool (*)(const char *text, qsizetype count, char *bytes);

bool decodeGroupsPortably(const char *text, qsizetype count, char *bytes);

/// No value when this processor has no AVX2.
std::optional<DecodeGroups> avx2DecodeGroups();

/// The fastest that this processor can run.
DecodeGroups fastestDecodeGroups();

} // namespace stir::sip
