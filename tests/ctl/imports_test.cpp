// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using stir::test::openssl;
using stir::test::Program;
using stir::test::words;

namespace {

/// "id/rule" is not in the JSON: the messages tell the findings apart.
bool says(const QJsonObject &object, const char *part)
{
    const QJsonArray findings = object.value(QStringLiteral("findings")).toArray();
    return std::any_of(findings.begin(), findings.end(), [part](const QJsonValue &finding) {
        return finding.toObject().value(QStringLiteral("message")).toString().contains(QLatin1String(part));
    });
}

/// A key, its chain and root, and a vault; the passphrase of every encrypted file is that of the vault.
struct Desk
{
    Desk()
    {
        made = program.run(words("vault init") << program.passphrase()).exitCode == 0 &&
               program.run(words("key new --out") << path("key.pem")).exitCode == 0 &&
               program.run(words("practice certificate --spc 123A --key")
                           << path("key.pem") << QStringLiteral("--out") << path("chain.pem")
                           << QStringLiteral("--root-out") << path("root.pem"))
                       .exitCode == 0;
    }

    QString path(const char *name) const { return program.path(QString::fromLatin1(name)); }
    QByteArray read(const char *name) const { return program.read(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        return program.write(QString::fromLatin1(name), bytes);
    }

    QString pkcs12(const char *options = "") const
    {
        openssl(words("pkcs12 -export -passout")
                << QStringLiteral("pass:correct horse") << words("-inkey") << path("key.pem") << words("-in")
                << path("chain.pem") << words("-out") << path("bundle.p12")
                << QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts));
        return path("bundle.p12");
    }

    stir::test::ProgramResult add(const char *name, const QStringList &sources) const
    {
        return program.run(words("identity add --json --x5u https://cert.example.org/a.pem")
                           << QString::fromLatin1(name) << sources << program.passphrase());
    }

    Program program;
    bool made = false;
};

QStringList key(const QString &file)
{
    return {QStringLiteral("--key"), file};
}

QStringList certificate(const QString &file)
{
    return {QStringLiteral("--cert"), file};
}

} // namespace

class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnIdentityFromOneFile_data();
    void addsAnIdentityFromOneFile();
    void putsAPastedChainRightAndSaysSo();
    void findsTheKeyOfAnAnswerInTheVault();
    void refusesAnAnswerWhoseKeyIsNotThere();
    void warnsOfAKeyThatIsKeptTwice();
    void showsWhatIsWrongWithAKey();
    void refusesAKeyThatCanBeGuessed();
    void showsAChainLeafFirst();
    void readsCertificatesOutOfEveryForm();
    void importsRootsOutOfPkcs7();
    void tellsWhatIsWrongWithAFileAndChangesNothing_data();
    void tellsWhatIsWrongWithAFileAndChangesNothing();
    void saysThatAFileMayNotBeRead();
    void exportsAKeyForOpenssl();
    void exportsNoPlainKeyUnasked();
};

void ImportsTest::addsAnIdentityFromOneFile_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"pem", "p12 as key", "p12 as certificate", "legacy p12", "pem with an encrypted key"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void ImportsTest::addsAnIdentityFromOneFile()
{
    QFETCH(QString, form);
    const Desk desk;
    QVERIFY(desk.made);
    QStringList source;
    if (form == QLatin1String("pem"))
        source = key(desk.write("both.pem", desk.read("chain.pem") + desk.read("key.pem")));
    else if (form.startsWith(QLatin1String("pem")))
        source =
            key(desk.write("both.pem", openssl(words("ec -aes256 -passout") << QStringLiteral("pass:correct horse")
                                                                            << words("-in") << desk.path("key.pem")) +
                                           desk.read("chain.pem")));
    else if (form == QLatin1String("p12 as certificate"))
        source = certificate(desk.pkcs12());
    else
        source = key(desk.pkcs12(form.startsWith(QLatin1String("legacy")) ? "-legacy" : ""));
    const auto added = desk.add("main", source);
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    QCOMPARE(added.object().value(QStringLiteral("key_in_vault")), QJsonValue(true));
    const auto shown = desk.program.run(words("identity show main --json")).object();
    QCOMPARE(shown.value(QStringLiteral("chain")).toArray().size(), 2);
}

