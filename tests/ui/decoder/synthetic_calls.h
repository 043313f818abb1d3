// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Calls that nobody captured, as many as a test wants, always the same ones.

#include "ui/decoder/call_store.h"

namespace stir::ui {

/// Times a second apart from 2026-03-01 on; callers and called numbers spread over a thousand blocks; four URLs, two
/// types; every seventh invalid by its signature, every eleventh warned about its x5u, every hundredth without
/// identity.
class SyntheticCalls
{
public:
    void append(quint32 count);
    CallSnapshot snapshot() const { return m_store.snapshot(); }

private:
    CallStore m_store;
    quint32 m_next = 0;
};

inline void SyntheticCalls::append(quint32 count)
{
    static constexpr qint64 firstSecond = 1772323200;
    CallPiece piece;
    const CheckPlace signature = piece.checkPlace("signature");
    const CheckPlace x5u = piece.checkPlace("x5u");
    for (quint32 end = m_next + count; m_next < end; ++m_next) {
        CallRow row;
        row.message = piece.messages++;
        row.place = m_next + 1;
        row.time = (firstSecond + m_next) * 1000;
        row.timeIsOfCall = true;
        const quint32 mixed = m_next * 2654435761U;
        row.caller = PackedNumber::of("1202555" + QByteArray::number(1000 + mixed % 9000), piece.words);
        row.called = PackedNumber::of("1303555" + QByteArray::number(1000 + (mixed >> 7U) % 9000), piece.words);
        row.attestation = static_cast<AttestationLevel>(mixed % 3);
        row.group = CallGroup::Valid;
        if (m_next % 100 == 99) {
            row.group = CallGroup::Missing;
            row.attestation = AttestationLevel::None;
        } else {
            row.issuedAt = firstSecond + m_next - mixed % 70;
            row.x5u = piece.words.idOf("https://certs" + QByteArray::number(mixed % 4) + ".example.net/a.pem");
            row.ppt = piece.words.idOf(mixed % 10 == 0 ? "div" : "shaken");
        }
        if (row.group == CallGroup::Valid && m_next % 7 == 6) {
            row.group = CallGroup::Invalid;
            row.failed = 1U << signature;
            row.firstFailed = signature;
        } else if (row.group == CallGroup::Valid && m_next % 11 == 10) {
            row.group = CallGroup::Warned;
            row.warned = 1U << x5u;
        }
        piece.rows.push_back(row);
    }
    m_store.append(piece);
}

} // namespace stir::ui
