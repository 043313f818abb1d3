// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/trust_anchor.h"

#include "core/crypto/digests.h"

namespace stir::credentials {

namespace {

constexpr qsizetype nameLimit = 64;

Finding finding(Judgement result, const char *rule, QMap<QString, QString> values)
{
    return {QStringLiteral("anchor"), result, QString::fromLatin1(rule), std::move(values), QString()};
}

/// Roots live for decades: that less than a third is left matters to nobody for years, so it is only noted.
std::optional<Finding> expiryOf(const crypto::Certificate &certificate, const QDateTime &now,
                                const ExpiryThresholds &thresholds, const QMap<QString, QString> &values)
{
    switch (thresholds.stageOf(validityOf(certificate), now)) {
    case ExpiryStage::Fine:
        return std::nullopt;
    case ExpiryStage::Early:
        return finding(Judgement::Note, "expires_early", values);
    case ExpiryStage::Due:
        return finding(Judgement::Warn, "expires_soon", values);
    case ExpiryStage::Urgent:
        return finding(Judgement::Warn, "expires_urgent", values);
    case ExpiryStage::Expired:
        return finding(Judgement::Fail, "expired", values);
    }
    Q_UNREACHABLE();
}

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

QString anchorFileName(const QString &company)
{
    QString name;
    for (const QChar c : company.normalized(QString::NormalizationForm_KD).toLower()) {
        if (isPlain(c))
            name.append(c);
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name.append(u'-');
    }
    name.truncate(nameLimit);
    while (name.endsWith(u'-'))
        name.chop(1);
    // A name without a single Latin letter or digit: still its own file.
    if (name.isEmpty())
        name = QStringLiteral("anchor-") + crypto::sha256Hex(bytesOf(company.toUtf8())).first(8);
    return name + QStringLiteral(".pem");
}

QString companyOf(const crypto::Certificate &certificate)
{
    const QString organization = certificate.organization();
    return organization.isEmpty() ? certificate.commonName() : organization;
}

Findings healthOf(const TrustAnchor &anchor, const QDateTime &now, const ExpiryThresholds &thresholds)
{
    const crypto::Certificate &certificate = anchor.certificate;
    const QMap<QString, QString> values{
        {QStringLiteral("company"), anchor.company},
        {QStringLiteral("subject"), certificate.subjectName()},
        {QStringLiteral("issuer"), certificate.issuerName()},
        {QStringLiteral("days"), QString::number(wholeDays(now, certificate.notAfter()))},
        {QStringLiteral("left"), QString::number(percentLeft(validityOf(certificate), now).value_or(0))},
        {QStringLiteral("not_before"), certificate.notBefore().toString(Qt::ISODate)},
        {QStringLiteral("not_after"), certificate.notAfter().toString(Qt::ISODate)},
    };
    Findings found;
    if (auto expiry = expiryOf(certificate, now, thresholds, values))
        found.push_back(*std::move(expiry));
    if (now < certificate.notBefore())
        found.push_back(finding(Judgement::Fail, "not_yet_valid", values));
    if (!certificate.isCa())
        found.push_back(finding(Judgement::Fail, "not_a_ca", values));
    else if (!certificate.isSelfSigned())
        found.push_back(finding(Judgement::Warn, "not_a_root", values));
    if (found.empty())
        found.push_back(finding(Judgement::Pass, "", values));
    return found;
}

} // namespace stir::credentials
