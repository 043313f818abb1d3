// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Who signed this?": groups the tokens of a capture by the key that signed them, without fetching anything. Two tokens
// whose signed bytes differ and that share a candidate were signed by that key; a token sent again, or the twin
// (r, n - s) of its signature, shares all candidates and proves nothing. What is told apart: a wrong key, an altered
// token, somebody else's.

#include "core/verification/captured_signature.h"
#include "core/verification/recently_used.h"

#include <mutex>

namespace stir::verification {

/// Whose a key is known to be.
struct KeyOwner
{
    enum class Kind
    {
        Nobody,
        Identity,    ///< a signing identity of the inventory
        Certificate, ///< given by the administrator
        Address      ///< the certificate at an x5u
    };
    Kind kind = Kind::Nobody;
    QString name; ///< of the identity or file; the x5u
};

struct SignerGroup
{
    crypto::CompressedKey key{};
    KeyOwner owner;
    qint64 tokens = 0;  ///< repeated ones included
    qint64 holding = 0; ///< of them, verified with the certificate of their x5u
    QStringList x5us;   ///< the first few
};

/// What can be said about the signer of one token.
struct Attribution
{
    std::optional<SignerGroup> signer; ///< no value: a lone token
    std::optional<crypto::CompressedKey> published;
    qint64 holdingOfAddress = 0; ///< tokens of the same x5u that verify with its certificate
};

/// Any thread. Memory is bounded: what was not seen for long is forgotten, so that a capture may be of any size.
class SignerGroups
{
public:
    struct Limits
    {
        std::size_t loneCandidates = 50'000;
        std::size_t signers = 4'096;
        std::size_t addresses = 4'096;
    };

    SignerGroups() : SignerGroups(Limits{}) {}
    explicit SignerGroups(const Limits &limits);

    /// Keys with names are recognised from one token.
    void nameKey(const crypto::PublicKey &key, const KeyOwner &owner);

    /// `times`: as many tokens of that kind, which all hold.
    void add(const CapturedSignature &signature, qint64 times = 1);

    /// By all that was added so far; the token itself should have been.
    Attribution attribute(const CapturedSignature &signature) const;

    /// Largest first.
    std::vector<SignerGroup> groups() const;

private:
    struct KeyHash
    {
        std::size_t operator()(const crypto::CompressedKey &key) const;
    };
    struct LoneToken
    {
        BytesDigest digest{};
        QString x5u;
        qint64 tokens = 0;
    };
    struct Address
    {
        std::optional<crypto::CompressedKey> published;
        qint64 holding = 0;
    };
    template <typename Value>
    using ByKey = RecentlyUsed<crypto::CompressedKey, Value, KeyHash>;

    void count(const crypto::CompressedKey &key, const CapturedSignature &signature, qint64 times);
    void keepLone(const CapturedSignature &signature);
    std::optional<crypto::CompressedKey> knownKey(const CapturedSignature &signature) const;
    KeyOwner ownerOf(const crypto::CompressedKey &key) const;
    SignerGroup groupOf(const crypto::CompressedKey &key) const;

    mutable std::mutex m_mutex;
    std::unordered_map<crypto::CompressedKey, KeyOwner, KeyHash> m_named; ///< by the caller: few
    ByKey<QString> m_publishedAt;                                         ///< an x5u for the key of its certificate
    ByKey<SignerGroup> m_signers;                                         ///< without their owners
    ByKey<LoneToken> m_lone;                                              ///< by each of its candidates
    RecentlyUsed<QString, Address> m_addresses;
};

} // namespace stir::verification
