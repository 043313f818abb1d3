// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/shaken_profile.h"

#include "tests/core/crypto/test_certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::credentials;
using testing::Authority;
using testing::instant;

namespace {

/// "serial/short", without the checks that hold.
QStringList faults(const crypto::Certificate &certificate, ShakenProfile profile = ShakenProfile::UnitedStates)
{
    QStringList rules;
    for (const Finding &finding : lint(certificate, profile))
        if (finding.result != Judgement::Pass)
            rules.append(finding.check + QLatin1Char('/') + finding.rule);
    return rules;
}

/// A certificate that openssl(1) made, and what is wrong with it.
struct Made
{
    const char *name;
    const char *extensions; ///< of a configuration file of OpenSSL
    const char *faults = "";
    const char *subject = "/C=US/O=Example/CN=SHAKEN 709J";
    const char *key = "prime256v1";
    const char *digest = "-sha256";
    const char *serial = "0x8000000000000001";
};

constexpr const char *goodLeaf = "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                                 "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always\n"
                                 "certificatePolicies=2.16.840.1.114569.1.1.4\ncrlDistributionPoints=crl\n"
                                 "1.3.6.1.5.5.7.1.26=DER:3008A00616043730394A\n";
constexpr const char *goodRoot = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n"
                                 "subjectKeyIdentifier=hash\n";

QByteArray changed(const char *extensions, const char *from, const char *to)
{
    QByteArray text(extensions);
    return text.replace(from, to);
}

class OpensslAuthority
{
public:
    std::optional<crypto::Certificate> make(const Made &made, const QByteArray &extensions) const
    {
        const QByteArray configuration =
            "[req]\ndistinguished_name=dn\n[dn]\n[ext]\n" + extensions +
            "[crl]\nfullname=URI:https://crl.example/crl\nCRLissuer=dirName:issuer\n"
            "[other]\nfullname=URI:ldap://crl.example/crl\nCRLissuer=dirName:issuer\n"
            "[nobody]\nfullname=URI:https://crl.example/crl\n[issuer]\nC=US\nCN=STI-PA CRL\n";
        QFile file(m_folder.filePath(QStringLiteral("openssl.cnf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(configuration) != configuration.size())
            return std::nullopt;
        file.close();
        const QString key = m_folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = m_folder.filePath(QStringLiteral("certificate.pem"));
        if (!run({QStringLiteral("ecparam"), QStringLiteral("-genkey"), QStringLiteral("-noout"),
                  QStringLiteral("-name"), QLatin1String(made.key), QStringLiteral("-out"), key}) ||
            !run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-new"), QStringLiteral("-key"), key,
                  QLatin1String(made.digest), QStringLiteral("-subj"), QLatin1String(made.subject),
                  QStringLiteral("-set_serial"), QLatin1String(made.serial), QStringLiteral("-config"), file.fileName(),
                  QStringLiteral("-extensions"), QStringLiteral("ext"), QStringLiteral("-out"), certificate}))
            return std::nullopt;
        QFile written(certificate);
        const QByteArray pem = written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        auto read = crypto::Certificate::fromBytes(bytesOf(pem), certificate);
        return read ? std::optional(*std::move(read)) : std::nullopt;
    }

private:
    static bool run(const QStringList &arguments)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        const bool done = openssl.waitForFinished() && openssl.exitCode() == 0;
        if (!done)
            qWarning("%s", openssl.readAllStandardError().constData());
        return done;
    }

    QTemporaryDir m_folder;
};

struct Change
{
    const char *from;
    const char *to;
};

void addLeaf(const char *name, const Change &change, const char *faults)
{
    QTest::newRow(name) << Made{name, goodLeaf, faults} << changed(goodLeaf, change.from, change.to);
}

void addRoot(const char *name, const Change &change, const char *faults)
{
    QTest::newRow(name) << Made{name, goodRoot, faults, "/C=US/O=Example/CN=Example SHAKEN ROOT"}
                        << changed(goodRoot, change.from, change.to);
}

void addNamed(const char *name, const char *subject, const char *faults)
{
    QTest::newRow(name) << Made{name, goodLeaf, faults, subject} << QByteArray(goodLeaf);
}

} // namespace

Q_DECLARE_METATYPE(Made)

class ShakenProfileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrongWithACertificateOfOpenssl_data();
    void findsWhatIsWrongWithACertificateOfOpenssl();
    void appliesARuleFromTheDayItCameIntoForce_data();
    void appliesARuleFromTheDayItCameIntoForce();
    void tellsTheRolesApart();
    void knowsThePoliciesOfThreeCountries();
    void speaksOnceOfEachCheckThatHolds();
    void saysOfRealCertificatesWhatAnotherLinterSays();
    void readsEveryRealAuthority();
};

void ShakenProfileTest::findsWhatIsWrongWithACertificateOfOpenssl_data()
{
    QTest::addColumn<Made>("made");
    QTest::addColumn<QByteArray>("extensions");
    addLeaf("as it should be", {"", ""}, "");
    addLeaf("no basic constraints", {"basicConstraints=critical,CA:FALSE\n", ""}, "basic_constraints/absent");
    addLeaf("basic constraints not critical", {"critical,CA", "CA"}, "basic_constraints/not_critical");
    addLeaf("no key usage", {"keyUsage=critical,digitalSignature\n", ""}, "key_usage/absent");
    addLeaf("key usage not critical", {"critical,digital", "digital"}, "key_usage/not_critical");
    addLeaf("more than a signature", {"digitalSignature", "digitalSignature,keyEncipherment"},
            "key_usage/not_signature");
    addLeaf("no own key identifier",
            {"subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always",
             "subjectKeyIdentifier=none\nauthorityKeyIdentifier=none"},
            "subject_key_id/absent authority_key_id/absent");
    addLeaf("short key identifier",
            {"subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always",
             "subjectKeyIdentifier=01:02\nauthorityKeyIdentifier=none"},
            "subject_key_id/size authority_key_id/absent");
    addLeaf("no policy", {"certificatePolicies=2.16.840.1.114569.1.1.4\n", ""}, "policies/count");
    addLeaf("two policies", {"1.1.4", "1.1.4,1.2.3.4"}, "policies/count");
    addLeaf("a critical policy", {"Policies=", "Policies=critical,"}, "policies/critical");
    addLeaf("a foreign policy", {"2.16.840.1.114569.1.1.4", "1.2.3.4"}, "policies/other");
    addLeaf("any policy", {"2.16.840.1.114569.1.1.4", "2.5.29.32.0"}, "policies/other");
    addLeaf("an old policy", {"114569.1.1.4", "114569.1.1.1"}, "policies/old");
    addLeaf("no place of revocations", {"crlDistributionPoints=crl\n", ""}, "crl_distribution/absent");
    addLeaf("revocations by ldap", {"Points=crl", "Points=other"}, "crl_distribution/not_http");
    addLeaf("revocations of nobody", {"Points=crl", "Points=nobody"}, "crl_distribution/issuer");
    addLeaf("two places of revocations", {"Points=crl", "Points=crl,crl"}, "crl_distribution/count");
    addLeaf("no TNAuthList", {"1.3.6.1.5.5.7.1.26=DER:3008A00616043730394A\n", ""},
            "subject/not_code tn_auth_list/absent");
    // The malformed one that is in use: a PrintableString without its tag.
    addLeaf("a malformed TNAuthList", {"3008A00616043730394A", "300613043730394A"}, "tn_auth_list/malformed");
    addLeaf("a critical TNAuthList", {"26=DER", "26=critical,DER"}, "tn_auth_list/critical");
    addLeaf("two codes", {"3008A00616043730394A", "3010A00616043730394AA00616043733384A"}, "tn_auth_list/codes");
    addLeaf("a code in small letters", {"3730394A", "3730396A"}, "subject/not_code tn_auth_list/code_characters");
    addLeaf("a number beside the code", {"3008A00616043730394A", "3013A00616043730394AA209160731323334353637"},
            "tn_auth_list/numbers");
    addLeaf("one more extension", {"basic", "extendedKeyUsage=serverAuth\nbasic"}, "extensions/unspecified");
    addLeaf("one more critical extension", {"basic", "1.2.3.4=critical,DER:0500\nbasic"},
            "extensions/unknown_critical");
    addNamed("no country", "/O=Example/CN=SHAKEN 709J", "subject/country");
    addNamed("no organization", "/C=US/CN=SHAKEN 709J", "subject/organization");
    addNamed("no common name", "/C=US/O=Example", "subject/common_name");
    addNamed("two common names", "/C=US/O=Example/CN=SHAKEN 709J/CN=other", "subject/common_name");
    addNamed("another name", "/C=US/O=Example/CN=sbc.example", "subject/not_shaken");
    addNamed("another code", "/C=US/O=Example/CN=SHAKEN 123A", "subject/not_code");
    addNamed("a serial number behind the code", "/C=US/O=Example/CN=SHAKEN 709J 2", "");
    const QByteArray leaf = goodLeaf;
    const char *name = "/C=US/O=Example/CN=SHAKEN 709J";
    QTest::newRow("a long curve") << Made{"", "", "public_key/not_p256", name, "secp384r1"} << leaf;
    QTest::newRow("another digest") << Made{"", "", "signature_algorithm/other", name, "prime256v1", "-sha512"} << leaf;
    QTest::newRow("SHA-384, as a key on P-384 signs") << Made{"", "", "", name, "prime256v1", "-sha384"} << leaf;
    QTest::newRow("a short serial number")
        << Made{"", "", "serial/short", name, "prime256v1", "-sha256", "0x7000000000000001"} << leaf;
    QTest::newRow("a serial number of zero")
        << Made{"", "", "serial/not_positive", name, "prime256v1", "-sha256", "0"} << leaf;
    addRoot("a root as it should be", {"", ""}, "");
    addRoot("a root that may not sign", {"keyCertSign", "digitalSignature"}, "key_usage/not_authority");
    addRoot("a root that signs lists too", {"keyCertSign", "keyCertSign,cRLSign"}, "key_usage/more_than_sign");
    addRoot("a root with a policy", {"subject", "certificatePolicies=2.16.840.1.114569.1.1.4\nsubject"},
            "policies/in_root");
    addRoot("a root with revocations", {"subject", "crlDistributionPoints=crl\nsubject"}, "crl_distribution/in_root");
    addRoot("a root with numbers", {"subject", "1.3.6.1.5.5.7.1.26=DER:3008A00616043730394A\nsubject"},
            "tn_auth_list/in_authority");
    QTest::newRow("a root by another name")
        << Made{"", "", "subject/not_root", "/C=US/O=Example/CN=Example SHAKEN CA"} << QByteArray(goodRoot);
}

