// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/key_switch.h"

#include "core/capture/captured_header.h"
#include "core/credentials/vault_keys.h"
#include "core/crypto/certificate_builder.h"
#include "core/practice/practice_authority.h"
#include "core/practice/test_call.h"
#include "core/rotation/retirement.h"
#include "tests/core/crypto/test_certificates.h"
#include "tests/support/temporary_web_server.h"
#include "tests/workflows/practice_world.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace stir;
using namespace stir::rotation;
using credentials::RotationStage;
using testing::required;
using tests::wordsOf;

namespace {

QByteArray wordsOf(const Error &error)
{
    return (errorName(error.code) + u' ' + error.subject + u' ' + error.detail).toUtf8();
}

/// A clock that can be set.
class SetClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime::currentDateTimeUtc();
};

/// Calls through a server, one after the other, for as long as it lives, and the Identity headers that came out.
class CallsInProgress
{
public:
    CallsInProgress(const QString &host, int port)
        : m_calls([this, host, port](const std::stop_token &stop) {
              while (!stop.stop_requested()) {
                  const auto invite = practice::placeTestCall({.host = host,
                                                               .port = port,
                                                               .orig = QStringLiteral("12025550123"),
                                                               .dest = QStringLiteral("13035550100"),
                                                               .deadline = std::chrono::seconds(3)},
                                                              stop);
                  if (!invite)
                      continue; // the proxy restarts
                  const auto headers = capture::headersInText(*invite, QStringLiteral("call"));
                  if (headers && !headers->empty() && headers->front().identity)
                      m_seen.push_back(headers->front());
              }
          })
    {
    }

    std::vector<capture::CapturedHeader> finish()
    {
        m_calls.request_stop();
        m_calls.join();
        return std::move(m_seen);
    }

private:
    std::vector<capture::CapturedHeader> m_seen;
    std::jthread m_calls;
};

} // namespace

