// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_facts.h"

#include "core/crypto/certificate_details.h"
#include "ui/common/times.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct CertificateFacts
{
    Q_DECLARE_TR_FUNCTIONS(CertificateFacts)
};

/// 99 numbers from 0100 on end with 0198: leading zeros count, and what is no number has no last one.
QString lastOf(const crypto::TnAuthorizationList::Range &range)
{
    bool isNumber = false;
    const qulonglong first = range.start.toULongLong(&isNumber);
    if (!isNumber || range.count < 1)
        return {};
    return QString::number(first + static_cast<qulonglong>(range.count) - 1).rightJustified(range.start.size(), u'0');
}

QString rangeLine(const crypto::TnAuthorizationList::Range &range)
{
    const QString last = lastOf(range);
    const auto count = static_cast<int>(std::min<qint64>(range.count, std::numeric_limits<int>::max()));
    return last.isEmpty() ? CertificateFacts::tr("%n number(s) from %1 on", nullptr, count).arg(range.start)
                          : CertificateFacts::tr("%1 to %2 (%n number(s))", nullptr, count).arg(range.start, last);
}

QString basicConstraintsText(const crypto::CertificateDetails &details)
{
    if (!details.isAuthority)
        return {};
    if (!*details.isAuthority)
        return CertificateFacts::tr("signs calls, no certificates");
    if (!details.pathLength)
        return CertificateFacts::tr("authority");
    return CertificateFacts::tr("authority, with at most %n authority(ies) below it", nullptr,
                                static_cast<int>(*details.pathLength));
}

QString keyUsageText(const crypto::CertificateDetails &details)
{
    QStringList names;
    if (details.keyUsage)
        for (const crypto::KeyPurpose purpose : *details.keyUsage)
            names.append(crypto::keyPurposeName(purpose));
    return names.join(u", "_s);
}

QString revocationText(const crypto::Certificate &certificate)
{
    QStringList lines;
    for (const crypto::DistributionPoint &point : certificate.distributionPoints()) {
        lines += point.urls;
        for (const QString &issuer : point.issuers)
            lines.append(CertificateFacts::tr("signed by %1").arg(issuer));
    }
    return lines.join(u'\n');
}

QString fingerprint(const crypto::Certificate &certificate, QCryptographicHash::Algorithm algorithm)
{
    return groupedDigits(QString::fromLatin1(QCryptographicHash::hash(certificate.toDer(), algorithm).toHex()));
}

class FactList
{
public:
    /// Left out when the certificate has none.
    void add(const QString &label, const QString &value, const QString &tip = {})
    {
        if (!value.isEmpty())
            facts.push_back({.label = label, .value = value, .tip = tip});
    }
    void addDigits(const QString &label, const QString &value, const QString &tip = {})
    {
        if (!value.isEmpty())
            facts.push_back({.label = label, .value = value, .monospace = true, .tip = tip});
    }

    std::vector<Fact> facts;
};

void addNames(FactList &list, const crypto::Certificate &certificate)
{
    list.add(CertificateFacts::tr("Subject"), certificate.subjectName());
    list.add(CertificateFacts::tr("Issued by"),
             certificate.isSelfSigned() ? CertificateFacts::tr("itself (a root)") : certificate.issuerName());
    list.add(
        CertificateFacts::tr("Valid"),
        CertificateFacts::tr("%1 to %2").arg(exactTime(certificate.notBefore()), exactTime(certificate.notAfter())));
    if (!certificate.isCa() || certificate.tnAuthorizationList())
        list.add(CertificateFacts::tr("Speaks for"), numberLines(certificate).join(u'\n'), u"TNAuthList, RFC 8226 9"_s);
}

void addUses(FactList &list, const crypto::Certificate &certificate, const crypto::CertificateDetails &details)
{
    list.add(CertificateFacts::tr("Role"), basicConstraintsText(details), u"basicConstraints, RFC 5280 4.2.1.9"_s);
    list.add(CertificateFacts::tr("Key usage"), keyUsageText(details), u"RFC 5280 4.2.1.3"_s);
    list.add(CertificateFacts::tr("Policies"), details.policies.join(u'\n'), u"RFC 5280 4.2.1.4"_s);
    list.add(CertificateFacts::tr("Revocations"), revocationText(certificate),
             u"cRLDistributionPoints, RFC 5280 4.2.1.13"_s);
}

void addDigests(FactList &list, const crypto::Certificate &certificate, const crypto::CertificateDetails &details)
{
    const crypto::PublicKey key = certificate.publicKey();
    list.add(CertificateFacts::tr("Key"), key.algorithmName());
    list.add(CertificateFacts::tr("Signature"), details.signatureName);
    list.addDigits(CertificateFacts::tr("SKI"), groupedDigits(QString::fromLatin1(details.subjectKeyId.toHex())),
                   CertificateFacts::tr("Which key this certificate is for (subjectKeyIdentifier, RFC 5280 4.2.1.2)"));
    list.addDigits(
        CertificateFacts::tr("AKI"), groupedDigits(QString::fromLatin1(details.authorityKeyId.toHex())),
        CertificateFacts::tr("Which key of the issuer signed it (authorityKeyIdentifier, RFC 5280 4.2.1.1)"));
    list.addDigits(CertificateFacts::tr("Serial"), groupedDigits(certificate.serialNumber()));
    list.addDigits(CertificateFacts::tr("SHA-256"), groupedDigits(certificate.sha256()));
    list.addDigits(CertificateFacts::tr("SHA-1"), fingerprint(certificate, QCryptographicHash::Sha1));
    list.addDigits(CertificateFacts::tr("Key MD5"), key.md5Figure(),
                   u"openssl x509 -in CERTIFICATE -noout -pubkey | openssl md5"_s);
}

} // namespace

std::vector<Fact> certificateFacts(const crypto::Certificate &certificate)
{
    const crypto::CertificateDetails details = crypto::detailsOf(certificate);
    FactList list;
    addNames(list, certificate);
    addUses(list, certificate, details);
    addDigests(list, certificate, details);
    return std::move(list.facts);
}

QStringList numberLines(const crypto::Certificate &certificate)
{
    QStringList lines;
    if (const auto &list = certificate.tnAuthorizationList()) {
        for (const QString &code : list->serviceProviderCodes)
            lines.append(CertificateFacts::tr("SPC %1").arg(code));
        for (const auto &range : list->ranges)
            lines.append(rangeLine(range));
        lines += list->numbers;
        if (list->malformed)
            lines.append(CertificateFacts::tr("and something that is malformed"));
    }
    if (const QString url = certificate.tnAuthorizationListUrl(); !url.isEmpty())
        lines.append(CertificateFacts::tr("what is listed at %1").arg(url));
    if (lines.isEmpty())
        lines.append(CertificateFacts::tr("no list of numbers"));
    return lines;
}

QString groupedDigits(const QString &digits)
{
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.mid(at, 4));
    return groups.join(u' ').toUpper();
}

} // namespace stir::ui
