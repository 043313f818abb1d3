// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One GET over HTTPS, from the name to the last byte: looks the name up once, checks every address it leads to and
// connects to the very address that was checked. Speaks HTTP itself, for QNetworkAccessManager puts no limit on the
// head of an answer and tries again behind our back. Lives on the fetch thread and ends itself after it has reported.
// Internal to core/fetch.

#include "core/fetch/fetch_exchange.h"
#include "core/fetch/fetch_url.h"
#include "core/fetch/http_answer.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace stir::fetch {

struct TransferRules
{
    std::chrono::milliseconds connectTimeout{5000}; ///< from the first packet to the end of the TLS handshake
    std::chrono::milliseconds totalTimeout{10000};
    qint64 sizeLimit = 64 * 1024;
    bool allowPrivate = false;
    QSslConfiguration tls;
};

class HttpsTransfer final : public QObject
{
public:
    using Report = std::function<void(FetchExchange)>;
    HttpsTransfer(FetchUrl url, TransferRules rules, Report report);
    ~HttpsTransfer() override;

    void start();
    void cancel() { fail(FetchFault::Cancelled); }

private:
    using Values = QMap<QString, QString>;

    void chooseAddresses(const QList<QHostAddress> &addresses);
    void connectToNextAddress();
    void sendRequest();
    void noteCertificate();
    void readAnswer();
    void judgeAnswer();
    void concludeError(QAbstractSocket::SocketError error);
    void dropSocket();
    void fail(FetchFault fault, Values values = {});
    void failTimedOut(std::chrono::milliseconds limit);
    void succeed();
    void report(FetchResult result);

    FetchUrl m_url;
    TransferRules m_rules;
    Report m_report;
    int m_lookup = -1;               ///< of QHostInfo, while it goes on
    QList<QHostAddress> m_addresses; ///< not tried yet
    QHostAddress m_address;
    QSslSocket *m_socket = nullptr; ///< a child
    QTimer m_connectTimer;
    QTimer m_totalTimer;
    QStringList m_tlsFaults;
    HttpAnswer m_answer;
    ConnectionFacts m_facts;
    QElapsedTimer m_elapsed;
};

} // namespace stir::fetch