void ShakenProfileTest::findsWhatIsWrongWithACertificateOfOpenssl()
{
    QFETCH(Made, made);
    QFETCH(QByteArray, extensions);
    const OpensslAuthority authority;
    const auto certificate = authority.make(made, extensions);
    QVERIFY(certificate);
    QCOMPARE(faults(*certificate).join(QLatin1Char(' ')), QLatin1String(made.faults));
}

void ShakenProfileTest::appliesARuleFromTheDayItCameIntoForce_data()
{
    QTest::addColumn<QDateTime>("issued");
    QTest::addColumn<QStringList>("wanted");
    const QString absent = QStringLiteral("crl_distribution/absent");
    const QString organization = QStringLiteral("subject/organization");
    QTest::newRow("before any") << instant("2020-12-02T12:00:00Z") << QStringList();
    QTest::newRow("v003 for leaves") << instant("2020-12-03T00:00:00Z") << QStringList{absent};
    QTest::newRow("before v004") << instant("2022-01-15T12:00:00Z") << QStringList{absent};
    QTest::newRow("v004 for leaves") << instant("2022-01-16T00:00:00Z") << QStringList{organization, absent};
}

void ShakenProfileTest::appliesARuleFromTheDayItCameIntoForce()
{
    QFETCH(QDateTime, issued);
    auto fields = testing::leafFields();
    fields.organization.clear();
    fields.notBefore = issued;
    const crypto::Certificate leaf = Authority().issue(fields);
    QTEST(faults(leaf), "wanted");
}

void ShakenProfileTest::tellsTheRolesApart()
{
    const Authority authority;
    QCOMPARE(roleName(roleOf(authority.leaf)), QStringLiteral("leaf"));
    QCOMPARE(roleName(roleOf(authority.intermediate)), QStringLiteral("intermediate"));
    QCOMPARE(roleName(roleOf(authority.root)), QStringLiteral("root"));
}

