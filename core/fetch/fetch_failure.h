// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why something could not be fetched, precisely enough to say what to do about it. Plain values: any thread.

#include <QMap>
#include <QString>

namespace stir::fetch {

enum class FetchFault
{
    BadUrl,
    NotHttps,
    UserInfo,
    Dns,
    PrivateAddress,
    Refused,
    Unreachable,
    TimedOut,
    Tls,
    Status,
    Redirect,
    TooLarge,
    Interrupted,
    Offline,
    TimeUsedUp, ///< by other addresses
    Cancelled
};

/// The rule in core/passport/rules.md: "bad_url", "private_address", ...
QString faultName(FetchFault fault);

struct FetchFailure
{
    FetchFault fault = FetchFault::BadUrl;
    QMap<QString, QString> values; ///< as core/passport/rules.md names them; "url" is always there
};

/// Whether another address of the same host and port would fail in the same way.
bool concernsWholeHost(FetchFault fault);

} // namespace stir::fetch
