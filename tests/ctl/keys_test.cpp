// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using stir::test::openssl;
using stir::test::Program;
using stir::test::words;

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnEncryptedKeyThatOpensslReads()
    {
        const Program program;
        const QString key = program.path(QStringLiteral("key.pem"));
        const auto made = program.run(words("key new --json --out") << key << program.passphrase());
        QCOMPARE(made.exitCode, 0);
        QVERIFY(program.read(QStringLiteral("key.pem")).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        QCOMPARE(QFileInfo(key).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        const QByteArray shown =
            openssl({QStringLiteral("pkey"), QStringLiteral("-passin"), QStringLiteral("pass:correct horse"),
                     QStringLiteral("-pubout"), QStringLiteral("-in"), key});
        QVERIFY(!shown.isEmpty());
        const QByteArray md5 = openssl(words("md5"), shown).trimmed().split(' ').constLast();
        QCOMPARE(made.object().value(QStringLiteral("md5")).toString().toLatin1(), md5);
    }

    void checksCertificatesAgainstTheProfile()
    {
        const Program program;
        const QString rsa = program.path(QStringLiteral("rsa.pem"));
        const QString leaf = program.write(QStringLiteral("leaf.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
        openssl(words("req -x509 -newkey rsa:2048 -nodes -subj /CN=sbc -keyout /dev/null -config")
                << leaf << QStringLiteral("-out") << rsa);
        const QString list = QStringLiteral(STIR_TEST_DATA "/crl/a-1001.pem");
        const auto both = program.run(words("cert lint --json") << list << rsa);
        QCOMPARE(both.exitCode, 1);
        const auto objects = both.objects();
        QCOMPARE(objects.size(), 2U);
        QCOMPARE(objects[0].keys(),
                 (QStringList{QStringLiteral("file"), QStringLiteral("findings"), QStringLiteral("index"),
                              QStringLiteral("role"), QStringLiteral("subject")}));
        QCOMPARE(objects[0][QLatin1String("role")].toString(), QStringLiteral("leaf"));
        // What only the profile minds is no failure.
        QCOMPARE(program.run(words("cert lint --profile fr") << list).exitCode, 0);
        QCOMPARE(program.run(words("cert lint --profile uk") << list).exitCode, 2);
        QCOMPARE(program.run(words("cert lint") << program.path(QStringLiteral("none.pem"))).exitCode, 3);
    }

    void neverOverwritesAKey()
    {
        const Program program;
        const QString key = program.write(QStringLiteral("key.pem"), "precious");
        QCOMPARE(program.run(words("key new --out") << key).exitCode, 5);
        QCOMPARE(program.read(QStringLiteral("key.pem")), QByteArray("precious"));
    }

    void matchesAKeyAndItsCertificate()
    {
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        makeKeyAndChain(program, QStringLiteral("b"));
        const auto match = program.run(words("key match --json") << program.path(QStringLiteral("a.pem"))
                                                                 << program.path(QStringLiteral("a-chain.pem")));
        QCOMPARE(match.exitCode, 0);
        QCOMPARE(match.object().keys(),
                 QStringList({QStringLiteral("cert_md5"), QStringLiteral("cert_sha256"), QStringLiteral("key_md5"),
                              QStringLiteral("key_sha256"), QStringLiteral("match")}));
        QCOMPARE(match.object().value(QStringLiteral("match")), QJsonValue(true));
        QCOMPARE(match.object().value(QStringLiteral("key_md5")), match.object().value(QStringLiteral("cert_md5")));
        const auto differ = program.run(words("key match --json") << program.path(QStringLiteral("a.pem"))
                                                                  << program.path(QStringLiteral("b-chain.pem")));
        QCOMPARE(differ.exitCode, 1);
        QCOMPARE(differ.object().value(QStringLiteral("match")), QJsonValue(false));
    }

    void printsTheFigureOfTheGuideForTheKeyRecoveredFromItsTokens()
    {
        const Program program;
        const auto shown =
            program.run(words("key show --json") << QStringLiteral(STIR_TEST_DATA "/voipnow-guide/public.pem"));
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.object().value(QStringLiteral("md5")).toString(),
                 QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
    }

    void tellsWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("file_empty");
        QTest::newRow("text") << QByteArray("hello\n") << QStringLiteral("not_a_private_key");
        QTest::newRow("larger than any key") << QByteArray(2 * 1024 * 1024, 'x') << QStringLiteral("file_too_large");
    }

    void tellsWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const Program program;
        const auto result = program.run(words("key show --json") << program.write(QStringLiteral("key.pem"), bytes));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), code);
        QVERIFY(!result.error().value(QStringLiteral("message")).toString().isEmpty());
    }

    void refusesWhatCannotBeASigningIdentityAndStoresNothing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *key, const char *certificate, int exitCode,
                            const char *code) {
            QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(certificate) << exitCode
                                << QString::fromLatin1(code);
        };
        row("a certificate given as the key", "a-chain.pem", "a-chain.pem", 3, "not_a_private_key");
        row("a key given as the certificate", "a.pem", "a.pem", 3, "not_a_certificate");
        row("a key of another curve", "p384.pem", "a-chain.pem", 3, "wrong_curve");
        row("a file of 100 MB", "large", "a-chain.pem", 3, "file_too_large");
        row("a certificate of 100 MB", "a.pem", "large", 3, "file_too_large");
        row("a folder, which cannot be read", ".", "a-chain.pem", 3, "file_not_readable");
        row("no file", "nothing.pem", "a-chain.pem", 3, "file_not_found");
    }

    void refusesWhatCannotBeASigningIdentityAndStoresNothing()
    {
        QFETCH(QString, key);
        QFETCH(QString, certificate);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        program.write(QStringLiteral("p384.pem"), openssl(words("ecparam -name secp384r1 -genkey -noout")));
        QFile large(program.path(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100LL * 1024 * 1024));
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        const auto refused = program.run(words("identity add main --json --x5u https://certs.example.net/a.pem --key")
                                         << program.path(key) << QStringLiteral("--cert") << program.path(certificate)
                                         << program.passphrase());
        QCOMPARE(refused.exitCode, exitCode);
        QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), code);
        QVERIFY(!refused.error().value(QStringLiteral("hint")).toString().isEmpty());
        QVERIFY(program.run(words("identity list --json")).output.isEmpty());
    }

    void asksForNoPassphraseWithoutATerminal()
    {
        const Program program;
        const QString key = program.path(QStringLiteral("key.pem"));
        QCOMPARE(program.run(words("key new --out") << key << program.passphrase()).exitCode, 0);
        const auto result = program.run(words("key show --json") << key, "correct horse\n");
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("passphrase_needed"));
    }

    void refusesAPassphraseFileThatOthersCanRead()
    {
        const Program program;
        const QString passphrase = program.write(QStringLiteral("open"), "correct horse\n");
        const auto result = program.run(words("vault init --json --passphrase-file") << passphrase);
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("file_not_private"));
        QVERIFY(!QFileInfo::exists(program.path(QStringLiteral("data/vault.json"))));
    }

    void takesThePassphraseFromADescriptor()
    {
        const Program program;
        QCOMPARE(program.run(words("vault init --passphrase-fd 0"), "correct horse\n").exitCode, 0);
        QCOMPARE(program.run(words("key new --name main --passphrase-fd 0"), "correct horse\n").exitCode, 0);
        const auto wrong = program.run(words("key new --json --name other --passphrase-fd 0"), "battery staple\n");
        QCOMPARE(wrong.exitCode, 3);
        QCOMPARE(wrong.error().value(QStringLiteral("code")).toString(), QStringLiteral("wrong_passphrase"));
    }

    void changesThePassphraseOfTheVault()
    {
        const Program program;
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 5);
        QCOMPARE(program.run(words("key new --name main") << program.passphrase()).exitCode, 0);
        const QString fresh = program.write(QStringLiteral("new"), "battery staple\n", true);
        QCOMPARE(program.run(words("vault change --new-passphrase-file") << fresh << program.passphrase()).exitCode, 0);
        QCOMPARE(program.run(words("key show main") << program.passphrase()).exitCode, 3);
        QCOMPARE(program.run(words("key show main") << program.passphrase("battery staple")).exitCode, 0);
    }

    void refusesAnIdentityWhoseKeyAndCertificateDiffer()
    {
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        makeKeyAndChain(program, QStringLiteral("b"));
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        const auto refused = program.run(words("identity add main --json --x5u https://cert.example.org/a.pem --key")
                                         << program.path(QStringLiteral("a.pem")) << QStringLiteral("--cert")
                                         << program.path(QStringLiteral("b-chain.pem")) << program.passphrase());
        QCOMPARE(refused.exitCode, 5);
        QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), QStringLiteral("key_mismatch"));
        QVERIFY(
            program.run(words("vault status --json")).object().value(QStringLiteral("entries")).toArray().isEmpty());
        QVERIFY(program.run(words("identity list --json")).objects().empty());
    }

    void addsShowsAndRemovesAnIdentity()
    {
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        const QStringList add = words("identity add main --json --x5u https://cert.example.org/a.pem --key")
                                << program.path(QStringLiteral("a.pem")) << QStringLiteral("--cert")
                                << program.path(QStringLiteral("a-chain.pem")) << program.passphrase();
        const auto added = program.run(add);
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.object().value(QStringLiteral("key_in_vault")), QJsonValue(true));
        QCOMPARE(program.run(add).exitCode, 2);
        const auto shown = program.run(words("identity show main --json"));
        QCOMPARE(shown.object().value(QStringLiteral("chain")).toArray().size(), 2);
        QCOMPARE(program.run(words("identity remove main") << program.passphrase()).exitCode, 0);
        QVERIFY(
            program.run(words("vault status --json")).object().value(QStringLiteral("entries")).toArray().isEmpty());
        QCOMPARE(program.run(words("identity show main")).exitCode, 2);
    }

    void leavesNoKeyInTheClear()
    {
        const Program program;
        QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
        QCOMPARE(program.run(words("key new --name main") << program.passphrase()).exitCode, 0);
        QProcess grep;
        grep.start(QStringLiteral("grep"),
                   {QStringLiteral("-rl"), QStringLiteral("PRIVATE KEY-----"), program.path(QStringLiteral("data"))});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.readAllStandardOutput(), QByteArray());
    }

    void hasNoOptionThatTakesASecretAsText()
    {
        for (const char *command : {"--help", "vault change --help", "identity add --help", "server add --help"}) {
            const QByteArray help = Program().run(words(command)).output;
            for (const char *option : {"--passphrase ", "--password ", "--sudo-password ", "--new-passphrase "})
                QVERIFY2(!help.contains(option), option);
        }
    }

    void signsAHeaderThatItDecodesAsValid()
    {
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        const auto signature =
            program.run(words("sign --x5u https://cert.example.org/a.pem --orig +1-215-555-0100 --dest 12155550101 "
                              "--attest a --key")
                        << program.path(QStringLiteral("a.pem")));
        QCOMPARE(signature.exitCode, 0);
        const auto decoded = program.run(words("decode --verify --json --cert")
                                             << program.path(QStringLiteral("a-chain.pem")) << QStringLiteral("--trust")
                                             << program.path(QStringLiteral("a-root.pem")),
                                         signature.output);
        QVERIFY2(decoded.exitCode == 0, decoded.output.constData());
        QCOMPARE(decoded.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
        QCOMPARE(decoded.object().value(QStringLiteral("orig")).toString(), QStringLiteral("12155550100"));
    }

    void refusesToSignWhatNobodyCouldVerify_data()
    {
        QTest::addColumn<QString>("x5u");
        QTest::addColumn<QString>("attestation");
        QTest::newRow("http") << QStringLiteral("http://cert.example.org/a.pem") << QStringLiteral("A");
        QTest::newRow("no scheme") << QStringLiteral("cert.example.org/a.pem") << QStringLiteral("A");
        QTest::newRow("attestation") << QStringLiteral("https://cert.example.org/a.pem") << QStringLiteral("D");
    }

    void refusesToSignWhatNobodyCouldVerify()
    {
        QFETCH(QString, x5u);
        QFETCH(QString, attestation);
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        const auto result = program.run(words("sign --orig 12155550100 --dest 12155550101 --key")
                                        << program.path(QStringLiteral("a.pem")) << QStringLiteral("--x5u") << x5u
                                        << QStringLiteral("--attest") << attestation);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.output.isEmpty());
    }

    void showsACertificate()
    {
        const Program program;
        makeKeyAndChain(program, QStringLiteral("a"));
        const auto shown = program.run(words("cert show --json") << program.path(QStringLiteral("a-chain.pem")));
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.objects().size(), 2U);
        const QJsonObject leaf = shown.objects().front();
        QCOMPARE(leaf.value(QStringLiteral("ca")), QJsonValue(false));
        QCOMPARE(leaf.value(QStringLiteral("tnauthlist")).toObject().value(QStringLiteral("spc")).toArray(),
                 QJsonArray{QStringLiteral("123A")});
    }

private:
    /// NAME.pem, NAME-chain.pem and NAME-root.pem; the key is not encrypted.
    static void makeKeyAndChain(const Program &program, const QString &name)
    {
        const auto made = program.run(words("key new --out") << program.path(name + QStringLiteral(".pem")));
        QCOMPARE(made.exitCode, 0);
        const auto issued =
            program.run(words("practice certificate --spc 123A --key")
                        << program.path(name + QStringLiteral(".pem")) << QStringLiteral("--out")
                        << program.path(name + QStringLiteral("-chain.pem")) << QStringLiteral("--root-out")
                        << program.path(name + QStringLiteral("-root.pem")));
        QCOMPARE(issued.exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "keys_test.moc"
