// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/as_nobody.h"
#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"
#include "ui/identities/new_identity_controller.h"

#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

/// Every file that is not what its field asks for, given to the real controller: a sentence at the field, and nothing
/// in the vault or the list.
class WrongFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files.letOthersIn();
        m_key = m_files.key(u"key.pem"_s);
        m_chain = m_files.write(u"chain.pem"_s, m_files.chainFor(m_key));
        QFile::setPermissions(m_chain, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        m_files.key(u"p384.pem"_s, u"secp384r1"_s);
        IdentityFiles::openssl({u"genrsa"_s, u"-out"_s, m_files.path(u"rsa.pem"_s), u"2048"_s});
        m_files.pkcs12(u"bundle.p12"_s, m_key, m_chain, u"open sesame"_s);
        m_files.write(u"empty"_s, QByteArray());
        m_files.write(u"huge"_s, QByteArray(50 * 1024 * 1024, 'x'));
        m_files.write(u"rubbish"_s, QByteArray("no key, no certificate\n"));
        m_files.write(u"two.pem"_s, m_files.read(m_key) + m_files.read(m_files.key(u"second.pem"_s)));
        m_files.write(u"broken.pem"_s, m_files.read(m_chain).left(300));
        m_files.write(u"cut.p12"_s, m_files.read(m_files.path(u"bundle.p12"_s)).left(400));
        QFile::setPermissions(m_files.write(u"locked.pem"_s, m_files.read(m_key)), {});
    }

    void isSaidAtItsField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("chain");
        QTest::addColumn<IdentityField>("field");
        QTest::addColumn<QString>("words");
        const auto keyRow = [](const char *name, const QString &file, const char *words) {
            QTest::newRow(name) << file << u"chain.pem"_s << IdentityField::Key << QString::fromUtf8(words);
        };
        const auto chainRow = [](const char *name, const QString &file, const char *words) {
            QTest::newRow(name) << u"key.pem"_s << file << IdentityField::Chain << QString::fromUtf8(words);
        };
        keyRow("a certificate for a key", u"chain.pem"_s, "not a private key");
        keyRow("another key", u"second.pem"_s, "do not belong together");
        keyRow("a key on another curve", u"p384.pem"_s, "not on the curve P-256");
        keyRow("an RSA key", u"rsa.pem"_s, "cannot sign calls");
        keyRow("two keys", u"two.pem"_s, "2 different private keys");
        keyRow("an empty key", u"empty"_s, "empty");
        keyRow("rubbish for a key", u"rubbish"_s, "not a private key");
        keyRow("50 MB for a key", u"huge"_s, "larger than the program reads");
        keyRow("a folder for a key", u"."_s, "cannot be read");
        keyRow("no key there", u"nowhere.pem"_s, "there is no such file");
        keyRow("a damaged PKCS#12 for a key", u"cut.p12"_s, "damaged");
        chainRow("a key for a certificate", u"key.pem"_s, "not a certificate");
        chainRow("a certificate that breaks off", u"broken.pem"_s, "");
        chainRow("an empty certificate", u"empty"_s, "empty");
        chainRow("rubbish for a certificate", u"rubbish"_s, "not a certificate");
        chainRow("50 MB for a certificate", u"huge"_s, "larger than the program reads");
        chainRow("a folder for a certificate", u"."_s, "cannot be read");
        chainRow("a damaged PKCS#12 for a certificate", u"cut.p12"_s, "damaged");
    }
    void isSaidAtItsField()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, chain);
        QFETCH(const IdentityField, field);
        QFETCH(const QString, words);
        const IdentityProblems problems = savedWith(key, chain);
        QCOMPARE(problems.keys(), QList<IdentityField>{field});
        QVERIFY2(problems.first().contains(words), qPrintable(problems.first()));
    }

    void wrongPassphraseIsSaidWhereItWasTyped()
    {
        m_chainPassphrase = "open barley";
        m_keyPassphrase = "open barley";
        const QString bundle = u"bundle.p12"_s;
        QCOMPARE(savedWith(bundle, u"chain.pem"_s).keys(), QList<IdentityField>{IdentityField::Passphrase});
        QCOMPARE(savedWith({}, bundle).keys(), QList<IdentityField>{IdentityField::ChainPassphrase});
        m_chainPassphrase.clear();
        m_keyPassphrase.clear();
    }

    void fileThatMayNotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("chain");
        QTest::addColumn<IdentityField>("field");
        QTest::newRow("a key") << m_files.path(u"locked.pem"_s) << QStringList() << IdentityField::Key;
        QTest::newRow("a certificate") << QString() << QStringList{m_files.path(u"locked.pem"_s)}
                                       << IdentityField::Chain;
        QTest::newRow("one of several certificates")
            << QString() << QStringList{m_chain, m_files.path(u"locked.pem"_s)} << IdentityField::Chain;
    }
    void fileThatMayNotBeReadIsSaid()
    {
        QFETCH(const QString, key);
        QFETCH(const QStringList, chain);
        QFETCH(const IdentityField, field);
        const testing::AsNobody nobody;
        m_controller.setKeyFile(key);
        m_controller.setChainFiles(chain);
        QVERIFY(settle());
        const QString words = m_controller.faults().value(field);
        QVERIFY2(words.contains(u"locked.pem"_s) && words.contains(u"cannot be read"_s), qPrintable(words));
    }

    void marksAndLineEndsOfOtherSystemsAreNoFault_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("crlf");
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") << false;
        QTest::newRow("CRLF") << QByteArray() << true;
        QTest::newRow("words around") << QByteArray("Dear customer,\nhere it is:\n") << false;
    }
    void marksAndLineEndsOfOtherSystemsAreNoFault()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const bool, crlf);
        const auto dressed = [&](const QString &file, const QString &name) {
            QByteArray bytes = m_files.read(file);
            if (crlf)
                bytes.replace("\n", "\r\n");
            return m_files.write(name, before + bytes + "\nYours\n");
        };
        m_controller.setKeyFile(dressed(m_key, u"dressed-key"_s));
        m_controller.setChainFiles({dressed(m_chain, u"dressed-chain"_s)});
        QVERIFY(settle());
        QVERIFY2(m_controller.faults().isEmpty(), qPrintable(m_controller.faults().values().join(u' ')));
        QVERIFY(m_controller.check().matches().value_or(false));
    }

    void cleanup()
    {
        QVERIFY(m_test.workspace.inventory().identities()->empty());
        QVERIFY(m_test.workspace.inventory().history()->empty());
        QVERIFY(m_controller.waitingKeys().isEmpty());
        m_controller.reset();
    }

