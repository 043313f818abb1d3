// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The change of a signing identity to a new key, certificate and address, as far as it has come, and what it leaves
// behind: all that must outlive the program so that an interrupted change goes on where it was. Plain values: any
// thread. Hold no secret: the keys are in the vault under the names below.

#include "core/credentials/signing_identity.h"

#include <QMap>

namespace stir::credentials {

enum class RotationStage
{
    Ordered,   ///< the new key is in the vault; its request waits for the authority's answer
    Certified, ///< the new chain and its address are known; servers still sign with the old key
    Switching  ///< the identity is the new one; servers are brought to it one after the other
};

QString rotationStageName(RotationStage stage); ///< "ordered", "certified", "switching"

struct Rotation
{
    QString identity;
    RotationStage stage = RotationStage::Ordered;
    QByteArray request;             ///< PEM, for the authority
    QString keySha256;              ///< of the new public key, over its SPKI
    crypto::CertificateChain chain; ///< the new one, leaf first; empty while Ordered
    QString x5u;                    ///< where it is published; empty while Ordered
    QStringList switched;           ///< servers that were brought to it and proven
    QDateTime begunAt;
};

/// A certificate that no server signs with any more. Verifiers still fetch it for calls that were signed before, and
/// for captures, until it expires.
struct KeptCertificate
{
    QString identity;
    crypto::CertificateChain chain;
    QString x5u;
    QDateTime replacedAt;
    QMap<QString, QString> keyFiles; ///< where its private key still lies, by server
};

/// Names in the vault, for keyEntryName().
QString nextKeyName(const QString &identity);
QString keptKeyName(const KeptCertificate &kept);

} // namespace stir::credentials
