// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_finding.h"

#include <algorithm>

namespace stir::verification {

namespace {

using Values = QMap<QString, QString>;

void putKey(const QString &name, const crypto::CompressedKey &point, Values &values)
{
    const auto key = crypto::PublicKey::fromCompressed(point);
    const QString md5 = key ? key->md5Figure() : QString();
    values.insert(name, shortFigure(md5));
    values.insert(name + QStringLiteral("_md5"), md5);
    values.insert(name + QStringLiteral("_sha256"), key ? key->sha256() : QString());
}

/// Nothing is known to compare with: who it was, if that is known.
QString ruleWithoutCertificate(const SignerGroup &signer)
{
    switch (signer.owner.kind) {
    case KeyOwner::Kind::Identity:
        return QStringLiteral("signer_is_ours");
    case KeyOwner::Kind::Certificate:
    case KeyOwner::Kind::Address:
        return QStringLiteral("signer_is_known");
    case KeyOwner::Kind::Nobody:
        return QStringLiteral("signer_seen");
    }
    return {};
}

/// The certificate belongs to another key.
QString ruleAgainstCertificate(const Attribution &attribution)
{
    switch (attribution.signer->owner.kind) {
    case KeyOwner::Kind::Identity:
        return QStringLiteral("signed_by_ours");
    case KeyOwner::Kind::Certificate:
    case KeyOwner::Kind::Address:
        return QStringLiteral("signed_by_known");
    case KeyOwner::Kind::Nobody:
        break;
    }
    return attribution.holdingOfAddress > 0 ? QStringLiteral("foreign_signer") : QStringLiteral("wrong_key_published");
}

QString ruleOfLoneToken(const CapturedSignature &signature, const Attribution &attribution)
{
    if (!signature.published)
        return QStringLiteral("signer_lone");
    return attribution.holdingOfAddress > 0 ? QStringLiteral("altered") : QStringLiteral("altered_or_foreign");
}

} // namespace

QString shortFigure(const QString &md5Figure)
{
    return md5Figure.size() < 8 ? md5Figure
                                : md5Figure.first(4).toUpper() + QChar(0x2026) + md5Figure.last(2).toUpper();
}

std::optional<Finding> signerFinding(const CapturedSignature &signature, const Attribution &attribution)
{
    if (signature.holds || signature.candidates.size() == 0)
        return std::nullopt;
    Finding finding;
    finding.check = QStringLiteral("signature");
    finding.result = Judgement::Note;
    finding.section = QStringLiteral("SEC 1 4.1.6");
    finding.values.insert(QStringLiteral("holding"), QString::number(attribution.holdingOfAddress));
    if (attribution.published)
        putKey(QStringLiteral("published"), *attribution.published, finding.values);
    if (const auto &signer = attribution.signer) {
        putKey(QStringLiteral("key"), signer->key, finding.values);
        finding.values.insert(QStringLiteral("count"), QString::number(signer->tokens));
        finding.values.insert(QStringLiteral("name"), signer->owner.name);
    }
    // Another token of this x5u may have told its key, yet this one was not checked with it.
    if (!attribution.signer)
        finding.rule = ruleOfLoneToken(signature, attribution);
    else if (attribution.published && attribution.published != attribution.signer->key)
        finding.rule = ruleAgainstCertificate(attribution);
    else
        finding.rule = ruleWithoutCertificate(*attribution.signer);
    return finding;
}

void addSignerFinding(Finding finding, Findings &checks)
{
    const auto last = std::find_if(checks.rbegin(), checks.rend(),
                                   [&](const Finding &other) { return other.check == finding.check; });
    checks.insert(last.base(), std::move(finding));
}

} // namespace stir::verification
