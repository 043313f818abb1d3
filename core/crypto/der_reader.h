// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Walks DER values within bounds: definite lengths in their shortest form, single-byte tags. Borrows the bytes.
// Internal to core/crypto.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace stir::crypto {

struct DerValue
{
    std::uint8_t tag = 0;
    std::span<const std::byte> content;
};

class DerReader
{
public:
    explicit DerReader(std::span<const std::byte> bytes) : m_rest(bytes) {}

    bool atEnd() const { return m_rest.empty(); }
    /// The next value; nothing when the bytes are cut short or not DER, and the reader stays where it was.
    std::optional<DerValue> next();
    /// The next value when it has this tag and is the only thing left.
    std::optional<DerValue> only(std::uint8_t tag);

private:
    std::span<const std::byte> m_rest;
};

} // namespace stir::crypto
