// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An https URL that a stranger wrote, taken apart before anything is done with it. Plain values: any thread.

#include "core/fetch/fetch_failure.h"

#include <QUrl>

#include <tl/expected.hpp>

namespace stir::fetch {

struct FetchUrl
{
    QString text; ///< as it was written
    QUrl url;     ///< https, with a host; no user name, no fragment
    QString host; ///< as it is looked up and proved by TLS: ASCII, without a dot at the end; IPv6 without brackets
    quint16 port = 443;

    /// Fails with BadUrl, NotHttps or UserInfo.
    static tl::expected<FetchUrl, FetchFailure> parse(const QString &text);

    /// The Host header (RFC 9110 7.2).
    QByteArray hostHeader() const;
    QString authority() const { return host + u' ' + QString::number(port); }
};

} // namespace stir::fetch
