// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a page's jobs need to log in to servers: host keys that were accepted, and passwords that were typed, kept
// until the program ends. Window's thread; what to() gives is a copy that a job takes along.

#include "core/deployment/server_deployment.h"
#include "core/foundation/secret_bytes.h"

#include <map>
#include <memory>

namespace stir::ui {

class Workspace;

/// To one server. Later answers of the person neither reach nor disturb a job that has it.
struct AccessToServer
{
    QString dataFolder;
    const Clock *clock = nullptr; ///< the workspace's, outlives every job
    QString acceptedHostKey;
    std::shared_ptr<const SecretBytes> secret; ///< may be null

    deployment::DeploymentEnvironment environment() const;
};

class ServerAccess
{
public:
    explicit ServerAccess(const Workspace &workspace) : m_workspace(workspace) {}

    AccessToServer to(const QString &server) const;
    void acceptHostKey(const QString &server, const QString &fingerprint) { m_hostKeys[server] = fingerprint; }
    void setSecret(const QString &server, SecretBytes secret)
    {
        m_secrets[server] = std::make_shared<const SecretBytes>(std::move(secret));
    }

private:
    const Workspace &m_workspace;
    std::map<QString, QString> m_hostKeys;
    std::map<QString, std::shared_ptr<const SecretBytes>> m_secrets;
};

} // namespace stir::ui
