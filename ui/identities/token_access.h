// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A private key in a token and the PIN that was typed for it. Asked for once, whatever comes of it: three wrong PINs
// lock a card. Shared between the window and its jobs, one of which may use the key at a time.

#include "core/crypto/private_key.h"
#include "ui/identities/credential_files.h"

#include <mutex>
#include <optional>

namespace stir::ui {

class TokenAccess
{
public:
    /// `pin` may be null.
    TokenAccess(QString address, SharedSecret pin);

    /// What a job holds while it uses key().
    std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
    /// Fails as crypto::openTokenKey() does.
    const Result<crypto::PrivateKey> &key();

private:
    QString m_address;
    SharedSecret m_pin;
    std::mutex m_mutex;
    std::optional<Result<crypto::PrivateKey>> m_key;
};

} // namespace stir::ui
