// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/shaken_profile.h"

#include "core/crypto/certificate_details.h"

#include <algorithm>
#include <array>

namespace stir::credentials {

namespace {

using crypto::CertificateDetails;
using crypto::KeyPurpose;
namespace extension_type = crypto::extension_type;

/// What came into force for authorities on a day, and ninety days later for what they issue.
struct Edition
{
    const char *section;
    int year, month, day;
};
constexpr Edition v003{"ATIS-1000080.v003 6.4.1", 2020, 9, 4};
constexpr Edition v004{"ATIS-1000080.v004 6.4.1", 2021, 10, 18};
constexpr Edition v005{"ATIS-1000080.v005 6.4.1", 2022, 12, 12};
constexpr Edition policy13{"United States SHAKEN CP 1.3 1.3", 2021, 8, 18};
constexpr Edition policy13Naming{"United States SHAKEN CP 1.3 3.1", 2021, 8, 18};
constexpr Edition policy14{"United States SHAKEN CP 1.4 6.1.5", 2023, 6, 6};
constexpr int leafDelay = 90; // days

constexpr const char *ecdsaWithSha256 = "1.2.840.10045.4.3.2";
constexpr const char *ecdsaWithSha384 = "1.2.840.10045.4.3.3";
constexpr const char *anyPolicy = "2.5.29.32.0";
constexpr int serialBitsWanted = 64;
constexpr qsizetype sha1Size = 20;

class Linter
{
public:
    Linter(const crypto::Certificate &certificate, ShakenProfile profile)
        : m_certificate(certificate), m_details(crypto::detailsOf(certificate)), m_role(roleOf(certificate)),
          m_profile(profile)
    {
    }

    Findings run()
    {
        checked("version", &Linter::version);
        checked("serial", &Linter::serial);
        checked("signature_algorithm", &Linter::signatureAlgorithm);
        checked("public_key", &Linter::key);
        checked("subject", &Linter::subject);
        checked("basic_constraints", &Linter::basicConstraints);
        checked("key_usage", &Linter::keyUsage);
        checked("subject_key_id", &Linter::subjectKeyId);
        checked("authority_key_id", &Linter::authorityKeyId);
        checked("policies", &Linter::policies);
        checked("crl_distribution", &Linter::crlDistribution);
        checked("tn_auth_list", &Linter::numbers);
        checked("extensions", &Linter::extensions);
        return std::move(m_findings);
    }

private:
    using Values = QMap<QString, QString>;

    void checked(const char *check, void (Linter::*rules)())
    {
        m_check = QString::fromLatin1(check);
        const std::size_t before = m_findings.size();
        (this->*rules)();
        if (m_findings.size() == before)
            m_findings.push_back({m_check, Judgement::Pass, {}, {}, {}});
    }

    void say(Judgement result, const char *rule, const char *section, Values values = {})
    {
        m_findings.push_back(
            {m_check, result, QString::fromLatin1(rule), std::move(values), QString::fromLatin1(section)});
    }

    /// A rule of that edition, if it held when the certificate was issued.
    void note(const Edition &edition, const char *rule, Values values = {})
    {
        if (holds(edition))
            say(Judgement::Note, rule, edition.section, std::move(values));
    }

    bool holds(const Edition &edition) const
    {
        if (m_profile == ShakenProfile::France)
            return false;
        const QDate from(edition.year, edition.month, edition.day);
        return m_certificate.notBefore().date() >= (isLeaf() ? from.addDays(leafDelay) : from);
    }

    bool isLeaf() const { return m_role == CertificateRole::Leaf; }
    bool isRoot() const { return m_role == CertificateRole::Root; }

    static Values value(const char *name, const QString &text) { return {{QString::fromLatin1(name), text}}; }

    void version()
    {
        if (m_details.version != 3)
            note(v003, "not_3", value("version", QString::number(m_details.version)));
    }

    void serial()
    {
        if (!m_details.serialIsPositive)
            note(v003, "not_positive");
        else if (m_details.serialBits < serialBitsWanted)
            note(v005, "short", value("bits", QString::number(m_details.serialBits)));
    }

    void signatureAlgorithm()
    {
        const bool isLonger = m_details.signatureAlgorithm == QLatin1String(ecdsaWithSha384);
        const bool mayBeLonger = isLonger && holds(policy14); // as a key on P-384 signs
        if (m_details.signatureAlgorithm != QLatin1String(ecdsaWithSha256) && !mayBeLonger)
            note(v003, "other", value("algorithm", m_details.signatureName));
    }

    void key()
    {
        const crypto::PublicKey key = m_certificate.publicKey();
        const Values algorithm = value("algorithm", key.algorithmName());
        if (key.isP256())
            return;
        if (isLeaf())
            say(Judgement::Fail, "not_p256", "RFC 8226 4", algorithm);
        else if (key.algorithmName() != QLatin1String("P-384") || !holds(policy14))
            note(v003, "authority_not_p256", algorithm);
    }

