// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the private key and the certificates of an identity that is being added, and compares them: what runs in the
// worker. No widgets, no state: any thread.

#include "core/credentials/signing_identity.h"
#include "core/foundation/secret_bytes.h"

#include <memory>
#include <optional>

namespace stir::ui {

/// Shared between the window and its jobs, never changed.
using SharedSecret = std::shared_ptr<const SecretBytes>;

struct IdentityInput
{
    QString keyFile; ///< read when `keyPem` is null
    SharedSecret passphrase;
    SharedSecret keyPem; ///< a key out of the vault
    QString keySubject;  ///< how messages call it
    QString chainFile;
    QString x5u;
    QDateTime now;
};

struct IdentityCheck
{
    SharedSecret keyPem; ///< not encrypted; null without a key
    std::optional<crypto::PublicKey> publicKey;
    std::optional<Error> keyError;
    crypto::CertificateChain chain;
    std::optional<Error> chainError;
    std::optional<Error> refusal; ///< of credentials::requireUsable(), once there are both
    Findings x5uFindings;         ///< empty without an x5u

    bool needsPassphrase() const;
    /// No value until there are both.
    std::optional<bool> matches() const;
};

IdentityCheck checkIdentity(const IdentityInput &input);

/// A fresh P-256 key as PEM.
Result<SecretBytes> makeKeyPem();

} // namespace stir::ui
