// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/judge_setup.h"

#include "core/foundation/files.h"
#include "tests/ui/decoder/noon_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

Result<std::shared_ptr<const JudgeSetup>> setupWith(const VerifyWith &with)
{
    return JudgeSetup::make({.with = with, .clock = &noon}, {});
}

} // namespace

class JudgeSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsVerifiedUnlessItWasChosen()
    {
        const auto setup = setupWith({}).value();
        QVERIFY(!setup->options().verify);
        QCOMPARE(setup->options().now, noon.now());
    }

    void onlyTheVerificationServiceFetches_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("fetches");
        QTest::newRow("nothing") << static_cast<int>(VerifyWith::Kind::Nothing) << false;
        QTest::newRow("file") << static_cast<int>(VerifyWith::Kind::File) << false;
        QTest::newRow("service") << static_cast<int>(VerifyWith::Kind::Service) << true;
    }
    void onlyTheVerificationServiceFetches()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, fetches);
        const auto setup = setupWith(
            {static_cast<VerifyWith::Kind>(kind), QStringLiteral(STIR_TEST_DATA "/voipnow-guide/public.pem")});
        QVERIFY(setup);
        const passport::JudgeOptions &options = (*setup)->options();
        QCOMPARE(options.credentials != nullptr, fetches);
        QCOMPARE(options.revocations != nullptr, fetches);
        QCOMPARE(options.numberLists != nullptr, fetches);
        QCOMPARE(options.callerContents != nullptr, fetches);
    }

    void privateAddressIsRefusedUnlessAllowed()
    {
        // Nobody listens there: refused before anything is tried, or tried and not reached.
        for (const bool allowed : {false, true}) {
            QTemporaryDir folder;
            const auto setup = JudgeSetup::make({.with = {VerifyWith::Kind::Service, {}, allowed},
                                                 .clock = &noon,
                                                 .cacheFolder = folder.filePath(u"fetched"_s)},
                                                {})
                                   .value();
            const auto credential = setup->options().credentials->credentialFor(u"https://127.0.0.1:8443/a.pem"_s);
            QVERIFY(!credential);
            QCOMPARE(credential.error().rule == u"private_address"_s, !allowed);
        }
    }

    void identityThatIsGoneIsSaid()
    {
        const auto setup = setupWith({VerifyWith::Kind::Identity, u"west"_s});
        QVERIFY(!setup);
        QCOMPARE(setup.error().code, ErrorCode::IdentityUnknown);
    }

    void fileThatIsGoneIsSaid()
    {
        const auto setup = setupWith({VerifyWith::Kind::File, u"/nowhere/key.pem"_s});
        QVERIFY(!setup);
        QCOMPARE(setup.error().code, ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(JudgeSetupTest)
#include "judge_setup_test.moc"
