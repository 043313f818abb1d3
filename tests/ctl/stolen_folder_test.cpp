// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using stir::test::openssl;
using stir::test::Program;
using stir::test::words;

namespace {

struct Needle
{
    QByteArray form;
    QByteArray bytes;
};

/// How the bytes look inside of any base64: at each of the three places they can begin at, without the characters that
/// their neighbours share.
std::vector<Needle> base64Needles(const QByteArray &secret)
{
    std::vector<Needle> needles;
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray encoded = (QByteArray(shift, '\0') + secret).toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray inner = encoded.mid(shift == 0 ? 0 : shift + 1).chopped(1);
        needles.push_back({"base64", inner});
        needles.push_back({"base64url", QByteArray(inner).replace('+', '-').replace('/', '_')});
    }
    return needles;
}

std::vector<Needle> needlesOf(const QByteArray &secret)
{
    std::vector<Needle> needles = base64Needles(secret);
    const QString text = QString::fromLatin1(secret);
    needles.push_back({"bytes", secret});
    needles.push_back({"hex", secret.toHex()});
    needles.push_back({"HEX", secret.toHex().toUpper()});
    needles.push_back({"hex with colons", secret.toHex(':')});
    needles.push_back({"UTF-16", QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)});
    return needles;
}

/// The 32 bytes that are the key itself, which every encoding of it holds.
QByteArray scalarOf(const QByteArray &pem, const QStringList &options = {})
{
    constexpr int head = 7; // SEQUENCE, version 1 and the head of the OCTET STRING
    const QByteArray der = openssl(words("ec -outform DER") + options, pem);
    return der.size() > head + 32 ? der.mid(head, 32) : QByteArray();
}

/// The forms in which a file holds the secret; lines of base64 may break anywhere.
QByteArrayList formsIn(const QByteArray &content, const QByteArray &secret)
{
    const QByteArray joined = QByteArray(content).replace('\r', "").replace('\n', "");
    QByteArrayList forms;
    for (const Needle &needle : needlesOf(secret)) {
        if (content.contains(needle.bytes) || joined.contains(needle.bytes))
            forms.append(needle.form);
    }
    return forms;
}

} // namespace

/// Who has the whole data folder has neither a key nor a passphrase.
class StolenFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        succeeds(words("vault init"));
        // A key that came in a file, and one that was made in the vault.
        QCOMPARE(m_program.run(words("key new --out") << m_program.path(QStringLiteral("key.pem"))).exitCode, 0);
        m_imported = scalarOf(m_program.read(QStringLiteral("key.pem")));
        succeeds(words("practice certificate --spc 123A --out")
                 << m_program.path(QStringLiteral("chain.pem")) << QStringLiteral("--root-out")
                 << m_program.path(QStringLiteral("root.pem")) << QStringLiteral("--key")
                 << m_program.path(QStringLiteral("key.pem")));
        succeeds(words("identity add main --x5u https://certs.example.net/a.pem --key")
                 << m_program.path(QStringLiteral("key.pem")) << QStringLiteral("--cert")
                 << m_program.path(QStringLiteral("chain.pem")));
        succeeds(words("key new --name made"));
        succeeds(words("key export made --out")
                 << m_program.path(QStringLiteral("made.pem")) << QStringLiteral("--new-passphrase-file")
                 << m_program.write(QStringLiteral("export"), "correct horse\n", true));
        m_made = scalarOf(m_program.read(QStringLiteral("made.pem")),
                          {QStringLiteral("-passin"), QStringLiteral("pass:correct horse")});
    }

    void theSearchFindsAKeyInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("form");
        const QByteArray pem = m_program.read(QStringLiteral("key.pem"));
        const QByteArray der = openssl(words("pkcs8 -topk8 -nocrypt -outform DER"), pem);
        QTest::newRow("PEM, PKCS#8") << pem << QByteArray("base64");
        QTest::newRow("PEM, SEC1") << openssl(words("ec"), pem) << QByteArray("base64");
        QTest::newRow("DER") << der << QByteArray("bytes");
        QTest::newRow("hex") << der.toHex() << QByteArray("hex");
        QTest::newRow("HEX") << der.toHex().toUpper() << QByteArray("HEX");
        QTest::newRow("as openssl prints it")
            << openssl(words("ec -noout -text"), pem).replace(' ', "") << QByteArray("hex with colons");
        for (int shift = 0; shift < 3; ++shift)
            QTest::addRow("base64, shifted by %d", shift)
                << (QByteArray(shift, 'x') + der).toBase64() << QByteArray("base64");
        QTest::newRow("base64url") << der.toBase64(QByteArray::Base64UrlEncoding) << QByteArray("base64url");
    }

    void theSearchFindsAKeyInEveryForm()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, form);
        QCOMPARE(m_imported.size(), 32);
        QVERIFY2(formsIn(content, m_imported).contains(form), content.constData());
    }

    void holdsNoSecretAfterTheUsualCommands()
    {
        succeeds(words("csr new --key made --spc 709J --org Example --country US --out")
                 << m_program.path(QStringLiteral("request.pem")));
        succeeds(words("sign --key main --x5u https://certs.example.net/a.pem --orig 12155550100 --dest 12155550101 "
                       "--attest A"));
        succeeds(words("rotation start main --out") << m_program.path(QStringLiteral("rotation.pem")));
        QCOMPARE(m_program
                     .run(words("vault change --new-passphrase-file")
                          << m_program.write(QStringLiteral("new"), "battery staple\n", true) << m_program.passphrase())
                     .exitCode,
                 0);
        QCOMPARE(m_program.run(words("identity remove main") << m_program.passphrase("battery staple")).exitCode, 0);
        QCOMPARE(m_made.size(), 32);
        int files = 0;
        QDirIterator folder(m_program.path(QStringLiteral("data")), QDir::Files | QDir::Hidden | QDir::System,
                            QDirIterator::Subdirectories);
        while (folder.hasNext()) {
            QFile file(folder.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray content = file.readAll();
            ++files;
            for (const QByteArray &secret :
                 {m_imported, m_made, QByteArray("correct horse"), QByteArray("battery staple")})
                QVERIFY2(formsIn(content, secret).isEmpty(),
                         qPrintable(file.fileName() + QStringLiteral(" holds ") + QString::fromLatin1(secret.toHex())));
            QVERIFY2(!content.contains("PRIVATE KEY-----"), qPrintable(file.fileName()));
        }
        QVERIFY(files >= 2);
    }

private:
    void succeeds(const QStringList &arguments) const
    {
        const auto result = m_program.run(QStringList(arguments) << m_program.passphrase());
        QVERIFY2(result.exitCode == 0, (arguments.join(QLatin1Char(' ')).toUtf8() + ": " + result.errors).constData());
    }

    Program m_program;
    QByteArray m_imported;
    QByteArray m_made;
};

QTEST_GUILESS_MAIN(StolenFolderTest)
#include "stolen_folder_test.moc"
