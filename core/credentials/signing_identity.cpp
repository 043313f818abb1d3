// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/signing_identity.h"

#include <QUrl>

#include <algorithm>

namespace stir::credentials {

using crypto::Certificate;
using crypto::CertificateChain;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

Finding finding(const char *check, Judgement result, const char *rule, QMap<QString, QString> values,
                const char *section = "")
{
    return {QString::fromLatin1(check), result, QString::fromLatin1(rule), std::move(values),
            QString::fromLatin1(section)};
}

QMap<QString, QString> lifetimeValues(const Certificate &certificate, const QDateTime &now)
{
    const Validity validity = validityOf(certificate);
    return {
        {QStringLiteral("subject"), certificate.subjectName()},
        {QStringLiteral("days"), QString::number(wholeDays(now, validity.ends))},
        {QStringLiteral("not_after"), timeText(validity.ends)},
        {QStringLiteral("lifetime"), QString::number(wholeDays(validity.begins, validity.ends))},
        {QStringLiteral("left"), QString::number(percentLeft(validity, now).value_or(0))},
    };
}

Finding leafValidity(const Certificate &leaf, const QDateTime &now, const ExpiryThresholds &thresholds)
{
    const QMap<QString, QString> values = lifetimeValues(leaf, now);
    if (now < leaf.notBefore())
        return finding("validity", Judgement::Fail, "not_yet_valid",
                       {{QStringLiteral("not_before"), timeText(leaf.notBefore())}}, "RFC 5280 4.1.2.5");
    switch (thresholds.stageOf(validityOf(leaf), now)) {
    case ExpiryStage::Fine:
        return finding("validity", Judgement::Pass, "", values);
    case ExpiryStage::Early:
        return finding("validity", Judgement::Warn, "expires_soon", values);
    case ExpiryStage::Due:
        return finding("validity", Judgement::Warn, "expires_due", values);
    case ExpiryStage::Urgent:
        return finding("validity", Judgement::Warn, "expires_urgent", values);
    case ExpiryStage::Expired:
        return finding("validity", Judgement::Fail, "expired", values, "RFC 5280 4.1.2.5");
    }
    Q_UNREACHABLE();
}

/// An authority lives for many years: the first third of warning would last for several of them.
Findings issuerValidity(const CertificateChain &chain, const QDateTime &now, const ExpiryThresholds &thresholds)
{
    Findings found;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const ExpiryStage stage = thresholds.stageOf(validityOf(chain[i]), now);
        if (stage == ExpiryStage::Due || stage == ExpiryStage::Urgent)
            found.push_back(finding("validity", Judgement::Warn, "issuer_expires_soon", lifetimeValues(chain[i], now)));
    }
    return found;
}

QString listText(const crypto::TnAuthorizationList &list)
{
    QStringList parts = list.serviceProviderCodes;
    for (const auto &range : list.ranges)
        parts.append(QStringLiteral("%1 (%2)").arg(range.start).arg(range.count));
    return (parts + list.numbers).join(QStringLiteral(", "));
}

Finding numbersOf(const Certificate &leaf)
{
    const QMap<QString, QString> subject{{QStringLiteral("subject"), leaf.subjectName()}};
    const auto list = leaf.tnAuthorizationList();
    if (!list)
        return finding("tnauthlist", Judgement::Fail, "absent", subject, "RFC 8226 9");
    if (list->malformed)
        return finding("tnauthlist", Judgement::Fail, "malformed", subject, "RFC 8226 9");
    return finding("tnauthlist", Judgement::Pass, "", {{QStringLiteral("list"), listText(*list)}});
}

QMap<QString, QString> subjectAndIssuer(const Certificate &certificate)
{
    return {{QStringLiteral("subject"), certificate.subjectName()},
            {QStringLiteral("issuer"), certificate.issuerName()}};
}

bool isNamedIn(const CertificateChain &chain, const QString &name)
{
    return std::ranges::any_of(chain, [&name](const Certificate &one) { return one.subjectName() == name; });
}

/// RFC 9060 7: the signer first, then its parent, and so on.
std::optional<Finding> orderFault(const CertificateChain &chain)
{
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const Certificate &lower = chain[i];
        if (lower.issuerName() == chain[i + 1].subjectName())
            continue;
        if (isNamedIn(chain, lower.issuerName()))
            return finding("chain", Judgement::Warn, "wrong_order", subjectAndIssuer(lower), "RFC 9060 7");
        return finding("chain", Judgement::Fail, "gap", subjectAndIssuer(lower), "RFC 9060 7");
    }
    return std::nullopt;
}

