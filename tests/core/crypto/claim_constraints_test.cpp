// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/claim_constraints.h"
#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::crypto;

namespace {

ClaimConstraints read(const QByteArray &hex, ClaimConstraints::Kind kind = ClaimConstraints::Kind::Enhanced)
{
    const QByteArray der = QByteArray::fromHex(hex);
    return ClaimConstraints::fromDer(std::as_bytes(std::span(der)), kind);
}

} // namespace

class ClaimConstraintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCertificateOfRfc9118()
    {
        const QByteArray pem = testing::dataFile(QStringLiteral("rfc9118/certificate.pem"));
        const auto certificate =
            testing::required(Certificate::fromBytes(std::as_bytes(std::span(pem)), QStringLiteral("rfc9118")));
        QCOMPARE(certificate.commonName(), QStringLiteral("SHAKEN"));
        QCOMPARE(certificate.notAfter(), testing::instant("2022-07-15T21:52:15Z"));
        QCOMPARE(certificate.tnAuthorizationList()->serviceProviderCodes, QStringList{QStringLiteral("1234")});
        QCOMPARE(certificate.claimConstraints().size(), std::size_t(1));
        const ClaimConstraints &constraints = certificate.claimConstraints().front();
        QVERIFY(!constraints.malformed);
        QCOMPARE(constraints.kind, ClaimConstraints::Kind::Enhanced);
        QCOMPARE(constraints.mustInclude, QStringList{QStringLiteral("confidence")});
        QCOMPARE(constraints.permittedValues.size(), std::size_t(1));
        QCOMPARE(constraints.permittedValues.front().claim, QStringLiteral("confidence"));
        QCOMPARE(constraints.permittedValues.front().values,
                 QStringList({QStringLiteral("high"), QStringLiteral("medium")}));
        QCOMPARE(constraints.mustExclude, QStringList{QStringLiteral("priority")});
        // Figure 2 of the RFC shows the bytes: written anew they are the same.
        QCOMPARE(constraints.toDer().toHex(),
                 QByteArray("3040a00e300c160a636f6e666964656e6365a120301e301c160a636f6e666964656e6365300e0c04686967680c"
                            "066d656469756da20c300a16087072696f72697479"));
    }

    void noticesWhatIsNotDer_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty sequence") << QByteArray("3000");
        QTest::newRow("no sequence") << QByteArray("1603666f6f");
        QTest::newRow("empty list") << QByteArray("3004a0023000");
        QTest::newRow("a number for a name") << QByteArray("3007a0053003020101");
        QTest::newRow("a name that is no ASCII") << QByteArray("3009a0073005160361c3a4");
        QTest::newRow("a value that is no UTF-8") << QByteArray("3010a10e300c300a16036162633003"
                                                                "0c01ff");
        QTest::newRow("twice") << QByteArray("3012a00730051603616263a00730051603616263");
        QTest::newRow("in the wrong order") << QByteArray("3012a20730051603616263a00730051603616263");
        QTest::newRow("trailing bytes") << QByteArray("3009a007300516036162630500");
        QTest::newRow("unknown field") << QByteArray("3009a30730051603616263");
        QTest::newRow("no values") << QByteArray("300da10b3009300716036162633000");
        QTest::newRow("cut") << QByteArray("3009a0073005160361");
    }

    void noticesWhatIsNotDer()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(read(hex).malformed);
    }

    void knowsMustExcludeOnlyInTheEnhancedForm()
    {
        const QByteArray hex = "3009a20730051603616263";
        QCOMPARE(read(hex).mustExclude, QStringList{QStringLiteral("abc")});
        QVERIFY(!read(hex).malformed);
        QVERIFY(read(hex, ClaimConstraints::Kind::Plain).malformed);
    }

    void isReadBackFromACertificate()
    {
        ClaimConstraints plain;
        plain.mustInclude = {QStringLiteral("attest")};
        plain.permittedValues = {{QStringLiteral("attest"), {QStringLiteral("A"), QStringLiteral("B")}}};
        auto fields = testing::leafFields();
        fields.constraints = {plain};
        fields.numbersUrl = QStringLiteral("https://tn.example/list");
        const Certificate certificate = testing::Authority().issue(fields);
        QCOMPARE(certificate.claimConstraints().size(), std::size_t(1));
        QCOMPARE(certificate.claimConstraints().front().kind, ClaimConstraints::Kind::Plain);
        QCOMPARE(certificate.claimConstraints().front().mustInclude, plain.mustInclude);
        QCOMPARE(certificate.tnAuthorizationListUrl(), fields.numbersUrl);
        const QByteArray text = testing::opensslOutput(QStringLiteral("x509 -noout -text"), certificate.toPem());
        QVERIFY2(text.contains("1.3.6.1.5.5.7.48.14 - URI:https://tn.example/list"), text.constData());
    }
};

QTEST_GUILESS_MAIN(ClaimConstraintsTest)
#include "claim_constraints_test.moc"