    void subject()
    {
        const QStringList names = m_details.subjectValues(QStringLiteral("CN"));
        const QString name = names.value(0);
        if (m_details.subjectValues(QStringLiteral("C")).size() != 1)
            note(v003, "country");
        if (names.size() != 1)
            note(v003, "common_name", value("count", QString::number(names.size())));
        else if (!name.contains(QLatin1String("SHAKEN")))
            note(v003, "not_shaken", value("name", name));
        else if (isLeaf())
            nameOfLeaf(name);
        else if (isRoot() && !name.contains(QLatin1String("ROOT"), Qt::CaseInsensitive))
            note(v003, "not_root", value("name", name));
        if (m_details.subjectValues(QStringLiteral("O")).isEmpty())
            note(v004, "organization");
        if (isLeaf() && followsPolicy13() && m_details.subjectValues(QStringLiteral("serialNumber")).size() != 1)
            note(policy13Naming, "serial_number");
    }

    void nameOfLeaf(const QString &name)
    {
        const auto &list = m_certificate.tnAuthorizationList();
        const QString code = list ? list->serviceProviderCodes.value(0) : QString();
        if (!name.contains(QStringLiteral("SHAKEN ") + code) || code.isEmpty())
            note(v004, "not_code", {{QStringLiteral("name"), name}, {QStringLiteral("code"), code}});
    }

    bool followsPolicy13() const { return m_details.policies.contains(QLatin1String("2.16.840.1.114569.1.1.3")); }

    void basicConstraints() { criticalUnlessAbsent(extension_type::basicConstraints); }

    void keyUsage()
    {
        const bool isThere = criticalUnlessAbsent(extension_type::keyUsage);
        if (!isThere || !m_details.keyUsage)
            return;
        const auto &purposes = *m_details.keyUsage;
        QStringList names;
        for (const KeyPurpose purpose : purposes)
            names.append(crypto::keyPurposeName(purpose));
        const auto has = [&purposes](KeyPurpose purpose) {
            return std::find(purposes.begin(), purposes.end(), purpose) != purposes.end();
        };
        const Values all = value("usage", names.join(QLatin1String(", ")));
        if (isLeaf()) {
            if (purposes != std::vector{KeyPurpose::DigitalSignature})
                note(v003, "not_signature", all);
        } else if (!has(KeyPurpose::CertificateSign)) {
            // OpenSSL's path check: "invalid CA certificate".
            say(Judgement::Fail, "not_authority", "RFC 5280 4.2.1.3", all);
        } else if (purposes.size() > 1) {
            const std::array allowed{KeyPurpose::CertificateSign, KeyPurpose::RevocationListSign,
                                     KeyPurpose::DigitalSignature};
            const bool isAllowed = std::all_of(purposes.begin(), purposes.end(), [&allowed](KeyPurpose purpose) {
                return std::find(allowed.begin(), allowed.end(), purpose) != allowed.end();
            });
            note(isAllowed ? v005 : v003, "more_than_sign", all);
        }
    }

    void subjectKeyId()
    {
        if (m_details.extension(extension_type::subjectKeyId) == nullptr)
            note(v003, "absent");
        else if (m_details.subjectKeyId.size() != sha1Size)
            note(v004, "size", value("bytes", QString::number(m_details.subjectKeyId.size())));
    }

    void authorityKeyId()
    {
        if (!isRoot() && m_details.authorityKeyId.isEmpty())
            note(v003, "absent");
    }

    void policies()
    {
        const auto *extension = m_details.extension(extension_type::policies);
        if (isRoot()) {
            if (extension != nullptr)
                note(v003, "in_root");
            return;
        }
        if (m_details.policies.size() != 1) {
            note(v003, "count", value("count", QString::number(m_details.policies.size())));
            return;
        }
        if (extension->critical)
            note(v003, "critical");
        const QString &policy = m_details.policies.front();
        const bool isAny = policy == QLatin1String(anyPolicy) && !isLeaf() && holds(v005);
        if (!isAny)
            policyOfCountry(policy);
    }

    void policyOfCountry(const QString &policy)
    {
        const Values values = value("policy", policy);
        switch (m_profile) {
        case ShakenProfile::UnitedStates:
            if (!policy.startsWith(QLatin1String("2.16.840.1.114569.1.1.")))
                note(v003, "other", values);
            else if (!followsPolicy13() && !policy.endsWith(QLatin1String(".4")))
                note(policy13, "old", values);
            return;
        case ShakenProfile::Canada:
            if (policy != QLatin1String("1.3.6.1.4.1.56223") && !policy.startsWith(QLatin1String("1.3.6.1.4.1.56223.")))
                note(v003, "other", values);
            return;
        case ShakenProfile::France:
            if (!policy.startsWith(QLatin1String("1.2.250.1.695.1.1.")))
                say(Judgement::Note, "other", "MAN certificate policy", values);
            return;
        }
    }

