// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is to be said of a private key by itself, or of its public half. Its findings are listed in rules.md, check
// "key". Pure functions: any thread.

#include "core/crypto/private_key.h"
#include "core/foundation/finding.h"

#include <QStringList>

namespace stir::credentials {

/// Of another kind or curve than calls are signed with (RFC 8225 4), or one that was printed in a standard or ships
/// with a program: everybody has it.
Findings healthOf(const crypto::PublicKey &key);

/// The same, and whether somebody would find it by trying.
Findings healthOf(const crypto::PrivateKey &key);

/// That the same key is kept under other names; no value for none.
std::optional<Finding> duplicateFinding(const QStringList &otherNames);

/// Refuses with WeakKey what anybody can sign with.
Done requireSecret(const crypto::PrivateKey &key, const QString &subject);

} // namespace stir::credentials
