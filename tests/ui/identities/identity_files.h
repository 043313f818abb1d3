// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys and certificates as the openssl program writes them, in a temporary folder: what an administrator has on disk.

#include "core/crypto/certificate.h"

#include <QString>
#include <QTemporaryDir>

namespace stir::ui {

class IdentityFiles
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Whoever this process is, a file's own permissions decide.
    void letOthersIn() const;
    /// "EC PRIVATE KEY" with its parameters in front, as the guide makes it.
    QString key(const QString &name, const QString &curve = QStringLiteral("prime256v1")) const;
    QString encryptedKey(const QString &plainKey, const QString &passphrase) const;
    /// Self-signed, for 90 days from now.
    QString certificate(const QString &name, const QString &keyFile) const;
    /// A leaf with a number list below an intermediate, for the key of a file.
    crypto::CertificateChain chainFor(const QString &keyFile) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    QString write(const QString &name, const crypto::CertificateChain &chain) const
    {
        return write(name, crypto::toPem(chain));
    }
    QByteArray read(const QString &file) const;
    /// Key and certificates in one PKCS#12 file.
    QString pkcs12(const QString &name, const QString &keyFile, const QString &chainFile,
                   const QString &passphrase) const;
    /// What `openssl ... -pubout | openssl md5` prints, the digits alone.
    QString md5OfKey(const QString &keyFile) const;

    static QByteArray openssl(const QStringList &arguments, const QByteArray &input = {});

private:
    QTemporaryDir m_folder;
};

} // namespace stir::ui
