// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What came of asking for a URL, and what was seen on the way to it, as far as it went. Plain values: any thread.

#include "core/fetch/document_cache.h"
#include "core/fetch/fetch_failure.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace stir::fetch {

inline constexpr qint64 certificateSizeLimit = 64 * 1024; ///< bytes; what verifiers read at most

using FetchResult = tl::expected<FetchedDocument, FetchFailure>;

/// What a web server showed to prove who it is. Empty where no TLS connection was begun.
struct WebCertificate
{
    QString subject;
    QString issuer;
    QDateTime notAfter;
};

struct ConnectionFacts
{
    QStringList addresses; ///< all that the name leads to
    QString address;       ///< the one that was asked
    QString tlsVersion;    ///< "TLSv1.3"; empty when no handshake was completed
    WebCertificate certificate;
    std::chrono::milliseconds took{0}; ///< from the name to the last byte, or to the failure
};

struct FetchExchange
{
    FetchResult result;
    ConnectionFacts facts;
};

} // namespace stir::fetch
