// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a judged token says about the key that signed it.

#include "core/crypto/key_recovery.h"
#include "core/passport/passport_judge.h"

namespace stir::verification {

using BytesDigest = std::array<std::byte, 32>;

struct CapturedSignature
{
    BytesDigest digest{};                           ///< SHA-256 of the signed bytes
    crypto::RecoveredKeys candidates;               ///< the keys that can have made it; exactly one when it holds
    std::optional<crypto::CompressedKey> published; ///< of the certificate it was checked with
    bool holds = false;                             ///< for that key
    QString x5u;
};

/// Keeps what it computes with: one for each thread. About 85 microseconds for a token that does not hold, next to
/// nothing for one that does.
class SignatureReader
{
public:
    /// No value when there is no ES256 signature over bytes that are there: compact form, unreadable.
    std::optional<CapturedSignature> read(const passport::PassportReport &report);

private:
    std::optional<crypto::CompressedKey> compressed(const crypto::PublicKey &key);

    crypto::KeyRecovery m_recovery;
    std::optional<crypto::PublicKey> m_lastKey; ///< most tokens of a capture are checked with few keys
    std::optional<crypto::CompressedKey> m_lastCompressed;
};

} // namespace stir::verification
