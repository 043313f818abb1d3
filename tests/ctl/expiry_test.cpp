// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using stir::test::openssl;
using stir::test::Program;
using stir::test::ProgramResult;
using stir::test::words;

namespace {

/// A root of openssl that began and ends so many seconds from now.
void writeRoot(const Program &program, const QString &name, qint64 begins, qint64 ends)
{
    const auto time = [](qint64 seconds) {
        return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z';
    };
    const QString folder = program.path(name + QStringLiteral(".ca"));
    QVERIFY(QDir().mkpath(folder));
    const QString key = program.path(name + QStringLiteral(".key"));
    const QString request = program.path(name + QStringLiteral(".csr"));
    const QString settings =
        program.write(name + QStringLiteral(".cnf"),
                      "[ca]\ndefault_ca=d\n[d]\ndatabase=" + folder.toUtf8() + "/index\nserial=" + folder.toUtf8() +
                          "/serial\nnew_certs_dir=" + folder.toUtf8() +
                          "\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n[p]\norganizationName="
                          "optional\ncommonName=supplied\n[x]\nbasicConstraints=critical,CA:TRUE\n"
                          "[req]\ndistinguished_name=n\n[n]\n");
    QVERIFY(QFile(folder + QStringLiteral("/index")).open(QIODevice::WriteOnly));
    openssl(words("ecparam -name prime256v1 -genkey -noout -out") << key);
    openssl(words("req -new -config") << settings << QStringLiteral("-key") << key << QStringLiteral("-out") << request
                                      << QStringLiteral("-subj") << QStringLiteral("/O=%1/CN=Root of %1").arg(name));
    openssl(words("ca -batch -selfsign -notext -create_serial -config")
            << settings << QStringLiteral("-keyfile") << key << QStringLiteral("-in") << request
            << QStringLiteral("-out") << program.path(name + QStringLiteral(".pem")) << QStringLiteral("-startdate")
            << time(begins) << QStringLiteral("-enddate") << time(ends));
}

constexpr qint64 day = 24 * 60 * 60;

QStringList stagesOf(const ProgramResult &result)
{
    QStringList stages;
    for (const QJsonObject &ending : result.objects())
        stages.append(ending.value(QStringLiteral("name")).toString() + u' ' +
                      ending.value(QStringLiteral("stage")).toString());
    return stages;
}

} // namespace

class ExpiryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatEndsFirstAtTheTop()
    {
        const Program program;
        addRoot(program, QStringLiteral("long"), -day, 1000 * day);
        addRoot(program, QStringLiteral("short"), -5 * day, day);
        const ProgramResult listed = program.run(words("expiry --json"));
        QCOMPARE(listed.exitCode, 0);
        QCOMPARE(stagesOf(listed), QStringList({QStringLiteral("short due"), QStringLiteral("long fine")}));
        const QJsonObject first = listed.objects().front();
        QCOMPARE(first.value(QStringLiteral("kind")).toString(), QStringLiteral("anchor"));
        QCOMPARE(first.value(QStringLiteral("percent_left")).toInt(), 16);
        QCOMPARE(first.value(QStringLiteral("days_left")).toInt(), 0);
        QVERIFY(first.value(QStringLiteral("subject")).toString().contains(QStringLiteral("Root of short")));
        QCOMPARE(first.keys().size(), 9);
        const ProgramResult told = program.run(words("expiry"));
        QVERIFY(told.output.startsWith("! "));
        QVERIFY(told.errors.contains("1/3, 1/6, 1/20"));
    }

    void endsWithOneWhenSomethingHasExpired()
    {
        const Program program;
        QCOMPARE(program.run(words("expiry --json")).exitCode, 0);
        addRoot(program, QStringLiteral("past"), -10 * day, -day - 3600);
        const ProgramResult listed = program.run(words("expiry --json"));
        QCOMPARE(listed.exitCode, 1);
        QCOMPARE(stagesOf(listed), QStringList(QStringLiteral("past expired")));
        QCOMPARE(listed.object().value(QStringLiteral("days_left")).toInt(), -2);
    }

    void listsEveryCertificateOfAChain()
    {
        const Program program;
        QCOMPARE(program.run(words("vault init") + program.passphrase()).exitCode, 0);
        const QString key = program.path(QStringLiteral("key.pem"));
        const QString chain = program.path(QStringLiteral("chain.pem"));
        QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
        QCOMPARE(program
                     .run(words("practice certificate --spc 123A --key")
                          << key << QStringLiteral("--out") << chain << QStringLiteral("--root-out")
                          << program.path(QStringLiteral("root.pem")))
                     .exitCode,
                 0);
        QCOMPARE(program
                     .run(words("identity add main --x5u https://cert.example.org/a.pem --key")
                          << key << QStringLiteral("--cert") << chain << program.passphrase())
                     .exitCode,
                 0);
        QStringList kinds;
        for (const QJsonObject &ending : program.run(words("expiry --json")).objects())
            kinds.append(ending.value(QStringLiteral("kind")).toString() + u' ' +
                         ending.value(QStringLiteral("name")).toString());
        QVERIFY(kinds.contains(QStringLiteral("identity main")));
        QVERIFY(kinds.contains(QStringLiteral("issuer main")));
    }

    void goesByTheThresholdsThatAreSet()
    {
        const Program program;
        addRoot(program, QStringLiteral("half"), -5 * day, 5 * day + 60);
        QCOMPARE(stagesOf(program.run(words("expiry --json"))), QStringList(QStringLiteral("half fine")));
        const ProgramResult set = program.run(words("expiry set 60% 1/4 5% --json"));
        QCOMPARE(set.exitCode, 0);
        QCOMPARE(set.object().value(QStringLiteral("thresholds")).toArray(),
                 QJsonArray({QStringLiteral("60%"), QStringLiteral("1/4"), QStringLiteral("5%")}));
        QCOMPARE(stagesOf(program.run(words("expiry --json"))), QStringList(QStringLiteral("half early")));
    }

    void refusesThresholdsThatDoNotDescend_data()
    {
        QTest::addColumn<QString>("thresholds");
        for (const char *thresholds : {"1/6 1/3 1/20", "1/3 1/6", "1/3 1/6 0", "1/3 1/6 1/20 1/40", "a b c"})
            QTest::newRow(thresholds) << QString::fromLatin1(thresholds);
    }

    void refusesThresholdsThatDoNotDescend()
    {
        QFETCH(QString, thresholds);
        const Program program;
        const ProgramResult set = program.run(words("expiry set --json") + thresholds.split(QLatin1Char(' ')));
        QCOMPARE(set.exitCode, 2);
        QVERIFY(program.run(words("expiry")).errors.contains("1/3, 1/6, 1/20"));
    }

    /// The server cannot be reached, and still its status says what is known here.
    void warnsPerServerInItsStatus()
    {
        const Program program;
        addRoot(program, QStringLiteral("near"), -95 * day, 5 * day);
        QCOMPARE(program.run(words("server add a --host 127.0.0.1 --port 1 --user admin")).exitCode, 0);
        const QJsonArray findings =
            program.run(words("status a --json")).object().value(QStringLiteral("findings")).toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].toObject().value(QStringLiteral("id")).toString(), QStringLiteral("anchor"));
        QCOMPARE(findings[0].toObject().value(QStringLiteral("result")).toString(), QStringLiteral("warn"));
        QVERIFY(findings[0].toObject().value(QStringLiteral("message")).toString().contains(QStringLiteral("4 %")));
    }

private:
    static void addRoot(const Program &program, const QString &name, qint64 begins, qint64 ends)
    {
        writeRoot(program, name, begins, ends);
        const ProgramResult imported =
            program.run(words("trust import") << program.path(name + QStringLiteral(".pem")));
        QVERIFY2(imported.exitCode == 0, QByteArray(imported.output + imported.errors).constData());
    }
};

QTEST_GUILESS_MAIN(ExpiryTest)
#include "expiry_test.moc"
