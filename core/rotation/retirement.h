// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The end of an old certificate: kept reachable until it has expired, then its private key goes from the vault and from
// the servers. In worker jobs; the vault must be open where keys go.

#include "core/credentials/vault.h"
#include "core/rotation/reachability.h"

namespace stir::rotation {

/// Whether verifiers can still fetch it, as they must until it expires. Checks as in x5u_inspection.h.
Reach reachOfKept(const credentials::KeptCertificate &kept, const fetch::HttpsOptions &https, const Clock &clock);

struct Retirement
{
    QMap<QString, Error> failed; ///< servers whose key file could not be removed; tried again the next time
    bool isOver = false;         ///< nothing of the certificate's key is left
};

/// Removes the private key of an expired certificate. A file that holds another key by now, or that a server signs
/// with, stays. Fails with InUse (detail: until when) for a certificate that is still valid, or as the vault does.
Result<Retirement> retire(const credentials::KeptCertificate &kept, credentials::Vault &vault,
                          const EnvironmentOf &environments, const tasks::JobControl &job);

} // namespace stir::rotation
