// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// OpenSSL's in-memory streams. Internal to core/crypto.

#include "core/crypto/openssl_handles.h"
#include "core/foundation/secret_bytes.h"

#include <QByteArray>

#include <span>

namespace stir::crypto {

/// Reads `bytes`, which the caller keeps alive. Null when there are more than INT_MAX.
BioHandle readingBio(std::span<const std::byte> bytes);
BioHandle writingBio();
/// Its buffer is wiped when it grows and when it dies.
BioHandle secretWritingBio();

/// What was written so far, borrowed.
std::span<const std::byte> writtenBytes(const BioHandle &bio);
QByteArray writtenText(const BioHandle &bio);

} // namespace stir::crypto
