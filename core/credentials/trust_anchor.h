// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A STI-CA root the administrator trusts, one or more certificates per company. Plain values: any thread.

#include "core/credentials/expiry.h"
#include "core/crypto/certificate.h"
#include "core/foundation/finding.h"

namespace stir::credentials {

struct TrustAnchor
{
    QString company;
    crypto::Certificate certificate;
};

/// "Example Telecom, Inc." -> "example-telecom-inc.pem": lower-case letters, digits and "-", never empty, never a dot
/// file.
QString anchorFileName(const QString &company);

/// Whose root it is: its organization, else its common name.
QString companyOf(const crypto::Certificate &certificate);

/// Findings on the anchor itself: expired or about to, not a CA. Check "anchor".
Findings healthOf(const TrustAnchor &anchor, const QDateTime &now, const ExpiryThresholds &thresholds = {});

} // namespace stir::credentials
