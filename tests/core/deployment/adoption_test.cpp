// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/adoption.h"

#include "tests/core/deployment/plan_inputs.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;
using testing::fileWith;

namespace {

const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

const char signingCfg[] =
    "#!KAMAILIO\n"
    "# Enable/Disable stirshaken signing for outgoing calls\n"
    "#!define WITH_STIRSHAKEN\n"
    "#!define STIR_CERT_URL \"https://certs.example.net/123a.pem\"\n"
    "#!ifdef WITH_STIRSHAKEN\n"
    "loadmodule \"stirshaken.so\"\n"
    "modparam(\"stirshaken\", \"as_default_key\", \"/etc/voipnow/certs/sip/priv-key.pem\")\n"
    "#!endif\n"
    "request_route {\n    stirshaken_add_identity(STIR_CERT_URL, \"A\", \"$fU\", \"$rU\", \"\");\n}\n";

const char wholeConf[] =
    "[identity_check]\nidentity_missing=ALERT\nidentity_check_ok=PASS\nidentity_check_failed=STOP\n"
    "\n[alert]\nmissing_prefix=(Unknown)\n";

} // namespace

class AdoptionTest final : public QObject
{
    Q_OBJECT

private:
    platforms::Platform m_voipnow;
    platforms::Platform m_asterisk;
    std::vector<credentials::SigningIdentity> m_identities;

