// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the judge gets what is not in the message: the certificate behind an x5u, what was revoked, lists of numbers
// kept elsewhere, what is shown of a caller. The judge knows no network; core/verification fills these. All functions
// may wait for the network and are called from several threads at once, never from the window's.

#include "core/crypto/certificate.h"
#include "core/foundation/finding.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace stir::passport {

/// The certificate that goes with an x5u, and where it came from.
struct Credential
{
    enum class Origin
    {
        Given,    ///< by the administrator, who thereby trusts it
        Identity, ///< a signing identity of the inventory
        Fetched,
        Cached
    };
    crypto::CertificateChain chain; ///< leaf first, never empty
    Origin origin = Origin::Given;
    QString name;     ///< of the identity or file; empty when fetched
    Findings remarks; ///< of check "certificate": what else is to be said of how it is published; none fails
};

class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    /// Otherwise the finding of check "certificate" that says why: fail where a verification service fails too (SIP
    /// response 436), skip where fetching was not asked for.
    virtual tl::expected<Credential, Finding> credentialFor(const QString &x5u) = 0;
};

class RevocationSource
{
public:
    virtual ~RevocationSource() = default;
    /// Findings of check "chain" on a path from leaf to anchor: fail "revoked" alone, warn or note where revocation
    /// could not be looked up. Empty: nothing is known against it.
    virtual Findings revocationOf(const crypto::CertificateChain &path, const QDateTime &at) = 0;
};

/// TNAuthList by reference (RFC 8226 10.1).
class NumberListSource
{
public:
    virtual ~NumberListSource() = default;
    /// Otherwise the finding of check "tnauthlist" that says why: fail, or skip where fetching was not asked for.
    virtual tl::expected<crypto::TnAuthorizationList, Finding> listAt(const QString &url) = 0;
};

/// What addresses in rich call data lead to: icons, logos, jCards (RFC 9795 5.1).
class CallerContentSource
{
public:
    virtual ~CallerContentSource() = default;
    /// The bytes as they are served. Otherwise the finding of check "rcd" that says why: warn, or skip where fetching
    /// was not asked for.
    virtual tl::expected<QByteArray, Finding> contentAt(const QString &url) = 0;
};

} // namespace stir::passport
