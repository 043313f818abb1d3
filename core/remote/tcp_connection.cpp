// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/tcp_connection.h"

#include <QUrl>

#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stir::remote {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct FreeAddresses
{
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

struct Lookup
{
    std::mutex mutex;
    std::condition_variable done;
    std::optional<int> status;
    Addresses addresses;
};

int resolve(const QByteArray &host, const QByteArray &port, int flags, Addresses &addresses)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const int status = ::getaddrinfo(host.constData(), port.constData(), &hints, &list);
    if (status == 0)
        addresses.reset(list);
    return status;
}

Error unreachable(const QString &subject, const QString &words)
{
    return {ErrorCode::HostUnreachable, subject, words};
}

Error endedEarly(const QString &subject, ErrorCode verdict)
{
    if (verdict == ErrorCode::Cancelled)
        return {verdict, subject, {}};
    return unreachable(subject, QStringLiteral("Connection timed out"));
}

/// getaddrinfo() has no timeout. It runs on a thread of its own, which is left behind when it takes too long.
Result<Addresses> lookUp(const QByteArray &host, const QByteArray &port, const QString &subject, SessionWatch &watch)
{
    Addresses numeric;
    if (resolve(host, port, AI_NUMERICHOST, numeric) == 0)
        return numeric;
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host, port] {
        Addresses addresses;
        const int status = resolve(host, port, AI_ADDRCONFIG, addresses);
        const std::lock_guard lock(lookup->mutex);
        lookup->addresses = std::move(addresses);
        lookup->status = status;
        lookup->done.notify_all();
    }).detach();
    std::unique_lock lock(lookup->mutex);
    while (!lookup->done.wait_for(lock, milliseconds(50), [&lookup] { return lookup->status.has_value(); })) {
        if (const auto verdict = watch.verdict())
            return failure(endedEarly(subject, *verdict));
    }
    if (*lookup->status != 0)
        return failure(unreachable(subject, QString::fromLocal8Bit(::gai_strerror(*lookup->status))));
    return std::move(lookup->addresses);
}

/// 0, or the errno of a refused or late connection.
int waitForConnection(int descriptor, Instant until, const SessionWatch &watch)
{
    for (;;) {
        pollfd state{descriptor, POLLOUT, 0};
        if (::poll(&state, 1, 50) > 0) {
            int error = 0;
            socklen_t size = sizeof(error);
            ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
            return error;
        }
        if (watch.verdict() || steady_clock::now() >= until)
            return ETIMEDOUT;
    }
}

/// A connected socket, or the errno that prevented it.
tl::expected<Socket, int> connectTo(const addrinfo &address, Instant until, const SessionWatch &watch)
{
    Socket socket(::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol));
    if (socket.get() < 0)
        return tl::unexpected<int>(errno);
    const int yes = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) == 0)
        return socket;
    const int error = errno == EINPROGRESS ? waitForConnection(socket.get(), until, watch) : errno;
    if (error != 0)
        return tl::unexpected<int>(error);
    return socket;
}

} // namespace

Socket::~Socket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString hostAndPort(const QString &host, int port)
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(port);
}

Result<Socket> openTcpConnection(const QString &host, int port, SessionWatch &watch)
{
    const QString subject = hostAndPort(host, port);
    const QByteArray ascii = host.contains(u':') ? host.toLatin1() : QUrl::toAce(host);
    if (ascii.isEmpty())
        return failure(unreachable(subject, QStringLiteral("not a host name")));
    const auto addresses = lookUp(ascii, QByteArray::number(port), subject, watch);
    if (!addresses)
        return failure(addresses.error());
    int left = 0;
    for (const addrinfo *address = addresses->get(); address; address = address->ai_next)
        ++left;
    int error = EHOSTUNREACH;
    for (const addrinfo *address = addresses->get(); address; address = address->ai_next, --left) {
        // A silent first address must not eat the time of the second.
        auto socket = connectTo(*address, steady_clock::now() + watch.remaining() / left, watch);
        if (const auto verdict = watch.verdict())
            return failure(endedEarly(subject, *verdict));
        if (socket)
            return std::move(*socket);
        error = socket.error();
    }
    return failure(unreachable(subject, QString::fromLocal8Bit(::strerror(error))));
}

} // namespace stir::remote
