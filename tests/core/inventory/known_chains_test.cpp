// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/known_chains.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using inventory::KnownChains;

class KnownChainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatIsThereWhetherItIsKnownOrNot()
    {
        KnownChains chains;
        const auto chain = m_authority.chain();
        for (int look = 0; look < 3; ++look) {
            chains.beginSweep();
            QVERIFY(chains.read(crypto::toPem(chain), {}) == chain);
            QVERIFY(chains.read(m_authority.root.toPem(), {}) == crypto::CertificateChain{m_authority.root});
        }
    }

    void takesNothingForAnotherChain()
    {
        KnownChains chains;
        const auto chain = testing::required(chains.read(crypto::toPem(m_authority.chain()), {}));
        const auto turned =
            testing::required(chains.read(crypto::toPem({m_authority.intermediate, m_authority.leaf}), {}));
        QVERIFY(!(chain == turned));
    }

    void refusesWhatIsNoneEachTime()
    {
        KnownChains chains;
        for (int look = 0; look < 2; ++look)
            QCOMPARE(chains.read("rubbish", {}).error().code, ErrorCode::NotACertificate);
    }

private:
    testing::Authority m_authority;
};

QTEST_GUILESS_MAIN(KnownChainsTest)
#include "known_chains_test.moc"
