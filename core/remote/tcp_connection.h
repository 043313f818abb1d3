// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens the TCP connection that libssh then speaks over: libssh's own way resolves and connects without a bound and keeps
// the system's words to itself. The job's thread.

#include "core/foundation/result.h"
#include "core/remote/session_watch.h"

#include <utility>

namespace stir::remote {

/// A socket that closes itself.
class Socket
{
public:
    explicit Socket(int descriptor) : m_descriptor(descriptor) {}
    ~Socket();
    Socket(Socket &&other) noexcept : m_descriptor(other.release()) {}
    Socket &operator=(Socket &&) = delete;
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

/// "host:port", "[::1]:port".
QString hostAndPort(const QString &host, int port);

/// A connected, non-blocking socket. Fails with HostUnreachable (detail: the system's words) or Cancelled.
Result<Socket> openTcpConnection(const QString &host, int port, SessionWatch &watch);

} // namespace stir::remote
