// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gets a list of trusted authorities and the certificate it is signed with, and judges both. The list decides whose
// calls are trusted, so the certificate counts only where an administrator named the authority, or gave the
// certificate. In worker jobs.

#include "core/credentials/trusted_list.h"
#include "core/fetch/https_client.h"
#include "core/inventory/inventory.h"

#include <stop_token>

namespace stir::verification {

struct TrustedListSource
{
    QByteArray bytes;  ///< what was read from a file; empty: it is fetched
    QString url;       ///< https; its host is the authority
    QString authority; ///< host the administrator named; empty: that of `url`, else of a list taken over before
    crypto::CertificateChain signer; ///< given by the administrator; empty: fetched from where the list says
};

struct OpenedList
{
    credentials::TrustedList list;
    crypto::CertificateChain signer;
    Findings findings; ///< check "trusted_list"
};

/// Otherwise the finding that says why it could not be opened; "authority_unknown" when nobody named the authority.
tl::expected<OpenedList, Finding> openTrustedList(const TrustedListSource &source,
                                                  const std::vector<credentials::TrustedListRecord> &before,
                                                  fetch::HttpsClient &client, const QDateTime &now,
                                                  const std::stop_token &stop = {});

} // namespace stir::verification
