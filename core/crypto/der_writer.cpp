// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/der_writer.h"

namespace stir::crypto {

QByteArray derValue(std::uint8_t tag, const QByteArray &content)
{
    QByteArray length;
    auto rest = static_cast<quint64>(content.size());
    if (rest < 0x80) {
        length.append(static_cast<char>(rest));
    } else {
        for (; rest > 0; rest >>= 8U)
            length.prepend(static_cast<char>(rest & 0xFFU));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

QByteArray derInteger64(qint64 number)
{
    QByteArray content;
    for (auto rest = static_cast<quint64>(number); rest > 0; rest >>= 8U)
        content.prepend(static_cast<char>(rest & 0xFFU));
    if (content.isEmpty() || (static_cast<unsigned char>(content.front()) & 0x80U) != 0)
        content.prepend('\0');
    return derValue(derInteger, content);
}

} // namespace stir::crypto
