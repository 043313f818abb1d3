// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_verifier.h"

#include "tests/core/crypto/test_certificates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stir;
using namespace stir::crypto;
using namespace stir::testing;

namespace {

const QDateTime during = instant("2026-02-01T00:00:00Z");

Certificate read(const QByteArray &bytes)
{
    return *Certificate::fromBytes(bytesOf(bytes), {});
}

CertificateChain chainFile(const char *name)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/chains/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? certificatesFromPem(bytesOf(file.readAll()), {}).value()
                                          : CertificateChain();
}

} // namespace

class ChainVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePathToTheAnchor();
    void findsThePathWhenTheRestIsInDisorder();
    void rejectsExpiredLeaf();
    void rejectsLeafThatIsNotYetValid();
    void rejectsExpiredIntermediate();
    void rejectsChainToAnotherRoot();
    void rejectsRootThatOnlyTheChainBrings();
    void rejectsEverythingWithoutAnchors();
    void namesTheMissingIntermediate();
    void rejectsIntermediateAsTheOnlyAnchor();
    void rejectsChangedSignature();
    void rejectsImpostorWithTheIssuersName();
    void rejectsIssuerThatIsNoCa();
    void rejectsMoreAuthoritiesThanOneMayHaveBelowIt();
    void rejectsACriticalExtensionThatIsNotKnown();
    void rejectsSelfSignedLeaf();
    void acceptsSelfSignedLeafThatIsTheAnchor();
    void acceptsAnchorsThatAreDoubled();
    void rejectsEmptyChain();
    void verifiesRealStirChains();
};