void ImportsTest::putsAPastedChainRightAndSaysSo()
{
    const Desk desk;
    const QByteArray chain = desk.read("chain.pem");
    const auto second = chain.indexOf("-----BEGIN", 10);
    const QString turned = desk.write("turned.pem", chain.mid(second) + desk.read("root.pem") + chain.first(second));
    const auto added = desk.add("main", key(desk.path("key.pem")) + certificate(turned));
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    QVERIFY(says(added.object(), "were put right"));
    QVERIFY(!says(added.object(), "wrong order"));
    const auto shown = desk.program.run(words("identity show main --json")).object();
    const QJsonArray stored = shown.value(QStringLiteral("chain")).toArray();
    QCOMPARE(stored.size(), 3);
    QCOMPARE(stored[0].toObject().value(QStringLiteral("ca")), QJsonValue(false));
    QCOMPARE(stored[2].toObject().value(QStringLiteral("self_signed")), QJsonValue(true));
}

void ImportsTest::findsTheKeyOfAnAnswerInTheVault()
{
    const Desk desk;
    QCOMPARE(desk.program.run(words("key new --name waiting") << desk.program.passphrase()).exitCode, 0);
    QCOMPARE(desk.program.run(words("key new --name other") << desk.program.passphrase()).exitCode, 0);
    const auto issued = desk.program.run(words("practice certificate --spc 123A --key waiting --out")
                                         << desk.path("answer.pem") << QStringLiteral("--root-out")
                                         << desk.path("root2.pem") << desk.program.passphrase());
    QCOMPARE(issued.exitCode, 0);
    const auto added = desk.add("main", certificate(desk.path("answer.pem")));
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    // It waited for this: it has the identity's name now.
    const auto kept =
        desk.program.run(words("vault status --json")).object().value(QStringLiteral("entries")).toArray();
    QCOMPARE(kept, (QJsonArray{QStringLiteral("identity-key/main"), QStringLiteral("identity-key/other")}));
    QVERIFY(!says(added.object(), "another name"));
}

void ImportsTest::refusesAnAnswerWhoseKeyIsNotThere()
{
    const Desk desk;
    const auto refused = desk.add("main", certificate(desk.path("chain.pem")));
    QCOMPARE(refused.exitCode, 5);
    QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), QStringLiteral("key_not_in_vault"));
    QVERIFY(desk.program.run(words("identity list --json")).output.isEmpty());
    QCOMPARE(desk.add("main", {}).exitCode, 2);
    QCOMPARE(desk.add("main", key(desk.path("key.pem"))).exitCode, 2);
}

void ImportsTest::warnsOfAKeyThatIsKeptTwice()
{
    const Desk desk;
    const QStringList source = key(desk.path("key.pem")) + certificate(desk.path("chain.pem"));
    const auto first = desk.add("main", source);
    QVERIFY(!says(first.object(), "another name"));
    const auto second = desk.add("second", source);
    QCOMPARE(second.exitCode, 0);
    QVERIFY(says(second.object(), "another name: main"));
    const auto shown = desk.program.run(words("key show main --json") << desk.program.passphrase());
    QVERIFY(says(shown.object(), "another name: second"));
}

void ImportsTest::showsWhatIsWrongWithAKey()
{
    const Desk desk;
    const auto shown = [&desk](const char *name, const QByteArray &bytes) {
        return desk.program.run(words("key show --json") << desk.write(name, bytes)).object();
    };
    QVERIFY(says(shown("p384.pem", openssl(words("ecparam -name secp384r1 -genkey -noout"))), "curve P-384"));
    QVERIFY(says(shown("rsa.der", openssl(words("rsa -outform DER"), openssl(words("genrsa 2048")))), "RSA 2048"));
    QFile published(QStringLiteral(STIR_TEST_DATA "/rfc8946/private.pem"));
    QVERIFY(published.open(QIODevice::ReadOnly));
    QVERIFY(says(shown("rfc.pem", published.readAll()), "printed in RFC 8946 A"));
}

