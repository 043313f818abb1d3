// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_order.h"

#include "core/crypto/certificate_details.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::crypto;

class ChainOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAnyOrder();
    void namesTheIssuerThatIsMissing();
    void keepsApartWhatDoesNotBelong();
    void countsWhatIsThereTwice();
    void takesNoIssuerByItsNameAlone();
    void followsTheKeyOfTheSigner();
    void takesTheNewerOfTwoCertificatesOfOneAuthority();
    void leavesRootsOneByOne();
    void endsForARingOfNames();
    void leavesManyInTheirOrder();

private:
    testing::Authority m_authority;
};

void ChainOrderTest::ordersAnyOrder()
{
    const CertificateChain right{m_authority.leaf, m_authority.intermediate, m_authority.root};
    std::vector<std::size_t> order{0, 1, 2};
    do {
        CertificateChain given;
        for (const std::size_t place : order)
            given.push_back(right[place]);
        const SortedCertificates sorted = sortedByIssue(given);
        QCOMPARE(sorted.chains.size(), 1U);
        QVERIFY(sorted.chains.front().certificates == right);
        QVERIFY(sorted.chains.front().missingIssuer.isEmpty());
        QCOMPARE(sorted.wasInOrder, given == right);
    } while (std::ranges::next_permutation(order).found);
}

void ChainOrderTest::namesTheIssuerThatIsMissing()
{
    const SortedCertificates sorted = sortedByIssue({m_authority.leaf});
    QCOMPARE(sorted.chains.front().missingIssuer, m_authority.intermediate.subjectName());
    QCOMPARE(sorted.chains.front().missingKeyId, detailsOf(m_authority.intermediate).subjectKeyId);
    QVERIFY(!sorted.chains.front().missingKeyId.isEmpty());
    const SortedCertificates published = sortedByIssue(m_authority.chain());
    QCOMPARE(published.chains.front().missingIssuer, m_authority.root.subjectName());
}

void ChainOrderTest::keepsApartWhatDoesNotBelong()
{
    const testing::Authority other;
    const SortedCertificates gap = sortedByIssue({m_authority.root, m_authority.leaf, other.intermediate});
    QCOMPARE(gap.chains.size(), 3U);
    const SortedCertificates stranger =
        sortedByIssue({other.root, m_authority.intermediate, m_authority.leaf, other.leaf});
    QCOMPARE(stranger.chains.size(), 3U);
    QVERIFY(stranger.chains.front().certificates == m_authority.chain());
}

void ChainOrderTest::countsWhatIsThereTwice()
{
    const SortedCertificates sorted = sortedByIssue({m_authority.leaf, m_authority.leaf, m_authority.intermediate});
    QCOMPARE(sorted.duplicates.size(), 1U);
    QVERIFY(sorted.chains.front().certificates == m_authority.chain());
    QVERIFY(sorted.wasInOrder);
}

void ChainOrderTest::takesNoIssuerByItsNameAlone()
{
    // The same names, other keys.
    const testing::Authority other;
    const SortedCertificates sorted = sortedByIssue({m_authority.leaf, other.intermediate, other.root});
    for (const OrderedChain &chain : sorted.chains) {
        if (chain.certificates.front() == m_authority.leaf) {
            QCOMPARE(chain.certificates.size(), 1U);
            QCOMPARE(chain.missingIssuer, other.intermediate.subjectName());
        }
    }
}

void ChainOrderTest::followsTheKeyOfTheSigner()
{
    const testing::Authority other;
    const CertificateChain given{m_authority.root, m_authority.intermediate, m_authority.leaf, other.leaf};
    QVERIFY(sortedByIssue(given).chains.front().certificates.front() == m_authority.leaf);
    const SortedCertificates sorted = sortedByIssue(given, other.leafKey.publicKey());
    QVERIFY(sorted.chains.front().certificates.front() == other.leaf);
    QCOMPARE(sorted.chains.front().certificates.size(), 1U);
}

void ChainOrderTest::takesTheNewerOfTwoCertificatesOfOneAuthority()
{
    auto fields = testing::caFields(QStringLiteral("SHAKEN Issuing CA"), false);
    fields.notAfter = testing::instant("2046-01-01T00:00:00Z");
    const Certificate renewed = testing::required(CertificateBuilder::issue(
        fields, m_authority.intermediateKey.publicKey(), m_authority.root, m_authority.rootKey));
    const SortedCertificates sorted =
        sortedByIssue({m_authority.leaf, m_authority.intermediate, renewed, m_authority.root});
    const CertificateChain expected{m_authority.leaf, renewed, m_authority.root};
    QVERIFY(sorted.chains.front().certificates == expected);
    QCOMPARE(sorted.chains.size(), 2U);
}

void ChainOrderTest::leavesRootsOneByOne()
{
    const testing::Authority other;
    const CertificateChain roots{m_authority.root, other.root};
    const SortedCertificates sorted = sortedByIssue(roots);
    QCOMPARE(sorted.chains.size(), 2U);
    QVERIFY(sorted.wasInOrder);
    QVERIFY(sorted.flat() == roots);
}

void ChainOrderTest::endsForARingOfNames()
{
    // A issued B, and B issued A, each with the other's name.
    const auto keyA = testing::required(PrivateKey::generate());
    const auto keyB = testing::required(PrivateKey::generate());
    const auto a = testing::caFields(QStringLiteral("A"), false);
    const auto b = testing::caFields(QStringLiteral("B"), false);
    const Certificate rootA = testing::required(CertificateBuilder::selfSigned(a, keyA));
    const Certificate rootB = testing::required(CertificateBuilder::selfSigned(b, keyB));
    const Certificate aByB = testing::required(CertificateBuilder::issue(a, keyA.publicKey(), rootB, keyB));
    const Certificate bByA = testing::required(CertificateBuilder::issue(b, keyB.publicKey(), rootA, keyA));
    const SortedCertificates sorted = sortedByIssue({aByB, bByA});
    QCOMPARE(sorted.flat().size(), 2U);
}

void ChainOrderTest::leavesManyInTheirOrder()
{
    const CertificateChain many(orderLimit + 1, m_authority.root);
    const SortedCertificates sorted = sortedByIssue(many);
    QCOMPARE(sorted.chains.size(), many.size());
    QVERIFY(sorted.wasInOrder);
}

QTEST_GUILESS_MAIN(ChainOrderTest)
#include "chain_order_test.moc"
