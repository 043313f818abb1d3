// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real Asterisk of Debian unstable in a chroot, with an sshd of its own on loopback: the judge of the new
// stir_shaken.conf. Asterisk runs in a network namespace without any interface. Belongs to one test.

#include "core/deployment/server_deployment.h"

#include <QProcess>
#include <QTemporaryDir>

namespace stir::tests {

class AsteriskWorld
{
public:
    static constexpr const char *server = "pbx";

    /// Why it cannot be had on this machine, for a skipped test; empty when it can.
    static QString whyNot();
    /// Makes the chroot when it is not there yet, starts sshd and Asterisk, and knows the server. The words of what
    /// failed.
    QString start();
    ~AsteriskWorld();

    QString version() const { return m_version; }
    QString dataFolder() const { return m_folder.path(); }
    deployment::DeploymentEnvironment environment() const;
    inventory::Inventory inventory() const;

    QString file(const QString &path) const { return m_root + path; }
    /// Runs a line of shell in the chroot; its output, or no value when it failed.
    std::optional<QByteArray> run(const QByteArray &script) const;
    /// "name : value" lines of what Asterisk shows.
    QMap<QString, QString> shown(const QString &section) const;

private:
    QString startSshd();
    QString writeServer(int port);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    QString m_root;
    QString m_version;
    QString m_hostKey;
    QProcess m_sshd;
};

} // namespace stir::tests