    void crlDistribution()
    {
        const bool isThere = m_details.extension(extension_type::crlDistribution) != nullptr;
        if (isRoot()) {
            if (isThere)
                note(v003, "in_root");
            return;
        }
        const auto points = m_certificate.distributionPoints();
        if (!isThere || points.empty()) {
            note(v003, "absent");
            return;
        }
        const QString url = points.front().urls.value(0);
        if (points.size() > 1 || points.front().urls.size() != 1)
            note(v004, "count");
        else if (!url.startsWith(QLatin1String("http://")) && !url.startsWith(QLatin1String("https://")))
            note(v003, "not_http", value("url", url));
        if (points.front().issuers.isEmpty())
            note(v004, "issuer", value("url", url));
    }

    void numbers()
    {
        const auto &list = m_certificate.tnAuthorizationList();
        const Values subject = value("subject", m_certificate.subjectName());
        const auto *extension = m_details.extension(extension_type::tnAuthList);
        if (extension != nullptr && extension->critical) {
            // No verifier's OpenSSL knows the extension, and it refuses a path with a critical one it does not know.
            say(Judgement::Fail, "critical", "RFC 8226 9");
        }
        if (!isLeaf()) {
            if (list)
                note(v005, "in_authority");
            return;
        }
        if (!list && m_certificate.tnAuthorizationListUrl().isEmpty())
            say(Judgement::Fail, "absent", "RFC 8226 9", subject);
        else if (list && list->malformed)
            say(Judgement::Fail, "malformed", "RFC 8226 9", subject);
        else if (list)
            providerCode(*list);
    }

    void providerCode(const crypto::TnAuthorizationList &list)
    {
        const QStringList &codes = list.serviceProviderCodes;
        if (codes.size() != 1)
            note(v003, "codes", value("count", QString::number(codes.size())));
        if (!list.numbers.isEmpty() || !list.ranges.empty())
            note(v005, "numbers");
        for (const QString &code : codes) {
            const bool isPlain = std::all_of(
                code.begin(), code.end(), [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
            if (!isPlain)
                note(v005, "code_characters", value("code", code));
        }
    }

    void extensions()
    {
        static const std::array specified{extension_type::basicConstraints, extension_type::keyUsage,
                                          extension_type::subjectKeyId,     extension_type::authorityKeyId,
                                          extension_type::policies,         extension_type::crlDistribution,
                                          extension_type::tnAuthList};
        QStringList others;
        for (const crypto::ExtensionFacts &facts : m_details.extensions) {
            const bool isSpecified = std::find(specified.begin(), specified.end(), facts.type) != specified.end();
            if (facts.critical && !facts.isKnown && !isSpecified)
                say(Judgement::Fail, "unknown_critical", "RFC 5280 4.2", value("extension", facts.name));
            else if (!isSpecified)
                others.append(facts.name);
            if (facts.repeated)
                say(Judgement::Note, "repeated", "RFC 5280 4.2", value("extension", facts.name));
        }
        if (!others.isEmpty())
            note(v005, "unspecified", value("extensions", others.join(QLatin1String(", "))));
    }

    /// Whether it is there.
    bool criticalUnlessAbsent(QStringView type)
    {
        const auto *extension = m_details.extension(type);
        if (extension == nullptr)
            note(v003, "absent");
        else if (!extension->critical)
            note(v003, "not_critical");
        return extension != nullptr;
    }

    const crypto::Certificate &m_certificate;
    const CertificateDetails m_details;
    const CertificateRole m_role;
    const ShakenProfile m_profile;
    QString m_check;
    Findings m_findings;
};

} // namespace

Result<ShakenProfile> parseShakenProfile(const QString &text)
{
    if (text == QLatin1String("us"))
        return ShakenProfile::UnitedStates;
    if (text == QLatin1String("ca"))
        return ShakenProfile::Canada;
    if (text == QLatin1String("fr"))
        return ShakenProfile::France;
    return failure(ErrorCode::InvalidArgument, QStringLiteral("profile"), text);
}

CertificateRole roleOf(const crypto::Certificate &certificate)
{
    if (!certificate.isCa())
        return CertificateRole::Leaf;
    return certificate.isSelfSigned() ? CertificateRole::Root : CertificateRole::Intermediate;
}

QString roleName(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Leaf:
        return QStringLiteral("leaf");
    case CertificateRole::Intermediate:
        return QStringLiteral("intermediate");
    case CertificateRole::Root:
        return QStringLiteral("root");
    }
    Q_UNREACHABLE();
}

Findings lint(const crypto::Certificate &certificate, ShakenProfile profile)
{
    return Linter(certificate, profile).run();
}

} // namespace stir::credentials
