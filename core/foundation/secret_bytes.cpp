// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/secret_bytes.h"

namespace stir {

SecretBytes SecretBytes::fromText(std::string_view text)
{
    return SecretBytes(std::as_bytes(std::span(text.data(), text.size())));
}

std::string_view SecretBytes::text() const noexcept
{
    return {reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()};
}

} // namespace stir
