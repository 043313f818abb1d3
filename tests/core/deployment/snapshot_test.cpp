// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/snapshot.h"

#include "core/crypto/digests.h"
#include "core/crypto/private_key.h"
#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_script.h"
#include "tests/core/deployment/server_root.h"

#include <QDateTime>
#include <QTest>

#include <unistd.h>

using namespace stir;
using namespace stir::deployment;

namespace {

const QString cfgPath = QStringLiteral("/etc/kamailio/kamailio.cfg");
const QString confPath = QStringLiteral("/etc/asterisk/stir_shaken.conf");
const QString keyPath = QStringLiteral("/etc/voipnow/certs/sip/priv-key.pem");
const QString anchorFolder = QStringLiteral("/etc/pki/ca-trust/source/anchors");
const QString pidPath = QStringLiteral("/run/kamailio/kamailio.pid");

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ServerRoot> m_root;
    platforms::Platform m_platform;

    Result<Snapshot> take() { return takeSnapshot(m_root->shell, m_platform, QStringLiteral("proxy"), m_root->path()); }
    FileState cfg() { return take()->files.value(QStringLiteral("kamailio.cfg")); }

private Q_SLOTS:
    void initTestCase() { m_platform = *platforms::PlatformCatalogue::load({})->platform(QStringLiteral("voipnow")); }
    void init() { m_root = std::make_unique<tests::ServerRoot>(); }

    void seesThatNothingIsThere()
    {
        const auto seen = take();
        QVERIFY(seen);
        QCOMPARE(seen->isRoot, ::getuid() == 0);
        QVERIFY(!seen->files.value(QStringLiteral("kamailio.cfg")).exists);
        QVERIFY(!seen->key.file.exists);
        QVERIFY(!seen->anchorFolderExists);
        QVERIFY(!seen->services.value(QStringLiteral("kamailio")).running);
        QCOMPARE(seen->lockHolder, QString());
    }

