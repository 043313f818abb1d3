// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a certificate of a path was revoked, by lists that were given and, where none of them speaks for it, by those
// its distribution points name. A list is fetched once as long as this object lives. Any thread but the window's;
// several at once.

#include "core/crypto/revocation_list.h"
#include "core/fetch/document_fetcher.h"
#include "core/passport/credential_source.h"
#include "core/tasks/once_per_key.h"

#include <stop_token>

namespace stir::verification {

/// What an administrator gives: lists, and certificates of those who sign them.
struct GivenRevocations
{
    std::vector<crypto::RevocationList> lists;
    crypto::CertificateChain signers;

    /// A file with lists in PEM, beside them certificates of their signers, or one list in DER. Fails as
    /// RevocationList::fromBytes and certificatesFromPem say.
    static Result<GivenRevocations> fromBytes(std::span<const std::byte> bytes, const QString &subject);
};

class RevocationLookup final : public passport::RevocationSource
{
public:
    static constexpr qint64 fetchedSizeLimit = 4 * 1024 * 1024;

    /// `fetcher` outlives it.
    RevocationLookup(GivenRevocations given, fetch::DocumentFetcher &fetcher, std::stop_token stop);

    Findings revocationOf(const crypto::CertificateChain &path, const QDateTime &at) override;

private:
    using Lists = tl::expected<std::vector<crypto::RevocationList>, Finding>;

    Lists fetchLists(const QString &url);

    GivenRevocations m_given;
    fetch::DocumentFetcher &m_fetcher;
    std::stop_token m_stop;
    tasks::OncePerKey<Lists> m_fetched;

    class Question;
};

} // namespace stir::verification
