// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/anchor_import.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/support/as_nobody.h"
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

    void saysWhichFileMayNotBeReadAndOffersTheOthers()
    {
        TestWorkspace test;
        const QString open = writeFile(test, u"a.pem"_s, certificateOf({u"Comcast"_s}).toPem());
        const QString locked = writeFile(test, u"locked.pem"_s, certificateOf({u"Neustar"_s}).toPem());
        letOthersIn(test, {open});
        QVERIFY(QFile::setPermissions(locked, {}));
        AnchorImport import(test.workspace);
        QCOMPARE(errorAsNobody(import, {locked, open}).subject, locked);
        QCOMPARE(import.candidates().size(), 1U);
        QCOMPARE(import.candidates()[0].anchor.company, u"Comcast"_s);
        QVERIFY(test.workspace.inventory().anchors()->empty());
    }

    void saysThatAFolderMayNotBeRead()
    {
        TestWorkspace test;
        const QString closed = test.folder.filePath(u"closed"_s);
        QVERIFY(QDir().mkdir(closed));
        writeFile(test, u"closed/a.pem"_s, certificateOf({u"Comcast"_s}).toPem());
        letOthersIn(test, {});
        QVERIFY(QFile::setPermissions(closed, {}));
        AnchorImport import(test.workspace);
        const Error error = errorAsNobody(import, {closed});
        QVERIFY(QFile::setPermissions(closed, mine)); // so that it can be removed again
        QCOMPARE(error.subject, closed);
        QVERIFY(import.candidates().empty());
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

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray key = testing::opensslOutput(u"ecparam -name prime256v1 -genkey -noout"_s, {});
        const QByteArray pem = certificateOf({u"Comcast"_s}).toPem();
        QTest::newRow("private key") << key << ErrorCode::NotACertificate;
        QTest::newRow("PKCS#12") << testing::opensslOutput(
                                        u"pkcs12 -export -passout pass:x -inkey /dev/stdin -nocerts"_s, key)
                                 << ErrorCode::NotACertificate;
        QTest::newRow("rubbish") << QByteArray("\x30\x82\xff\xff rubbish", 12) << ErrorCode::NotACertificate;
        QTest::newRow("web page") << QByteArray("<html></html>") << ErrorCode::NotACertificate;
        QTest::newRow("cut off") << pem.first(pem.size() / 2) << ErrorCode::NotACertificate;
        QTest::newRow("empty") << QByteArray() << ErrorCode::FileEmpty;
        QTest::newRow("50 MB") << QByteArray(50 * 1024 * 1024, '-') << ErrorCode::FileTooLarge;
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        TestWorkspace test;
        AnchorImport import(test.workspace);
        QSignalSpy failed(&import, &AnchorImport::failed);
        import.read({writeFile(test, u"file.pem"_s, bytes)});
        QVERIFY(failed.wait());
        QCOMPARE(failed.front().front().value<Error>().code, code);
        QVERIFY(import.candidates().empty());
        QVERIFY(test.workspace.inventory().anchors()->empty());
    }

    void readsAFileWithAMarkInFrontAndLineEndsOfWindows()
    {
        TestWorkspace test;
        AnchorImport import(test.workspace);
        QByteArray pem = certificateOf({u"Comcast"_s}).toPem();
        import.read({writeFile(test, u"a.pem"_s, "\xef\xbb\xbf" + pem.replace("\n", "\r\n"))});
        QTRY_COMPARE(import.candidates().size(), 1U);
    }

    void saysThatAFolderHoldsNothing()
    {
        TestWorkspace test;
        QVERIFY(QDir(test.folder.path()).mkdir(u"none"_s));
        AnchorImport import(test.workspace);
        QSignalSpy failed(&import, &AnchorImport::failed);
        import.read({test.folder.filePath(u"none"_s)});
        QVERIFY(failed.wait());
        QVERIFY(import.candidates().empty());
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

private:
    static constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

    static void letOthersIn(const TestWorkspace &test, const QStringList &files)
    {
        QVERIFY(QFile::setPermissions(test.folder.path(), mine | QFile::ExeGroup | QFile::ExeOther));
        for (const QString &file : files)
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    }
    /// The one that says that something cannot be read.
    static Error errorAsNobody(AnchorImport &import, const QStringList &paths)
    {
        const QSignalSpy failed(&import, &AnchorImport::failed);
        const testing::AsNobody nobody;
        import.read(paths);
        if (!QTest::qWaitFor([&import] { return !import.isBusy(); }) || failed.count() != 1)
            return {};
        const auto error = failed.front().front().value<Error>();
        return error.code == ErrorCode::FileNotReadable ? error : Error{};
    }
};

QTEST_MAIN(AnchorImportTest)
#include "anchor_import_test.moc"
