// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A DER value that is all there is in the bytes. Internal to core/crypto.

#include <cstddef>
#include <span>

namespace stir::crypto {

/// `read` is one of OpenSSL's d2i functions without its first argument: it moves the pointer behind what it read. Null
/// when it fails or when something follows.
template <typename Handle, typename Read>
Handle wholeDer(std::span<const std::byte> der, Read read)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.data());
    const auto *position = begin;
    Handle value(read(&position, static_cast<long>(der.size())));
    return value && position == begin + der.size() ? std::move(value) : nullptr;
}

} // namespace stir::crypto
