// SPDX-License-Identifier: GPL-3.0-or-later

// The program as it is started: options, the data folder's mode, its end by a signal.

#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000;

struct Ended
{
    int code = -1;
    QString out;
    QString errors;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(STIR_BIN_DIR "/stirconsole"), arguments);
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QString grabFile(const QTemporaryDir &folder)
{
    return folder.filePath(u"grab.png"_s);
}

} // namespace

class ConsoleProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsVersionAndItsHelp()
    {
        const Ended version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(u"stirconsole "_s));
        const Ended help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"--page"_s));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s};
        QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("no size") << QStringList{u"--size"_s, u"big"_s};
        QTest::newRow("unknown page") << QStringList{u"--page"_s, u"nowhere"_s};
    }
    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir folder;
        const Ended ended = run(QStringList{u"--data"_s, folder.path()} + arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(!ended.errors.isEmpty());
    }

    void makesTheDataFolderForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"a/b"_s);
        QCOMPARE(run({u"--data"_s, data, u"--grab"_s, grabFile(folder)}).code, 0);
        QCOMPARE(QFileInfo(data).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        QCOMPARE(QFileInfo(data + u"/inventory.sqlite"_s).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void opensOnAPageWithAFileInAThemeAndASize()
    {
        const QTemporaryDir folder;
        const QString guide = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt");
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            QCOMPARE(run({u"--data"_s, folder.path(), u"--page"_s, u"decoder"_s, u"--theme"_s, theme, u"--grab"_s,
                          grabFile(folder), u"--size"_s, u"1280x800"_s, guide})
                         .code,
                     0);
            const QImage image(grabFile(folder));
            QCOMPARE(image.size(), QSize(1280, 800));
            QCOMPARE(image.pixelColor(700, 760).lightness() > 128, theme == u"light"_s);
        }
    }

    void endsCleanlyWhenAskedToTerminate()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(STIR_BIN_DIR "/stirconsole"), {u"--data"_s, folder.path()});
        QVERIFY(process.waitForStarted(patience));
        // Signals are taken over before the inventory is made.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder.filePath(u"inventory.sqlite"_s)), patience);
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(ConsoleProgramTest)
#include "console_program_test.moc"