    void readsFilesByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("no final newline") << QByteArray("a\nb");
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n");
        QTest::newRow("not UTF-8, NUL") << QByteArray("\xff\xfe\0\x80\n", 5);
    }
    void readsFilesByteForByte()
    {
        QFETCH(QByteArray, bytes);
        m_root->write(cfgPath, bytes);
        QVERIFY(m_root->run("chmod 640 etc/kamailio/kamailio.cfg"));
        const FileState file = cfg();
        QVERIFY(file.exists && file.regular);
        QCOMPARE(file.path, cfgPath);
        QCOMPARE(file.content, bytes);
        QCOMPARE(file.size, bytes.size());
        QCOMPARE(file.sha256, crypto::sha256Hex(bytesOf(bytes)));
        QCOMPARE(file.attributes.mode, 0640U);
        QVERIFY(qAbs(file.changedAt - double(QDateTime::currentMSecsSinceEpoch()) / 1000) < 60);
    }

    void knowsAHugeFileByItsDigestOnly()
    {
        const QByteArray bytes(10'000'000, '#');
        m_root->write(cfgPath, bytes);
        const FileState file = cfg();
        QCOMPARE(file.size, bytes.size());
        QCOMPARE(file.sha256, crypto::sha256Hex(bytesOf(bytes)));
        QVERIFY(file.content.isEmpty());
    }

    void followsALinkToItsFile()
    {
        m_root->write(QStringLiteral("/etc/shared/real.cfg"), "bytes");
        QVERIFY(m_root->run("chmod 600 etc/shared/real.cfg; mkdir etc/kamailio; ln -s ../shared/real.cfg etc/kamailio/kamailio.cfg"));
        const FileState file = cfg();
        QVERIFY(file.regular);
        QCOMPARE(file.linkTarget, QDir(m_root->path()).canonicalPath() + QStringLiteral("/etc/shared/real.cfg"));
        QCOMPARE(file.content, "bytes");
        QCOMPARE(file.attributes.mode, 0600U);
    }

    void tellsWhatIsNoFileFromWhatIsNotThere()
    {
        QVERIFY(m_root->run("mkdir -p etc/kamailio etc/asterisk/stir_shaken.conf; ln -s nowhere etc/kamailio/kamailio.cfg"));
        const auto seen = take();
        QVERIFY(seen);
        for (const FileState &file : seen->files) {
            QVERIFY2(file.exists, qPrintable(file.path));
            QVERIFY(!file.regular);
            QVERIFY(file.content.isEmpty());
        }
    }

    void givesTheNumberOfAnOwnerWithoutAName()
    {
        if (::getuid() != 0)
            QSKIP("giving a file to another user needs root");
        m_root->write(cfgPath, "x");
        QVERIFY(m_root->run("chown 54321:54322 etc/kamailio/kamailio.cfg"));
        QCOMPARE(cfg().attributes, (FileAttributes{QStringLiteral("54321"), QStringLiteral("54322"), 0644}));
    }

    void readsOwnerNamesWithBlanks()
    {
        m_root->program(QStringLiteral("stat"), "case $* in *%U*) echo 'anna:domain users' ;; *) exec /usr/bin/stat \"$@\" ;; esac");
        m_root->program(QStringLiteral("id"), "case $* in -gn) echo 'domain users' ;; -un) echo anna ;; *) exec /usr/bin/id \"$@\" ;; esac");
        m_root->write(cfgPath, "x");
        const auto seen = take();
        QVERIFY(seen);
        const FileState file = seen->files.value(QStringLiteral("kamailio.cfg"));
        QCOMPARE(file.attributes, (FileAttributes{QStringLiteral("anna"), QStringLiteral("domain users"), 0644}));
        QCOMPARE(file.content, "x");
        QCOMPARE(seen->loginUser, QStringLiteral("anna"));
        QCOMPARE(seen->loginGroup, QStringLiteral("domain users"));
        QCOMPARE(seen->isRoot, ::getuid() == 0);
    }

    void readsAgainAFileThatWasWrittenMeanwhile()
    {
        m_root->write(cfgPath, "old");
        // Another program writes in place between the digest and the content.
        const QByteArray writes = "printf +>> " + remote::quoted(m_root->path(cfgPath));
        m_root->program(QStringLiteral("sha256sum"), "/usr/bin/sha256sum; [ -e " + remote::quoted(m_root->path(QStringLiteral("/once")))
                                                         + " ] || { : > " + remote::quoted(m_root->path(QStringLiteral("/once"))) + "; " + writes + "; }");
        const FileState file = cfg();
        QCOMPARE(file.content, "old+");
        QCOMPARE(file.sha256, crypto::sha256Hex(bytesOf(file.content)));

        m_root->program(QStringLiteral("sha256sum"), "/usr/bin/sha256sum; " + writes);
        const auto never = take();
        QVERIFY(!never);
        QCOMPARE(never.error().code, ErrorCode::ServerChanged);
        QCOMPARE(never.error().subject, cfgPath);
    }

    void saysThatAFileIsThereEvenWhenItMayNotBeRead()
    {
        if (::getuid() != 0)
            QSKIP("becoming another user needs root");
        m_root->write(cfgPath, "secret");
        QVERIFY(m_root->run("chmod 755 etc/kamailio; chmod 600 etc/kamailio/kamailio.cfg"));
        QVERIFY(m_root->becomeNobody());
        const auto seen = take();
        QVERIFY(seen);
        QVERIFY(!seen->isRoot);
        const FileState file = seen->files.value(QStringLiteral("kamailio.cfg"));
        QVERIFY(file.exists && file.regular);
        QCOMPARE(file.size, 6);
        QCOMPARE(file.sha256, QString());
    }

    void knowsThePublicHalfOfAKeyAndNoMore_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<bool>("readable");
        QTest::newRow("302 bytes of the guide") << QByteArray("openssl ecparam -name prime256v1 -genkey") << true;
        QTest::newRow("SEC1") << QByteArray("openssl ecparam -name prime256v1 -genkey -noout") << true;
        QTest::newRow("PKCS#8") << QByteArray("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256") << true;
        QTest::newRow("encrypted") << QByteArray("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes128 -pass pass:x") << false;
        QTest::newRow("no key") << QByteArray("echo hello") << false;
    }
    void knowsThePublicHalfOfAKeyAndNoMore()
    {
        QFETCH(QByteArray, command);
        QFETCH(bool, readable);
        QVERIFY(m_root->run("mkdir -p etc/voipnow/certs/sip; " + command + " > etc/voipnow/certs/sip/priv-key.pem 2>/dev/null"));
        const auto seen = take();
        QVERIFY(seen);
        QVERIFY(seen->key.file.exists);
        QVERIFY(seen->key.file.content.isEmpty());
        QCOMPARE(seen->key.publicKey.has_value(), readable);
        if (readable) {
            const QByteArray pem = m_root->read(keyPath);
            const auto key = crypto::PrivateKey::fromPem(bytesOf(pem), nullptr, {});
            QVERIFY(key);
            QVERIFY(key->publicKey() == *seen->key.publicKey);
        }
    }

    void listsAnchorsOfAnyName()
    {
        QVERIFY(QDir().mkpath(m_root->path(anchorFolder)));
        const QStringList names{QStringLiteral("comcast.pem"), QStringLiteral(".hidden"), QStringLiteral("..dots"), QStringLiteral("-rf $(id)"),
                                QStringLiteral("new\nline"), QStringLiteral("über 'x\"")};
        for (const QString &name : names)
            m_root->write(anchorFolder + u'/' + name, name.toUtf8());
        QVERIFY(m_root->run("cd etc/pki/ca-trust/source/anchors; mkfifo pipe; mkdir folder; ln -s nowhere dangling"));
        const auto seen = take();
        QVERIFY(seen);
        QVERIFY(seen->anchorFolderExists);
        QCOMPARE(seen->anchors.size(), names.size() + 3);
        for (const QString &name : names) {
            QCOMPARE(seen->anchors.value(name).content, name.toUtf8());
            QCOMPARE(seen->anchors.value(name).path, QString(anchorFolder + u'/' + name));
        }
        for (const char *other : {"pipe", "folder", "dangling"})
            QVERIFY2(seen->anchors.value(QLatin1String(other)).exists && !seen->anchors.value(QLatin1String(other)).regular, other);
    }

    void readsNothingElseWhenTheAnchorFolderIsClosed()
    {
        if (::getuid() != 0)
            QSKIP("becoming another user needs root");
        QVERIFY(m_root->run("mkdir -p etc/pki/ca-trust/source/anchors; chmod -R 755 etc; chmod 700 etc/pki/ca-trust/source/anchors"));
        QVERIFY(m_root->becomeNobody());
        m_root->shell.prefix = "cd " + remote::quoted(m_root->path(QStringLiteral("/etc"))) + "; ";
        const auto seen = take();
        QVERIFY(seen);
        QVERIFY2(seen->anchors.isEmpty(), qPrintable(QStringList(seen->anchors.keys()).join(u' ')));
    }

    void seesARunningService()
    {
        QProcess process;
        const double before = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
        process.start(QStringLiteral("/bin/sleep"), {QStringLiteral("1000")});
        QVERIFY(process.waitForStarted());
        m_root->write(pidPath, QByteArray::number(process.processId()) + '\n');
        // A server under load may take its time between two looks at its clocks; the start must not look earlier for it.
        m_root->program(QStringLiteral("date"), "/bin/date \"$@\"; exec sleep 0.5");
        const qint64 pid = process.processId();
        const auto seen = take();
        process.kill();
        process.waitForFinished();
        QVERIFY(seen);
        const ServiceState service = seen->services.value(QStringLiteral("kamailio"));
        QVERIFY(service.running);
        QCOMPARE(service.pid, pid);
        QCOMPARE(service.arguments, (std::vector<QByteArray>{"/bin/sleep", "1000"}));
        QVERIFY2(service.startedAt > before - 0.05, qPrintable(QString::number(service.startedAt - before)));
        QVERIFY(service.startedAt < before + 30);

        QVERIFY(!take()->services.value(QStringLiteral("kamailio")).running);
    }

    void findsAServiceOfAnySystemd_data()
    {
        QTest::addColumn<QByteArray>("refused");
        QTest::newRow("of today") << QByteArray("--no-such-option");
        QTest::newRow("219 of CentOS 7") << QByteArray("--value");
    }
    void findsAServiceOfAnySystemd()
    {
        QFETCH(QByteArray, refused);
        m_root->program(QStringLiteral("systemctl"), "case \" $* \" in *' " + refused + " '*) exit 1 ;; *--value*) echo 1 ;; *) echo MainPID=1 ;; esac");
        // A pid file left from before, whose number another program has by now.
        m_root->write(pidPath, QByteArray::number(QCoreApplication::applicationPid()) + '\n');
        const QByteArray script = scriptPrelude(m_root->path()) + observationFunctions() + "STIR_ROOT=\nservice_pid kamailio "
                                  + remote::quoted(m_root->path(pidPath)) + " no-such-program; echo \"$pid\"";
        const auto result = m_root->shell.run({.text = script, .input = {}});
        QVERIFY(result);
        QCOMPARE(result->output, "1\n");
    }

    void namesTheHolderOfTheLock()
    {
        m_root->write(QStringLiteral("/etc/stir-console/lock/holder"), "anna@desk since 2026-01-01T00:00:00Z\n");
        QCOMPARE(take()->lockHolder, QStringLiteral("anna@desk since 2026-01-01T00:00:00Z"));
    }

    void hasADigestOfFilesAndNotOfProcesses()
    {
        m_root->write(cfgPath, "x");
        const QString digest = take()->digest();
        m_root->write(QStringLiteral("/etc/stir-console/lock/holder"), "anna\n");
        m_root->write(pidPath, QByteArray::number(QCoreApplication::applicationPid()));
        QCOMPARE(take()->digest(), digest);
        QVERIFY(m_root->run("chmod 600 etc/kamailio/kamailio.cfg"));
        QVERIFY(take()->digest() != digest);
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
