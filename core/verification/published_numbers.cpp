// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_numbers.h"

#include "core/foundation/secret_bytes.h"
#include "core/verification/fetch_finding.h"

namespace stir::verification {

namespace {

constexpr std::size_t rememberedLimit = 64;

} // namespace

PublishedNumbers::PublishedNumbers(fetch::DocumentFetcher &fetcher, std::stop_token stop)
    : m_fetcher(fetcher), m_stop(std::move(stop)), m_outcomes(rememberedLimit)
{
}

tl::expected<crypto::TnAuthorizationList, Finding> PublishedNumbers::listAt(const QString &url)
{
    return *m_outcomes.get(url, [this, &url] { return look(url); });
}

PublishedNumbers::Outcome PublishedNumbers::look(const QString &url)
{
    const QString check = QStringLiteral("tnauthlist");
    const fetch::FetchResult document = m_fetcher.get(url, sizeLimit, m_stop, fetch::Asker::Trusted);
    if (!document)
        return tl::unexpected<Finding>(findingOf(document.error(), check, Judgement::Fail));
    auto list = crypto::TnAuthorizationList::fromDer(bytesOf(document->body));
    if (list.malformed)
        return tl::unexpected<Finding>(Finding{check,
                                               Judgement::Fail,
                                               QStringLiteral("list_malformed"),
                                               {{QStringLiteral("url"), url}},
                                               QStringLiteral("RFC 8226 10.1")});
    return list;
}

} // namespace stir::verification
