// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long an answer may be kept, by its headers (RFC 9111), as a cache of one user. Pure function: any thread.

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace stir::fetch {

struct CacheHeaders
{
    QByteArray cacheControl;
    QByteArray age;
    QByteArray expires;
    QByteArray date;
    QByteArray vary;
};

/// Nothing is kept longer: a certificate that was replaced or revoked must come to light within a day.
inline constexpr std::chrono::seconds longestCacheLifetime{24 * 60 * 60};

/// Zero: not to be kept, because the server says so (no-store, no-cache) or does not say how long (no guesses are
/// made).
std::chrono::seconds cacheLifetime(const CacheHeaders &headers);

/// What the server says about max-age alone; no value when it says nothing that counts.
std::optional<std::chrono::seconds> saidMaxAge(const QByteArray &cacheControl);

} // namespace stir::fetch
