// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url.h"

#include <array>

namespace stir::sip {

namespace {

constexpr quint8 noDigit = 64;

constexpr std::array<quint8, 256> digitTable()
{
    std::array<quint8, 256> table{};
    table.fill(noDigit);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<quint8>(alphabet[i])] = static_cast<quint8>(i);
    return table;
}

constexpr std::array<quint8, 256> digits = digitTable();

} // namespace

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const qsizetype rest = text.size() % 4;
    if (rest == 1)
        return std::nullopt;
    QByteArray bytes(text.size() / 4 * 3 + (rest == 0 ? 0 : rest - 1), Qt::Uninitialized);
    char *out = bytes.data();
    quint32 buffer = 0;
    int bits = 0;
    for (const char character : text) {
        const quint8 digit = digits[static_cast<quint8>(character)];
        if (digit == noDigit)
            return std::nullopt;
        buffer = (buffer << 6U) | digit;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            *out++ = static_cast<char>((buffer >> static_cast<unsigned>(bits)) & 0xFFU);
        }
    }
    // Two texts must not stand for one value, else a token could be changed without its signature noticing.
    if ((buffer & ((1U << static_cast<unsigned>(bits)) - 1U)) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace stir::sip
