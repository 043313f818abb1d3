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

    void losesNoFileToAReport()
    {
        const Program program;
        const QString capture = program.write(QStringLiteral("calls.log"), bytesOf(guide()));
        const QString other = program.write(QStringLiteral("notes.txt"), "precious");
        // The report's name forgotten, given twice, or that of another file.
        for (const auto &[target, file] :
             {std::pair(capture, QStringLiteral("-")), std::pair(capture, capture), std::pair(other, capture)}) {
            const auto result = program.run(words("decode --json --html") << target << file, bytesOf(guide()));
            QCOMPARE(result.exitCode, 5);
            QCOMPARE(result.error()[QLatin1String("subject")].toString(), target);
        }
        QCOMPARE(program.read(QStringLiteral("calls.log")), bytesOf(guide()));
        QCOMPARE(program.read(QStringLiteral("notes.txt")), QByteArray("precious"));
        const QString report = program.path(QStringLiteral("r.html"));
        QCOMPARE(program.run(words("decode --html") << report << QStringLiteral("-")).exitCode, 3);
        QVERIFY(!QFile::exists(report));
        // An older report gives way to a newer one.
        for (int round = 0; round < 2; ++round)
            QCOMPARE(program.run(words("decode --html") << report << capture).exitCode, 1);
    }

    void keepsToOneFormOfOutput()
    {
        QCOMPARE(Program().run(words("decode --json --csv") << guide()).exitCode, 2);
        QCOMPARE(Program().run(words("decode --json --fields orig") << guide()).exitCode, 2);
    }

    void takesACountryCodeForWhatItIs()
    {
        for (const char *code : {"xx", "-5", "0", "1234", "+1"})
            QCOMPARE(Program().run(words("decode --country-code") << QLatin1String(code) << guide()).exitCode, 2);
        QCOMPARE(Program().run(words("decode --country-code 44") << guide()).exitCode, 1);
    }

    void saysWhatTheCalleeWouldSee()
    {
        const Program program;
        program.run(words("policy set policy.missing=ALERT policy.failed=STOP alert.missing_prefix=[?]"));
        const QByteArray invite =
            "INVITE sip:12155551213@b.example SIP/2.0\r\nFrom: \"Bank\" <sip:12155551212@a>;tag=1\r\n"
            "To: <sip:12155551213@b.example>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n"
            "Content-Length: 0\r\n\r\n";
        const QByteArray text = program.run(words("decode -"), invite).output;
        QVERIFY2(text.contains("Callee sees:     “[?]Bank” (ALERT)\n"), text.constData());
        QVERIFY2(text.contains("Answer:          428 Use Identity Header\n"), text.constData());
        const QJsonObject missing = program.run(words("decode --json -"), invite).object();
        QCOMPARE(missing[QLatin1String("treatment")].toObject(),
                 (QJsonObject{{QStringLiteral("action"), QStringLiteral("ALERT")},
                              {QStringLiteral("shown"), QStringLiteral("[?]Bank")}}));
        const QByteArray failed =
            program.run(words("decode --verify --offline --at 2022-11-15T15:27:50Z") << guide()).output;
        QVERIFY2(failed.contains("Callee sees:     nothing: the call is refused (STOP)\n"), failed.constData());
        QVERIFY(Program().run(words("decode --json -"), invite).object()[QLatin1String("treatment")].isNull());
    }

    void countsWhatAPolicyWouldHaveDone()
    {
        const Program program;
        const QByteArray invite =
            "INVITE sip:12155551213@b.example SIP/2.0\r\nFrom: \"Bank\" <sip:12155551212@a>;tag=1\r\n"
            "To: <sip:12155551213@b.example>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n"
            "Content-Length: 0\r\n\r\n";
        QCOMPARE(program.run(words("policy simulate -"), invite).exitCode, 2); // there is no policy
        const QJsonObject tried = program.run(words("policy simulate --json - policy.missing=STOP"), invite).object();
        QCOMPARE(tried[QLatin1String("stop")].toInt(), 1);
        QVERIFY(program.run(words("policy show --json")).object()[QLatin1String("settings")].isNull());
        program.run(words("policy set policy.missing=PASS policy.failed=STOP"));
        const auto guides = program.run(words("policy simulate --json --offline --at 2022-11-15T15:27:50Z") << guide());
        QCOMPARE(guides.exitCode, 0);
        const QJsonObject counted = guides.object();
        QCOMPARE(counted[QLatin1String("calls")].toInt(), counted[QLatin1String("stop")].toInt());
        QVERIFY(counted[QLatin1String("stop")].toInt() > 0);
        const QByteArray text = program.run(words("policy simulate -"), invite).output;
        QVERIFY2(text.contains("Calls: 1\n"), text.constData());
        QVERIFY2(text.contains("rung as before: 1"), text.constData());
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

    void saysOfALoneTokenThatItsSignerCannotBeTold()
    {
        const auto lone = Program().run(words("decode --json --signers") << guide());
        QCOMPARE(lone.object()[QLatin1String("tokens")].toInt(), 1);
        QVERIFY(lone.object()[QLatin1String("key_md5")].isNull());
        const QString key = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/public-key.pem");
        const auto given = Program().run(words("decode --json --signers --cert") << key << guide());
        QCOMPARE(given.object()[QLatin1String("name")].toString(), key);
        QCOMPARE(given.object()[QLatin1String("owner")].toString(), QStringLiteral("certificate"));
    }

    void saysOfTheFirstTokenTooWhoSignedIt()
    {
        const QString tokens = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/tokens.txt");
        const auto headers = Program().run(words("decode --json --verify --offline") << tokens).objects();
        QCOMPARE(headers.size(), 2U);
        for (const QJsonObject &header : headers) {
            QStringList said;
            for (const QJsonValue &check : header[QLatin1String("checks")].toArray())
                said.append(check[QLatin1String("message")].toString());
            const QString all = said.join(QLatin1Char(' '));
            QVERIFY2(all.contains(QLatin1String("The token was signed")), qPrintable(all));
            QVERIFY2(!all.contains(QLatin1String("cannot be told")), qPrintable(all));
        }
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