void ImportsTest::refusesAKeyThatCanBeGuessed()
{
    const Desk desk;
    const QByteArray one = QByteArray::fromHex("30310201010420" + QByteArray(63, '0') + "1a00a06082a8648ce3d030107");
    const QString file = desk.write("one.pem", openssl(words("pkey -inform DER"), one));
    QVERIFY(says(desk.program.run(words("key show --json") << file).object(), "by trying"));
    const QString chain = desk.path("one-chain.pem");
    QCOMPARE(desk.program
                 .run(words("practice certificate --spc 123A --key")
                      << file << QStringLiteral("--out") << chain << QStringLiteral("--root-out") << desk.path("r.pem"))
                 .exitCode,
             0);
    const auto refused = desk.add("main", key(file) + certificate(chain));
    QCOMPARE(refused.exitCode, 5);
    QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), QStringLiteral("weak_key"));
}

void ImportsTest::showsAChainLeafFirst()
{
    const Desk desk;
    const QByteArray chain = desk.read("chain.pem");
    const auto second = chain.indexOf("-----BEGIN", 10);
    const QString turned = desk.write("turned.pem", chain.mid(second) + chain.first(second) + chain.first(second));
    const auto shown = desk.program.run(words("cert show --json") << turned);
    QCOMPARE(shown.exitCode, 0);
    const auto objects = shown.objects();
    QCOMPARE(objects.size(), 2U);
    QCOMPARE(objects[0].value(QStringLiteral("role")).toString(), QStringLiteral("leaf"));
    QVERIFY(says(objects[0], "were put right"));
    QVERIFY(says(objects[0], "was there twice"));
    QVERIFY(says(objects[1], "ends below its root"));
    // The leaf alone: who issued it is missing, by name and key identifier.
    const auto alone = desk.program.run(words("cert show --json") << desk.write("leaf.pem", chain.first(second)));
    QVERIFY(says(alone.object(), "is missing"));
    QVERIFY(says(alone.object(), "key identifier"));
}

void ImportsTest::readsCertificatesOutOfEveryForm()
{
    const Desk desk;
    const auto shown = [&desk](const QString &file) {
        return desk.program.run(words("cert show --json") << file << desk.program.passphrase()).objects().size();
    };
    const QStringList certificates = words("crl2pkcs7 -nocrl -certfile") << desk.path("chain.pem");
    QCOMPARE(shown(desk.write("a.p7b", openssl(certificates))), 2U);
    QCOMPARE(shown(desk.write("b.p7b", openssl(QStringList(certificates) << words("-outform DER")))), 2U);
    QCOMPARE(shown(desk.write("a.cer", openssl(words("x509 -outform DER -in") << desk.path("chain.pem")))), 1U);
    QCOMPARE(shown(desk.pkcs12()), 2U);
    QCOMPARE(shown(desk.write("crlf.pem", "\xEF\xBB\xBF" + desk.read("chain.pem").replace("\n", "\r\n"))), 2U);
    QCOMPARE(desk.program.run(words("cert lint --json") << desk.path("a.p7b")).objects().size(), 2U);
    QCOMPARE(desk.program.run(words("key match") << desk.path("key.pem") << desk.path("b.p7b")).exitCode, 0);
}

void ImportsTest::importsRootsOutOfPkcs7()
{
    const Desk desk;
    const QByteArray bag = openssl(words("crl2pkcs7 -nocrl -outform DER -certfile") << desk.path("root.pem"));
    const auto imported =
        desk.program.run(words("trust import --json --company Practice") << desk.write("roots.p7b", bag));
    QVERIFY2(imported.exitCode == 0, imported.errors.constData());
    QCOMPARE(desk.program.run(words("trust list --json")).objects().size(), 1U);
}

void ImportsTest::tellsWhatIsWrongWithAFileAndChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *file, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(code);
    };
    row("a certificate where the key belongs", "chain.pem", "not_a_private_key");
    row("two keys", "two.pem", "several_keys");
    row("another passphrase", "other.p12", "wrong_passphrase");
    row("a damaged PKCS#12", "damaged.p12", "credentials_damaged");
    row("one that breaks off", "short.p12", "credentials_damaged");
    row("an RSA key", "rsa.pem", "unsupported_key");
    row("text", "text", "not_a_private_key");
    row("nothing", "empty", "file_empty");
    row("50 MB", "large", "file_too_large");
    row("a folder", ".", "file_not_readable");
}