void ShakenProfileTest::knowsThePoliciesOfThreeCountries()
{
    const OpensslAuthority authority;
    const std::pair<ShakenProfile, const char *> own[] = {{ShakenProfile::UnitedStates, "2.16.840.1.114569.1.1.4"},
                                                          {ShakenProfile::Canada, "1.3.6.1.4.1.56223.1"},
                                                          {ShakenProfile::France, "1.2.250.1.695.1.1.2.0"}};
    for (const auto &[country, policy] : own) {
        const auto certificate =
            authority.make(Made{.name = "", .extensions = ""}, changed(goodLeaf, "2.16.840.1.114569.1.1.4", policy));
        QVERIFY(certificate);
        for (const auto &[profile, other] : own) {
            const QStringList expected =
                profile == country ? QStringList() : QStringList{QStringLiteral("policies/other")};
            QCOMPARE(faults(*certificate, profile), expected);
        }
    }
    QVERIFY(!parseShakenProfile(QStringLiteral("uk")));
    QVERIFY(*parseShakenProfile(QStringLiteral("fr")) == ShakenProfile::France);
}

void ShakenProfileTest::speaksOnceOfEachCheckThatHolds()
{
    const OpensslAuthority authority;
    const auto certificate = authority.make(Made{.name = "", .extensions = ""}, goodLeaf);
    QVERIFY(certificate);
    const Findings findings = lint(*certificate, ShakenProfile::UnitedStates);
    QCOMPARE(findings.size(), 13U);
    QVERIFY(std::all_of(findings.begin(), findings.end(),
                        [](const Finding &finding) { return finding.result == Judgement::Pass; }));
}

void ShakenProfileTest::saysOfRealCertificatesWhatAnotherLinterSays()
{
    const QByteArray json = testing::foreignFile("sti-leaf-samples.json");
    if (json.isEmpty())
        QSKIP("needs STIR_FOREIGN_DATA: certificates of others, which are not part of this project");
    // What that linter found, in our words; where the two differ, the rule's text decides.
    const QMap<QString, QStringList> wanted{
        {QStringLiteral("SHAKEN 963J"), {QStringLiteral("policies/old"), QStringLiteral("crl_distribution/issuer")}},
        {QStringLiteral("SHAKEN 510J"), {QStringLiteral("subject/serial_number")}},
        {QStringLiteral("SHAKEN"),
         {QStringLiteral("version/not_3"), QStringLiteral("subject/not_code"),
          QStringLiteral("basic_constraints/absent"), QStringLiteral("key_usage/absent"),
          QStringLiteral("subject_key_id/absent"), QStringLiteral("authority_key_id/absent"),
          QStringLiteral("policies/count"), QStringLiteral("crl_distribution/absent"),
          QStringLiteral("tn_auth_list/absent")}}};
    int count = 0;
    for (const QJsonValue &sample : QJsonDocument::fromJson(json).array()) {
        const QByteArray der = QByteArray::fromBase64(sample[QLatin1String("der_b64")].toString().toLatin1());
        const auto certificate = crypto::Certificate::fromBytes(bytesOf(der), sample[QLatin1String("url")].toString());
        QVERIFY(certificate);
        const bool isClean = sample[QLatin1String("clean")].toBool();
        QCOMPARE(faults(*certificate), isClean ? QStringList() : wanted.value(certificate->commonName()));
        ++count;
    }
    QCOMPARE(count, 21);
}

void ShakenProfileTest::readsEveryRealAuthority()
{
    const QByteArray pem = testing::foreignFile("sti-ca-certificates.pem");
    if (pem.isEmpty())
        QSKIP("needs STIR_FOREIGN_DATA: certificates of others, which are not part of this project");
    const auto certificates = crypto::certificatesFromPem(bytesOf(pem), QStringLiteral("sti-ca-certificates.pem"));
    QVERIFY(certificates);
    QCOMPARE(certificates->size(), 52U);
    for (const crypto::Certificate &certificate : *certificates) {
        const Findings findings = lint(certificate, ShakenProfile::UnitedStates);
        QVERIFY(findings.size() >= 13U);
        QVERIFY2(!anyFails(findings), qPrintable(certificate.subjectName()));
    }
}

QTEST_GUILESS_MAIN(ShakenProfileTest)
#include "shaken_profile_test.moc"
