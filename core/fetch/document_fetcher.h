// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands behind a URL of a stranger's header, out of the cache or over HTTPS. Any thread but the window's; several
// at once. A host that cannot be reached is not tried again by the same object, so that a capture with thousands of its
// URLs does not wait for each; and a capture with thousands of such hosts uses up the patience of the object.

#include "core/fetch/https_client.h"
#include "core/foundation/clock.h"

#include <QHash>

#include <mutex>

namespace stir::fetch {

struct FetchOptions
{
    bool offline = false; ///< only what the cache holds
    bool anew = false;    ///< whatever the cache holds; what comes is kept all the same
    HttpsOptions https;
    QString cacheFolder; ///< empty: nothing is kept
    /// What strangers' addresses may take in all, see DocumentFetcher::get.
    std::chrono::seconds patience{60};
};

/// Who says that something is to be fetched.
enum class Asker
{
    Stranger, ///< a header that nothing vouches for yet
    Trusted   ///< a certificate that leads to a trust anchor
};

class DocumentFetcher
{
public:
    /// `clock` outlives it.
    DocumentFetcher(FetchOptions options, const Clock &clock);
    ~DocumentFetcher();
    DocumentFetcher(const DocumentFetcher &) = delete;
    DocumentFetcher &operator=(const DocumentFetcher &) = delete;

    /// A stranger's address that brings no document takes its time from the patience of the options, one that does
    /// what it needs beyond a second. When nothing is left of it, strangers' addresses get what the cache holds, else
    /// TimeUsedUp. What goes on in several threads when it runs out is waited for.
    FetchResult get(const QString &url, qint64 sizeLimit, const std::stop_token &stop = {},
                    Asker asker = Asker::Stranger);
    const DocumentCache &cache() const { return m_cache; }

private:
    HttpsClient &client();
    std::optional<FetchFailure> knownFailure(const FetchUrl &url) const;
    bool isPatient() const;
    void remember(const FetchUrl &url, const FetchFailure &failure);
    void charge(std::chrono::milliseconds waited);

    FetchOptions m_options;
    const Clock &m_clock;
    DocumentCache m_cache;
    mutable std::mutex m_mutex;
    std::unique_ptr<HttpsClient> m_client; ///< made when it is first needed: it starts a thread
    QHash<QString, FetchFailure> m_deadHosts;
    std::chrono::milliseconds m_waited{0}; ///< for strangers' addresses
};

} // namespace stir::fetch
