// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes the captures that the benchmarks read. The same call always makes the same traffic, but for the keys and
// signatures of the signed one. Large files: written as they are made.

#include <QString>

namespace stir::bench {

/// A text of Identity header lines, each with another token that nobody signed.
bool writeHeaderLines(const QString &path, int count);

/// The same with tokens that were really signed, by several keys and just now; `folder` gets a data folder whose cache
/// holds the certificates, and root.pem to trust.
bool writeSignedLines(const QString &path, const QString &folder, int count);

/// A packet capture of INVITEs over UDP, each from another media port: tshark takes minutes where many share one.
bool writeInvites(const QString &path, int count);

} // namespace stir::bench