void ImportsTest::tellsWhatIsWrongWithAFileAndChangesNothing()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    const Desk desk;
    desk.write("two.pem", desk.read("key.pem") + openssl(words("ecparam -name prime256v1 -genkey -noout")));
    desk.write("rsa.pem", openssl(words("genrsa 2048")));
    desk.write("text", "hello\n");
    desk.write("empty", "");
    openssl(words("pkcs12 -export -passout pass:hunter2 -inkey")
            << desk.path("key.pem") << words("-in") << desk.path("chain.pem") << words("-out")
            << desk.path("other.p12"));
    desk.pkcs12();
    QByteArray bytes = desk.read("bundle.p12");
    desk.write("short.p12", bytes.first(bytes.size() / 2));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    desk.write("damaged.p12", bytes);
    QFile large(desk.path("large"));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(50LL * 1024 * 1024));
    const auto refused = desk.add("main", key(desk.program.path(file)) + certificate(desk.path("chain.pem")));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), code);
    QVERIFY(!refused.error().value(QStringLiteral("hint")).toString().isEmpty());
    QVERIFY(desk.program.run(words("identity list --json")).output.isEmpty());
    const auto entries = desk.program.run(words("vault status --json")).object().value(QStringLiteral("entries"));
    QVERIFY(entries.toArray().isEmpty());
}

void ImportsTest::saysThatAFileMayNotBeRead()
{
    if (::geteuid() == 0)
        QSKIP("root may read every file");
    const Desk desk;
    QVERIFY(QFile::setPermissions(desk.path("key.pem"), {}));
    const auto refused = desk.program.run(words("key show --json") << desk.path("key.pem"));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.error().value(QStringLiteral("code")).toString(), QStringLiteral("file_not_readable"));
}

void ImportsTest::exportsAKeyForOpenssl()
{
    const Desk desk;
    QVERIFY(desk.add("main", key(desk.path("key.pem")) + certificate(desk.path("chain.pem"))).exitCode == 0);
    const QString fresh = desk.program.write(QStringLiteral("fresh"), "battery staple\n", true);
    const QString out = desk.path("out.pem");
    const QStringList command = words("key export main --json --new-passphrase-file")
                                << fresh << QStringLiteral("--out") << out << desk.program.passphrase();
    const auto exported = desk.program.run(command);
    QVERIFY2(exported.exitCode == 0, exported.errors.constData());
    QVERIFY(desk.read("out.pem").startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    QCOMPARE(QFileInfo(out).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    const QByteArray form = openssl(words("asn1parse -in") << out);
    QVERIFY(form.contains(":scrypt") && form.contains(":aes-256-cbc"));
    const QByteArray half =
        openssl(words("pkey -pubout -in") << out << QStringLiteral("-passin") << QStringLiteral("pass:battery staple"));
    QCOMPARE(half, openssl(words("pkey -pubout -in") << desk.path("key.pem")));
    // Never over another file.
    QCOMPARE(desk.program.run(command).exitCode, 5);
}

void ImportsTest::exportsNoPlainKeyUnasked()
{
    const Desk desk;
    QVERIFY(desk.add("main", key(desk.path("key.pem")) + certificate(desk.path("chain.pem"))).exitCode == 0);
    const QStringList command = words("key export main --json --out")
                                << desk.path("out.pem") << desk.program.passphrase();
    const auto silent = desk.program.run(command);
    QCOMPARE(silent.exitCode, 3);
    QCOMPARE(silent.error().value(QStringLiteral("code")).toString(), QStringLiteral("passphrase_needed"));
    const auto unasked = desk.program.run(QStringList(command) << QStringLiteral("--unencrypted"));
    QCOMPARE(unasked.exitCode, 5);
    QCOMPARE(unasked.error().value(QStringLiteral("code")).toString(), QStringLiteral("not_confirmed"));
    QVERIFY(!QFileInfo::exists(desk.path("out.pem")));
    QCOMPARE(desk.program.run(QStringList(command) << words("--unencrypted --yes")).exitCode, 0);
    QCOMPARE(openssl(words("pkey -pubout -in") << desk.path("out.pem")),
             openssl(words("pkey -pubout -in") << desk.path("key.pem")));
}

QTEST_GUILESS_MAIN(ImportsTest)
#include "imports_test.moc"
