// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/https_transfer.h"

#include "core/fetch/address_range.h"
#include "core/fetch/cache_lifetime.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslError>

namespace stir::fetch {

namespace {

// What a server puts into its headers comes to the screen and into the cache.
constexpr qsizetype shownLimit = 512;
constexpr qint64 socketBuffer = 64 * 1024;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// RFC 9112 3.2.1, in ASCII: everything else is percent-encoded.
QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

const char *versionName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? "TLSv1.3" : "TLSv1.2"; // older ones are not spoken
}

} // namespace

HttpsTransfer::HttpsTransfer(FetchUrl url, TransferRules rules, Report report)
    : m_url(std::move(url)), m_rules(std::move(rules)), m_report(std::move(report)), m_answer(m_rules.sizeLimit)
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
    m_elapsed.start();
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
    for (const QHostAddress &address : addresses)
        m_facts.addresses.append(address.toString());
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

void HttpsTransfer::connectToNextAddress()
{
    m_address = m_addresses.takeFirst();
    m_facts.address = m_address.toString();
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(socketBuffer);
    m_socket->setSslConfiguration(m_rules.tls);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsFaults.append(error.errorString());
    });
    connect(m_socket, &QSslSocket::encrypted, this, &HttpsTransfer::sendRequest);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpsTransfer::readAnswer);
    connect(m_socket, &QSslSocket::errorOccurred, this, &HttpsTransfer::concludeError);
    m_connectTimer.start(m_rules.connectTimeout);
    // The address is the one that was checked; the name is what the web server must prove.
    m_socket->connectToHostEncrypted(m_address.toString(), m_url.port, m_url.host);
}

void HttpsTransfer::sendRequest()
{
    m_connectTimer.stop();
    m_facts.tlsVersion = QString::fromLatin1(versionName(m_socket->sessionProtocol()));
    noteCertificate();
    // Nothing that unfolds to more than its size is accepted, and nothing tells who asks.
    m_socket->write("GET " + targetOf(m_url.url) + " HTTP/1.1\r\nHost: " + m_url.hostHeader() +
                    "\r\nUser-Agent: stir-console\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                    "Connection: close\r\n\r\n");
}

void HttpsTransfer::noteCertificate()
{
    const QSslCertificate shown = m_socket->peerCertificate();
    if (!shown.isNull())
        m_facts.certificate = {shown.subjectDisplayName(), shown.issuerDisplayName(), shown.expiryDate().toUTC()};
}

void HttpsTransfer::readAnswer()
{
    m_answer.feed(m_socket->readAll());
    judgeAnswer();
}

void HttpsTransfer::judgeAnswer()
{
    const int status = m_answer.status();
    const bool headRead =
        m_answer.state() != HttpAnswer::State::Head && m_answer.state() != HttpAnswer::State::Malformed;
    if (headRead && status >= 300 && status < 400 && !m_answer.header("location").isEmpty()) {
        fail(FetchFault::Redirect, {{key("target"), QString::fromUtf8(m_answer.header("location").left(shownLimit))},
                                    {key("status"), QString::number(status)}});
        return;
    }
    if (headRead && status != 200) {
        fail(FetchFault::Status, {{key("status"), QString::number(status)}});
        return;
    }
    switch (m_answer.state()) {
    case HttpAnswer::State::Head:
    case HttpAnswer::State::Body:
        break;
    case HttpAnswer::State::Complete:
        succeed();
        break;
    case HttpAnswer::State::TooLarge:
        fail(FetchFault::TooLarge, {{key("limit"), QString::number(m_rules.sizeLimit)}});
        break;
    case HttpAnswer::State::Malformed:
        fail(FetchFault::Interrupted, {{key("detail"), QString::fromLatin1(m_answer.fault())}});
        break;
    }
}

void HttpsTransfer::concludeError(QAbstractSocket::SocketError error)
{
    const QString detail = m_socket->errorString();
    noteCertificate();
    const bool refused = error == QAbstractSocket::ConnectionRefusedError;
    const bool unreachable = error == QAbstractSocket::NetworkError || error == QAbstractSocket::SocketAccessError ||
                             error == QAbstractSocket::UnsupportedSocketOperationError;
    if (m_socket->isEncrypted() && error == QAbstractSocket::RemoteHostClosedError) {
        m_answer.feed(m_socket->readAll());
        m_answer.end();
        judgeAnswer();
    } else if ((refused || unreachable) && !m_addresses.isEmpty()) {
        dropSocket();
        connectToNextAddress();
    } else if (refused) {
        fail(FetchFault::Refused, {{key("address"), m_address.toString()}});
    } else if (unreachable) {
        fail(FetchFault::Unreachable, {{key("detail"), detail}});
    } else if (error == QAbstractSocket::SocketTimeoutError) {
        failTimedOut(m_rules.connectTimeout);
    } else if (!m_tlsFaults.isEmpty() || !m_socket->isEncrypted()) {
        fail(FetchFault::Tls,
             {{key("detail"), m_tlsFaults.isEmpty() ? detail : m_tlsFaults.join(QStringLiteral("; "))}});
    } else {
        fail(FetchFault::Interrupted, {{key("detail"), detail}});
    }
}

void HttpsTransfer::dropSocket()
{
    if (QSslSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
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
    document.body = m_answer.body();
    document.contentType = m_answer.header("content-type").left(shownLimit);
    document.cacheControl = m_answer.header("cache-control").left(shownLimit);
    document.lifetime = cacheLifetime({m_answer.header("cache-control"), m_answer.header("age"),
                                       m_answer.header("expires"), m_answer.header("date"), m_answer.header("vary")});
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
    dropSocket();
    m_facts.took = std::chrono::milliseconds(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    // Reported once; what else arrives finds nobody to tell.
    std::exchange(m_report, nullptr)({std::move(result), std::move(m_facts)});
    deleteLater();
}

} // namespace stir::fetch