void ChainVerifierTest::findsThePathToTheAnchor()
{
    const Authority authority;
    const auto verdict = ChainVerifier::verify(authority.chain(), {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::None);
    const CertificateChain expected{authority.leaf, authority.intermediate, authority.root};
    QVERIFY(verdict.path == expected);
}

void ChainVerifierTest::findsThePathWhenTheRestIsInDisorder()
{
    const Authority authority;
    const Authority other;
    const CertificateChain chain{authority.leaf, authority.root, other.intermediate, authority.intermediate};
    const auto verdict = ChainVerifier::verify(chain, {other.root, authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::None);
    QCOMPARE(verdict.path.size(), std::size_t{3});
}

void ChainVerifierTest::rejectsExpiredLeaf()
{
    const Authority authority;
    const auto verdict =
        ChainVerifier::verify(authority.chain(), {authority.root}, authority.leaf.notAfter().addSecs(1));
    QCOMPARE(verdict.fault, ChainFault::Expired);
    QCOMPARE(verdict.certificate->subjectName(), authority.leaf.subjectName());
    QVERIFY(verdict.detail.contains(QStringLiteral("expired")));
    QVERIFY(verdict.path.empty());
}

void ChainVerifierTest::rejectsLeafThatIsNotYetValid()
{
    Authority authority;
    auto fields = leafFields();
    fields.notBefore = during.addDays(1);
    const auto verdict =
        ChainVerifier::verify({authority.issue(fields), authority.intermediate}, {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::NotYetValid);
}

void ChainVerifierTest::rejectsExpiredIntermediate()
{
    Authority authority;
    auto fields = caFields(QStringLiteral("SHAKEN Issuing CA"), false);
    fields.notAfter = during.addDays(-1);
    authority.intermediate =
        *CertificateBuilder::issue(fields, authority.intermediateKey.publicKey(), authority.root, authority.rootKey);
    const auto verdict = ChainVerifier::verify(authority.chain(), {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::Expired);
    QCOMPARE(verdict.certificate->subjectName(), authority.intermediate.subjectName());
}

void ChainVerifierTest::rejectsChainToAnotherRoot()
{
    const Authority authority;
    const Authority other; // a root with the very same name
    const auto verdict = ChainVerifier::verify(authority.chain(), {other.root}, during);
    QCOMPARE(verdict.fault, ChainFault::NoAnchor);
    QCOMPARE(verdict.certificate->subjectName(), authority.intermediate.subjectName());
}

void ChainVerifierTest::rejectsRootThatOnlyTheChainBrings()
{
    const Authority authority;
    const CertificateChain whole{authority.leaf, authority.intermediate, authority.root};
    QCOMPARE(ChainVerifier::verify(whole, {Authority().root}, during).fault, ChainFault::NoAnchor);
}

void ChainVerifierTest::rejectsEverythingWithoutAnchors()
{
    const Authority authority;
    QCOMPARE(ChainVerifier::verify(authority.chain(), {}, during).fault, ChainFault::NoAnchor);
}

void ChainVerifierTest::namesTheMissingIntermediate()
{
    const Authority authority;
    const auto verdict = ChainVerifier::verify({authority.leaf}, {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::MissingIssuer);
    QCOMPARE(verdict.certificate->subjectName(), authority.leaf.subjectName());
}

void ChainVerifierTest::rejectsIntermediateAsTheOnlyAnchor()
{
    const Authority authority;
    QVERIFY(ChainVerifier::verify({authority.leaf}, {authority.intermediate}, during).fault != ChainFault::None);
}

void ChainVerifierTest::rejectsChangedSignature()
{
    const Authority authority;
    QByteArray der = authority.leaf.toDer();
    der[der.size() - 1] = static_cast<char>(der[der.size() - 1] ^ 1);
    const auto verdict = ChainVerifier::verify({read(der), authority.intermediate}, {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::BadSignature);
}

void ChainVerifierTest::rejectsImpostorWithTheIssuersName()
{
    const Authority authority;
    const Authority impostor;
    const auto verdict = ChainVerifier::verify({impostor.leaf, authority.intermediate}, {authority.root}, during);
    QVERIFY(verdict.fault != ChainFault::None);
}

void ChainVerifierTest::rejectsIssuerThatIsNoCa()
{
    const Authority authority;
    const auto key = PrivateKey::generate();
    const auto below = CertificateBuilder::issue(leafFields(), key->publicKey(), authority.leaf, authority.leafKey);
    QVERIFY(below);
    const auto verdict =
        ChainVerifier::verify({*below, authority.leaf, authority.intermediate}, {authority.root}, during);
    QCOMPARE(verdict.fault, ChainFault::NotACa);
}

void ChainVerifierTest::rejectsMoreAuthoritiesThanOneMayHaveBelowIt()
{
    const Certificate root = chainFile("root.pem").front();
    const auto verdict = ChainVerifier::verify(chainFile("path-too-long.pem"), {root}, root.notBefore().addDays(1));
    QCOMPARE(verdict.fault, ChainFault::PathTooLong);
    QCOMPARE(verdict.certificate->commonName(), QStringLiteral("last-authority"));
}

void ChainVerifierTest::rejectsACriticalExtensionThatIsNotKnown()
{
    const Certificate root = chainFile("root.pem").front();
    const auto verdict =
        ChainVerifier::verify(chainFile("critical-extension.pem"), {root}, root.notBefore().addDays(1));
    QCOMPARE(verdict.fault, ChainFault::CriticalExtension);
    QCOMPARE(verdict.certificate->commonName(), QStringLiteral("critical"));
}

void ChainVerifierTest::rejectsSelfSignedLeaf()
{
    const Authority authority;
    const auto own = CertificateBuilder::selfSigned(leafFields(), authority.leafKey);
    QCOMPARE(ChainVerifier::verify({*own}, {authority.root}, during).fault, ChainFault::NoAnchor);
}

void ChainVerifierTest::acceptsSelfSignedLeafThatIsTheAnchor()
{
    const auto key = PrivateKey::generate();
    const auto own = CertificateBuilder::selfSigned(leafFields(), *key);
    QCOMPARE(ChainVerifier::verify({*own}, {*own}, during).fault, ChainFault::None);
}

void ChainVerifierTest::acceptsAnchorsThatAreDoubled()
{
    const Authority authority;
    QCOMPARE(ChainVerifier::verify(authority.chain(), {authority.root, authority.root}, during).fault,
             ChainFault::None);
}

void ChainVerifierTest::rejectsEmptyChain()
{
    QCOMPARE(ChainVerifier::verify({}, {Authority().root}, during).fault, ChainFault::Other);
}

void ChainVerifierTest::verifiesRealStirChains()
{
    if (!qEnvironmentVariableIsSet("STIR_FOREIGN_DATA"))
        QSKIP("STIR_FOREIGN_DATA names no folder with certificates of others");
    const auto authorities = certificatesFromPem(bytesOf(foreignFile("sti-ca-certificates.pem")), {});
    QVERIFY(authorities);
    CertificateChain roots;
    std::ranges::copy_if(*authorities, std::back_inserter(roots), &Certificate::isSelfSigned);
    int holds = 0;
    const QJsonArray leaves = QJsonDocument::fromJson(foreignFile("sti-leaf-samples.json")).array();
    for (const QJsonValue &value : leaves) {
        const Certificate leaf = read(QByteArray::fromBase64(value.toObject().value(u"der_b64").toString().toLatin1()));
        CertificateChain chain{leaf};
        std::ranges::copy(*authorities, std::back_inserter(chain));
        holds += ChainVerifier::verify(chain, roots, leaf.notAfter().addDays(-1)).fault == ChainFault::None ? 1 : 0;
    }
    // Some roots are not in that list, and some signed their certificate themselves.
    QVERIFY2(holds * 2 > leaves.size(), qPrintable(QStringLiteral("%1 of %2").arg(holds).arg(leaves.size())));
}

QTEST_GUILESS_MAIN(ChainVerifierTest)
#include "chain_verifier_test.moc"
