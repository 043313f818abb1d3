// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_web_server.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stir::testing {

namespace {

const QString nginxProgram = QStringLiteral("/usr/sbin/nginx");

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool runOpenssl(const QString &folder, const QString &commandLine)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"), commandLine.split(u' '));
    return process.waitForFinished(30000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool answers(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected = ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0;
    ::close(socket);
    return connected;
}

} // namespace

TemporaryWebServer::TemporaryWebServer() = default;

TemporaryWebServer::~TemporaryWebServer()
{
    stop();
}

int TemporaryWebServer::freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *general = reinterpret_cast<sockaddr *>(&address);
    const bool bound = ::bind(socket, general, size) == 0 && ::getsockname(socket, general, &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

bool TemporaryWebServer::makeCertificates()
{
    if (QFile::exists(authorityFile()))
        return true;
    return runOpenssl(m_folder.path(),
                      QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out "
                                     "ca.pem -days 2 -subj /CN=Test-Web-Authority")) &&
           makeCertificate("server", "DNS:localhost,IP:127.0.0.1,IP:::1") &&
           makeCertificate("other", "DNS:other.example");
}

bool TemporaryWebServer::makeCertificate(const QByteArray &name, const QByteArray &alternativeNames)
{
    const QString base = QString::fromLatin1(name);
    return writeFile(m_folder.filePath(base + QStringLiteral(".ext")), "subjectAltName=" + alternativeNames + '\n') &&
           runOpenssl(
               m_folder.path(),
               QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1.key -out %1.csr "
                              "-subj /CN=%1")
                   .arg(base)) &&
           runOpenssl(m_folder.path(),
                      QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile "
                                     "%1.ext -out %1.pem")
                          .arg(base));
}

bool TemporaryWebServer::writeConfiguration(const std::vector<WebPage> &pages)
{
    QByteArray locations;
    for (const WebPage &page : pages) {
        setBody(page.path, page.body);
        locations += "location = " + page.path.toUtf8() + " { ";
        for (const QString &directive : page.directives)
            locations += directive.toUtf8() + "; ";
        locations += "}\n";
    }
    const auto server = [&locations](int port, const QByteArray &certificate) {
        const QByteArray number = QByteArray::number(port);
        return "server { listen 127.0.0.1:" + number + " ssl; listen [::1]:" + number + " ssl;\nssl_certificate " +
               certificate + ".pem; ssl_certificate_key " + certificate + ".key;\n" + locations + "}\n";
    };
    // One process as whoever runs the test: with a master, root's worker would be another user.
    const QByteArray text =
        "daemon off; master_process off; pid nginx.pid; error_log error.log;\nevents { worker_connections 64; }\n"
        "http {\nlog_format short '$status $request | $http_host | $http_user_agent | $http_cookie | $http_referer "
        "|';\n"
        "access_log access.log short; root pages; default_type application/pem-certificate-chain; etag off; "
        "ssl_protocols TLSv1.2 TLSv1.3;\n"
        "client_body_temp_path t; proxy_temp_path t; fastcgi_temp_path t; uwsgi_temp_path t; scgi_temp_path t;\n" +
        server(m_port, "server") + server(m_otherPort, "other") + "}\n";
    return writeFile(file("nginx.conf"), text);
}

bool TemporaryWebServer::launch()
{
    // A test that crashes leaves no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(nginxProgram, {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), file("nginx.conf"),
                                   QStringLiteral("-e"), file("error.log")});
    const QDeadlineTimer deadline(10000);
    while (m_process.waitForStarted() && m_process.state() == QProcess::Running && !deadline.hasExpired()) {
        if (answers(m_port))
            return true;
        m_process.waitForFinished(20);
    }
    m_errorText = QString::fromUtf8(m_process.readAll() + readWhole(file("error.log")));
    stop();
    return false;
}

bool TemporaryWebServer::start(const std::vector<WebPage> &pages)
{
    stop();
    if (!makeCertificates()) {
        m_errorText = QStringLiteral("openssl failed");
        return false;
    }
    // Somebody else may take the free ports first.
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        m_otherPort = freePort();
        if (writeConfiguration(pages) && launch())
            return true;
    }
    return false;
}

void TemporaryWebServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

void TemporaryWebServer::setBody(const QString &path, const QByteArray &body)
{
    writeFile(m_folder.path() + QStringLiteral("/pages") + path, body);
}

QString TemporaryWebServer::url(const QString &path, const QString &host) const
{
    return QStringLiteral("https://%1:%2%3").arg(host, QString::number(m_port), path);
}

QString TemporaryWebServer::urlWithWrongName(const QString &path) const
{
    return QStringLiteral("https://localhost:%1%2").arg(QString::number(m_otherPort), path);
}

QByteArray TemporaryWebServer::authority() const
{
    return readWhole(authorityFile());
}

QString TemporaryWebServer::authorityFile() const
{
    return file("ca.pem");
}

QByteArray TemporaryWebServer::log() const
{
    return readWhole(file("access.log"));
}

int TemporaryWebServer::requests(const QString &path) const
{
    return static_cast<int>(log().count(" GET " + path.toUtf8() + " HTTP/"));
}

} // namespace stir::testing
