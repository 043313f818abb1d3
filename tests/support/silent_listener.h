// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server that is there and is no use: what a hung machine or a firewall in between looks like.

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string_view>

namespace stir::testing {

/// A loopback port that takes connections and never says a word.
class SilentListener
{
public:
    SilentListener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto *general = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, general, size) == 0 && ::getsockname(m_socket, general, &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~SilentListener() { ::close(m_socket); }
    SilentListener(const SilentListener &) = delete;
    SilentListener &operator=(const SilentListener &) = delete;
    void listen() const { ::listen(m_socket, 5); }
    void shutDown() const { ::shutdown(m_socket, SHUT_RDWR); }
    /// Until shutDown().
    void answerEveryoneWith(std::string_view words) const
    {
        for (;;) {
            const int client = ::accept(m_socket, nullptr, nullptr);
            if (client < 0)
                return;
            (void)::send(client, words.data(), words.size(), MSG_NOSIGNAL);
            ::close(client);
        }
    }
    /// Somebody connected since listen().
    bool hasCaller() const
    {
        pollfd waiting{m_socket, POLLIN, 0};
        return ::poll(&waiting, 1, 0) > 0;
    }
    int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace stir::testing
