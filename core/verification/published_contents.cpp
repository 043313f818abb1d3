// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_contents.h"

#include "core/verification/fetch_finding.h"

namespace stir::verification {

namespace {

constexpr std::size_t rememberedLimit = 256;
constexpr std::size_t weightLimit = 4 * 1024 * 1024; // bytes

std::size_t weightOf(const tl::expected<QByteArray, Finding> &outcome)
{
    return outcome ? static_cast<std::size_t>(outcome->size()) : 0;
}

} // namespace

PublishedContents::PublishedContents(fetch::DocumentFetcher &fetcher, std::stop_token stop)
    : m_fetcher(fetcher), m_stop(std::move(stop)), m_outcomes(rememberedLimit, weightLimit, weightOf)
{
}

tl::expected<QByteArray, Finding> PublishedContents::contentAt(const QString &url)
{
    return *m_outcomes.get(url, [this, &url] { return look(url); });
}

PublishedContents::Outcome PublishedContents::look(const QString &url)
{
    // Whoever is trusted to say who calls is a stranger still in what addresses it names: they share the patience.
    const fetch::FetchResult document = m_fetcher.get(url, sizeLimit, m_stop);
    if (document)
        return document->body;
    Finding finding = findingOf(document.error(), QStringLiteral("rcd"), Judgement::Warn);
    finding.section = QStringLiteral("RFC 9795 6");
    return tl::unexpected<Finding>(std::move(finding));
}

} // namespace stir::verification
