// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A make-believe signing identity for the practice server: key, certificate and the root that vouches for it. Runs in
// the worker. Any thread.

#include "core/credentials/signing_identity.h"
#include "core/credentials/trust_anchor.h"
#include "core/foundation/secret_bytes.h"

namespace stir::ui {

struct PracticeIdentity
{
    SecretBytes keyPem;
    credentials::SigningIdentity identity;
    credentials::TrustAnchor root;
};

Result<PracticeIdentity> makePracticeIdentity(const QString &name, const QDateTime &now);

} // namespace stir::ui
