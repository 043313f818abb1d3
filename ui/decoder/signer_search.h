// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Goes through an input once more and groups its tokens by the key that signed them. Any thread.

#include "core/verification/signer_groups.h"
#include "ui/decoder/call_loading.h"

#include <atomic>

namespace stir::ui {

struct NamedKey
{
    crypto::PublicKey key;
    verification::KeyOwner owner;
};

/// Shared with the workers that read details, which name signers with it.
using SharedSigners = std::shared_ptr<verification::SignerGroups>;

struct SignerSearch
{
    CallInput input;
    FileStamp stamp; ///< as it was when the list was read
    std::shared_ptr<const JudgeSetup> setup;
    std::vector<NamedKey> keys;                        ///< that are recognised from one token
    std::shared_ptr<std::atomic<quint64>> tokens = {}; ///< how many were looked at so far; may be null
};

/// Fails as loadCalls(), with FileChanged, with Cancelled.
Result<SharedSigners> findSigners(const SignerSearch &search, const std::stop_token &stop);

} // namespace stir::ui
