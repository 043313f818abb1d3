// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_controller.h"

#include "core/foundation/files.h"
#include "core/practice/practice_authority.h"
#include "tests/ui/test_workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString guideFile = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt");
const QString guideKey = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/public.pem");

QByteArray guideIdentity()
{
    return readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value();
}

/// Judged in this very thread: what the model must say.
Judgement judgementOf(const DecodedCall &call, const QString &check)
{
    for (const Finding &finding : call.report.checks)
        if (finding.check == check)
            return finding.result;
    return Judgement::Skip;
}

} // namespace

class DecoderControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesAHeaderFieldByField()
    {
        TestWorkspace test;
        DecoderController controller(test.workspace);
        const QAbstractItemModelTester tester(&controller.calls(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        controller.decodeText(guideIdentity());
        QVERIFY(controller.isBusy());
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(controller.calls().rowCount(), 1);
        const DecodedCall &call = *controller.call(u"0"_s);
        QCOMPARE(callerOf(call), u"5555555"_s);
        QCOMPARE(calledOf(call), u"626262"_s);
        QCOMPARE(attestationOf(call), u"B"_s);
        QCOMPARE(groupOf(call), CallGroup::Invalid);
        QCOMPARE(judgementOf(call, u"x5u"_s), Judgement::Fail);
        QCOMPARE(controller.counts()[static_cast<std::size_t>(CallGroup::Invalid)], 1);
    }

    void guidesKeyVerifiesTheSignatureWhileTheVerdictStaysInvalid()
    {
        TestWorkspace test;
        DecoderController controller(test.workspace);
        controller.decodeFile(guideFile);
        controller.verifyWithFile(guideKey);
        QTRY_VERIFY(!controller.isBusy());
        const DecodedCall *call = controller.call(u"0"_s);
        QVERIFY(call != nullptr);
        QCOMPARE(judgementOf(*call, u"signature"_s), Judgement::Pass);
        QCOMPARE(judgementOf(*call, u"freshness"_s), Judgement::Fail);
        QCOMPARE(statusOf(*call), Status::Broken);
    }

    void latestInputWins()
    {
        TestWorkspace test;
        DecoderController controller(test.workspace);
        const QSignalSpy decoded(&controller, &DecoderController::decoded);
        for (int round = 0; round < 20; ++round)
            controller.decodeFile(guideFile);
        controller.decodeText(guideIdentity() + "\n" + guideIdentity());
        QTRY_VERIFY(!controller.isBusy());
        QVERIFY(controller.file().isEmpty());
        const int seen = static_cast<int>(decoded.count());
        test.pools.local().waitForDone();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(static_cast<int>(decoded.count()), seen);
        QCOMPARE(controller.counts()[static_cast<std::size_t>(CallGroup::Invalid)], controller.calls().rowCount());
    }

    void fileThatCannotBeReadIsAnErrorAndEmptiesTheList()
    {
        TestWorkspace test;
        DecoderController controller(test.workspace);
        controller.decodeText(guideIdentity());
        QTRY_COMPARE(controller.calls().rowCount(), 1);
        QSignalSpy failed(&controller, &DecoderController::failed);
        controller.decodeFile(u"/nowhere/at.all"_s);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileNotFound);
        QCOMPARE(controller.calls().rowCount(), 0);
    }

    void privateKeyIsNoCertificateToVerifyWith()
    {
        TestWorkspace test;
        const QString path = test.folder.filePath(u"key.pem"_s);
        const auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        QVERIFY(saveFileAtomically(path, key->toPem().value().view(), FileVisibility::OwnerOnly));
        DecoderController controller(test.workspace);
        QSignalSpy failed(&controller, &DecoderController::failed);
        controller.decodeText(guideIdentity());
        controller.verifyWithFile(path);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::NotACertificate);
    }

    void identityOfTheInventoryIsOfferedAndUsed()
    {
        TestWorkspace test;
        const auto key = crypto::PrivateKey::generate();
        const auto made = practice::issuePracticeCertificate(key->publicKey(), u"123A"_s, test.clock.now());
        QVERIFY(made);
        QVERIFY(test.workspace.inventory().addIdentity(
            {u"west"_s, made->chain, u"https://certs.example.net/a.pem"_s, test.clock.now()}));
        DecoderController controller(test.workspace);
        QCOMPARE(controller.identityNames(), QStringList{u"west"_s});
        controller.decodeText(guideIdentity());
        controller.verifyWithIdentity(u"west"_s);
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(judgementOf(*controller.call(u"0"_s), u"signature"_s), Judgement::Fail);
    }

    void inviteWithoutIdentityIsListed()
    {
        TestWorkspace test;
        DecoderController controller(test.workspace);
        controller.decodeText("INVITE sip:12155550113@example.net SIP/2.0\r\n"
                              "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
                              "From: <sip:12155550112@example.org>;tag=1\r\n"
                              "To: <sip:12155550113@example.net>\r\n"
                              "Call-ID: 1@192.0.2.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(controller.calls().rowCount(), 1);
        const DecodedCall &call = *controller.call(u"0"_s);
        QCOMPARE(groupOf(call), CallGroup::Missing);
        QCOMPARE(callerOf(call), u"12155550112"_s);
        QVERIFY(verdictNote(call).contains(u"428"_s));
    }

    void mayDieWhileItDecodes()
    {
        TestWorkspace test;
        {
            DecoderController controller(test.workspace);
            controller.decodeFile(guideFile);
        }
        test.pools.local().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(test.pools.local().activeThreadCount(), 0);
    }
};

QTEST_MAIN(DecoderControllerTest)
#include "decoder_controller_test.moc"
