// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/credential_files.h"

#include "tests/ui/identities/identity_files.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class CredentialFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesSortThemselvesByWhatTheyAre()
    {
        const QString key = m_files.key(u"one.pem"_s);
        const auto chain = m_files.chainFor(key);
        const QString leaf = m_files.write(u"leaf"_s, {chain[0]});
        const QString above = m_files.write(u"above"_s, chain[1].toDer());
        const SortedFiles sorted = sortFiles({leaf, key, above});
        QCOMPARE(sorted.keyFile, key);
        QCOMPARE(sorted.chainFiles, (QStringList{leaf, above}));
        QVERIFY(sorted.leftOut.isEmpty());
    }

    void bundleFillsBoth_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("PEM") << u"pem"_s;
        QTest::newRow("PEM with an encrypted key") << u"encrypted"_s;
        QTest::newRow("PKCS#12 with a passphrase") << u"pkcs12"_s;
    }
    void bundleFillsBoth()
    {
        QFETCH(const QString, form);
        const QString key = m_files.key(u"key.pem"_s);
        const QString chain = m_files.write(u"chain.pem"_s, m_files.chainFor(key));
        const QString encrypted = m_files.encryptedKey(key, u"words"_s);
        const QString bundle =
            form == u"pkcs12"_s
                ? m_files.pkcs12(u"bundle.p12"_s, key, chain, u"words"_s)
                : m_files.write(u"bundle"_s, m_files.read(form == u"pem"_s ? key : encrypted) + m_files.read(chain));
        const SortedFiles sorted = sortFiles({bundle});
        QCOMPARE(sorted.keyFile, bundle);
        QCOMPARE(sorted.chainFiles, QStringList{bundle});
    }

    void encryptedKeyAloneIsAKey()
    {
        const QString key = m_files.encryptedKey(m_files.key(u"alone.pem"_s), u"words"_s);
        const SortedFiles sorted = sortFiles({key});
        QCOMPARE(sorted.keyFile, key);
        QVERIFY(sorted.chainFiles.isEmpty());
    }

    void secondKeyIsLeftOut()
    {
        const QString first = m_files.key(u"first.pem"_s);
        const QString second = m_files.key(u"second.pem"_s);
        const SortedFiles sorted = sortFiles({first, second});
        QCOMPARE(sorted.keyFile, first);
        QCOMPARE(sorted.leftOut, QStringList{second});
    }

    void whatIsNoneOfThemStandsWhereItsErrorIsSaid()
    {
        const QString picture = m_files.write(u"picture.png"_s, "\x89PNG and so on");
        QCOMPARE(sortFiles({picture}).chainFiles, QStringList{picture});
    }

private:
    IdentityFiles m_files;
};

QTEST_GUILESS_MAIN(CredentialFilesTest)
#include "credential_files_test.moc"
