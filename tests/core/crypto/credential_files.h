// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One key, its certificate and the chain above, and what the openssl program makes of them: every form of file that
// people have keys and certificates in.

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>

namespace stir::testing {

class CredentialFiles
{
public:
    CredentialFiles()
    {
        const SecretBytes secret = required(authority.leafKey.toPem());
        key = QByteArray(secret.text().data(), static_cast<qsizetype>(secret.size()));
        leaf = authority.leaf.toPem();
        chain = crypto::toPem(authority.chain());
        write("key.pem", key);
        write("leaf.pem", leaf);
        write("chain.pem", chain);
        write("above.pem", authority.intermediate.toPem());
    }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }

    /// What openssl printed; "DIR/" in the command is the folder of the files.
    QByteArray made(const char *command, const QByteArray &input = {}) const
    {
        const QString line = QString::fromUtf8(command).replace(QLatin1String("DIR/"), m_folder.path() + u'/');
        const ToolAnswer answer = openssl(line.split(u' '), input);
        if (answer.exitCode != 0)
            qFatal("%s: %s", command, answer.errors.constData());
        return answer.output;
    }

    Authority authority;
    QByteArray key; ///< PKCS#8, not encrypted
    QByteArray leaf;
    QByteArray chain;

private:
    QTemporaryDir m_folder;
};

} // namespace stir::testing
