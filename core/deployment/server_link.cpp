// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_link.h"

namespace stir::deployment {

ServerLink::ServerLink(remote::SshTarget target, remote::LoginSecrets secrets, std::stop_token stop)
    : m_target(std::move(target)), m_secrets(secrets), m_stop(std::move(stop)), m_onStop(m_stop, [this] {
          if (!m_shielded)
              m_cut.request_stop();
      })
{
}

Done ServerLink::reconnect()
{
    m_connection.reset();
    // A connection cut by a cancel leaves its stop source used up; what follows only tidies up.
    const bool tidying = m_cut.stop_requested();
    auto connection = remote::SshConnection::connect(m_target, m_secrets, tidying ? std::stop_token() : m_cut.get_token());
    if (!connection)
        return failure(connection.error());
    m_connection = std::move(*connection);
    return {};
}

Result<remote::ShellResult> ServerLink::run(const remote::ShellScript &script)
{
    if (!m_connection)
        return failure(ErrorCode::ConnectionLost, m_target.host);
    return m_connection->run(script);
}

} // namespace stir::deployment
