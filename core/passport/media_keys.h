// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fingerprints of media keys in an SDP body (RFC 8122 5), as the claim "mky" holds them (RFC 8225 5.2.2). Private
// to core/passport.

#include <QByteArray>
#include <QJsonArray>

namespace stir::passport {

/// [{"alg":"sha-256","dig":"4AAD..."}], sorted, each once; empty when the body has none. Reads every line of `body`
/// that begins with "a=fingerprint:".
QJsonArray mediaKeysOf(QByteArrayView body);

} // namespace stir::passport
