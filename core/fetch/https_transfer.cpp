// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/https_transfer.h"

#include "core/fetch/address_range.h"
#include "core/fetch/cache_lifetime.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QSslError>

#include <algorithm>

namespace stir::fetch {

namespace {

// What a server puts into its headers comes to the screen and into the cache.
constexpr qsizetype shownLimit = 512;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray headerOf(const QNetworkReply &reply, const char *name)
{
    return reply.rawHeader(name).left(shownLimit);
}

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

HttpsTransfer::HttpsTransfer(QNetworkAccessManager &network, FetchUrl url, TransferRules rules, Report report)
    : m_network(network), m_url(std::move(url)), m_rules(std::move(rules)), m_report(std::move(report))
{
    m_connectTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { failTimedOut(m_rules.connectTimeout); });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { failTimedOut(m_rules.totalTimeout); });
}

HttpsTransfer::~HttpsTransfer()
{
    cancel();
}

void HttpsTransfer::start()
{
    m_totalTimer.start(m_rules.totalTimeout);
    QHostAddress literal;
    if (literal.setAddress(m_url.host)) {
        chooseAddresses({literal});
        return;
    }
    m_lookup = QHostInfo::lookupHost(m_url.host, this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
            chooseAddresses(info.addresses());
        else
            fail(FetchFault::Dns, {{key("host"), m_url.host}, {key("detail"), info.errorString()}});
    });
}

void HttpsTransfer::chooseAddresses(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        const auto range = specialRangeOf(address);
        // One that is not public spoils them all: which one a server is reached by is its owner's choice.
        if (range && !m_rules.allowPrivate) {
            fail(FetchFault::PrivateAddress,
                 {{key("host"), m_url.host}, {key("address"), address.toString()}, {key("range"), *range}});
            return;
        }
    }
    m_addresses = addresses;
    connectToNextAddress();
}

QNetworkRequest HttpsTransfer::requestTo(const QHostAddress &address) const
{
    QUrl target = m_url.url;
    target.setHost(address.toString());
    QNetworkRequest request(target);
    // The address is the one that was checked; the name is what the web server must prove, and whom it is asked for.
    request.setPeerVerifyName(m_url.host);
    request.setRawHeader("Host", m_url.hostHeader());
    request.setRawHeader("User-Agent", "stir-console");
    request.setRawHeader("Accept",
                         "application/pem-certificate-chain, application/tnauthlist, application/pkix-crl, */*");
    request.setRawHeader("Accept-Language", "*");
    // Nothing that unfolds to more than its size.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setSslConfiguration(m_rules.tls);
    request.setMaximumRedirectsAllowed(0);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

void HttpsTransfer::connectToNextAddress()
{
    m_address = m_addresses.takeFirst();
    m_reply = m_network.get(requestTo(m_address));
    m_reply->setParent(this);
    m_reply->setReadBufferSize(m_rules.sizeLimit + 1);
    m_connectTimer.start(m_rules.connectTimeout);
    watch(m_reply);
}

void HttpsTransfer::watch(QNetworkReply *reply)
{
    // A connection that is used again is not encrypted anew.
    connect(reply, &QNetworkReply::encrypted, &m_connectTimer, &QTimer::stop);
    connect(reply, &QNetworkReply::requestSent, &m_connectTimer, &QTimer::stop);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsFaults.append(error.errorString());
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpsTransfer::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpsTransfer::readBody);
    connect(reply, &QNetworkReply::finished, this, &HttpsTransfer::conclude);
}

void HttpsTransfer::readHead()
{
    const int status = statusOf(*m_reply);
    if (status >= 300 && status < 400 && m_reply->hasRawHeader("Location")) {
        fail(FetchFault::Redirect, {{key("target"), QString::fromUtf8(headerOf(*m_reply, "Location"))},
                                    {key("status"), QString::number(status)}});
        return;
    }
    if (status != 0 && status != 200) {
        fail(FetchFault::Status, {{key("status"), QString::number(status)}});
        return;
    }
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_rules.sizeLimit)
        fail(FetchFault::TooLarge, {{key("limit"), QString::number(m_rules.sizeLimit)}});
}

void HttpsTransfer::readBody()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_rules.sizeLimit)
        fail(FetchFault::TooLarge, {{key("limit"), QString::number(m_rules.sizeLimit)}});
}

void HttpsTransfer::conclude()
{
    // Not every answer announces its head first: an error may come with it.
    if (statusOf(*m_reply) != 0)
        readHead();
    if (m_reply == nullptr)
        return;
    if (m_reply->error() != QNetworkReply::NoError) {
        concludeError();
        return;
    }
    readBody();
    if (m_reply != nullptr)
        succeed();
}

void HttpsTransfer::concludeError()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString detail = m_reply->errorString();
    const bool refused = error == QNetworkReply::ConnectionRefusedError;
    const bool unreachable = error == QNetworkReply::UnknownNetworkError ||
                             error == QNetworkReply::TemporaryNetworkFailureError ||
                             error == QNetworkReply::NetworkSessionFailedError;
    if ((refused || unreachable) && !m_addresses.isEmpty()) {
        m_reply->disconnect(this);
        m_reply->deleteLater();
        connectToNextAddress();
        return;
    }
    if (refused)
        fail(FetchFault::Refused, {{key("address"), m_address.toString()}});
    else if (unreachable)
        fail(FetchFault::Unreachable, {{key("detail"), detail}});
    else if (error == QNetworkReply::TimeoutError)
        failTimedOut(m_rules.totalTimeout);
    else if (error == QNetworkReply::SslHandshakeFailedError)
        fail(FetchFault::Tls,
             {{key("detail"), m_tlsFaults.isEmpty() ? detail : m_tlsFaults.join(QStringLiteral("; "))}});
    else
        fail(FetchFault::Interrupted, {{key("detail"), detail}});
}

void HttpsTransfer::failTimedOut(std::chrono::milliseconds limit)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit);
    fail(FetchFault::TimedOut, {{key("seconds"), QString::number(seconds.count())}});
}

void HttpsTransfer::fail(FetchFault fault, Values values)
{
    values.insert(key("url"), m_url.text);
    report(tl::unexpected<FetchFailure>(FetchFailure{fault, std::move(values)}));
}

void HttpsTransfer::succeed()
{
    FetchedDocument document;
    document.body = std::move(m_body);
    document.contentType = headerOf(*m_reply, "Content-Type");
    document.cacheControl = headerOf(*m_reply, "Cache-Control");
    document.lifetime = cacheLifetime({document.cacheControl, headerOf(*m_reply, "Age"), headerOf(*m_reply, "Expires"),
                                       headerOf(*m_reply, "Date"), headerOf(*m_reply, "Vary")});
    report(std::move(document));
}

void HttpsTransfer::report(FetchResult result)
{
    if (!m_report)
        return;
    m_connectTimer.stop();
    m_totalTimer.stop();
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
    }
    // Reported once; what else arrives finds nobody to tell.
    std::exchange(m_report, nullptr)(std::move(result));
    deleteLater();
}

} // namespace stir::fetch
