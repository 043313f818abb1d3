// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/https_client.h"

#include "core/fetch/https_transfer.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThread>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace stir::fetch {

namespace {

// The transfer ends itself in time; this is for a fetch thread that hangs.
constexpr std::chrono::seconds graceTime{5};

/// Where the caller waits and the fetch thread reports.
struct Outcome
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<FetchExchange> exchange;
    QPointer<HttpsTransfer> transfer; ///< the fetch thread's alone

    void set(FetchExchange value)
    {
        const std::lock_guard lock(mutex);
        exchange = std::move(value);
        changed.notify_all();
    }
};

QSslConfiguration tlsConfiguration(const QByteArray &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A ticket kept for later would tell a server that it is asked by the same machine again.
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    QList<QSslCertificate> trusted = QSslConfiguration::systemCaCertificates();
    trusted += QSslCertificate::fromData(authorities, QSsl::Pem);
    tls.setCaCertificates(trusted);
    return tls;
}

bool isWindowThread()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application != nullptr && application->inherits("QGuiApplication") &&
           QThread::currentThread() == application->thread();
}

} // namespace

/// The fetch thread with what lives on it.
class HttpsClient::Worker
{
public:
    explicit Worker(const HttpsOptions &options)
    {
        m_thread.setObjectName(QStringLiteral("fetch"));
        m_home->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_home, &QObject::deleteLater);
        m_thread.start();
        post([this, options] {
            m_rules.connectTimeout = options.connectTimeout;
            m_rules.totalTimeout = options.totalTimeout;
            m_rules.allowPrivate = options.allowPrivate;
            m_rules.tls = tlsConfiguration(options.authorities);
        });
    }
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    std::shared_ptr<Outcome> begin(const FetchUrl &url, qint64 sizeLimit)
    {
        auto outcome = std::make_shared<Outcome>();
        post([this, url, sizeLimit, outcome] {
            TransferRules rules = m_rules;
            rules.sizeLimit = sizeLimit;
            outcome->transfer = new HttpsTransfer(url, std::move(rules),
                                                  [outcome](FetchExchange made) { outcome->set(std::move(made)); });
            outcome->transfer->setParent(m_home);
            outcome->transfer->start();
        });
        return outcome;
    }
    void cancel(const std::shared_ptr<Outcome> &outcome)
    {
        post([outcome] {
            if (outcome->transfer)
                outcome->transfer->cancel();
        });
    }

private:
    template <typename Job>
    void post(Job job)
    {
        QMetaObject::invokeMethod(m_home, std::move(job), Qt::QueuedConnection);
    }

    QThread m_thread;
    QObject *m_home = new QObject; ///< ends with the thread
    TransferRules m_rules;         ///< the thread's alone
};

HttpsClient::HttpsClient(HttpsOptions options)
    : m_options(std::move(options)), m_worker(std::make_unique<Worker>(m_options))
{
}

HttpsClient::~HttpsClient() = default;

FetchResult HttpsClient::get(const FetchUrl &url, qint64 sizeLimit, const std::stop_token &stop)
{
    return exchange(url, sizeLimit, stop).result;
}

FetchExchange HttpsClient::exchange(const FetchUrl &url, qint64 sizeLimit, const std::stop_token &stop)
{
    if (isWindowThread()) {
        qWarning("HttpsClient::exchange: the window's thread never waits");
        return {tl::unexpected<FetchFailure>(FetchFailure{FetchFault::Cancelled, {{QStringLiteral("url"), url.text}}}),
                {}};
    }
    const auto outcome = m_worker->begin(url, sizeLimit);
    std::unique_lock lock(outcome->mutex);
    const auto deadline = std::chrono::steady_clock::now() + m_options.totalTimeout + graceTime;
    if (outcome->changed.wait_until(lock, stop, deadline, [&outcome] { return outcome->exchange.has_value(); }))
        return std::move(*outcome->exchange);
    lock.unlock();
    m_worker->cancel(outcome);
    const bool cancelled = stop.stop_requested();
    FetchFailure failure{cancelled ? FetchFault::Cancelled : FetchFault::TimedOut, {{QStringLiteral("url"), url.text}}};
    if (!cancelled) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_options.totalTimeout);
        failure.values.insert(QStringLiteral("seconds"), QString::number(seconds.count()));
    }
    return {tl::unexpected<FetchFailure>(std::move(failure)), {}};
}

} // namespace stir::fetch
