// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real web server that serves an identity's chain, or not yet, and a real sshd on the same machine: what a check of
// an x5u and a publication have to do with.

#include "tests/support/temporary_ssh_server.h"
#include "tests/support/temporary_web_server.h"
#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"

namespace stir::ui {

struct X5uWorld
{
    X5uWorld()
    {
        test.clock.time = QDateTime::currentDateTimeUtc();
        chain = files.chainFor(files.key(QStringLiteral("key.pem")));
    }

    /// The words of what failed; empty when nothing did.
    QString start()
    {
        if (!web.start(
                {{QStringLiteral("/good.pem"), crypto::toPem(chain)},
                 {QStringLiteral("/other.pem"),
                  files.read(files.certificate(QStringLiteral("other.pem"), files.key(QStringLiteral("other.key"))))},
                 {QStringLiteral("/published.pem"), {}},
                 {QStringLiteral("/slow.pem"), crypto::toPem(chain), {QStringLiteral("limit_rate 10")}}}))
            return web.errorText();
        return ssh.start() ? QString() : ssh.errorText();
    }

    credentials::SigningIdentity identityAt(const QString &path, const QString &name = QStringLiteral("main")) const
    {
        return {name, chain, web.url(path), test.clock.time};
    }

    /// The machine itself, whose files lie below the web server's folder.
    inventory::ManagedServer server(const QString &name = QStringLiteral("web-1")) const
    {
        inventory::ManagedServer made;
        made.name = name;
        made.host = QStringLiteral("127.0.0.1");
        made.port = ssh.port();
        made.user = testing::TemporarySshServer::currentUser();
        made.sshKeyFile = ssh.clientKeyFile();
        made.root = web.folder();
        return made;
    }

    TestWorkspace test;
    IdentityFiles files;
    crypto::CertificateChain chain;
    testing::TemporaryWebServer web;
    testing::TemporarySshServer ssh;
};

} // namespace stir::ui
