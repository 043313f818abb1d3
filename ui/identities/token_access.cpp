// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/token_access.h"

#include "core/crypto/token_key.h"

namespace stir::ui {

TokenAccess::TokenAccess(QString address, SharedSecret pin) : m_address(std::move(address)), m_pin(std::move(pin)) {}

const Result<crypto::PrivateKey> &TokenAccess::key()
{
    if (!m_key)
        m_key = crypto::openTokenKey(m_address, m_pin.get());
    return *m_key;
}

} // namespace stir::ui
