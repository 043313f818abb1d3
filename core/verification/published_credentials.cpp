// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_credentials.h"

#include "core/verification/fetch_finding.h"
#include "core/verification/published_chain.h"

#include <algorithm>

namespace stir::verification {

namespace {

using passport::Credential;

// A capture may name a million addresses; a chain takes some ten kilobytes.
constexpr std::size_t rememberedLimit = 1024;
// In DER. Numbers that a certificate names take sixteen times as much once they are read.
constexpr std::size_t weightLimit = 4 * 1024 * 1024;

std::size_t weightOf(const tl::expected<Credential, Finding> &outcome)
{
    return outcome ? static_cast<std::size_t>(derSize(outcome->chain)) : 0;
}

} // namespace

PublishedCredentials::PublishedCredentials(std::vector<credentials::SigningIdentity> identities,
                                           fetch::DocumentFetcher &fetcher, std::stop_token stop)
    : m_identities(std::move(identities)), m_fetcher(fetcher), m_stop(std::move(stop)),
      m_outcomes(rememberedLimit, weightLimit, weightOf)
{
}

tl::expected<Credential, Finding> PublishedCredentials::credentialFor(const QString &x5u)
{
    return *m_outcomes.get(x5u, [this, &x5u] { return look(x5u); });
}

PublishedCredentials::Outcome PublishedCredentials::look(const QString &x5u)
{
    const auto identity =
        std::find_if(m_identities.begin(), m_identities.end(),
                     [&x5u](const credentials::SigningIdentity &one) { return one.x5u == x5u && !one.chain.empty(); });
    if (identity != m_identities.end())
        return Credential{identity->chain, Credential::Origin::Identity, identity->name, {}};
    const fetch::FetchResult document = m_fetcher.get(x5u, fetch::certificateSizeLimit, m_stop);
    if (!document)
        return tl::unexpected<Finding>(findingOf(document.error(), QStringLiteral("certificate"), Judgement::Fail));
    auto published = readPublishedChain(*document, x5u);
    if (!published)
        return tl::unexpected<Finding>(std::move(published.error()));
    return Credential{std::move(published->chain),
                      document->cached ? Credential::Origin::Cached : Credential::Origin::Fetched,
                      {},
                      std::move(published->remarks)};
}

} // namespace stir::verification