Finding chainOf(const CertificateChain &chain, const QDateTime &now)
{
    const Certificate &leaf = chain.front();
    for (std::size_t i = 1; i < chain.size(); ++i) {
        if (chain[i].notAfter() < now)
            return finding("chain", Judgement::Fail, "issuer_expired",
                           {{QStringLiteral("subject"), chain[i].subjectName()},
                            {QStringLiteral("not_after"), timeText(chain[i].notAfter())}},
                           "RFC 5280 6.1.3");
    }
    if (leaf.isSelfSigned())
        return finding("chain", Judgement::Warn, "self_signed", subjectAndIssuer(leaf));
    if (auto fault = orderFault(chain))
        return *fault;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        if (!chain[i].isSignedBy(chain[i + 1].publicKey()))
            return finding("chain", Judgement::Fail, "bad_signature", subjectAndIssuer(chain[i]), "RFC 5280 6.1.3");
    }
    if (chain.size() == 1)
        return finding("chain", Judgement::Note, "leaf_only", subjectAndIssuer(leaf), "RFC 9060 7");
    return finding("chain", Judgement::Pass, "", subjectAndIssuer(leaf));
}

bool isPlainText(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < QChar(0x7F); });
}

/// The rules that make an x5u unusable; empty when none is broken.
const char *x5uFault(const QString &text, const QUrl &url)
{
    if (text.isEmpty())
        return "missing";
    if (!isPlainText(text))
        return "blank";
    if (!text.contains(QLatin1String("://")))
        return "no_scheme";
    if (!url.isValid() || url.host().isEmpty())
        return "no_host";
    return url.scheme() == QLatin1String("http") ? "http" : "";
}

Findings x5uFindings(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    QMap<QString, QString> values{{QStringLiteral("url"), text}};
    if (const char *fault = x5uFault(text, url); *fault != '\0')
        return {finding("x5u", Judgement::Fail, fault, values)};
    values.insert(QStringLiteral("scheme"), url.scheme());
    values.insert(QStringLiteral("port"), QString::number(url.port(443)));
    Findings found;
    const auto warn = [&](bool broken, const char *rule) {
        if (broken)
            found.push_back(finding("x5u", Judgement::Warn, rule, values));
    };
    warn(url.scheme() != QLatin1String("https"), "other_scheme");
    warn(url.port(443) != 443 && url.port(443) != 8443, "port");
    warn(!url.userInfo().isEmpty(), "userinfo");
    warn(url.hasQuery(), "query");
    warn(url.hasFragment(), "fragment");
    if (found.empty())
        found.push_back(finding("x5u", Judgement::Pass, "", {{QStringLiteral("url"), text}}));
    return found;
}

} // namespace

Done requireUsable(const crypto::PrivateKey &key, const CertificateChain &chain, const QString &x5u)
{
    if (chain.empty())
        return failure(ErrorCode::NotACertificate, {});
    const Certificate &leaf = chain.front();
    if (const Done p256 = key.requireP256({}); !p256)
        return p256;
    const crypto::PublicKey mine = key.publicKey();
    const crypto::PublicKey published = leaf.publicKey();
    if (!(mine == published))
        return failure(ErrorCode::KeyMismatch, leaf.subjectName(),
                       QStringLiteral("%1 != %2").arg(mine.md5Figure(), published.md5Figure()));
    const QUrl url(x5u, QUrl::StrictMode);
    const char *fault = x5uFault(x5u, url);
    if (*fault != '\0' || url.scheme() != QLatin1String("https"))
        return failure(ErrorCode::X5uNotHttps, x5u, QString::fromLatin1(fault));
    return {};
}

Findings healthOf(const SigningIdentity &identity, const QDateTime &now, const ExpiryThresholds &thresholds)
{
    Findings findings;
    if (identity.chain.empty()) {
        for (const char *check : {"validity", "tnauthlist", "chain"})
            findings.push_back(finding(check, Judgement::Fail, "no_certificate", {}));
    } else {
        findings.push_back(leafValidity(identity.chain.front(), now, thresholds));
        std::ranges::move(issuerValidity(identity.chain, now, thresholds), std::back_inserter(findings));
        findings.push_back(numbersOf(identity.chain.front()));
        findings.push_back(chainOf(identity.chain, now));
    }
    std::ranges::move(x5uFindings(identity.x5u), std::back_inserter(findings));
    return findings;
}

int daysLeft(const SigningIdentity &identity, const QDateTime &now)
{
    return identity.chain.empty() ? 0 : static_cast<int>(wholeDays(now, identity.chain.front().notAfter()));
}

} // namespace stir::credentials
