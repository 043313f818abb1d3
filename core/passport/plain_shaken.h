// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognises the Identity header that nearly every call carries: one whole "shaken" PASSporT whose payload is canonical
// (RFC 8588, RFC 8225 9) and whose claims are in order. Takes a fraction of a microsecond and builds no JSON, which is
// what lets a capture of millions be read at the speed of the disk. Whatever is not exactly so is not recognised here
// and left to passport_judge.h: nothing is ever found wrong in this file, and nothing is judged.

#include <QByteArray>

#include <array>

namespace stir::passport {

/// Views borrow from the value that was read, and from the reader until its next read.
struct PlainShaken
{
    QByteArrayView value;      ///< all of it
    QByteArrayView headerPart; ///< base64url of the JOSE header, not looked into
    QByteArrayView signedPart; ///< base64url(header) "." base64url(payload)
    QByteArrayView signaturePart;
    QByteArrayView parameters; ///< ";info=<...>;alg=ES256;ppt=shaken", not looked into; may be empty
    QByteArrayView payload;    ///< decoded, canonical JSON
    QByteArrayView signature;  ///< 64 bytes
    QByteArrayView attest;     ///< "A", "B" or "C"
    QByteArrayView dest;       ///< the one number: digits, with no finding to be made about them
    QByteArrayView orig;
    QByteArrayView originId; ///< a UUID
    qint64 issuedAt = 0;     ///< from 1970 to 9999
};

/// One thread at a time; keeps the buffers that the views borrow from.
class PlainShakenReader
{
public:
    /// Null when `value` is not that plain. `value` has no blanks at its ends.
    const PlainShaken *read(QByteArrayView value);

private:
    static constexpr qsizetype payloadLimit = 512;

    bool readPayload();

    PlainShaken m_plain;
    std::array<char, payloadLimit> m_payload;
    std::array<char, 64> m_signature;
};

} // namespace stir::passport
