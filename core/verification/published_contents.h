// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Icons and cards that rich call data names (RFC 9795), asked for once as long as this object lives. Any thread but the
// window's; several at once.

#include "core/fetch/document_fetcher.h"
#include "core/passport/credential_source.h"
#include "core/tasks/once_per_key.h"

#include <stop_token>

namespace stir::verification {

class PublishedContents final : public passport::CallerContentSource
{
public:
    static constexpr qint64 sizeLimit = 1024 * 1024;

    /// `fetcher` outlives it.
    PublishedContents(fetch::DocumentFetcher &fetcher, std::stop_token stop);

    tl::expected<QByteArray, Finding> contentAt(const QString &url) override;

private:
    using Outcome = tl::expected<QByteArray, Finding>;

    Outcome look(const QString &url);

    fetch::DocumentFetcher &m_fetcher;
    std::stop_token m_stop;
    tasks::OncePerKey<Outcome> m_outcomes;
};

} // namespace stir::verification