/// The whole change of a key on the real parts: sshd, Kamailio, sipp, nginx, curl.
class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QVERIFY2(m_web.start({{QStringLiteral("/second.pem"), {}}, {QStringLiteral("/third.pem"), {}}}),
                 qPrintable(m_web.errorText()));
        // The server's curl believes in the web server's authority, as it would in a public one.
        QVERIFY(m_world.onServer("mkdir -p usr/bin; printf '#!/bin/sh\\nexec /usr/bin/curl --cacert " +
                                 m_web.authorityFile().toUtf8() +
                                 " \"$@\"\\n' > usr/bin/curl; chmod 755 usr/bin/curl"));
        m_vault.emplace(required(credentials::Vault::open(m_world.dataFolder())));
        QVERIFY(m_vault->create(SecretBytes::fromText("correct horse")));
        QVERIFY(m_vault->store(credentials::keyEntryName(QStringLiteral("main")), m_world.key()));
        const auto pushed = m_world.push();
        QVERIFY2(pushed && pushed->outcome == deployment::PushOutcome::Done, tests::wordsOf(pushed).constData());
        m_firstPush = pushed->historyId;
    }

    void ordersOnceHoweverOftenItIsAsked()
    {
        auto inventory = m_world.inventory();
        const auto order = orderLike(m_world.certificate());
        QCOMPARE(order.serviceProviderCode, QStringLiteral("123A"));
        // As if the program had died between the key and the note of it.
        const auto waiting = required(crypto::PrivateKey::generate());
        QVERIFY(m_vault->store(credentials::keyEntryName(QStringLiteral("main (next)")), required(waiting.toPem())));
        const auto begun = begin(QStringLiteral("main"), order, *m_vault, inventory, m_clock);
        QVERIFY2(begun, begun ? "" : wordsOf(begun.error()).constData());
        QCOMPARE(begun->keySha256, waiting.publicKey().sha256());
        QVERIFY(begun->request.startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        const auto again = required(begin(QStringLiteral("main"), order, *m_vault, inventory, m_clock));
        QCOMPARE(again.request, begun->request);
        QCOMPARE(newPlace(again).error().code, ErrorCode::RotationOutOfStep);
    }

    void takesNoAnswerThatWouldNotSign()
    {
        auto inventory = m_world.inventory();
        const auto take = [&](const crypto::CertificateChain &chain, const QString &url) {
            const auto taken = takeAnswer(QStringLiteral("main"), {chain, url}, *m_vault, inventory, m_clock);
            return taken ? ErrorCode::InternalFault : taken.error().code;
        };
        const auto key = required(credentials::keyNamed(*m_vault, QStringLiteral("main (next)")));
        const auto issued =
            required(practice::issuePracticeCertificate(key.publicKey(), QStringLiteral("123A"), m_clock.now()));
        m_next = issued.chain;
        m_nextRoot = issued.root;
        QCOMPARE(take({m_world.certificate()}, m_web.url(QStringLiteral("/second.pem"))), ErrorCode::KeyMismatch);
        QCOMPARE(take(m_next, QStringLiteral("http://certs.example.net/2.pem")), ErrorCode::X5uNotHttps);
        QCOMPARE(take(m_next, QLatin1String(tests::PracticeWorld::x5u)), ErrorCode::X5uTaken);
        const auto expired = required(
            practice::issuePracticeCertificate(key.publicKey(), QStringLiteral("123A"), m_clock.now().addYears(-1)));
        const auto refused = [&](const crypto::CertificateChain &chain) {
            const auto taken = takeAnswer(QStringLiteral("main"), {chain, m_web.url(QStringLiteral("/second.pem"))},
                                          *m_vault, inventory, m_clock);
            return !taken || taken->isTaken ? QString() : taken->findings.front().check + taken->findings.front().rule;
        };
        QCOMPARE(refused(expired.chain), QStringLiteral("validityexpired"));
        crypto::CertificateRequestFields fields;
        fields.commonName = QStringLiteral("no numbers");
        fields.notBefore = m_clock.now().addDays(-1);
        fields.notAfter = m_clock.now().addDays(30);
        QCOMPARE(refused({required(crypto::CertificateBuilder::selfSigned(fields, key))}),
                 QStringLiteral("tnauthlistabsent"));
        QCOMPARE(rotationOf(QStringLiteral("main"), inventory)->stage, RotationStage::Ordered);
        QCOMPARE(takeAnswer(QStringLiteral("other"), {m_next, {}}, *m_vault, inventory, m_clock).error().code,
                 ErrorCode::RotationUnknown);
    }

    void takesTheAnswerInAnyOrder()
    {
        auto inventory = m_world.inventory();
        const auto taken =
            takeAnswer(QStringLiteral("main"), {{m_next[1], m_next[0]}, m_web.url(QStringLiteral("/second.pem"))},
                       *m_vault, inventory, m_clock);
        QVERIFY2(taken, taken ? "" : wordsOf(taken.error()).constData());
        QVERIFY(taken->rotation.chain == m_next);
        QCOMPARE(taken->rotation.stage, RotationStage::Certified);
        QCOMPARE(taken->findings.back().rule, QStringLiteral("no_anchor"));
        QVERIFY(inventory.addAnchor({QStringLiteral("Second Authority"), *m_nextRoot}));
    }

    void switchesNothingBeforeTheCertificateCanBeFetchedFromEverywhere()
    {
        const auto before = m_world.serverFiles();
        const auto notPublished = switchMain();
        QVERIFY(!notPublished);
        QCOMPARE(notPublished.error().code, ErrorCode::ProofFailed);
        m_web.setBody(QStringLiteral("/second.pem"), crypto::toPem(m_next));
        // From here, and not from the server.
        QVERIFY(m_world.onServer(
            "mv usr/bin/curl curl.away; printf '#!/bin/sh\\nexit 7\\n' > usr/bin/curl; chmod 755 usr/bin/curl"));
        const auto notFromThere = switchMain();
        QVERIFY(!notFromThere);
        QVERIFY(m_world.onServer("mv curl.away usr/bin/curl"));
        QCOMPARE(m_world.serverFiles(), before);
        QCOMPARE(required(m_world.inventory().identity(QStringLiteral("main"))).x5u,
                 QLatin1String(tests::PracticeWorld::x5u));
    }

    void leavesTheOldKeySigningWhereTheServerRefuses()
    {
        const QByteArray once = m_world.root().toUtf8() + "/once";
        QVERIFY(m_world.onServer("mv usr/sbin/service usr/sbin/service.real; printf '%s\\n' '#!/bin/sh' '[ -e " + once +
                                 " ] || { touch " + once +
                                 "; exit 1; }' 'exec \"$(dirname \"$0\")/service.real\" \"$@\"' "
                                 "> usr/sbin/service; chmod 755 usr/sbin/service"));
        const auto before = m_world.serverFiles();
        const auto stopped = switchMain();
        QVERIFY2(stopped, stopped ? "" : wordsOf(stopped.error()).constData());
        QVERIFY(!stopped->isComplete);
        QVERIFY(stopped->servers.front().push->outcome == deployment::PushOutcome::RolledBack);
        QVERIFY(stopped->servers.front().error.has_value());
        QCOMPARE(m_world.serverFiles(), before);
        QCOMPARE(rotationOf(QStringLiteral("main"), m_world.inventory())->stage, RotationStage::Switching);
    }

    void goesOnAndSignsNoCallThatCannotBeVerified()
    {
        // As if the program had died before the keys in the vault had got their new names.
        const QString kept = credentials::keptKeyName(required(m_world.inventory().keptCertificates()).front());
        QVERIFY(m_vault->store(credentials::keyEntryName(QStringLiteral("main (next)")),
                               required(m_vault->load(credentials::keyEntryName(QStringLiteral("main"))))));
        QVERIFY(m_vault->store(credentials::keyEntryName(QStringLiteral("main")), m_world.key()));
        CallsInProgress calls(m_world.status().host, m_world.status().sipPort);
        std::this_thread::sleep_for(std::chrono::seconds(1));
        const auto done = switchMain();
        std::this_thread::sleep_for(std::chrono::seconds(1));
        const auto seen = calls.finish();
        QVERIFY2(done, done ? "" : wordsOf(done.error()).constData());
        const auto &server = done->servers.front();
        QVERIFY2(done->isComplete, server.error ? wordsOf(*server.error).constData() : "");
        QVERIFY(server.call && server.call->isValid());
        QCOMPARE(m_vault->entryNames(),
                 (QStringList{credentials::keyEntryName(QStringLiteral("main")), credentials::keyEntryName(kept)}));
        QCOMPARE(rotationOf(QStringLiteral("main"), m_world.inventory()).error().code, ErrorCode::RotationUnknown);

        int withOld = 0;
        int withNew = 0;
        for (const capture::CapturedHeader &header : seen) {
            passport::JudgeOptions options;
            options.verify = true;
            options.now = QDateTime::currentDateTimeUtc();
            options.signer = m_next.front().publicKey();
            auto report = passport::judge(*header.identity, header.context, options);
            const QString x5u = report.token.text(QStringLiteral("x5u")).value_or(QString());
            const bool isOld = x5u == QLatin1String(tests::PracticeWorld::x5u);
            if (isOld) {
                options.signer = m_world.certificate().publicKey();
                report = passport::judge(*header.identity, header.context, options);
            }
            QVERIFY2(report.verdict == passport::Verdict::Valid, qPrintable(x5u));
            ++(isOld ? withOld : withNew);
        }
        QVERIFY2(withOld > 0 && withNew > 0, qPrintable(QStringLiteral("%1 and %2").arg(withOld).arg(withNew)));
    }

    void saysWhyAPushFromBeforeCannotBeUndone()
    {
        const auto before = m_world.serverFiles();
        const auto undone =
            deployment::rollbackServer(QLatin1String(tests::PracticeWorld::server), m_firstPush, environment(), {});
        QVERIFY2(undone, undone ? "" : wordsOf(undone.error()).constData());
        QVERIFY(undone->outcome == deployment::PushOutcome::Refused);
        QCOMPARE(undone->error->code, ErrorCode::ServerChanged);
        QCOMPARE(undone->findings.front().rule, QStringLiteral("other_file"));
        QCOMPARE(m_world.serverFiles(), before);
    }

    void keepsTheOldKeyUntilItsCertificateHasExpired()
    {
        const auto kept = required(m_world.inventory().keptCertificates());
        QCOMPARE(kept.size(), std::size_t(1));
        QVERIFY(kept.front().chain.front() == m_world.certificate());
        const QString file = m_world.serverFile(*kept.front().keyFiles.begin());
        QVERIFY(QFile::exists(file));
        QCOMPARE(retire(kept.front(), *m_vault, environments(), {}).error().code, ErrorCode::InUse);
        m_clock.time = m_world.certificate().notAfter().addDays(1);
        const auto retired = retire(kept.front(), *m_vault, environments(), {});
        QVERIFY2(retired && retired->isOver, retired ? "" : wordsOf(retired.error()).constData());
        QVERIFY(!QFile::exists(file));
        QVERIFY(required(m_world.inventory().keptCertificates()).empty());
        QCOMPARE(m_vault->entryNames(), QStringList{credentials::keyEntryName(QStringLiteral("main"))});
        m_clock.time = QDateTime::currentDateTimeUtc();
        QVERIFY(required(m_world.plan()).plan.isEmpty());
        QVERIFY(!m_world.onServer("ls etc/stir-console/lock 2>/dev/null"));
    }

    void givesUpARotationBeforeItsSwitch()
    {
        auto inventory = m_world.inventory();
        QVERIFY(begin(QStringLiteral("main"), orderLike(m_next.front()), *m_vault, inventory, m_clock));
        QVERIFY(abandon(QStringLiteral("main"), *m_vault, inventory));
        QCOMPARE(m_vault->entryNames(), QStringList{credentials::keyEntryName(QStringLiteral("main"))});
        QCOMPARE(abandon(QStringLiteral("main"), *m_vault, inventory).error().code, ErrorCode::RotationUnknown);
    }

private:
    deployment::DeploymentEnvironment environment() const
    {
        return {.dataFolder = m_world.dataFolder(),
                .clock = m_clock,
                .login = {},
                .acceptedHostKey = m_world.status().hostKey};
    }

    EnvironmentOf environments() const
    {
        return [this](const QString &) { return environment(); };
    }

    Result<SwitchReport> switchMain()
    {
        SwitchOrder order{QStringLiteral("main"), {}};
        order.https.allowPrivate = true;
        order.https.authorities = m_web.authority();
        order.numbers = ProofNumbers{QStringLiteral("12025550123"), QStringLiteral("13035550100")};
        return switchServers(order, *m_vault, environments(), {});
    }

    tests::PracticeWorld m_world;
    testing::TemporaryWebServer m_web;
    SetClock m_clock;
    QString m_firstPush;
    std::optional<credentials::Vault> m_vault;
    crypto::CertificateChain m_next;
    std::optional<crypto::Certificate> m_nextRoot;
};

QTEST_GUILESS_MAIN(RotationTest)
#include "rotation_test.moc"
