// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real nginx with TLS on free loopback ports (127.0.0.1 and ::1) as the current user, all in a temporary folder, with
// an authority of its own made by openssl(1). Ended by process id when it goes out of scope. One thread.

#include <QProcess>
#include <QTemporaryDir>

#include <vector>

namespace stir::testing {

struct WebPage
{
    QString path; ///< "/cert.pem"
    QByteArray body;
    QStringList directives = {}; ///< of nginx, for this path: "return 302 /other", "limit_rate 10"
};

class TemporaryWebServer
{
public:
    TemporaryWebServer();
    ~TemporaryWebServer();
    TemporaryWebServer(const TemporaryWebServer &) = delete;
    TemporaryWebServer &operator=(const TemporaryWebServer &) = delete;

    /// False, with the reason in errorText(), when it does not answer within ten seconds.
    bool start(const std::vector<WebPage> &pages);
    void stop();
    /// Replaces what a page offers from the next request on.
    void setBody(const QString &path, const QByteArray &body);

    /// "https://localhost:PORT/path"; the certificate is for localhost, 127.0.0.1 and ::1.
    QString url(const QString &path, const QString &host = QStringLiteral("localhost")) const;
    /// The same page from the same server, which there shows a certificate for other.example.
    QString urlWithWrongName(const QString &path) const;
    /// PEM of the authority.
    QByteArray authority() const;
    QString authorityFile() const;
    /// Its key and certificate for localhost, for other servers of a test.
    QString certificateFile() const { return file("server.pem"); }
    QString keyFile() const { return file("server.key"); }

    /// Its pages lie in "pages" below it.
    QString folder() const { return m_folder.path(); }

    /// Complete requests for that path so far.
    int requests(const QString &path) const;
    /// Request lines with the headers that tell who asks.
    QByteArray log() const;
    QString errorText() const { return m_errorText; }

    static int freePort();

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    bool makeCertificates();
    bool makeCertificate(const QByteArray &name, const QByteArray &alternativeNames);
    bool writeConfiguration(const std::vector<WebPage> &pages);
    bool launch();

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    int m_otherPort = 0;
    QString m_errorText;
};

} // namespace stir::testing
