// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An authority whose certificates and lists of revocations are made by openssl(1). One thread.

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>

namespace stir::testing {

class OpensslAuthority
{
public:
    explicit OpensslAuthority(const QString &name = QStringLiteral("Issuer"))
    {
        run(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1/ca.key -out "
                           "%1/ca.pem -days 30 -subj /CN=%2")
                .arg(m_folder.path(), name));
    }

    crypto::Certificate certificate() const { return read(QStringLiteral("ca.pem")); }
    /// The key of the certificate that was issued last, in PEM.
    QByteArray leafKey() const { return text(QStringLiteral("leaf.key")); }

    /// A certificate with that serial number, "1001"; `listUrl` is its distribution point unless empty.
    crypto::Certificate issue(const QString &serial, const QString &listUrl) const
    {
        write(QStringLiteral("leaf.ext"), listUrl.isEmpty() ? QByteArray("basicConstraints=CA:FALSE\n")
                                                            : "crlDistributionPoints=URI:" + listUrl.toUtf8() + '\n');
        run(QStringLiteral(
                "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1/leaf.key -out %1/leaf.csr "
                "-subj /CN=leaf-%2")
                .arg(m_folder.path(), serial));
        run(QStringLiteral(
                "x509 -req -in %1/leaf.csr -CA %1/ca.pem -CAkey %1/ca.key -set_serial 0x%2 -days 20 -extfile "
                "%1/leaf.ext -out %1/leaf.pem")
                .arg(m_folder.path(), serial));
        return read(QStringLiteral("leaf.pem"));
    }

    /// A list in PEM, of January 2026 to `nextUpdate` ("261231000000Z"); all were revoked on 4 March 2026.
    QByteArray list(const QStringList &serials, const char *nextUpdate = "361231000000Z") const
    {
        QByteArray index;
        for (const QString &serial : serials)
            index += "R\t360101000000Z\t260304050607Z,keyCompromise\t" + serial.toLatin1() + "\tunknown\t/CN=x\n";
        write(QStringLiteral("index"), index);
        write(QStringLiteral("ca.cnf"), "[ca]\ndefault_ca=x\n[x]\ndatabase=" + m_folder.path().toUtf8() +
                                            "/index\ndefault_md=sha256\ndefault_crl_days=30\n");
        run(QStringLiteral("ca -config %1/ca.cnf -gencrl -keyfile %1/ca.key -cert %1/ca.pem -crl_lastupdate "
                           "260101000000Z -crl_nextupdate %2 -out %1/list.pem")
                .arg(m_folder.path(), QString::fromLatin1(nextUpdate)));
        return text(QStringLiteral("list.pem"));
    }

private:
    static void run(const QString &line)
    {
        const ToolAnswer answer = openssl(line.split(u' '));
        if (answer.exitCode != 0)
            qFatal("openssl %s: %s", qPrintable(line), answer.errors.constData());
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    QByteArray text(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    crypto::Certificate read(const QString &name) const
    {
        return required(crypto::Certificate::fromBytes(bytesOf(text(name)), name));
    }

    QTemporaryDir m_folder;
};

} // namespace stir::testing
