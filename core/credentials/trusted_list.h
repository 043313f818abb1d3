// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of trusted authorities that a policy administrator (STI-PA) publishes: a JWS (RFC 7515, ES256) whose payload
// holds a sequence number, an expiry and the roots in PEM. Reads what anybody may have written; plain values: any
// thread. rules.md lists the findings.

#include "core/crypto/certificate.h"
#include "core/foundation/finding.h"

#include <QDateTime>

#include <tl/expected.hpp>

#include <optional>
#include <span>

namespace stir::credentials {

/// What is kept of a list that was taken over, to compare its successor with.
struct TrustedListRecord
{
    QString authority; ///< host of the address of its signer's certificate
    qint64 sequence = 0;
    QDateTime expires;
    QString signerKey; ///< SHA-256 over the SPKI, hexadecimal
};

class TrustedList
{
public:
    static constexpr qint64 sizeLimit = 4 * 1024 * 1024;

    /// The JWS itself, or a JSON object with it under "caList", as the STI-PA's service answers. Otherwise the finding
    /// of check "trusted_list" that says why it is none.
    static tl::expected<TrustedList, Finding> fromBytes(std::span<const std::byte> bytes);

    QString signerUrl() const { return m_x5u; } ///< https
    QString authority() const;                  ///< the host in it
    qint64 sequence() const { return m_sequence; }
    const QDateTime &expires() const { return m_expires; }
    const crypto::CertificateChain &roots() const { return m_roots; }

    /// Whether to trust it at `now`: its signature by the first certificate of `signer` (and that certificate itself),
    /// its expiry, and that it is no older than `before`. Check "trusted_list"; a single pass when all holds.
    Findings judge(const crypto::CertificateChain &signer, const std::optional<TrustedListRecord> &before,
                   const QDateTime &now) const;
    TrustedListRecord record(const crypto::CertificateChain &signer) const;

private:
    TrustedList() = default;

    QByteArray m_signed;
    QByteArray m_signature;
    QString m_x5u;
    qint64 m_sequence = 0;
    QDateTime m_expires;
    crypto::CertificateChain m_roots;
};

} // namespace stir::credentials
