// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/chain_publication.h"

#include "tests/core/crypto/test_certificates.h"
#include "tests/core/deployment/transaction_fixture.h"
#include "tests/support/temporary_web_server.h"

#include <filesystem>

using namespace stir;
using namespace stir::deployment;
using stir::tests::LocalShell;

/// The web server's own folder stands for the root of the server that holds its files.
class ChainPublicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void publishesANewFileAndProvesIt();
    void replacesAFileAndKeepsItsAttributes();
    void changesNothingTheSecondTime();
    void takesBackWhatIsNotServed_data();
    void takesBackWhatIsNotServed();
    void overwritesNothingButCertificates_data();
    void overwritesNothingButCertificates();
    void refusesAPathThatIsNone_data();
    void refusesAPathThatIsNone();
    void leavesEverythingWhenTheServerCannotTakeIt();
    void takesItBackAfterTheConnectionWasLost();
    void givesALockBackWhoseAnswerWasLost();
    void saysThatItTookOverTheLockOfADeadConsole();

private:
    QString file(const QString &path) const { return m_server.folder() + path; }
    QByteArray read(const QString &path) const
    {
        QFile opened(file(path));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("<missing>");
    }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile opened(file(path));
        QVERIFY(opened.open(QIODevice::WriteOnly));
        opened.write(bytes);
    }
    Result<PushReport> publish(const QString &path, const QString &page)
    {
        fetch::HttpsOptions https;
        https.allowPrivate = true;
        https.authorities = m_server.authority();
        const tasks::JobControl job;
        StepJournal journal(job);
        const ChainPublication publication{
            QStringLiteral("web"), path, {*m_leaf, m_authority.intermediate}, m_server.url(page), https};
        return publishThrough(m_shell, m_server.folder(), publication, m_clock, journal);
    }
    QByteArray chainPem() const { return crypto::toPem({*m_leaf, m_authority.intermediate}); }
    /// What the console left on the server apart from backups.
    QStringList leftovers() const
    {
        QStringList found;
        for (const char *name : {"/etc/stir-console/lock", "/etc/stir-console/stage"}) {
            const QString folder = file(QString::fromLatin1(name));
            if (QFile::exists(folder) && !QDir(folder).isEmpty())
                found.append(folder);
        }
        return found;
    }

    testing::TemporaryWebServer m_server;
    testing::Authority m_authority;
    std::optional<crypto::Certificate> m_leaf;
    SystemClock m_clock;
    LocalShell m_shell;
};

void ChainPublicationTest::initTestCase()
{
    auto fields = testing::leafFields();
    fields.notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    fields.notAfter = QDateTime::currentDateTimeUtc().addDays(90);
    m_leaf = m_authority.issue(fields);
    const bool started = m_server.start({{QStringLiteral("/new.pem"), {}},
                                         {QStringLiteral("/cert.pem"), {}},
                                         {QStringLiteral("/gone.pem"), {}, {QStringLiteral("return 404")}},
                                         {QStringLiteral("/moved.pem"), {}, {QStringLiteral("return 302 /cert.pem")}},
                                         {QStringLiteral("/other.pem"), m_authority.leaf.toPem()}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void ChainPublicationTest::init()
{
    m_shell = LocalShell();
    write(QStringLiteral("/pages/cert.pem"), m_authority.leaf.toPem());
    QFile::remove(file(QStringLiteral("/pages/new.pem")));
}

void ChainPublicationTest::publishesANewFileAndProvesIt()
{
    const auto report = publish(QStringLiteral("/pages/new.pem"), QStringLiteral("/new.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::Done);
    QCOMPARE(read(QStringLiteral("/pages/new.pem")), chainPem());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file(QStringLiteral("/pages/new.pem"))).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0644U);
    QVERIFY(!anyFails(report->findings));
    QCOMPARE(leftovers(), QStringList());
}

void ChainPublicationTest::replacesAFileAndKeepsItsAttributes()
{
    const QByteArray path = QFile::encodeName(file(QStringLiteral("/pages/cert.pem")));
    QCOMPARE(::chmod(path.constData(), 0640), 0);
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::Done);
    struct stat status = {};
    QCOMPARE(::stat(path.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0640U);
    QCOMPARE(::chmod(path.constData(), 0644), 0);
    const QString backup = file(QStringLiteral("/etc/stir-console/backups/") + report->backupId);
    QVERIFY(QFile::exists(backup));
}

void ChainPublicationTest::changesNothingTheSecondTime()
{
    QVERIFY(publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem")));
    const auto before = tests::listing(file(QStringLiteral("/etc")));
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::Unchanged);
    QVERIFY(tests::listing(file(QStringLiteral("/etc"))) == before);
}

void ChainPublicationTest::takesBackWhatIsNotServed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("page");
    QTest::newRow("another file is served") << QStringLiteral("/pages/cert.pem") << QStringLiteral("/other.pem");
    QTest::newRow("nothing is served") << QStringLiteral("/pages/new.pem") << QStringLiteral("/gone.pem");
    QTest::newRow("it leads elsewhere") << QStringLiteral("/pages/cert.pem") << QStringLiteral("/moved.pem");
}

void ChainPublicationTest::takesBackWhatIsNotServed()
{
    QFETCH(QString, path);
    QFETCH(QString, page);
    const QByteArray before = read(path);
    const auto report = publish(path, page);
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::RolledBack);
    QCOMPARE(report->failedStep, QStringLiteral("proof"));
    QCOMPARE(report->error->code, ErrorCode::ProofFailed);
    QCOMPARE(read(path), before);
    QCOMPARE(leftovers(), QStringList());
}

void ChainPublicationTest::overwritesNothingButCertificates_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("private key") << QByteArray("-----BEGIN EC PRIVATE KEY-----\nx\n-----END EC PRIVATE KEY-----\n");
    QTest::newRow("key beside a certificate")
        << m_authority.leaf.toPem() + "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n";
    QTest::newRow("web page") << QByteArray("<html></html>");
}