private:
    bool settle()
    {
        return QTest::qWaitFor([this] { return !m_controller.isBusy(); }, 20000);
    }

    IdentityProblems savedWith(const QString &key, const QString &chain)
    {
        m_controller.setName(u"carrier"_s);
        m_controller.setKeyFile(key.isEmpty() ? QString() : m_files.path(key));
        if (!m_keyPassphrase.isEmpty())
            m_controller.givePassphrase(SecretBytes::fromText(m_keyPassphrase.constData()));
        m_controller.setChainFiles({m_files.path(chain)});
        if (!m_chainPassphrase.isEmpty())
            m_controller.giveChainPassphrase(SecretBytes::fromText(m_chainPassphrase.constData()));
        m_controller.setX5u(u"https://certs.example.com/shaken.pem"_s);
        IdentityProblems found;
        bool isRefused = false;
        QObject guard;
        connect(&m_controller, &NewIdentityController::refused, &guard, [&](const IdentityProblems &problems) {
            found = problems;
            isRefused = true;
        });
        m_controller.save();
        if (!QTest::qWaitFor([&] { return isRefused; }, 20000))
            qWarning("nothing was refused");
        return found;
    }

    TestWorkspace m_test;
    IdentityFiles m_files;
    NewIdentityController m_controller{m_test.workspace};
    QString m_key;
    QString m_chain;
    QByteArray m_keyPassphrase;
    QByteArray m_chainPassphrase;
};

QTEST_GUILESS_MAIN(WrongFilesTest)
#include "wrong_files_test.moc"
