// SPDX-License-Identifier: GPL-3.0-or-later
// Plans against the platforms that are not VoipNow.
#include "core/deployment/plan.h"

#include "tests/core/deployment/plan_inputs.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;

namespace {

const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

const char stirshakenCfg[] =
    "#!KAMAILIO\nloadmodule \"stirshaken.so\"\n"
    "modparam(\"stirshaken\", \"as_default_key\", \"/old/key.pem\")\n"
    "request_route {\n"
    "    stirshaken_add_identity(\"https://old.example/a.pem\", \"A\", \"$fU\", \"$rU\", \"\");\n"
    "}\n";
const char secsipidCfg[] =
    "#!KAMAILIO\nloadmodule \"secsipid.so\"\n"
    "modparam(\"secsipid\", \"expire\", 300)\n"
    "request_route {\n"
    "    secsipid_add_identity(\"$fU\", \"$rU\", \"A\", \"\", \"https://old.example/a.pem\", \"/old/key.pem\");\n"
    "}\n";
const char opensipsCfg[] =
    "loadmodule \"stir_shaken.so\"\n"
    "route {\n"
    "    stir_shaken_auth(\"A\", $var(origid), $var(cert), $var(pkey), \"https://old.example/a.pem\");\n"
    "}\n";
const char legacyConf[] = "[general]\ncurl_timeout=2\n\n[alice]\ntype=certificate\npath=/old/key.pem\n"
                          "public_cert_url=https://old.example/a.pem\nattestation=B\n";

} // namespace

class UpstreamPlanTest final : public QObject
{
    Q_OBJECT

private:
    std::optional<platforms::PlatformCatalogue> m_catalogue;
    credentials::SigningIdentity m_identity;
    crypto::CertificateChain m_roots;

    platforms::Platform platform(const char *id) const { return *m_catalogue->platform(QString::fromLatin1(id)); }

    static Snapshot serverWith(const platforms::Platform &platform, const QByteArray &text, const QString &version = {})
    {
        Snapshot s;
        s.server = QStringLiteral("edge");
        s.loginUser = s.loginGroup = QStringLiteral("root");
        s.isRoot = true;
        const platforms::ConfigFile &file = platform.files.front();
        s.files.insert(file.id, testing::fileWith(file.path, text));
        s.key.file.path = platform.key.path;
        s.anchorFolderExists = true;
        s.services.insert(
            file.service,
            {.running = true, .pid = 10, .startedAt = 200, .user = {}, .arguments = {}, .version = version});
        return s;
    }

    Intent intent() const
    {
        Intent intent;
        intent.server = QStringLiteral("edge");
        intent.identity = m_identity;
        return intent;
    }

    static QByteArray textOf(const Plan &plan)
    {
        for (const PlannedChange &change : plan.changes) {
            if (change.kind == ChangeKind::Text)
                return change.after;
        }
        return {};
    }

    static QStringList filesOf(const Plan &plan, ChangeKind kind)
    {
        QStringList paths;
        for (const PlannedChange &change : plan.changes) {
            if (change.kind == kind)
                paths.append(change.path);
        }
        return paths;
    }

    static QStringList actionsOf(const Plan &plan)
    {
        QStringList names;
        for (const PlannedAction &action : plan.actions)
            names.append(actionName(action));
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
        m_catalogue = *std::move(catalogue);
        m_identity = testing::madeIdentity(x5u);
        m_roots = {m_identity.chain.front(), testing::madeIdentity(x5u).chain.front()};
    }

