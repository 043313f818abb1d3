// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What plans are made from in tests, and what they hold.

#include "core/crypto/certificate_builder.h"
#include "core/crypto/digests.h"
#include "core/deployment/plan.h"

namespace stir::testing {

/// A file of root's that everybody may read.
inline deployment::FileState fileWith(const QString &path, const QByteArray &content, double changedAt = 100)
{
    return {.path = path,
            .exists = true,
            .regular = true,
            .linkTarget = {},
            .attributes = {QStringLiteral("root"), QStringLiteral("root"), 0644},
            .size = content.size(),
            .changedAt = changedAt,
            .sha256 = crypto::sha256Hex(bytesOf(content)),
            .content = content};
}

/// An identity "main" with a certificate that is its own authority.
inline credentials::SigningIdentity madeIdentity(const QString &x5u)
{
    const QDateTime from = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const auto key = crypto::PrivateKey::generate();
    if (!key)
        qFatal("no key");
    const auto certificate = crypto::CertificateBuilder::selfSigned({.commonName = QStringLiteral("SHAKEN 123A"),
                                                                     .organization = QStringLiteral("Example"),
                                                                     .notBefore = from,
                                                                     .notAfter = from.addDays(90),
                                                                     .numbers = {}},
                                                                    *key);
    if (!certificate)
        qFatal("no certificate: %s", qPrintable(certificate.error().detail));
    return {.name = QStringLiteral("main"), .chain = {*certificate}, .x5u = x5u, .addedAt = from};
}

/// A text that a plan would change, without its difference.
inline deployment::PlannedChange textChange(const QString &path, const QByteArray &before, const QByteArray &after,
                                            bool existed = true)
{
    return {.path = path,
            .target = path,
            .kind = deployment::ChangeKind::Text,
            .existed = existed,
            .sha256Before = {},
            .before = before,
            .after = after,
            .attributesBefore = {},
            .attributesAfter = {},
            .keyBefore = {},
            .keyAfter = {},
            .diff = {}};
}

} // namespace stir::testing
