// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/document_fetcher.h"

#include <QCryptographicHash>

#include <algorithm>

namespace stir::fetch {

namespace {

constexpr qsizetype deadHostLimit = 4096;
// What brings a document sooner costs nothing, for honest captures name many hundred addresses.
constexpr std::chrono::milliseconds usualWait{1000};

/// What was fetched under other trust must not be found again without it.
QByteArray realmOf(const HttpsOptions &options)
{
    if (!options.allowPrivate && options.authorities.isEmpty())
        return {};
    const QByteArray reach = options.allowPrivate ? "private" : "public";
    return reach + ' ' + QCryptographicHash::hash(options.authorities, QCryptographicHash::Sha256).toHex();
}

} // namespace

DocumentFetcher::DocumentFetcher(FetchOptions options, const Clock &clock)
    : m_options(std::move(options)), m_clock(clock), m_cache(m_options.cacheFolder, realmOf(m_options.https))
{
}

DocumentFetcher::~DocumentFetcher() = default;

FetchResult DocumentFetcher::get(const QString &text, qint64 sizeLimit, const std::stop_token &stop, Asker asker)
{
    const auto url = FetchUrl::parse(text);
    if (!url)
        return tl::unexpected<FetchFailure>(url.error());
    if (!m_options.anew || m_options.offline) {
        if (auto kept = m_cache.load(url->text, m_clock.now()); kept && kept->body.size() <= sizeLimit)
            return std::move(*kept);
    }
    if (m_options.offline)
        return tl::unexpected<FetchFailure>(FetchFailure{FetchFault::Offline, {{QStringLiteral("url"), text}}});
    if (auto failure = knownFailure(*url))
        return tl::unexpected<FetchFailure>(std::move(*failure));
    if (asker == Asker::Stranger && !isPatient())
        return tl::unexpected<FetchFailure>(FetchFailure{
            FetchFault::TimeUsedUp,
            {{QStringLiteral("url"), text}, {QStringLiteral("seconds"), QString::number(m_options.patience.count())}}});
    const QDateTime begun = m_clock.now();
    FetchResult result = client().get(*url, sizeLimit, stop);
    const std::chrono::milliseconds took(begun.msecsTo(m_clock.now()));
    if (asker == Asker::Stranger)
        charge(result ? took - usualWait : took);
    if (!result) {
        remember(*url, result.error());
        return result;
    }
    result->fetchedAt = m_clock.now();
    // A full disk keeps nothing, and nothing is lost by that but time.
    static_cast<void>(m_cache.store(url->text, *result));
    return result;
}

HttpsClient &DocumentFetcher::client()
{
    const std::lock_guard lock(m_mutex);
    if (!m_client)
        m_client = std::make_unique<HttpsClient>(m_options.https);
    return *m_client;
}

std::optional<FetchFailure> DocumentFetcher::knownFailure(const FetchUrl &url) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_deadHosts.constFind(url.authority());
    if (found == m_deadHosts.constEnd())
        return std::nullopt;
    FetchFailure failure = *found;
    failure.values.insert(QStringLiteral("url"), url.text);
    return failure;
}

bool DocumentFetcher::isPatient() const
{
    const std::lock_guard lock(m_mutex);
    return m_waited < m_options.patience;
}

void DocumentFetcher::remember(const FetchUrl &url, const FetchFailure &failure)
{
    const std::lock_guard lock(m_mutex);
    if (concernsWholeHost(failure.fault) && m_deadHosts.size() < deadHostLimit)
        m_deadHosts.insert(url.authority(), failure);
}

void DocumentFetcher::charge(std::chrono::milliseconds waited)
{
    const std::lock_guard lock(m_mutex);
    // A clock that is set meanwhile must neither end a run nor make it endless.
    m_waited += std::clamp(waited, std::chrono::milliseconds(0), m_options.https.totalTimeout);
}

} // namespace stir::fetch
