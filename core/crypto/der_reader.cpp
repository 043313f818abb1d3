// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/der_reader.h"

namespace stir::crypto {

namespace {

struct Length
{
    std::size_t value = 0;
    std::size_t octets = 0; ///< how many the length itself takes
};

std::optional<Length> lengthOf(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return std::nullopt;
    const auto first = std::to_integer<std::size_t>(bytes[0]);
    if (first < 0x80)
        return Length{first, 1};
    const std::size_t count = first & 0x7FU;
    if (count == 0 || count > 4 || bytes.size() < count + 1)
        return std::nullopt;
    std::size_t value = 0;
    for (std::size_t i = 1; i <= count; ++i)
        value = (value << 8U) | std::to_integer<std::size_t>(bytes[i]);
    const bool shortest = value >= 0x80 && bytes[1] != std::byte{0};
    return shortest ? std::optional(Length{value, count + 1}) : std::nullopt;
}

} // namespace

std::optional<DerValue> DerReader::next()
{
    if (m_rest.empty())
        return std::nullopt;
    const auto tag = std::to_integer<std::uint8_t>(m_rest[0]);
    const auto length = lengthOf(m_rest.subspan(1));
    if ((tag & 0x1FU) == 0x1FU || !length || m_rest.size() - 1 - length->octets < length->value)
        return std::nullopt;
    const auto content = m_rest.subspan(1 + length->octets, length->value);
    m_rest = m_rest.subspan(1 + length->octets + length->value);
    return DerValue{tag, content};
}

std::optional<DerValue> DerReader::only(std::uint8_t tag)
{
    const auto value = next();
    return value && value->tag == tag && atEnd() ? value : std::nullopt;
}

} // namespace stir::crypto
