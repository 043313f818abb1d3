// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_controller.h"

#include "core/foundation/files.h"
#include "core/practice/practice_authority.h"
#include "tests/ui/test_workspace.h"
#include "ui/decoder/detail_words.h"

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

const QByteArray bareInvite = "INVITE sip:12155550113@example.net SIP/2.0\r\n"
                              "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
                              "From: <sip:12155550112@example.org>;tag=1\r\n"
                              "To: <sip:12155550113@example.net>\r\n"
                              "Call-ID: 1@192.0.2.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n";

Judgement judgementOf(const CallDetail &detail, const QString &check)
{
    for (const Finding &finding : detail.report.checks)
        if (finding.check == check)
            return finding.result;
    return Judgement::Skip;
}

/// A controller, and the call that it opened last.
struct TestedController
{
    TestWorkspace test;
    DecoderController controller{test.workspace};
    std::optional<CallDetail> detail;

    TestedController()
    {
        QObject::connect(&controller, &DecoderController::detailOpened,
                         [this](const CallDetail &opened) { detail = opened; });
    }
    int rows() { return controller.calls().rowCount(); }
    quint32 count(CallGroup group) { return controller.calls().counts().groups[static_cast<std::size_t>(group)]; }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !controller.isBusy(); });
    }
    bool opens(quint32 number)
    {
        detail.reset();
        controller.openCall(number);
        return QTest::qWaitFor([this] { return detail.has_value(); });
    }
};

} // namespace

class DecoderControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesAHeaderFieldByField()
    {
        TestedController tested;
        const QAbstractItemModelTester tester(&tested.controller.calls(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        tested.controller.decodeText(guideIdentity());
        QVERIFY(tested.controller.isReading());
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 1);
        const CallSnapshot &calls = tested.controller.calls().calls();
        const CallRow &row = calls.row(0);
        QCOMPARE(row.caller.text(calls.words), QByteArray("5555555"));
        QCOMPARE(row.called.text(calls.words), QByteArray("626262"));
        QCOMPARE(row.attestation, AttestationLevel::B);
        QCOMPARE(row.group, CallGroup::Invalid);
        QCOMPARE(calls.word(row.ppt), QByteArray("shaken"));
        QCOMPARE(row.issuedAt, 1668526068);
        QCOMPARE(tested.count(CallGroup::Invalid), 1U);
        QVERIFY(tested.opens(0));
        QCOMPARE(judgementOf(*tested.detail, u"x5u"_s), Judgement::Fail);
    }

    void guidesKeyVerifiesTheSignatureWhileTheVerdictStaysInvalid()
    {
        TestedController tested;
        tested.controller.decodeFile(guideFile);
        tested.controller.verifyWith({VerifyWith::Kind::File, guideKey});
        QVERIFY(tested.settles());
        QVERIFY(tested.rows() > 0);
        QVERIFY(tested.opens(0));
        QCOMPARE(judgementOf(*tested.detail, u"signature"_s), Judgement::Pass);
        QCOMPARE(judgementOf(*tested.detail, u"freshness"_s), Judgement::Fail);
        QCOMPARE(tested.detail->row.group, CallGroup::Invalid);
    }

    void latestInputWins()
    {
        TestedController tested;
        const QSignalSpy finished(&tested.controller, &DecoderController::finished);
        for (int round = 0; round < 20; ++round)
            tested.controller.decodeFile(guideFile);
        tested.controller.decodeText(guideIdentity());
        QVERIFY(tested.settles());
        QVERIFY(tested.controller.input().file.isEmpty());
        QCOMPARE(finished.count(), 1);
        tested.test.pools.remote().waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(tested.rows(), 1);
    }

    void everyCallOfALogIsOpenedAsItWasListed()
    {
        TestedController tested;
        tested.controller.decodeFile(guideFile);
        QVERIFY(tested.settles());
        const CallSnapshot calls = tested.controller.calls().calls();
        for (quint32 number = 0; number < calls.count; ++number) {
            QVERIFY(tested.opens(number));
            const auto orig = tested.detail->report.token.origNumber();
            QCOMPARE(calls.row(number).caller.text(calls.words), orig.value_or(QString()).toUtf8());
        }
    }

    void filterAndOrderComeFromTheWorker()
    {
        TestedController tested;
        tested.controller.decodeText(guideIdentity() + "\n\n" + bareInvite);
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 2);
        tested.controller.setFilter({.groups = 1U << static_cast<unsigned>(CallGroup::Missing)});
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 1);
        QCOMPARE(tested.controller.calls().numberAt(0), 1U);
        tested.controller.setFilter({});
        tested.controller.setSort({CallColumn::Caller, false});
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 2);
        QCOMPARE(tested.controller.calls().numberAt(0), 1U);
    }

    void fileThatCannotBeReadIsAnErrorAndEmptiesTheList()
    {
        TestedController tested;
        tested.controller.decodeText(guideIdentity());
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 1);
        QSignalSpy failed(&tested.controller, &DecoderController::failed);
        tested.controller.decodeFile(u"/nowhere/at.all"_s);
        QVERIFY(tested.settles());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileNotFound);
        QCOMPARE(tested.rows(), 0);
    }

    void fileThatChangedIsSaidWhenACallIsOpened()
    {
        TestedController tested;
        const QString path = tested.test.folder.filePath(u"log.txt"_s);
        QVERIFY(saveFileAtomically(path, bytesOf(guideIdentity()), FileVisibility::OwnerOnly));
        tested.controller.decodeFile(path);
        QVERIFY(tested.settles());
        QVERIFY(tested.opens(0));
        QVERIFY(saveFileAtomically(path, bytesOf(QByteArray("something else")), FileVisibility::OwnerOnly));
        QSignalSpy failed(&tested.controller, &DecoderController::detailFailed);
        tested.controller.openCall(0);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileChanged);
        QVERIFY(QFile::remove(path));
        tested.controller.openCall(0);
        QTRY_COMPARE(failed.count(), 2);
        QCOMPARE(failed.back().front().value<Error>().code, ErrorCode::FileNotFound);
    }

    void privateKeyIsNoCertificateToVerifyWith()
    {
        TestedController tested;
        const QString path = tested.test.folder.filePath(u"key.pem"_s);
        const auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        QVERIFY(saveFileAtomically(path, key->toPem().value().view(), FileVisibility::OwnerOnly));
        QSignalSpy failed(&tested.controller, &DecoderController::failed);
        tested.controller.decodeText(guideIdentity());
        tested.controller.verifyWith({VerifyWith::Kind::File, path});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::NotACertificate);
    }

    void identityOfTheInventoryIsOfferedAndUsed()
    {
        TestedController tested;
        const auto key = crypto::PrivateKey::generate();
        const auto made = practice::issuePracticeCertificate(key->publicKey(), u"123A"_s, tested.test.clock.now());
        QVERIFY(made);
        QVERIFY(tested.test.workspace.inventory().addIdentity(
            {u"west"_s, made->chain, u"https://certs.example.net/a.pem"_s, tested.test.clock.now()}));
        QCOMPARE(tested.controller.identityNames(), QStringList{u"west"_s});
        tested.controller.decodeText(guideIdentity());
        tested.controller.verifyWith({VerifyWith::Kind::Identity, u"west"_s});
        QVERIFY(tested.settles());
        QVERIFY(tested.opens(0));
        QCOMPARE(judgementOf(*tested.detail, u"signature"_s), Judgement::Fail);
    }

    void inviteWithoutIdentityIsListed()
    {
        TestedController tested;
        tested.controller.decodeText(bareInvite);
        QVERIFY(tested.settles());
        QCOMPARE(tested.rows(), 1);
        QCOMPARE(tested.count(CallGroup::Missing), 1U);
        QVERIFY(tested.opens(0));
        QCOMPARE(tested.detail->context.caller, u"12155550112"_s);
        QVERIFY(verdictNote(*tested.detail).contains(u"428"_s));
        QCOMPARE(tested.detail->message, bareInvite);
    }

    void mayDieWhileItDecodes()
    {
        TestWorkspace test;
        {
            DecoderController controller(test.workspace);
            controller.decodeFile(guideFile);
        }
        test.pools.remote().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(test.pools.remote().activeThreadCount(), 0);
    }
};

QTEST_MAIN(DecoderControllerTest)
#include "decoder_controller_test.moc"
