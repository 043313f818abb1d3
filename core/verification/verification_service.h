// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything a verification service has around the judge, put together once for one run: one decoding of a text or
// capture. Both programs use it. What it found out is remembered until it dies, so make a new one for the next run. Any
// thread may make and fill; its sources wait for the network and are for worker threads.

#include "core/passport/credential_cache.h"
#include "core/passport/passport_judge.h"
#include "core/verification/published_contents.h"
#include "core/verification/published_credentials.h"
#include "core/verification/published_numbers.h"
#include "core/verification/revocation_lookup.h"

namespace stir::verification {

struct VerificationOptions
{
    crypto::CertificateChain anchors;
    /// A chain or key of the administrator, in the place of what an x5u says.
    std::variant<std::monostate, crypto::CertificateChain, crypto::PublicKey> signer;
    std::vector<credentials::SigningIdentity> identities;
    GivenRevocations revocations;
    fetch::FetchOptions fetching;
    QString countryCode; ///< as in passport::JudgeOptions
};

class VerificationService
{
public:
    /// `clock` outlives it. `stop` ends what is being fetched; the rest of the run is then judged without.
    VerificationService(VerificationOptions options, const Clock &clock, std::stop_token stop = {});
    VerificationService(const VerificationService &) = delete;
    VerificationService &operator=(const VerificationService &) = delete;

    /// For this run: verification asked for, with everything it needs. `at`, `maxAge` stay the caller's to set. Borrows
    /// from the service.
    passport::JudgeOptions judgeOptions();

private:
    VerificationOptions m_options;
    const Clock &m_clock;
    fetch::DocumentFetcher m_fetcher;
    PublishedCredentials m_credentials;
    RevocationLookup m_revocations;
    PublishedNumbers m_numbers;
    PublishedContents m_contents;
    passport::CredentialCache m_judged;
};

/// Where fetched documents are kept in the data folder.
QString fetchCacheFolder(const QString &dataFolder);

} // namespace stir::verification
