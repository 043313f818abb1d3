// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"
#include "tests/support/soft_token.h"

#include <QJsonArray>
#include <QTest>

using stir::test::openssl;
using stir::test::Program;
using stir::test::SoftToken;
using stir::test::words;

namespace {

/// A key with its chain, in files of the program's folder.
bool makeKeyAndChain(const Program &program)
{
    return program.run(words("key new --out") << program.path(QStringLiteral("key.pem"))).exitCode == 0 &&
           program.run(words("practice certificate --spc 123A --key")
                       << program.path(QStringLiteral("key.pem")) << QStringLiteral("--out")
                       << program.path(QStringLiteral("chain.pem")) << QStringLiteral("--root-out")
                       << program.path(QStringLiteral("root.pem")))
                   .exitCode == 0;
}

QStringList adding(const Program &program, const QString &key)
{
    return words("identity add main --json --x5u https://cert.example.org/a.pem --cert")
           << program.path(QStringLiteral("chain.pem")) << QStringLiteral("--key") << key;
}

} // namespace

/// Keys that stay where they are: in a file on a disk of its own, or in a token.
class OutsideKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAKeyInItsFile()
    {
        const Program program;
        QVERIFY(makeKeyAndChain(program));
        const QString key = program.path(QStringLiteral("key.pem"));
        // Without any vault.
        const auto added = program.run(adding(program, key) << QStringLiteral("--key-stays"));
        QVERIFY2(added.exitCode == 0, added.errors.constData());
        QCOMPARE(added.object().value(QStringLiteral("key_place")).toString(), key);
        QCOMPARE(added.object().value(QStringLiteral("key_in_vault")), QJsonValue(false));
        const auto shown = program.run(words("identity show main --json")).object();
        QCOMPARE(shown.value(QStringLiteral("key_place")).toString(), key);
        QCOMPARE(program.run(words("identity remove main")).exitCode, 0);
        QVERIFY(!program.read(QStringLiteral("key.pem")).isEmpty());
    }

    void namesNoFileForAKeyOfTheVault()
    {
        const Program program;
        QVERIFY(makeKeyAndChain(program));
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        QCOMPARE(program.run(words("key new --name main") << program.passphrase()).exitCode, 0);
        const auto refused = program.run(adding(program, QStringLiteral("main"))
                                         << QStringLiteral("--key-stays") << program.passphrase());
        QCOMPARE(refused.exitCode, 2);
    }

    void signsAndOrdersWithAKeyInAToken()
    {
        const SoftToken token;
        if (!token.isThere())
            QSKIP("softhsm2 or libengine-pkcs11-openssl is not installed");
        const Program program;
        QVERIFY(makeKeyAndChain(program));
        QVERIFY(token.import(program.path(QStringLiteral("key.pem")), QStringLiteral("signer")));
        const QString address = token.address(QStringLiteral("signer"));
        const QStringList pin{QStringLiteral("--pin-file"), program.write(QStringLiteral("pin"), "1234\n", true)};

        const auto wrong = program.run(words("key show --json") << address << QStringLiteral("--pin-file")
                                                                << program.write(QStringLiteral("wrong"), "9\n", true));
        QCOMPARE(wrong.exitCode, 3);
        QCOMPARE(wrong.error().value(QStringLiteral("code")).toString(), QStringLiteral("wrong_passphrase"));
        QCOMPARE(program.run(words("key show --json") << address).error().value(QStringLiteral("code")).toString(),
                 QStringLiteral("passphrase_needed"));

        const auto request =
            program.run(words("csr new --spc 123A --org Example --country US --key") << address << pin);
        QVERIFY2(request.exitCode == 0, request.errors.constData());
        QCOMPARE(openssl(words("req -verify -noout -pubkey"), request.output),
                 openssl(words("pkey -pubout -in") << program.path(QStringLiteral("key.pem"))));

        const auto signature = program.run(words("sign --x5u https://cert.example.org/a.pem --orig 12155550100 --dest "
                                                 "12155550101 --attest A --key")
                                           << address << pin);
        QVERIFY2(signature.exitCode == 0, signature.errors.constData());
        const auto decoded = program.run(words("decode --verify --json --cert")
                                             << program.path(QStringLiteral("chain.pem")) << QStringLiteral("--trust")
                                             << program.path(QStringLiteral("root.pem")),
                                         signature.output);
        QCOMPARE(decoded.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));

        const auto added = program.run(adding(program, address) << pin);
        QVERIFY2(added.exitCode == 0, added.errors.constData());
        QCOMPARE(added.object().value(QStringLiteral("key_place")).toString(), address);
        const auto exported = program.run(words("key export --json --unencrypted --yes --out")
                                          << program.path(QStringLiteral("out.pem")) << address << pin);
        QCOMPARE(exported.exitCode, 5);
        QCOMPARE(exported.error().value(QStringLiteral("code")).toString(), QStringLiteral("key_stays_in_token"));
    }

    void takesNoPinInAnAddress()
    {
        const Program program;
        const QByteArray pin = "1234\n";
        const auto refused =
            program.run(words("key show --json pkcs11:token=stir;object=signer?pin-value=9876")
                        << QStringLiteral("--pin-file") << program.write(QStringLiteral("pin"), pin, true));
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(!refused.errors.contains("9876"));
    }
};

QTEST_GUILESS_MAIN(OutsideKeysTest)
#include "outside_keys_test.moc"
