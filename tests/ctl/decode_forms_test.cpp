// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using stir::test::Program;

namespace {

QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

QString guide()
{
    return QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt");
}

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// So many headers that they do not fit into a pipe.
QByteArray manyHeaders(int count)
{
    return bytesOf(guide()).repeated(count);
}

} // namespace

class DecodeFormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheFieldsThatAreAskedFor()
    {
        const auto result = Program().run(words("decode --fields orig,dest,attest,verdict") << guide());
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.output, QByteArray("5555555\t626262\tB\tinvalid\n"));
    }

    void namesTheFieldsThatThereAreWhenOneIsUnknown()
    {
        const auto result = Program().run(words("decode --fields orig,origin") << guide());
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.contains("origin"));
        QVERIFY(result.errors.contains("call_id"));
        QVERIFY(result.output.isEmpty());
    }

    void printsATableForASpreadsheet()
    {
        const auto result = Program().run(words("decode --csv") << guide());
        const QList<QByteArray> lines = result.output.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("file,index,frame,line,"));
        QVERIFY(lines[1].contains(",5555555,626262,1668526068,"));
    }

    void numbersTheHeadersOfALargeInputInTheirOrder()
    {
        const auto result = Program().run(words("decode --json -"), manyHeaders(3000));
        QCOMPARE(result.exitCode, 1);
        const auto headers = result.objects();
        QCOMPARE(headers.size(), 3000U);
        for (int i = 0; i < 3000; ++i) {
            const QJsonObject source = headers[static_cast<std::size_t>(i)].value(QStringLiteral("source")).toObject();
            QCOMPARE(source.value(QStringLiteral("index")), QJsonValue(i));
            QCOMPARE(source.value(QStringLiteral("line")), QJsonValue(i + 1));
        }
    }

    void writesAReportThatOnlyItsOwnerMayRead()
    {
        const Program program;
        const auto result = program.run(QStringList{QStringLiteral("decode"), QStringLiteral("--html"),
                                                    program.path(QStringLiteral("report.html")), guide()});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.output.isEmpty());
        const QByteArray html = program.read(QStringLiteral("report.html"));
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("5555555"));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(program.path(QStringLiteral("report.html"))).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }

    void printsWhatTheServerMadeOfACall()
    {
        const QString log = QStringLiteral(STIR_TEST_DATA "/text-captures/asterisk-full-interleaved.txt");
        const QByteArray text = Program().run({QStringLiteral("decode"), log}).output;
        QVERIFY2(text.contains("Server did:      PASS, (Verified), AVAILABLE_PASS\n"), text.constData());
        QVERIFY2(text.contains("Server did:      ALERT, (Unknown), MISSING_ALERT\n"), text.constData());
    }

    void noticesInASummaryTheCallerWhoBringsTheMarkOfThePolicy()
    {
        const Program program;
        QCOMPARE(program
                     .run({QStringLiteral("policy"), QStringLiteral("set"), QStringLiteral("policy.ok=ALERT"),
                           QStringLiteral("alert.check_ok_prefix=(Verified)")})
                     .exitCode,
                 0);
        const QByteArray invite = "INVITE sip:12155551213@b.example SIP/2.0\r\n"
                                  "From: \"(verified) Your Bank\" <sip:12155551212@a.example>;tag=1\r\n"
                                  "To: <sip:12155551213@b.example>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n"
                                  "Content-Length: 0\r\n\r\n";
        const auto result = program.run(words("decode --summary --json -"), invite);
        QCOMPARE(result.exitCode, 0);
        const QJsonArray findings = result.object()[QLatin1String("findings")].toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0][QLatin1String("id")].toString(), QStringLiteral("capture"));
        QVERIFY(findings[0][QLatin1String("message")].toString().contains(QLatin1String("(verified) Your Bank")));
        const auto report = program.run(words("decode --html") << program.path(QStringLiteral("r.html")), invite);
        QCOMPARE(report.exitCode, 0);
        QVERIFY(program.read(QStringLiteral("r.html")).contains("(verified) Your Bank"));
    }

    void saysWhichKeysSigned()
    {
        const QByteArray console = bytesOf(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt"));
        const auto result = Program().run(words("decode --signers --json -"), bytesOf(guide()) + console);
        const QJsonObject signer = result.object();
        // The figure of the guide's own example.
        QCOMPARE(signer.value(QStringLiteral("key_md5")).toString(),
                 QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
        QCOMPARE(signer.value(QStringLiteral("tokens")), QJsonValue(2));
    }

    void endsWithoutAWordWhenNobodyReadsAnyMore()
    {
        const Program program;
        const QString file = program.write(QStringLiteral("many.txt"), manyHeaders(20'000));
        QProcess shell;
        shell.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("'%1/stirctl' --json decode '%2' | head -n 1").arg(QStringLiteral(STIR_BIN_DIR), file)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void saysThatStandardOutputCannotBeWritten()
    {
        QProcess shell;
        shell.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("'%1/stirctl' --json decode '%2' > /dev/full").arg(QStringLiteral(STIR_BIN_DIR), guide())});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 3);
        QVERIFY(shell.readAllStandardError().contains("disk_full"));
    }
};

QTEST_GUILESS_MAIN(DecodeFormsTest)
#include "decode_forms_test.moc"
