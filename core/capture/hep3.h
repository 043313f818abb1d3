// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HEP version 3, in which capture agents send SIP messages to Homer ("HEP3 Protocol", rev. 12): chunks of vendor, type,
// length and value. Pure functions over untrusted bytes; any thread.

#include <QByteArrayView>

#include <optional>

namespace stir::capture {

struct HepPacket
{
    QByteArrayView payload;             ///< of the captured packet: SIP, if its chunk says so; never compressed
    std::optional<qint64> milliseconds; ///< since 1970, when the agent saw it
};

inline constexpr qsizetype hepHeaderSize = 6;

/// How long the HEP packet is that begins here; no value when none does. Asks for hepHeaderSize bytes.
std::optional<qsizetype> hepSize(QByteArrayView bytes);

/// Reads one HEP packet. No value when it is damaged, or carries no SIP that can be read.
std::optional<HepPacket> parseHep(QByteArrayView bytes);

/// The same of a packet whose end was not captured: the payload is what is there of it.
std::optional<HepPacket> parseCutHep(QByteArrayView bytes);

} // namespace stir::capture
