// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list of trusted authorities as a policy administrator publishes it, signed by openssl(1). One thread.

#include "core/crypto/certificate.h"
#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace stir::testing {

struct ListContents
{
    QByteArray algorithm = "ES256";
    QString x5u;
    qint64 sequence = 7;
    QDateTime expires;
    QByteArrayList roots; ///< PEM
};

class ListSigner
{
public:
    ListSigner()
    {
        const QString line = QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
                                            "%1/pa.key -out %1/pa.pem -days 30 -subj /O=STI-PA/CN=STI-PA");
        if (openssl(line.arg(m_folder.path()).split(u' ')).exitCode != 0)
            qFatal("openssl req failed");
    }

    crypto::Certificate certificate() const
    {
        QFile file(m_folder.filePath(QStringLiteral("pa.pem")));
        const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return required(crypto::Certificate::fromBytes(bytesOf(pem), {}));
    }

    QByteArray list(const ListContents &contents) const
    {
        QJsonArray roots;
        for (const QByteArray &pem : contents.roots)
            roots.append(QString::fromLatin1(pem));
        const QByteArray token = part({{QStringLiteral("alg"), QString::fromLatin1(contents.algorithm)},
                                       {QStringLiteral("x5u"), contents.x5u}}) +
                                 '.' +
                                 part({{QStringLiteral("version"), QStringLiteral("1")},
                                       {QStringLiteral("sequence"), contents.sequence},
                                       {QStringLiteral("exp"), contents.expires.toSecsSinceEpoch()},
                                       {QStringLiteral("trustList"), roots}});
        const QByteArray signature =
            opensslOutput(QStringLiteral("dgst -sha256 -sign %1/pa.key").arg(m_folder.path()), token);
        return token + '.' + encoded(joined(signature));
    }

private:
    static QByteArray encoded(const QByteArray &bytes)
    {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    static QByteArray part(const QJsonObject &object)
    {
        return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    /// SEQUENCE of two INTEGERs, as openssl writes it, to r||s.
    static QByteArray joined(const QByteArray &der)
    {
        QByteArray both;
        qsizetype at = 2;
        for (int i = 0; i < 2; ++i) {
            const qsizetype length = der[at + 1];
            const QByteArray number = der.mid(at + 2, length).right(32);
            both += QByteArray(32 - number.size(), '\0') + number;
            at += 2 + length;
        }
        return both;
    }

    QTemporaryDir m_folder;
};

} // namespace stir::testing
