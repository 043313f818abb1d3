// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan.h"

#include "tests/core/crypto/test_certificates.h"
#include "tests/core/deployment/plan_inputs.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;
using testing::fileWith;

namespace {

const char kamailioCfg[] = "#!KAMAILIO\n"
                           "# Enable/Disable stirshaken signing for outgoing calls\n"
                           "##!define WITH_STIRSHAKEN\n"
                           "\n"
                           "# This is the url where the public certificate can be retrieved. If this is not set,the signing will fail.\n"
                           "#!define STIR_CERT_URL \"url_to_be_added\"\n"
                           "#!ifdef WITH_STIRSHAKEN\n"
                           "loadmodule \"stirshaken.so\"\n"
                           "modparam(\"stirshaken\", \"as_default_key\", \"/etc/voipnow/certs/sip/priv-key.pem\")\n"
                           "#!endif\n"
                           "request_route {\n    exit;\n}\n";

const char stirShakenConf[] = "[identity_check]\nidentity_missing=PASS\nidentity_check_ok=PASS\nidentity_check_failed=PASS\n"
                              "\n[alert]\nmissing_prefix=\n";

const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private:
    platforms::Platform m_platform;
    credentials::SigningIdentity m_identity;

    Snapshot snapshot() const
    {
        Snapshot s;
        s.server = QStringLiteral("proxy");
        s.loginUser = s.loginGroup = QStringLiteral("root");
        s.isRoot = true;
        s.files.insert(QStringLiteral("kamailio.cfg"), fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), kamailioCfg));
        s.files.insert(QStringLiteral("stir_shaken.conf"), fileWith(QStringLiteral("/etc/asterisk/stir_shaken.conf"), stirShakenConf));
        s.key.file.path = m_platform.key.path;
        s.anchorFolderExists = true;
        for (const char *id : {"kamailio", "asterisk"})
            s.services.insert(QLatin1String(id), {.running = true, .pid = 10, .startedAt = 200, .user = {}, .arguments = {}, .version = {}});
        return s;
    }

    Intent signingIntent() const
    {
        Intent intent;
        intent.server = QStringLiteral("proxy");
        intent.identity = m_identity;
        return intent;
    }

    /// The server as it would be after the plan was pushed.
    static Snapshot pushed(Snapshot s, const Plan &plan, const crypto::PublicKey &key)
    {
        for (const PlannedChange &change : plan.changes) {
            for (FileState &state : s.files) {
                if (state.path == change.path)
                    state = fileWith(change.path, change.after, 300);
            }
            if (change.path == s.key.file.path) {
                s.key.file.exists = s.key.file.regular = true;
                s.key.file.attributes = change.attributesAfter;
                s.key.file.changedAt = 300;
                s.key.publicKey = key;
            }
        }
        for (ServiceState &service : s.services)
            service.startedAt = 400;
        return s;
    }

    /// For a test's message: findings, open settings, changes and actions.
    static QByteArray rulesOf(const Plan &plan)
    {
        QStringList words = actionsOf(plan);
        for (const Finding &finding : plan.findings)
            words.append(finding.check + u'.' + finding.rule + u' ' + judgementName(finding.result));
        for (const PlannedSetting &setting : plan.settings) {
            if (!setting.resolved || setting.changes)
                words.append(setting.key + (setting.resolved ? u" changes"_qs : u" open"_qs));
        }
        for (const PlannedChange &change : plan.changes)
            words.append(change.path);
        return words.join(QStringLiteral(", ")).toUtf8();
    }
    static QStringList actionsOf(const Plan &plan)
    {
        QStringList names;
        for (const PlannedAction &action : plan.actions)
            names.append(actionName(action) + u' ' + action.reason);
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        m_platform = *catalogue->platform(QStringLiteral("voipnow"));
        m_identity = testing::madeIdentity(x5u);
    }

    void turnsSigningOnInTheLinesOfTheGuide()
    {
        const Plan plan = makePlan(m_platform, snapshot(), signingIntent());
        QVERIFY(plan.isComplete());
        QCOMPARE(plan.changes.size(), 2U);
        const PlannedChange &text = plan.changes.at(0);
        QCOMPARE(text.kind, ChangeKind::Text);
        QByteArray expected = kamailioCfg;
        expected.replace("##!define WITH", "#!define WITH").replace("url_to_be_added", x5u.toUtf8());
        QCOMPARE(text.after, expected);
        QVERIFY(text.diff.contains(QStringLiteral("-##!define WITH_STIRSHAKEN\n+#!define WITH_STIRSHAKEN\n")));
        const PlannedChange &key = plan.changes.at(1);
        QCOMPARE(key.kind, ChangeKind::Key);
        QCOMPARE(key.path, QStringLiteral("/etc/voipnow/certs/sip/priv-key.pem"));
        QCOMPARE(key.attributesAfter, (FileAttributes{QStringLiteral("kamailio"), QStringLiteral("kamailio"), 0600}));
        QVERIFY(key.after.isEmpty());
        QCOMPARE(actionsOf(plan), QStringList{QStringLiteral("restart kamailio changed")});
    }

    void plansNothingForAServerThatIsAsIntended()
    {
        Intent intent = signingIntent();
        intent.policy = policy::VerificationPolicy{};
        QVERIFY(intent.policy->set(QStringLiteral("policy.failed"), QStringLiteral("STOP")));
        const Plan first = makePlan(m_platform, snapshot(), intent);
        QVERIFY(first.isComplete());
        const Snapshot after = pushed(snapshot(), first, m_identity.chain.front().publicKey());
        const Plan second = makePlan(m_platform, after, intent);
        QVERIFY2(second.isEmpty(), qPrintable(actionsOf(second).join(u',')));
        QVERIFY(second.isComplete());
    }

    void saysBeforeAnythingElseThatAKeyStaysInItsToken()
    {
        Intent intent = signingIntent();
        intent.identity->keyPlace = QStringLiteral("pkcs11:token=stir;object=signer");
        const Plan plan = makePlan(m_platform, snapshot(), intent);
        QVERIFY(!plan.isComplete());
        QVERIFY(!plan.needsPrivateKey());
        QCOMPARE(plan.findings.front().rule, QStringLiteral("stays_in_token"));
        // A server that has the key already needs none.
        const Plan first = makePlan(m_platform, snapshot(), signingIntent());
        const Snapshot there = pushed(snapshot(), first, m_identity.chain.front().publicKey());
        QVERIFY(makePlan(m_platform, there, intent).isComplete());
        intent.identity->keyPlace = QStringLiteral("/media/secret/key.pem");
        QVERIFY(makePlan(m_platform, snapshot(), intent).needsPrivateKey());
    }

    void restartsAServiceThatIsOlderThanTheFilesItShouldHaveRead()
    {
        Snapshot s = pushed(snapshot(), makePlan(m_platform, snapshot(), signingIntent()), m_identity.chain.front().publicKey());
        s.services[QStringLiteral("kamailio")].startedAt = 250;
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QVERIFY(plan.changes.empty());
        QCOMPARE(actionsOf(plan), QStringList{QStringLiteral("restart kamailio newer_than_process")});
    }

    void startsAServiceThatIsDown()
    {
        Snapshot s = pushed(snapshot(), makePlan(m_platform, snapshot(), signingIntent()), m_identity.chain.front().publicKey());
        s.services[QStringLiteral("kamailio")].running = false;
        QCOMPARE(actionsOf(makePlan(m_platform, s, signingIntent())), QStringList{QStringLiteral("restart kamailio not_running")});
    }

    void mendsOnlyTheAttributesOfAKeyThatIsRight()
    {
        Snapshot s = pushed(snapshot(), makePlan(m_platform, snapshot(), signingIntent()), m_identity.chain.front().publicKey());
        s.key.file.attributes.mode = 0644;
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QCOMPARE(plan.changes.size(), 1U);
        QCOMPARE(plan.changes.at(0).kind, ChangeKind::Attributes);
        QVERIFY(!plan.needsPrivateKey());
    }

    void writesThePolicyAndLeavesTheRestOfTheFile()
    {
        Intent intent;
        intent.server = QStringLiteral("proxy");
        intent.policy = policy::VerificationPolicy{};
        for (const auto &[key, value] : {std::pair("policy.missing", "ALERT"), std::pair("alert.missing_prefix", "(Unverified)"),
                                         std::pair("policy.ok", "ALERT"), std::pair("alert.check_ok_prefix", "(Verified)"),
                                         std::pair("policy.failed", "STOP")})
            QVERIFY(intent.policy->set(QLatin1String(key), QLatin1String(value)));
        const Plan plan = makePlan(m_platform, snapshot(), intent);
        QVERIFY(plan.isComplete());
        QCOMPARE(plan.changes.size(), 1U);
        const QByteArray after = plan.changes.at(0).after;
        QVERIFY(after.startsWith("[identity_check]\nidentity_missing=ALERT\nidentity_check_ok=ALERT\nidentity_check_failed=STOP\n\n[alert]\n"));
        QVERIFY(after.contains("missing_prefix=(Unverified)\n"));
        QVERIFY(after.contains("check_ok_prefix"));
        QCOMPARE(actionsOf(plan), QStringList{QStringLiteral("restart asterisk changed")});
    }

    void asksWhereASettingIsThatItCannotFind()
    {
        Snapshot s = snapshot();
        s.files[QStringLiteral("kamailio.cfg")] = fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), "#!KAMAILIO\nrequest_route { exit; }\n");
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QVERIFY(!plan.isComplete());
        const auto open = std::ranges::find_if(plan.settings, [](const PlannedSetting &setting) { return !setting.resolved; });
        QVERIFY(open != plan.settings.end());
        QVERIFY(std::ranges::none_of(plan.changes, [](const PlannedChange &change) { return change.kind == ChangeKind::Text; }));
    }

    void takesTheLineTheAdministratorPointedAt()
    {
        Snapshot s = snapshot();
        QByteArray text = kamailioCfg;
        text.replace("# Enable/Disable stirshaken signing for outgoing calls\n##!define WITH_STIRSHAKEN", "##!define SIGN_OUT");
        text.replace("#!ifdef WITH_STIRSHAKEN", "#!ifdef SIGN_OUT");
        s.files[QStringLiteral("kamailio.cfg")] = fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), text);
        Intent intent = signingIntent();
        QVERIFY(!makePlan(m_platform, s, intent).isComplete());
        intent.choices.push_back({.key = QStringLiteral("signing.enabled"), .kind = inventory::SettingChoice::Kind::Point,
                                  .lineText = QStringLiteral("##!define SIGN_OUT"), .line = 2});
        const Plan plan = makePlan(m_platform, s, intent);
        QVERIFY(plan.isComplete());
        QVERIFY(plan.changes.at(0).after.contains("\n#!define SIGN_OUT\n"));
        // The line has another text from now on; that the administrator pointed at it must not be forgotten.
        const Plan second = makePlan(m_platform, pushed(s, plan, m_identity.chain.front().publicKey()), intent);
        QVERIFY2(second.isComplete() && second.isEmpty(), rulesOf(second).constData());
    }

    void plansNothingAfterItAddedALine()
    {
        Snapshot s = snapshot();
        QByteArray text = kamailioCfg;
        text.replace("modparam(\"stirshaken\", \"as_default_key\", \"/etc/voipnow/certs/sip/priv-key.pem\")\n", "");
        s.files[QStringLiteral("kamailio.cfg")] = fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), text);
        Intent intent = signingIntent();
        QVERIFY(!makePlan(m_platform, s, intent).isComplete());
        intent.choices.push_back({.key = QStringLiteral("signing.key_path"), .kind = inventory::SettingChoice::Kind::Add, .lineText = {}, .line = 0});
        const Plan plan = makePlan(m_platform, s, intent);
        QVERIFY2(plan.isComplete(), rulesOf(plan).constData());
        const Plan second = makePlan(m_platform, pushed(s, plan, m_identity.chain.front().publicKey()), intent);
        QVERIFY2(second.isComplete() && second.isEmpty(), rulesOf(second).constData());
    }

    void keepsBytesThatAreNoText()
    {
        Snapshot s = snapshot();
        QByteArray text = QByteArray(kamailioCfg).replace("\n", "\r\n") + "# M\xfcnchen \xff";
        s.files[QStringLiteral("kamailio.cfg")] = fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), text);
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QVERIFY2(plan.isComplete(), rulesOf(plan).constData());
        QCOMPARE(plan.changes.at(0).after, text.replace("##!define WITH", "#!define WITH").replace("url_to_be_added", x5u.toUtf8()));
        const Plan second = makePlan(m_platform, pushed(s, plan, m_identity.chain.front().publicKey()), signingIntent());
        QVERIFY2(second.isEmpty(), rulesOf(second).constData());
    }

    void plansAFileAsLargeAsTheProgramReads()
    {
        Snapshot s = snapshot();
        QByteArray text = kamailioCfg;
        for (int line = 0; text.size() < 7'000'000; ++line)
            text += "route[" + QByteArray::number(line) + "] { xlog(\"L_INFO\", \"line\\n\"); }\n";
        s.files[QStringLiteral("kamailio.cfg")] = fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), text);
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QVERIFY2(plan.isComplete(), rulesOf(plan).constData());
        QVERIFY(plan.changes.at(0).diff.size() < 2'000);
    }

    void saysWhyAFileCannotBePlanned_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("may not be read") << QStringLiteral("closed") << QByteArray("file.unreadable");
        QTest::newRow("huge") << QStringLiteral("huge") << QByteArray("file.too_large");
        QTest::newRow("folder") << QStringLiteral("folder") << QByteArray("file.not_regular");
        QTest::newRow("missing") << QStringLiteral("missing") << QByteArray("file.missing");
        QTest::newRow("key is a folder") << QStringLiteral("key folder") << QByteArray("file.not_regular");
        QTest::newRow("anchor is a dangling link") << QStringLiteral("anchor link") << QByteArray("file.not_regular");
        QTest::newRow("no openssl on the server") << QStringLiteral("no openssl") << QByteArray("key.no_openssl");
    }
    void saysWhyAFileCannotBePlanned()
    {
        QFETCH(QString, which);
        QFETCH(QByteArray, rule);
        Snapshot s = snapshot();
        Intent intent = signingIntent();
        intent.anchors.push_back({QStringLiteral("Comcast"), m_identity.chain.front()});
        FileState &cfg = s.files[QStringLiteral("kamailio.cfg")];
        const FileState folder{.path = {}, .exists = true, .regular = false, .linkTarget = {}, .attributes = {}, .sha256 = {}, .content = {}};
        if (which == QStringLiteral("closed"))
            cfg.content.clear(), cfg.sha256.clear();
        else if (which == QStringLiteral("huge"))
            cfg.content.clear(), cfg.size = 10'000'000;
        else if (which == QStringLiteral("folder"))
            cfg = folder;
        else if (which == QStringLiteral("missing"))
            cfg = FileState();
        else if (which == QStringLiteral("key folder"))
            s.key.file = folder;
        else if (which == QStringLiteral("anchor link"))
            s.anchors.insert(credentials::anchorFileName(QStringLiteral("Comcast")), folder);
        else
            s.key.checked = false;
        const Plan plan = makePlan(m_platform, s, intent);
        QVERIFY(!plan.isComplete());
        QVERIFY2(rulesOf(plan).contains(rule + " fail"), rulesOf(plan).constData());
    }

    void namesAuthoritiesThatTheServerTrustsAndTheIntentDoesNot()
    {
        const testing::Authority known;
        const testing::Authority stranger;
        Snapshot s = snapshot();
        const auto file = [](const QByteArray &content) {
            FileState state;
            state.exists = true;
            state.regular = true;
            state.content = content;
            return state;
        };
        s.anchors.insert(QStringLiteral("renamed.pem"), file(known.root.toPem() + stranger.root.toPem()));
        s.anchors.insert(QStringLiteral("der.crt"), file(stranger.intermediate.toDer()));
        s.anchors.insert(QStringLiteral("README"), file("put roots here"));
        Intent intent = signingIntent();
        intent.anchors.push_back({QStringLiteral("Known"), known.root});
        const Plan plan = makePlan(m_platform, s, intent);
        QStringList told;
        for (const Finding &finding : plan.findings)
            if (finding.check == QStringLiteral("anchor"))
                told.append(finding.rule + u' ' + finding.values.value(QStringLiteral("path")));
        QCOMPARE(told, QStringList({QStringLiteral("no_certificate_there /etc/pki/ca-trust/source/anchors/README"),
                                    QStringLiteral("not_in_intent /etc/pki/ca-trust/source/anchors/der.crt"),
                                    QStringLiteral("not_in_intent /etc/pki/ca-trust/source/anchors/renamed.pem"),
                                    QStringLiteral("system_store_narrower /etc/pki/ca-trust/source/anchors")}));
        QVERIFY(plan.isComplete());
    }

    void refusesALoginThatCannotGiveTheKeyToItsService()
    {
        Snapshot s = snapshot();
        s.isRoot = false;
        s.loginUser = QStringLiteral("anna");
        const Plan plan = makePlan(m_platform, s, signingIntent());
        QVERIFY(anyFails(plan.findings));
        QVERIFY(!plan.isComplete());
    }

    void hasTheSameIdForTheSameStateAndAnotherForAnother()
    {
        const Plan plan = makePlan(m_platform, snapshot(), signingIntent());
        QCOMPARE(makePlan(m_platform, snapshot(), signingIntent()).id, plan.id);
        Snapshot other = snapshot();
        other.files[QStringLiteral("stir_shaken.conf")].sha256 = QStringLiteral("0");
        QVERIFY(makePlan(m_platform, other, signingIntent()).id != plan.id);
    }

    void makesADiffThatPatchUnderstands()
    {
        const QString diff = unifiedDiff(QStringLiteral("/etc/x"), "a\nb\nc\n", "a\nB\nc\n");
        QCOMPARE(diff, QStringLiteral("--- a/etc/x\n+++ b/etc/x\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"));
        QCOMPARE(unifiedDiff(QStringLiteral("/etc/x"), "a", "a\n"),
                 QStringLiteral("--- a/etc/x\n+++ b/etc/x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"));
        QCOMPARE(unifiedDiff(QStringLiteral("/etc/x"), "", "a\nb\n"), QStringLiteral("--- a/etc/x\n+++ b/etc/x\n@@ -0,0 +1,2 @@\n+a\n+b\n"));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
