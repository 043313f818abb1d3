// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the decoder verifies with, and the judge's options made from it. A setup is made once for an input and shared by
// the workers that judge it and its details. Any thread but the window's, where certificates are fetched.

#include "core/passport/credential_cache.h"
#include "core/passport/passport_judge.h"
#include "core/verification/verification_service.h"

#include <memory>

namespace stir::ui {

/// The administrator's choice.
struct VerifyWith
{
    enum class Kind
    {
        Nothing,
        Identity, ///< the certificate of the signing identity `name`
        File,     ///< certificates or a public key in the file `name`
        Service   ///< as a verification service does: the certificate is fetched from the header's URL
    };
    Kind kind = Kind::Nothing;
    QString name = {};
    bool allowPrivate = false; ///< Service: also from private addresses

    friend bool operator==(const VerifyWith &, const VerifyWith &) = default;
};

struct SetupRequest
{
    VerifyWith with = {};
    const Clock *clock = nullptr; ///< outlives the setup
    crypto::CertificateChain anchors = {};
    std::vector<credentials::SigningIdentity> identities = {}; ///< of the inventory
    QString cacheFolder = {};                                  ///< of what is fetched
};

class JudgeSetup
{
public:
    /// Reads the file of Kind::File; fails with what is wrong with it, or with IdentityUnknown. Nothing is fetched but
    /// with Kind::Service; `stop` ends that.
    static Result<std::shared_ptr<const JudgeSetup>> make(const SetupRequest &request, const std::stop_token &stop);

    const passport::JudgeOptions &options() const { return m_options; }
    /// Where options().signer is from.
    passport::Credential::Origin signerOrigin() const { return m_signerOrigin; }
    QString signerName() const { return m_signerName; }

private:
    JudgeSetup() = default;
    Done takeIdentity(const SetupRequest &request);
    Done takeFile(const QString &file);
    void takeService(const SetupRequest &request, const std::stop_token &stop);

    passport::JudgeOptions m_options;
    passport::Credential::Origin m_signerOrigin = passport::Credential::Origin::Given;
    QString m_signerName;
    passport::CredentialCache m_judged;
    std::unique_ptr<verification::VerificationService> m_service;
};

} // namespace stir::ui
