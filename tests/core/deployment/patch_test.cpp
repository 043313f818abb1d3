// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/patch.h"

#include "tests/core/deployment/plan_inputs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stir::deployment;
using stir::testing::textChange;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

struct Outcome
{
    int exitCode = -1;
    QByteArray said;
};

/// What the other program makes of the patch in a folder that stands for the server's root.
Outcome apply(const QStringList &command, const QString &folder, const QByteArray &patch)
{
    QProcess program;
    program.setWorkingDirectory(folder);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(command.first(), command.mid(1));
    program.write(patch);
    program.closeWriteChannel();
    program.waitForFinished();
    return {program.exitCode(), program.readAll()};
}

const QStringList patchCommand{QStringLiteral("patch"), QStringLiteral("-p0"), QStringLiteral("--fuzz=0")};
const QStringList patchOneCommand{QStringLiteral("patch"), QStringLiteral("-p1"), QStringLiteral("--fuzz=0")};
const QStringList gitCommand{QStringLiteral("git"), QStringLiteral("apply"), QStringLiteral("--whitespace=nowarn")};

QByteArray lines(int count, const QByteArray &end = "\n")
{
    QByteArray text;
    for (int line = 1; line <= count; ++line)
        text += "line " + QByteArray::number(line) + end;
    return text;
}

/// Some lines changed, some removed, some put in.
QByteArray edited(const QByteArray &text, QRandomGenerator &random)
{
    QList<QByteArray> parts = text.split('\n');
    for (int edit = 0; edit < 1 + static_cast<int>(random.bounded(6)); ++edit) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(parts.size())));
        switch (random.bounded(3)) {
        case 0:
            parts[at] += " changed";
            break;
        case 1:
            parts.insert(at, "put in " + QByteArray::number(edit));
            break;
        default:
            if (parts.size() > 1)
                parts.removeAt(at);
        }
    }
    return parts.join('\n');
}

} // namespace

/// The other side is the programs that people give a patch to.
class PatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QStringList &command : {patchCommand, gitCommand}) {
            if (QStandardPaths::findExecutable(command.first()).isEmpty())
                QSKIP("patch or git is not installed");
        }
    }

    void changesTheFileAsThePlanWould_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray text = lines(40);
        QTest::newRow("a line") << text << QByteArray(text).replace("line 20\n", "line twenty\n");
        QTest::newRow("far apart") << text
                                   << QByteArray(text).replace("line 2\n", "two\n").replace("line 39\n", "39\n");
        QTest::newRow("six lines apart") << text
                                         << QByteArray(text).replace("line 10\n", "").replace("line 17\n", "17\n");
        QTest::newRow("first line") << text << "new first\n" + text;
        QTest::newRow("last line") << text << text + "new last\n";
        QTest::newRow("no line end in either") << text + "end"
                                               << "begin\n" + text + "end";
        QTest::newRow("loses its line end") << text << text.chopped(1);
        QTest::newRow("gets a line end") << text.chopped(1) << text;
        QTest::newRow("added behind a line without an end") << text.chopped(1) << text + "more";
        QTest::newRow("CR LF") << lines(9, "\r\n") << lines(9, "\r\n").replace("line 5\r", "five\r");
        QTest::newRow("CR LF becomes LF") << lines(9, "\r\n") << lines(9);
        QTest::newRow("one line end changes") << text << QByteArray(text).replace("line 7\n", "line 7\r\n");
        QTest::newRow("not UTF-8") << text + "caf\xE9\n" << text + "caf\xE9s\n";
        QTest::newRow("becomes empty") << text << QByteArray();
        QTest::newRow("was empty") << QByteArray() << text;
        QTest::newRow("lines like a patch's own") << text + "-- a/x\n++ b/x\n@@ -1 +1 @@\n"
                                                  << text + "++ b/x\n-- a/x\n\\ No newline\n";
    }
    void changesTheFileAsThePlanWould()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray patch = patchOf(textChange(QStringLiteral("/etc/kamailio/kamailio.cfg"), before, after));
        for (const QStringList &command : {patchCommand, patchOneCommand, gitCommand}) {
            QTemporaryDir root;
            const QString file = root.filePath(QStringLiteral("etc/kamailio/kamailio.cfg"));
            write(file, before);
            const Outcome outcome = apply(command, root.path(), patch);
            QVERIFY2(outcome.exitCode == 0, (command.first().toUtf8() + ": " + outcome.said + patch).constData());
            const bool isGone = after.isEmpty() && !QFile::exists(file);
            QVERIFY2(isGone || bytesIn(file) == after,
                     (command.first().toUtf8() + " made another file\n" + patch).constData());
        }
    }

    void createsAFileThatIsNew()
    {
        const QByteArray patch = patchOf(textChange(QStringLiteral("/etc/ssl/our anchor.pem"), {}, lines(3), false));
        for (const QStringList &command : {patchCommand, gitCommand}) {
            QTemporaryDir root;
            QDir(root.path()).mkpath(QStringLiteral("etc/ssl"));
            const Outcome outcome = apply(command, root.path(), patch);
            QVERIFY2(outcome.exitCode == 0, (outcome.said + patch).constData());
            QCOMPARE(bytesIn(root.filePath(QStringLiteral("etc/ssl/our anchor.pem"))), lines(3));
        }
    }

    void oneOfAllFilesAppliesAsAWhole()
    {
        QRandomGenerator random(20'261'128);
        Plan plan;
        for (int number = 0; number < 150; ++number) {
            QByteArray before = lines(static_cast<int>(1 + random.bounded(60)), number % 5 == 0 ? "\r\n" : "\n");
            if (number % 3 == 0)
                before.chop(1);
            plan.changes.push_back(
                textChange(QStringLiteral("/etc/files/%1.cfg").arg(number), before, edited(before, random)));
        }
        const QByteArray patch = patchOf(plan);
        for (const QStringList &command : {patchCommand, gitCommand}) {
            QTemporaryDir root;
            for (const PlannedChange &each : plan.changes)
                write(root.path() + each.path, each.before);
            const Outcome outcome = apply(command, root.path(), patch);
            QVERIFY2(outcome.exitCode == 0, outcome.said.constData());
            for (const PlannedChange &each : plan.changes) {
                if (!each.after.isEmpty() && bytesIn(root.path() + each.path) != each.after)
                    QFAIL(("another file: " + patchOf(each) + "-- wanted\n" + each.after).constData());
            }
        }
    }

    void holdsNoKey()
    {
        PlannedChange key = textChange(QStringLiteral("/etc/key.pem"), {}, {});
        key.kind = ChangeKind::Key;
        key.diff = QStringLiteral("+/etc/key.pem key 1234\n");
        Plan plan;
        plan.changes.push_back(key);
        QVERIFY(patchOf(plan).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PatchTest)
#include "patch_test.moc"
