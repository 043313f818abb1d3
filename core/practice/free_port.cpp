// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/free_port.h"

#include <QByteArray>
#include <QFile>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace stir::practice {

namespace {

class Socket
{
public:
    explicit Socket(Transport transport)
        : m_descriptor(::socket(AF_INET, (transport == Transport::Tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC, 0))
    {
    }
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<in_port_t>(port));
    return address;
}

sockaddr *generic(sockaddr_in &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

} // namespace

Result<int> freePort(Transport transport)
{
    const Socket socket(transport);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(socket.get(), generic(address), size) != 0 || ::getsockname(socket.get(), generic(address), &size) != 0)
        return failure(ErrorCode::PracticeFailed, QStringLiteral("127.0.0.1"), QString::fromLocal8Bit(strerror(errno)));
    return ntohs(address.sin_port);
}

bool isUdpPortBound(int port)
{
    QFile table(QStringLiteral("/proc/net/udp"));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper() + ' ';
    const QByteArrayList lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype remote = line.indexOf(":0000 ");
        if (const qsizetype found = line.indexOf(wanted); found >= 0 && (remote < 0 || found < remote))
            return true;
    }
    return false;
}

bool greetsWith(int port, const char *greeting)
{
    const Socket socket(Transport::Tcp);
    const timeval patience{2, 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address = loopback(port);
    if (::connect(socket.get(), generic(address), sizeof address) != 0)
        return false;
    const size_t length = std::strlen(greeting);
    QByteArray said(static_cast<qsizetype>(length), '\0');
    return ::recv(socket.get(), said.data(), length, MSG_WAITALL) == static_cast<ssize_t>(length) && said == greeting;
}

} // namespace stir::practice
