// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes an Identity header value with a "shaken" PASSporT (RFC 8588) in canonical form (RFC 8225 9). Any thread.

#include "core/crypto/private_key.h"
#include "core/sip/telephone_number.h"

namespace stir::passport {

enum class Attestation
{
    Full,
    Partial,
    Gateway
};

/// "A", "B" or "C", any case. Fails with AttestationInvalid.
Result<Attestation> parseAttestation(const QString &text);

struct ShakenClaims
{
    sip::TelephoneNumber orig;
    sip::TelephoneNumber dest;
    Attestation attestation = Attestation::Full;
    qint64 issuedAt = 0; ///< seconds since 1970
    QString originId;    ///< a UUID; made when empty
};

/// "token;info=<x5u>;alg=ES256;ppt=shaken". Fails with X5uNotHttps unless `x5u` is an https URL.
Result<QByteArray> signShaken(const ShakenClaims &claims, const QString &x5u, const crypto::PrivateKey &key);

} // namespace stir::passport
