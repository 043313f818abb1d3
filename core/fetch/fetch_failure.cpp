// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/fetch_failure.h"

namespace stir::fetch {

QString faultName(FetchFault fault)
{
    switch (fault) {
    case FetchFault::BadUrl:
        return QStringLiteral("bad_url");
    case FetchFault::NotHttps:
        return QStringLiteral("not_https");
    case FetchFault::UserInfo:
        return QStringLiteral("userinfo");
    case FetchFault::Dns:
        return QStringLiteral("dns");
    case FetchFault::PrivateAddress:
        return QStringLiteral("private_address");
    case FetchFault::Refused:
        return QStringLiteral("refused");
    case FetchFault::Unreachable:
        return QStringLiteral("unreachable");
    case FetchFault::TimedOut:
        return QStringLiteral("timeout");
    case FetchFault::Tls:
        return QStringLiteral("tls");
    case FetchFault::Status:
        return QStringLiteral("status");
    case FetchFault::Redirect:
        return QStringLiteral("redirect");
    case FetchFault::TooLarge:
        return QStringLiteral("too_large");
    case FetchFault::Interrupted:
        return QStringLiteral("interrupted");
    case FetchFault::Offline:
        return QStringLiteral("offline");
    case FetchFault::TimeUsedUp:
        return QStringLiteral("time_used_up");
    case FetchFault::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

bool concernsWholeHost(FetchFault fault)
{
    switch (fault) {
    case FetchFault::Dns:
    case FetchFault::PrivateAddress:
    case FetchFault::Refused:
    case FetchFault::Unreachable:
    case FetchFault::TimedOut:
    case FetchFault::Tls:
        return true;
    case FetchFault::BadUrl:
    case FetchFault::NotHttps:
    case FetchFault::UserInfo:
    case FetchFault::Status:
    case FetchFault::Redirect:
    case FetchFault::TooLarge:
    case FetchFault::Interrupted:
    case FetchFault::Offline:
    case FetchFault::TimeUsedUp:
    case FetchFault::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace stir::fetch
