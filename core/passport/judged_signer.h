// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the signature of one token is checked with. Private to core/passport.

#include "core/passport/credential_judgement.h"

#include <memory>

namespace stir::passport {

struct JudgedSigner
{
    enum class Kind
    {
        NotAsked, ///< verification was not asked for
        BareKey,
        Certified,
        Missing ///< `whyMissing` says why
    };

    Kind kind = Kind::NotAsked;
    std::optional<crypto::PublicKey> key;
    std::shared_ptr<const CredentialJudgement> credential; ///< null unless Certified
    std::optional<Finding> whyMissing;                     ///< of check "certificate"
    bool trusted = false;

    /// Asks the source of credentials when nothing was given and the token has something to verify.
    static JudgedSigner of(const DecodedToken &decoded, const std::optional<QString> &x5u, const JudgeOptions &options,
                           const QDateTime &at);
};

} // namespace stir::passport
