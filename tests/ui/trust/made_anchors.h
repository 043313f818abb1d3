// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Certificates for the tests of the trust page, made on the spot.

#include "core/credentials/trust_anchor.h"
#include "core/crypto/certificate_builder.h"
#include "core/foundation/files.h"
#include "tests/ui/test_workspace.h"

#include <QTest>

namespace stir::ui {

struct MadeAnchor
{
    QString organization;
    QString commonName = QStringLiteral("Root");
    int days = 3650; ///< from the stopped clock's now
    bool isCa = true;
};

inline crypto::Certificate certificateOf(const MadeAnchor &made)
{
    const QDateTime now = StoppedClock().now();
    const auto key = crypto::PrivateKey::generate();
    crypto::CertificateRequestFields fields;
    fields.commonName = made.commonName;
    fields.organization = made.organization;
    fields.notBefore = now.addDays(-400);
    fields.notAfter = now.addDays(made.days);
    fields.isCa = fields.isRoot = made.isCa;
    if (!made.isCa)
        fields.numbers.serviceProviderCodes = {QStringLiteral("123A")};
    return crypto::CertificateBuilder::selfSigned(fields, *key).value();
}

inline QString writeFile(const TestWorkspace &test, const QString &name, const QByteArray &bytes)
{
    const QString path = test.folder.filePath(name);
    if (!saveFileAtomically(path, bytesOf(bytes), FileVisibility::Everyone))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

inline crypto::Certificate addAnchor(TestWorkspace &test, const MadeAnchor &made)
{
    const crypto::Certificate certificate = certificateOf(made);
    if (!test.workspace.inventory().addAnchor({made.organization, certificate}))
        qFatal("cannot add %s", qPrintable(made.organization));
    test.workspace.announceInventoryChange();
    return certificate;
}

} // namespace stir::ui
