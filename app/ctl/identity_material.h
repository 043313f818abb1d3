// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a signing identity is made of, out of what was named on the command line.

#include "app/ctl/key_source.h"

namespace stir::ctl {

struct IdentityMaterial
{
    LoadedKey key;
    crypto::CertificateChain certificates; ///< in any order; may be empty
};

/// `key` and `certificate` as --key and --cert; one of them may be empty. Without a key the certificate's file may hold
/// it, else the vault is searched for the one that the certificate was ordered with (KeyNotInVault).
Result<IdentityMaterial> loadIdentityMaterial(Session &session, const QString &key, const QString &certificate);

} // namespace stir::ctl
