// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A root, an intermediate and a leaf made for one test.

#include "core/crypto/certificate_builder.h"

#include <QFile>

namespace stir::testing {

inline QDateTime instant(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// What a test cannot go on without.
template <typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
    return std::move(*result);
}

/// A file of the folder that STIR_FOREIGN_DATA names: certificates of others, which are not ours to pass on.
inline QByteArray foreignFile(const char *name)
{
    QFile file(qEnvironmentVariable("STIR_FOREIGN_DATA") + u'/' + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline crypto::CertificateRequestFields fieldsFor(const QString &commonName)
{
    crypto::CertificateRequestFields fields;
    fields.commonName = commonName;
    fields.organization = QStringLiteral("Example Telecom");
    fields.notBefore = instant("2026-01-01T00:00:00Z");
    fields.notAfter = instant("2026-03-31T00:00:00Z");
    return fields;
}

inline crypto::CertificateRequestFields caFields(const QString &commonName, bool isRoot)
{
    auto fields = fieldsFor(commonName);
    fields.isCa = true;
    fields.isRoot = isRoot;
    fields.notAfter = instant("2036-01-01T00:00:00Z");
    return fields;
}

inline crypto::CertificateRequestFields leafFields()
{
    auto fields = fieldsFor(QStringLiteral("SHAKEN 709J"));
    fields.numbers.serviceProviderCodes = {QStringLiteral("709J")};
    return fields;
}

struct Authority
{
    crypto::PrivateKey rootKey = required(crypto::PrivateKey::generate());
    crypto::PrivateKey intermediateKey = required(crypto::PrivateKey::generate());
    crypto::PrivateKey leafKey = required(crypto::PrivateKey::generate());
    crypto::Certificate root =
        required(crypto::CertificateBuilder::selfSigned(caFields(QStringLiteral("SHAKEN ROOT"), true), rootKey));
    crypto::Certificate intermediate = required(crypto::CertificateBuilder::issue(
        caFields(QStringLiteral("SHAKEN Issuing CA"), false), intermediateKey.publicKey(), root, rootKey));
    crypto::Certificate leaf = issue(leafFields());

    crypto::Certificate issue(const crypto::CertificateRequestFields &fields) const
    {
        return required(crypto::CertificateBuilder::issue(fields, leafKey.publicKey(), intermediate, intermediateKey));
    }
    crypto::CertificateChain chain() const { return {leaf, intermediate}; }
};

} // namespace stir::testing
