// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A running practice server with an inventory that knows it, a signing identity with a practice certificate, an anchor and
// a policy: what an administrator has before the first push. Belongs to one test.

#include "core/deployment/server_deployment.h"
#include "core/practice/practice_server.h"

#include <QTemporaryDir>

namespace stir::tests {

class PracticeWorld
{
public:
    static constexpr const char *server = "practice";
    static constexpr const char *x5u = "https://certs.example.net/123a.pem";

    /// Starts everything; the words of what failed, empty when nothing did.
    QString start();
    ~PracticeWorld();

    QString dataFolder() const { return m_folder.path(); }
    const practice::PracticeStatus &status() const { return m_status; }
    QString root() const { return m_status.root; }
    QString serverFile(const QString &path) const { return root() + path; }

    deployment::DeploymentEnvironment environment() const;
    inventory::Inventory inventory() const;
    Result<deployment::PlannedServer> plan() const;
    Result<deployment::PushReport> push() const;
    Result<deployment::PushReport> rollback() const;
    const SecretBytes &key() const { return m_key; }
    const crypto::Certificate &certificate() const { return m_chain.front(); }

    /// Everything below the server's etc: path, mode, owner and bytes; the console's own folder left out.
    QMap<QString, QByteArray> serverFiles() const;
    /// Runs a line of shell on the server's files, in its root.
    bool onServer(const QByteArray &script) const;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    practice::PracticeStatus m_status;
    SecretBytes m_key;
    crypto::CertificateChain m_chain;
};

/// The words of a report for a test's message.
QByteArray wordsOf(const Result<deployment::PushReport> &report);

} // namespace stir::tests
