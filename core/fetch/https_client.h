// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HTTPS for worker threads: the transfers run on one thread of their own, the caller waits for the outcome. Any thread
// but the window's; several at once. The program needs a QCoreApplication; its event loop need not run.

#include "core/fetch/fetch_exchange.h"
#include "core/fetch/fetch_url.h"

#include <memory>
#include <stop_token>

namespace stir::fetch {

struct HttpsOptions
{
    std::chrono::milliseconds connectTimeout{5000};
    std::chrono::milliseconds totalTimeout{10000};
    /// Lets a URL lead to loopback, private and other special addresses.
    bool allowPrivate = false;
    /// PEM certificates of authorities that are trusted for web servers besides those of the system.
    QByteArray authorities;
};

class HttpsClient
{
public:
    explicit HttpsClient(HttpsOptions options);
    /// No get() may be going on.
    ~HttpsClient();
    HttpsClient(const HttpsClient &) = delete;
    HttpsClient &operator=(const HttpsClient &) = delete;

    /// The whole body of a 200 answer of at most `sizeLimit` bytes. Follows no redirect; sends no cookie, credential or
    /// referrer; uses no proxy. `stop` ends it with FetchFault::Cancelled.
    FetchResult get(const FetchUrl &url, qint64 sizeLimit, const std::stop_token &stop = {});
    /// The same, with what was seen on the way.
    FetchExchange exchange(const FetchUrl &url, qint64 sizeLimit, const std::stop_token &stop = {});

private:
    class Worker;
    HttpsOptions m_options;
    std::unique_ptr<Worker> m_worker;
};

} // namespace stir::fetch
