// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/anchor_import.h"

#include "tests/ui/trust/made_anchors.h"

#include <QSignalSpy>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class AnchorImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSeveralCertificatesOfOneFileAndNamesTheirCompanies()
    {
        TestWorkspace test;
        const QByteArray bundle =
            "# Roots of 2026\n" + certificateOf({u"Comcast"_s}).toPem() + certificateOf({u"Neustar"_s}).toPem();
        AnchorImport import(test.workspace);
        import.read({writeFile(test, u"bundle.pem"_s, bundle)});
        QVERIFY(import.isBusy());
        QTRY_COMPARE(import.candidates().size(), 2U);
        QCOMPARE(import.candidates()[0].anchor.company, u"Comcast"_s);
        QCOMPARE(import.candidates()[1].anchor.company, u"Neustar"_s);
        QCOMPARE(import.wantedCount(), 2);
    }

    void readsDerAndFolders()
    {
        TestWorkspace test;
        QVERIFY(QDir(test.folder.path()).mkdir(u"roots"_s));
        writeFile(test, u"roots/a.der"_s, certificateOf({u"Der"_s}).toDer());
        writeFile(test, u"roots/b.pem"_s, certificateOf({u"Pem"_s}).toPem());
        writeFile(test, u"roots/notes.txt"_s, "no certificate");
        AnchorImport import(test.workspace);
        import.read({test.folder.filePath(u"roots"_s)});
        QTRY_COMPARE(import.candidates().size(), 2U);
        QCOMPARE(import.candidates()[0].anchor.company, u"Der"_s);
    }

    void expiredOneIsOfferedUnchosenAndLeafCannotBeTaken()
    {
        TestWorkspace test;
        const QByteArray bundle =
            certificateOf({.organization = u"Old"_s, .days = -1}).toPem() +
            certificateOf({.organization = u"Leaf"_s, .commonName = u"SHAKEN 123A"_s, .isCa = false}).toPem();
        AnchorImport import(test.workspace);
        import.read({writeFile(test, u"bundle.pem"_s, bundle)});
        QTRY_COMPARE(import.candidates().size(), 2U);
        QCOMPARE(import.wantedCount(), 0);
        QVERIFY(!import.isComplete());
        QVERIFY(anyFails(import.candidates()[0].findings));
        import.setWanted(0, true);
        import.setWanted(1, true);
        QCOMPARE(import.wantedCount(), 1);
        QVERIFY(!import.candidates()[1].isWanted);
    }

    void takesWhatIsWantedUnderTheNameGiven()
    {
        TestWorkspace test;
        AnchorImport import(test.workspace);
        import.read({writeFile(test, u"a.pem"_s, certificateOf({u"Comcast"_s}).toPem()),
                     writeFile(test, u"b.pem"_s, certificateOf({u"Neustar"_s}).toPem())});
        QTRY_COMPARE(import.candidates().size(), 2U);
        import.setWanted(1, false);
        import.setCompany(0, u"  "_s);
        QVERIFY(!import.isComplete());
        import.setCompany(0, u"Comcast Cable"_s);
        const QSignalSpy announced(&test.workspace, &Workspace::inventoryChanged);
        QSignalSpy taken(&import, &AnchorImport::taken);
        import.take();
        QCOMPARE(taken.front(), QVariantList{1});
        QCOMPARE(announced.count(), 1);
        const auto anchors = test.workspace.inventory().anchors();
        QCOMPARE(anchors->size(), 1U);
        QCOMPARE(anchors->front().company, u"Comcast Cable"_s);
        QCOMPARE(test.workspace.inventory().history()->front().action, u"trust.import"_s);
    }

    void knownCertificateIsSaidAndNotTakenAgain()
    {
        TestWorkspace test;
        const crypto::Certificate certificate = addAnchor(test, {u"Comcast"_s});
        AnchorImport import(test.workspace);
        const QString path = writeFile(test, u"a.pem"_s, certificate.toPem() + certificate.toPem());
        import.read({path});
        QTRY_COMPARE(import.candidates().size(), 1U);
        QVERIFY(import.candidates()[0].isKnown);
        QCOMPARE(import.wantedCount(), 0);
        import.read({path});
        QTRY_VERIFY(!import.isBusy());
        QCOMPARE(import.candidates().size(), 1U);
    }

    void unreadableFileIsNamedAndTheOthersAreOffered()
    {
        TestWorkspace test;
        const auto key = crypto::PrivateKey::generate();
        const QString keyFile = test.folder.filePath(u"key.pem"_s);
        QVERIFY(saveFileAtomically(keyFile, key->toPem().value().view(), FileVisibility::OwnerOnly));
        AnchorImport import(test.workspace);
        QSignalSpy failed(&import, &AnchorImport::failed);
        import.read({keyFile, writeFile(test, u"a.pem"_s, certificateOf({u"Comcast"_s}).toPem())});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::NotACertificate);
        QCOMPARE(failed.front().front().value<Error>().subject, keyFile);
        QCOMPARE(import.candidates().size(), 1U);
    }

    void mayDieWhileItReads()
    {
        TestWorkspace test;
        const QString path = writeFile(test, u"a.pem"_s, certificateOf({u"Comcast"_s}).toPem());
        {
            AnchorImport import(test.workspace);
            import.read({path});
        }
        test.pools.local().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(test.pools.local().activeThreadCount(), 0);
    }
};

QTEST_MAIN(AnchorImportTest)
#include "anchor_import_test.moc"
