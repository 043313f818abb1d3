// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificate that goes with an x5u: that of a signing identity with this address, else what is published there,
// out of the cache or fetched. Every address is asked for once, good or bad, as long as this object lives. Any thread
// but the window's; several at once.

#include "core/credentials/signing_identity.h"
#include "core/fetch/document_fetcher.h"
#include "core/passport/credential_source.h"
#include "core/tasks/once_per_key.h"

#include <stop_token>

namespace stir::verification {

class PublishedCredentials final : public passport::CredentialSource
{
public:
    /// `fetcher` outlives it.
    PublishedCredentials(std::vector<credentials::SigningIdentity> identities, fetch::DocumentFetcher &fetcher,
                         std::stop_token stop);

    tl::expected<passport::Credential, Finding> credentialFor(const QString &x5u) override;

private:
    using Outcome = tl::expected<passport::Credential, Finding>;

    Outcome look(const QString &x5u);

    std::vector<credentials::SigningIdentity> m_identities;
    fetch::DocumentFetcher &m_fetcher;
    std::stop_token m_stop;
    tasks::OncePerKey<Outcome> m_outcomes;
};

} // namespace stir::verification
