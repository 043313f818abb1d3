// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/identity_import.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::credentials;
using testing::required;

namespace {

const QString x5u = QStringLiteral("https://cert.example.org/a.pem");

} // namespace

class IdentityImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheChainOfTheKeysCertificate()
    {
        const testing::Authority a;
        const testing::Authority b;
        const auto prepared =
            required(prepareChain(a.leafKey, {b.leaf, a.root, b.intermediate, a.intermediate, a.leaf}, x5u));
        const crypto::CertificateChain expected{a.leaf, a.intermediate, a.root};
        QVERIFY(prepared.certificates == expected);
        QCOMPARE(prepared.findings.front().rule, QStringLiteral("reordered"));
        QCOMPARE(prepared.findings.size(), 3U); // and two that do not belong
    }

    void hasNothingToSayOfWhatIsRight()
    {
        const testing::Authority a;
        QVERIFY(required(prepareChain(a.leafKey, a.chain(), x5u)).findings.empty());
    }

    void refusesWhatWouldNeverSign()
    {
        const testing::Authority a;
        const testing::Authority b;
        QCOMPARE(prepareChain(b.leafKey, a.chain(), x5u).error().code, ErrorCode::KeyMismatch);
        QCOMPARE(prepareChain(a.leafKey, {}, x5u).error().code, ErrorCode::NotACertificate);
        QCOMPARE(prepareChain(a.leafKey, a.chain(), QStringLiteral("http://x.example/a.pem")).error().code,
                 ErrorCode::X5uNotHttps);
    }

    void keepsAKeyUnderTheIdentitysName()
    {
        const QTemporaryDir folder;
        Vault vault = required(Vault::open(folder.path()));
        QVERIFY(vault.create(SecretBytes::fromText("correct horse")));
        const auto key = required(crypto::PrivateKey::generate());
        const QString main = QStringLiteral("main");
        const KeptKey first = required(keepKey(vault, main, key));
        QVERIFY(!first.wasThere && first.otherNames.isEmpty());
        QVERIFY(required(keepKey(vault, main, key)).wasThere);
        QCOMPARE(required(keepKey(vault, QStringLiteral("second"), key)).otherNames, QStringList{main});
        const auto other = required(crypto::PrivateKey::generate());
        QCOMPARE(keepKey(vault, main, other).error().code, ErrorCode::NameTaken);
        vault.lock();
        QCOMPARE(keepKey(vault, main, key).error().code, ErrorCode::VaultLocked);
    }
};

QTEST_GUILESS_MAIN(IdentityImportTest)
#include "identity_import_test.moc"
