// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_authority.h"

#include "core/crypto/certificate_builder.h"

namespace stir::practice {

namespace {

using crypto::Certificate;
using crypto::CertificateBuilder;
using crypto::CertificateRequestFields;
using crypto::PrivateKey;

CertificateRequestFields namedFields(const QString &commonName, const QDateTime &now, int days)
{
    CertificateRequestFields fields;
    fields.commonName = commonName;
    fields.organization = QStringLiteral("STIR Console practice");
    // A clock that is a little behind must not find the certificate "not yet valid".
    fields.notBefore = now.addSecs(-3600);
    fields.notAfter = now.addDays(days);
    return fields;
}

CertificateRequestFields authorityFields(const QString &commonName, const QDateTime &now, bool isRoot)
{
    CertificateRequestFields fields = namedFields(commonName, now, 365);
    fields.isCa = true;
    fields.isRoot = isRoot;
    return fields;
}

} // namespace

Result<PracticeCertificate> issuePracticeCertificate(const crypto::PublicKey &key, const QString &spc,
                                                     const QDateTime &now)
{
    const Result<PrivateKey> rootKey = PrivateKey::generate();
    if (!rootKey)
        return failure(rootKey.error());
    const Result<PrivateKey> issuerKey = PrivateKey::generate();
    if (!issuerKey)
        return failure(issuerKey.error());

    const auto root =
        CertificateBuilder::selfSigned(authorityFields(QStringLiteral("SHAKEN practice ROOT"), now, true), *rootKey);
    if (!root)
        return failure(root.error());
    const auto issuer = CertificateBuilder::issue(authorityFields(QStringLiteral("SHAKEN practice CA"), now, false),
                                                  issuerKey->publicKey(), *root, *rootKey);
    if (!issuer)
        return failure(issuer.error());

    CertificateRequestFields fields = namedFields(QStringLiteral("SHAKEN ") + spc, now, 90);
    fields.numbers.serviceProviderCodes = {spc};
    const auto leaf = CertificateBuilder::issue(fields, key, *issuer, *issuerKey);
    if (!leaf)
        return failure(leaf.error());
    return PracticeCertificate{{*leaf, *issuer}, *root};
}

} // namespace stir::practice
