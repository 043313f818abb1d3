// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checks a certificate against the SHAKEN certificate profile: ATIS-1000080 6.4.1, RFC 8226 and the certificate policy
// of the country, each rule only from the day on which it came into force. It advises: about half of the certificates
// in use break some rule that no verifier looks at. What it finds is listed in profile_rules.md. Pure functions: any thread.

#include "core/crypto/certificate.h"
#include "core/foundation/finding.h"

namespace stir::credentials {

enum class ShakenProfile
{
    UnitedStates,
    Canada,
    France ///< RFC 8226 and the French policy; the ATIS profile is not its
};

/// "us", "ca", "fr". Fails with InvalidArgument.
Result<ShakenProfile> parseShakenProfile(const QString &text);

enum class CertificateRole
{
    Leaf, ///< signs PASSporTs
    Intermediate,
    Root
};

CertificateRole roleOf(const crypto::Certificate &certificate);
QString roleName(CertificateRole role); ///< "leaf", "intermediate", "root"

/// In the order version, serial, signature_algorithm, public_key, subject, basic_constraints, key_usage, subject_key_id,
/// authority_key_id, policies, crl_distribution, tn_auth_list, extensions; each at least once, as a pass when it holds.
/// `fail`: verifiers reject calls signed below it. `note`: against the profile, though no verifier in use looks at it.
Findings lint(const crypto::Certificate &certificate, ShakenProfile profile);

} // namespace stir::credentials
