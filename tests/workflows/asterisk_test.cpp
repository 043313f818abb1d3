// SPDX-License-Identifier: GPL-3.0-or-later
// A real upstream Asterisk is taken over, configured, proven by what it shows, and put back when it refuses.
#include "core/crypto/private_key.h"
#include "core/deployment/adoption.h"
#include "core/deployment/server_probe.h"
#include "core/practice/practice_authority.h"
#include "tests/workflows/asterisk_world.h"
#include "tests/workflows/practice_world.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;
using stir::tests::AsteriskWorld;

namespace {

const QString name = QString::fromLatin1(AsteriskWorld::server);
const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

bool has(const Findings &findings, const char *rule)
{
    return std::ranges::any_of(findings, [rule](const Finding &one) { return one.rule == QLatin1String(rule); });
}

} // namespace

class AsteriskTest final : public QObject
{
    Q_OBJECT

private:
    AsteriskWorld m_world;
    SecretBytes m_key;
    std::optional<practice::PracticeCertificate> m_issued;
    SystemClock m_clock;

    void setOwn(std::initializer_list<std::pair<const char *, const char *>> values)
    {
        auto store = m_world.inventory();
        policy::VerificationPolicy policy = store.policy({})->value_or(policy::VerificationPolicy());
        for (const auto &[key, value] : values)
            QVERIFY(policy.set(QString::fromLatin1(key), QString::fromLatin1(value)));
        QVERIFY(store.setPolicy({}, policy));
    }

    Result<PushReport> push()
    {
        return pushServer({.server = name, .expectedPlan = {}, .privateKeyPem = &m_key}, m_world.environment(), {});
    }

    QByteArray configuration() const
    {
        return m_world.run("cat /etc/asterisk/stir_shaken.conf\n").value_or(QByteArray());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = AsteriskWorld::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const QString words = m_world.start();
        QVERIFY2(words.isEmpty(), qPrintable(words));
        qInfo("%s", qPrintable(m_world.version()));
        auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        auto issued = practice::issuePracticeCertificate(key->publicKey(), QStringLiteral("123A"), m_clock.now());
        QVERIFY(issued);
        m_issued = *std::move(issued);
        m_key = std::move(*key->toPem());
    }

    void isKnownByItsSigns()
    {
        const auto probed = probeServer(name, m_world.environment(), {});
        QVERIFY2(probed, probed ? "" : qPrintable(probed.error().detail));
        QCOMPARE(probed->recognised.size(), 1U);
        QCOMPARE(probed->recognised.front().id, QStringLiteral("asterisk"));
        QVERIFY(m_world.version().contains(probed->recognised.front().version.section(u' ', 1, 1)));
    }

    void showsAfterAPushWhatWasMeant()
    {
        auto store = m_world.inventory();
        QVERIFY(store.addIdentity({QStringLiteral("main"), m_issued->chain, x5u, m_clock.now()}));
        QVERIFY(store.addAnchor({QStringLiteral("Practice Authority"), m_issued->root}));
        auto server = *store.server(name);
        server.identity = QStringLiteral("main");
        QVERIFY(store.updateServer(name, server));
        setOwn({{"asterisk.attest_level", "B"},
                {"asterisk.unknown_tn_attest_level", "C"},
                {"asterisk.send_mky", "yes"},
                {"asterisk.failure_action", "reject_request"},
                {"asterisk.use_rfc9410_responses", "yes"},
                {"asterisk.max_iat_age", "30"},
                {"asterisk.max_date_header_age", "45"},
                {"asterisk.relax_x5u_path_restrictions", "yes"},
                {"asterisk.curl_timeout", "7"},
                {"asterisk.max_cache_entry_age", "600"},
                {"asterisk.max_cache_size", "50"},
                {"asterisk.cert_cache_dir", "/var/cache/asterisk"}});
        const auto pushed = push();
        QVERIFY2(pushed && pushed->outcome == PushOutcome::Done, tests::wordsOf(pushed).constData());
        QVERIFY2(has(pushed->findings, "as_meant"), tests::wordsOf(pushed).constData());

        const auto attestation = m_world.shown(QStringLiteral("attestation"));
        QCOMPARE(attestation[QStringLiteral("attest_level")], QStringLiteral("B"));
        QCOMPARE(attestation[QStringLiteral("unknown_tn_attest_level")], QStringLiteral("C"));
        QCOMPARE(attestation[QStringLiteral("send_mky")], QStringLiteral("yes"));
        QCOMPARE(attestation[QStringLiteral("public_cert_url")], x5u);
        QCOMPARE(attestation[QStringLiteral("private_key_file")], QStringLiteral("/etc/asterisk/stir-shaken-key.pem"));
        const auto verification = m_world.shown(QStringLiteral("verification"));
        QCOMPARE(verification[QStringLiteral("failure_action")], QStringLiteral("reject_request"));
        QCOMPARE(verification[QStringLiteral("use_rfc9410_responses")], QStringLiteral("yes"));
        QCOMPARE(verification[QStringLiteral("max_iat_age")], QStringLiteral("30"));
        QCOMPARE(verification[QStringLiteral("max_date_header_age")], QStringLiteral("45"));
        QCOMPARE(verification[QStringLiteral("curl_timeout")], QStringLiteral("7"));
        QCOMPARE(verification[QStringLiteral("ca_path")], QStringLiteral("/etc/asterisk/stir-shaken-ca"));
        QVERIFY(planServer(name, m_world.environment(), {})->plan.isEmpty());
    }

    void isPutBackWhenItRefusesWhatAReloadCallsSuccessful()
    {
        const QByteArray before = configuration();
        setOwn({{"asterisk.cert_cache_dir", "/nowhere/at/all"}});
        const auto pushed = push();
        QVERIFY2(pushed && pushed->outcome == PushOutcome::RolledBack, tests::wordsOf(pushed).constData());
        QVERIFY2(has(pushed->findings, "differs") || has(pushed->findings, "section_not_shown") ||
                     has(pushed->findings, "failure_line"),
                 tests::wordsOf(pushed).constData());
        QCOMPARE(configuration(), before);
        QCOMPARE(m_world.shown(QStringLiteral("verification"))[QStringLiteral("cert_cache_dir")],
                 QStringLiteral("/var/cache/asterisk"));
        setOwn({{"asterisk.cert_cache_dir", "/var/cache/asterisk"}});
        QVERIFY(planServer(name, m_world.environment(), {})->plan.isEmpty());
    }

    void isTakenOverAsItIs()
    {
        auto store = m_world.inventory();
        const policy::VerificationPolicy before = *store.policy({}).value();
        auto server = *store.server(name);
        server.identity.clear();
        server.group = QStringLiteral("taken");
        QVERIFY(store.updateServer(name, server));
        const auto adopted = adoptServer(name, m_world.environment(), {});
        QVERIFY2(adopted, adopted ? "" : qPrintable(adopted.error().detail));
        QCOMPARE(adopted->server.identity, QStringLiteral("main"));
        QVERIFY(adopted->policy);
        QCOMPARE(adopted->policy->own, before.own);
        QVERIFY(planServer(name, m_world.environment(), {})->plan.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AsteriskTest)
#include "asterisk_test.moc"