void ChainPublicationTest::overwritesNothingButCertificates()
{
    QFETCH(QByteArray, content);
    write(QStringLiteral("/pages/cert.pem"), content);
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(read(QStringLiteral("/pages/cert.pem")), content);
    QCOMPARE(leftovers(), QStringList());
}

void ChainPublicationTest::refusesAPathThatIsNone_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"pages/cert.pem", "/pages/", "/pages", "/pages/../cert.pem", "", "/pages/a\nb"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void ChainPublicationTest::refusesAPathThatIsNone()
{
    QFETCH(QString, path);
    const auto report = publish(path, QStringLiteral("/cert.pem"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
}

void ChainPublicationTest::leavesEverythingWhenTheServerCannotTakeIt()
{
    const QByteArray before = read(QStringLiteral("/pages/cert.pem"));
    // No file may grow: what a full disk does to one.
    m_shell.beforeScript = [this](const remote::ShellScript &script) {
        m_shell.prefix = script.text.contains("proven()") ? "ulimit -f 0; trap '' XFSZ; " : "";
    };
    const auto full = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(full);
    QCOMPARE(full->outcome, PushOutcome::Refused);
    QCOMPARE(full->failedStep, QStringLiteral("stage"));
    QCOMPARE(read(QStringLiteral("/pages/cert.pem")), before);
    QCOMPARE(leftovers(), QStringList());
    m_shell = LocalShell();
    const auto nowhere = publish(QStringLiteral("/no-such-folder/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(nowhere);
    QCOMPARE(nowhere->outcome, PushOutcome::Refused);
    QCOMPARE(leftovers(), QStringList());
}

void ChainPublicationTest::takesItBackAfterTheConnectionWasLost()
{
    const QByteArray before = read(QStringLiteral("/pages/cert.pem"));
    m_shell.loseConnectionAt("failed=0", LocalShell::Loss::AfterScript);
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::RolledBack);
    QCOMPARE(read(QStringLiteral("/pages/cert.pem")), before);
    QCOMPARE(leftovers(), QStringList());
    QVERIFY(m_shell.reconnects > 0);
}

void ChainPublicationTest::givesALockBackWhoseAnswerWasLost()
{
    m_shell.loseConnectionAt("holder", LocalShell::Loss::AfterScript);
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::Refused);
    QCOMPARE(report->failedStep, QStringLiteral("lock"));
    QVERIFY(!QFile::exists(file(QStringLiteral("/etc/stir-console/lock"))));
}

void ChainPublicationTest::saysThatItTookOverTheLockOfADeadConsole()
{
    const QString lock = file(QStringLiteral("/etc/stir-console/lock"));
    QVERIFY(QDir().mkpath(lock));
    write(QStringLiteral("/etc/stir-console/lock/holder"), "somebody since yesterday\n");
    write(QStringLiteral("/etc/stir-console/lock/id"), "dead");
    const auto yesterday = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
    std::filesystem::last_write_time(lock.toStdString(), yesterday);
    const auto report = publish(QStringLiteral("/pages/cert.pem"), QStringLiteral("/cert.pem"));
    QVERIFY(report);
    QCOMPARE(report->outcome, PushOutcome::Done);
    const auto step = std::find_if(report->steps.begin(), report->steps.end(),
                                   [](const tasks::StepReport &each) { return each.id == QLatin1String("lock"); });
    QVERIFY(step != report->steps.end());
    QCOMPARE(step->detail, QStringLiteral("stale_lock"));
}

QTEST_GUILESS_MAIN(ChainPublicationTest)
#include "chain_publication_test.moc"
