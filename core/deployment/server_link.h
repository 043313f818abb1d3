// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The SSH connection of one change of a server: made anew when it breaks, and shielded from the job's cancel once files
// begin to move. Belongs to one job's thread.

#include "core/deployment/change_run.h"
#include "core/remote/ssh_connection.h"

namespace stir::deployment {

class ServerLink final : public ChangeConnection
{
public:
    ServerLink(remote::SshTarget target, remote::LoginSecrets secrets, std::stop_token stop);

    Done connect() { return reconnect(); }
    Done reconnect() override;
    void shieldFromCancel() override { m_shielded = true; }
    Result<remote::ShellResult> run(const remote::ShellScript &script) override;

private:
    remote::SshTarget m_target;
    remote::LoginSecrets m_secrets;
    std::stop_token m_stop;
    std::stop_source m_cut; ///< what the connection itself listens to
    std::unique_ptr<remote::SshConnection> m_connection;
    std::atomic_bool m_shielded = false;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace stir::deployment
