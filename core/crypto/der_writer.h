// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tags of DER that STIR needs, and how its values are written: lengths in the shortest form. Internal to
// core/crypto.

#include <QByteArray>

#include <cstdint>

namespace stir::crypto {

inline constexpr std::uint8_t derInteger = 0x02;
inline constexpr std::uint8_t derObjectId = 0x06;
inline constexpr std::uint8_t derUtf8String = 0x0C;
inline constexpr std::uint8_t derPrintableString = 0x13;
inline constexpr std::uint8_t derIa5String = 0x16;
inline constexpr std::uint8_t derSequence = 0x30;
inline constexpr std::uint8_t derContext0 = 0xA0; // constructed [0]
inline constexpr std::uint8_t derContext1 = 0xA1;
inline constexpr std::uint8_t derContext2 = 0xA2;
inline constexpr std::uint8_t derUriName = 0x86; // GeneralName uniformResourceIdentifier

QByteArray derValue(std::uint8_t tag, const QByteArray &content);
/// `number` is not negative.
QByteArray derInteger64(qint64 number);

} // namespace stir::crypto
