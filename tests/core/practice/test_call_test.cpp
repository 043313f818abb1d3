// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_fixture.h"

using namespace stir;
using namespace stir::practice;

class TestCallTest : public PracticeFixture
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfKeysWhileSigningIsOff()
    {
        QVERIFY(!content("/var/log/kamailio/kamailio.log").contains("Authentication Service"));
        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        QVERIFY(invite->startsWith("INVITE sip:12155551213@127.0.0.1:"));
        QVERIFY(!invite->contains("\nIdentity:"));
    }

    void warnsAtStartAndLeavesCallsUnsignedWithoutKey()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/a.pem"));
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        const QByteArray log = content("/var/log/kamailio/kamailio.log");
        QVERIFY(log.contains(
            "Failed to load private key (/etc/voipnow/certs/sip/priv-key.pem). Please check @as_default_key param"));
        QVERIFY(log.contains("Cannot start Authentication Service"));
        QVERIFY(!log.contains("Authentication Service ready"));

        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        QVERIFY(!invite->contains("\nIdentity:"));
        QVERIFY(content("/var/log/kamailio/kamailio.log")
                    .contains("Failed to create SIP Identity Header with default key"));
    }

    void signsCallsWithThePushedKeyAndUrl()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/pushed.pem"));
        QVERIFY(makeKey());
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QVERIFY(
            content("/var/log/kamailio/kamailio.log")
                .contains(
                    "INFO: stirshaken [stirshaken_mod.c]: mod_init(): Authentication Service ready (with default key "
                    "/etc/voipnow/certs/sip/priv-key.pem)"));

        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        const qsizetype at = invite->indexOf("\nIdentity: ");
        QVERIFY2(at > 0, invite->constData());
        const QByteArray identity = invite->mid(at + 11).split('\r').constFirst();
        QVERIFY(identity.contains(";info=<https://cert.example.org/pushed.pem>"));
        const QByteArray payload = QByteArray::fromBase64(identity.split('.').value(1), QByteArray::Base64UrlEncoding);
        QVERIFY2(payload.contains("\"orig\":{\"tn\":\"12155551212\"}") && payload.contains("\"tn\":[\"12155551213\"]"),
                 payload.constData());
        QVERIFY(invite->contains("\r\nDate: "));

        const QString identityFile = m_data.filePath(QStringLiteral("identity"));
        const QString publicKey = m_data.filePath(QStringLiteral("public.pem"));
        QVERIFY(saveFileAtomically(identityFile, bytesOf(identity), FileVisibility::OwnerOnly));
        QCOMPARE(runTool(words("openssl"), {words("pkey"), words("-in"), inRoot("/etc/voipnow/certs/sip/priv-key.pem"),
                                            words("-pubout"), words("-out"), publicKey})
                     .code,
                 0);
        const Answer checked =
            runTool(words("secsipidx"), {words("-check"), words("-fidentity"), identityFile, words("-fpubkey"),
                                         publicKey, words("-expire"), words("3600")});
        QVERIFY2(checked.code == 0, (checked.output + checked.errors).constData());
    }

    void saysWhyATestCallFailed()
    {
        TestCall wrong = call();
        wrong.orig = QStringLiteral("1<b>");
        QCOMPARE(placeTestCall(wrong, {}).error().code, ErrorCode::NumberInvalid);

        std::stop_source source;
        source.request_stop();
        QCOMPARE(placeTestCall(call(), source.get_token()).error().code, ErrorCode::Cancelled);

        QCOMPARE(remote("service kamailio stop").code, 0);
        TestCall unanswered = call();
        unanswered.deadline = std::chrono::seconds(1);
        const auto invite = placeTestCall(unanswered, {});
        QVERIFY(!invite);
        QCOMPARE(invite.error().code, ErrorCode::TestCallFailed);
        QVERIFY(!invite.error().detail.isEmpty());
    }
};

int main(int argc, char **argv)
{
    return runTestOrAdapt<TestCallTest>(argc, argv);
}
#include "test_call_test.moc"
