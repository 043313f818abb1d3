// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What curl (7.29 and later) and wget print about a request, read as what was met on the way. Internal to
// core/deployment; pure functions.

#include "core/fetch/fetch_exchange.h"

namespace stir::deployment {

struct ClientWords
{
    int exitCode = 0;
    QByteArray head; ///< status line and headers, of the last answer
    QByteArray body;
    QByteArray narration; ///< curl -v
    std::chrono::milliseconds took{0};
    QString url;
};

fetch::FetchExchange exchangeOfCurl(const ClientWords &words);
fetch::FetchExchange exchangeOfWget(const ClientWords &words);

} // namespace stir::deployment