    void changesKeyPathAndAddressWhereTheyStand_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("actions");
        const QStringList kamailio{QStringLiteral("restart kamailio")};
        QTest::newRow("stirshaken") << QByteArray("kamailio-stirshaken") << QByteArray(stirshakenCfg) << kamailio;
        QTest::newRow("secsipid") << QByteArray("kamailio-secsipid") << QByteArray(secsipidCfg) << kamailio;
        QTest::newRow("old Asterisk") << QByteArray("asterisk-legacy") << QByteArray(legacyConf)
                                      << QStringList{QStringLiteral("reload asterisk")};
    }

    void changesKeyPathAndAddressWhereTheyStand()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, text);
        const platforms::Platform target = platform(id.constData());
        const Plan plan = makePlan(target, serverWith(target, text), intent());
        QVERIFY(plan.isComplete());
        QByteArray expected = text;
        expected.replace("/old/key.pem", target.key.path.toUtf8()).replace("https://old.example/a.pem", x5u.toUtf8());
        QCOMPARE(textOf(plan), expected);
        QCOMPARE(filesOf(plan, ChangeKind::Key), QStringList{target.key.path});
        QTEST(actionsOf(plan), "actions");
    }

    void changesOnlyTheAddressWhereTheKeyIsNoFile()
    {
        const platforms::Platform target = platform("opensips");
        const Plan plan = makePlan(target, serverWith(target, opensipsCfg), intent());
        QVERIFY(plan.isComplete());
        QCOMPARE(textOf(plan), QByteArray(opensipsCfg).replace("https://old.example/a.pem", x5u.toUtf8()));
        QCOMPARE(plan.changes.size(), 1U);
    }

    void writesTheSectionOfANewAsteriskThatHasNone()
    {
        const platforms::Platform target = platform("asterisk");
        const Plan plan = makePlan(target, serverWith(target, "; nothing yet\n"), intent());
        QVERIFY(plan.isComplete());
        QCOMPARE(textOf(plan), QByteArray("; nothing yet\n\n[attestation]\n"
                                          "private_key_file = /etc/asterisk/stir-shaken-key.pem\n"
                                          "public_cert_url = https://certs.example.net/123a.pem\n"));
        QCOMPARE(actionsOf(plan), QStringList{QStringLiteral("reload asterisk")});
    }

    void turnsSigningOffByTheWordOfTheFile()
    {
        const platforms::Platform target = platform("asterisk");
        Intent off = intent();
        off.signing = false;
        const Plan plan = makePlan(target, serverWith(target, "[attestation]\nglobal_disable = no\n"), off);
        QCOMPARE(textOf(plan), QByteArray("[attestation]\nglobal_disable = yes\n"));
    }

    void writesWhatAPlatformHasOfItsOwn()
    {
        const platforms::Platform target = platform("asterisk");
        Intent own;
        own.server = QStringLiteral("edge");
        own.policy.emplace();
        QVERIFY(own.policy->set(QStringLiteral("asterisk.failure_action"), QStringLiteral("reject_request")));
        QVERIFY(own.policy->set(QStringLiteral("asterisk.max_iat_age"), QStringLiteral("15"))); // the standard
        QVERIFY(own.policy->set(QStringLiteral("kamailio.max_age"), QStringLiteral("30")));     // another platform's
        const QByteArray before = "[verification]\ncert_cache_dir = /var/cache/stir\n";
        const Plan plan = makePlan(target, serverWith(target, before), own);
        QVERIFY(plan.isComplete());
        QCOMPARE(textOf(plan), before + "failure_action = reject_request\n");
    }

    void leavesOutWhatTheVersionDoesNotKnow()
    {
        const platforms::Platform target = platform("asterisk");
        Intent own;
        own.policy.emplace();
        QVERIFY(own.policy->set(QStringLiteral("asterisk.unknown_tn_attest_level"), QStringLiteral("C")));
        const Plan old =
            makePlan(target, serverWith(target, "[attestation]\n", QStringLiteral("Asterisk 22.1.0")), own);
        QVERIFY(textOf(old).isEmpty());
        QVERIFY(std::ranges::any_of(old.findings, [](const Finding &f) { return f.rule == u"not_in_version"; }));
        const Plan now =
            makePlan(target, serverWith(target, "[attestation]\n", QStringLiteral("Asterisk 22.10.1+dfsg")), own);
        QCOMPARE(textOf(now), QByteArray("[attestation]\nunknown_tn_attest_level = C\n"));
    }

    void pointsAtTheFolderOfAnchorsAndGivesEachAFile()
    {
        const platforms::Platform target = platform("asterisk");
        Intent anchors;
        anchors.server = QStringLiteral("edge");
        for (const crypto::Certificate &root : m_roots)
            anchors.anchors.push_back({.company = QStringLiteral("Example CA"), .certificate = root});
        const Plan plan =
            makePlan(target, serverWith(target, "[verification]\ncert_cache_dir = /var/cache/stir\n"), anchors);
        QVERIFY(plan.isComplete());
        QVERIFY(textOf(plan).contains("\nca_path = /etc/asterisk/stir-shaken-ca\n"));
        QCOMPARE(filesOf(plan, ChangeKind::Anchor),
                 (QStringList{QStringLiteral("/etc/asterisk/stir-shaken-ca/example-ca-2.pem"),
                              QStringLiteral("/etc/asterisk/stir-shaken-ca/example-ca.pem")}));
        QCOMPARE(actionsOf(plan),
                 (QStringList{QStringLiteral("refresh trust anchors"), QStringLiteral("reload asterisk")}));
    }

    void putsNoAnchorsWhereThereIsNoPlaceForThem()
    {
        const platforms::Platform target = platform("kamailio-secsipid");
        Intent anchors = intent();
        anchors.anchors.push_back({.company = QStringLiteral("Example CA"), .certificate = m_roots[0]});
        const Plan plan = makePlan(target, serverWith(target, secsipidCfg), anchors);
        QVERIFY(filesOf(plan, ChangeKind::Anchor).isEmpty());
        QVERIFY(plan.isComplete());
    }
};

QTEST_GUILESS_MAIN(UpstreamPlanTest)
#include "upstream_plan_test.moc"