    Snapshot voipnowServer(const QByteArray &kamailio, const QByteArray &asterisk) const
    {
        Snapshot s;
        s.server = QStringLiteral("edge");
        s.loginUser = s.loginGroup = QStringLiteral("root");
        s.isRoot = true;
        s.anchorFolderExists = true;
        s.files.insert(QStringLiteral("kamailio.cfg"),
                       fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), kamailio));
        s.files.insert(QStringLiteral("stir_shaken.conf"),
                       fileWith(QStringLiteral("/etc/asterisk/stir_shaken.conf"), asterisk));
        for (const char *id : {"kamailio", "asterisk"})
            s.services.insert(
                QLatin1String(id),
                {.running = true, .pid = 10, .startedAt = 200, .user = {}, .arguments = {}, .version = {}});
        s.key.file = fileWith(m_voipnow.key.path, "key");
        s.key.file.attributes = {QStringLiteral("kamailio"), QStringLiteral("kamailio"), 0600};
        s.key.publicKey = m_identities.front().chain.front().publicKey();
        return s;
    }

    static inventory::ManagedServer edge()
    {
        inventory::ManagedServer server;
        server.name = QStringLiteral("edge");
        return server;
    }

    static QStringList rulesOf(const Adoption &adoption)
    {
        QStringList rules;
        for (const Finding &finding : adoption.findings)
            rules.append(finding.rule);
        return rules;
    }

    /// What would be planned for a server taken over like this.
    static Plan planAfter(const platforms::Platform &platform, const Snapshot &snapshot, const Adoption &adoption,
                          const std::vector<credentials::SigningIdentity> &identities)
    {
        Intent intent;
        intent.server = adoption.server.name;
        intent.signing = adoption.server.signing;
        intent.policy = adoption.policy;
        for (const auto &identity : identities) {
            if (identity.name == adoption.server.identity)
                intent.identity = identity;
        }
        return makePlan(platform, snapshot, intent);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        m_voipnow = *catalogue->platform(QStringLiteral("voipnow"));
        m_asterisk = *catalogue->platform(QStringLiteral("asterisk"));
        m_identities.push_back(testing::madeIdentity(x5u));
    }

    void takesOverWhatAServerSignsAndDoes()
    {
        const Snapshot server = voipnowServer(signingCfg, wholeConf);
        const Adoption adoption = adoptionOf(m_voipnow, server, edge(), m_identities);
        QCOMPARE(adoption.server.identity, QStringLiteral("main"));
        QVERIFY(adoption.policy);
        QCOMPARE(adoption.policy->missing.action, policy::Action::Alert);
        QCOMPARE(adoption.policy->missing.prefix, QStringLiteral("(Unknown)"));
        QCOMPARE(adoption.policy->failed.action, policy::Action::Stop);
        QCOMPARE(rulesOf(adoption), (QStringList{QStringLiteral("policy"), QStringLiteral("identity")}));
        const Plan plan = planAfter(m_voipnow, server, adoption, m_identities);
        QVERIFY(plan.isComplete());
        QVERIFY(plan.isEmpty());
    }

    void leavesAsItIsWhatItCannotTakeOver_data()
    {
        QTest::addColumn<QByteArray>("kamailio");
        QTest::addColumn<QByteArray>("asterisk");
        QTest::addColumn<QStringList>("rules");
        const QString notSigning = QStringLiteral("not_signing");
        const QByteArray off = QByteArray(signingCfg).replace("#!define WITH", "##!define WITH");
        QTest::newRow("does not sign") << off << QByteArray(wholeConf)
                                       << QStringList{QStringLiteral("policy"), notSigning};
        QTest::newRow("another address") << QByteArray(signingCfg).replace("123a.pem", "other.pem")
                                         << QByteArray(wholeConf)
                                         << QStringList{QStringLiteral("policy"), QStringLiteral("address_differs")};
        QTest::newRow("half a policy") << off << QByteArray("[identity_check]\nidentity_missing=PASS\n")
                                       << QStringList{QStringLiteral("policy_incomplete"), notSigning};
        QTest::newRow("an unknown word") << off << QByteArray(wholeConf).replace("STOP", "DROP")
                                         << QStringList{QStringLiteral("value_unknown"),
                                                        QStringLiteral("policy_incomplete"), notSigning};
        QTest::newRow("nothing") << QByteArray("#!KAMAILIO\n") << QByteArray("; empty\n") << QStringList{notSigning};
    }

    void leavesAsItIsWhatItCannotTakeOver()
    {
        QFETCH(QByteArray, kamailio);
        QFETCH(QByteArray, asterisk);
        const Snapshot server = voipnowServer(kamailio, asterisk);
        const Adoption adoption = adoptionOf(m_voipnow, server, edge(), m_identities);
        QTEST(rulesOf(adoption), "rules");
        QVERIFY(adoption.server.identity.isEmpty());
        QVERIFY(planAfter(m_voipnow, server, adoption, m_identities).isEmpty());
    }

    void namesAKeyThatNoIdentityHas()
    {
        Snapshot server = voipnowServer(signingCfg, wholeConf);
        const auto other = crypto::PrivateKey::generate();
        QVERIFY(other);
        server.key.publicKey = other->publicKey();
        QVERIFY(rulesOf(adoptionOf(m_voipnow, server, edge(), m_identities)).contains(QStringLiteral("key_unknown")));
        server.key.publicKey.reset();
        QVERIFY(rulesOf(adoptionOf(m_voipnow, server, edge(), m_identities)).contains(QStringLiteral("key_unseen")));
    }

    void takesOverAPlatformsOwnSettings()
    {
        Snapshot server;
        server.server = QStringLiteral("edge");
        server.isRoot = true;
        const QByteArray text = "[attestation]\nattest_level = B\nsend_mky = yes\n\n[verification]\nmax_iat_age = 30\n"
                                "failure_action = reject_request\n";
        server.files.insert(QStringLiteral("stir_shaken.conf"),
                            fileWith(QStringLiteral("/etc/asterisk/stir_shaken.conf"), text));
        server.services.insert(
            QStringLiteral("asterisk"),
            {.running = true, .pid = 1, .startedAt = 200, .user = {}, .arguments = {}, .version = {}});
        const Adoption adoption = adoptionOf(m_asterisk, server, edge(), m_identities);
        QVERIFY(adoption.policy);
        QCOMPARE(
            adoption.policy->own,
            (QMap<QString, QString>{{QStringLiteral("asterisk.attest_level"), QStringLiteral("B")},
                                    {QStringLiteral("asterisk.send_mky"), QStringLiteral("yes")},
                                    {QStringLiteral("asterisk.max_iat_age"), QStringLiteral("30")},
                                    {QStringLiteral("asterisk.failure_action"), QStringLiteral("reject_request")}}));
        QVERIFY(planAfter(m_asterisk, server, adoption, m_identities).isEmpty());
    }
};

QTEST_GUILESS_MAIN(AdoptionTest)
#include "adoption_test.moc"
