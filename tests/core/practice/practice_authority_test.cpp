// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_authority.h"

#include "core/foundation/files.h"

#include <QtTest/QtTest>

#include <QProcess>
#include <QTemporaryDir>

using namespace stir;
using namespace stir::practice;

class PracticeAuthorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issuesChainThatOpensslAccepts()
    {
        const auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        const auto issued =
            issuePracticeCertificate(key->publicKey(), QStringLiteral("123A"), QDateTime::currentDateTimeUtc());
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
        QCOMPARE(issued->chain.size(), size_t(2));

        QTemporaryDir folder;
        const auto save = [&folder](const QString &name, const QByteArray &pem) {
            const QString path = folder.filePath(name);
            return saveFileAtomically(path, bytesOf(pem), FileVisibility::OwnerOnly) ? path : QString();
        };
        const QString root = save(QStringLiteral("root.pem"), issued->root.toPem());
        const QString issuer = save(QStringLiteral("issuer.pem"), issued->chain.at(1).toPem());
        const QString leaf = save(QStringLiteral("leaf.pem"), issued->chain.at(0).toPem());
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-CAfile"), root,
                       QStringLiteral("-untrusted"), issuer, leaf});
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0,
                 (openssl.readAllStandardOutput() + openssl.readAllStandardError()).constData());
    }

    void leafSpeaksForTheProviderWithTheGivenKey()
    {
        const auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto issued = issuePracticeCertificate(key->publicKey(), QStringLiteral("123A"), now);
        QVERIFY(issued);
        const crypto::Certificate &leaf = issued->chain.front();
        QVERIFY(leaf.publicKey() == key->publicKey());
        QCOMPARE(leaf.commonName(), QStringLiteral("SHAKEN 123A"));
        QVERIFY(!leaf.isCa());
        QVERIFY(leaf.notBefore() <= now && leaf.notAfter() > now.addDays(89) && leaf.notAfter() <= now.addDays(91));
        const auto numbers = leaf.tnAuthorizationList();
        QVERIFY(numbers);
        QCOMPARE(numbers->serviceProviderCodes, QStringList{QStringLiteral("123A")});
    }
};

QTEST_GUILESS_MAIN(PracticeAuthorityTest)
#include "practice_authority_test.moc"
