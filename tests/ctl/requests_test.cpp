// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"

#include <QTest>

using stir::test::openssl;
using stir::test::Program;
using stir::test::words;

namespace {

const QStringList subject{QStringLiteral("--org"), QStringLiteral("Example Telecom"), QStringLiteral("--country"),
                          QStringLiteral("US")};

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesARequestThatOpensslVerifies();
    void getsItsAnswerBack();
    void makesARequestForNumbers();
    void refusesWhatNoAuthorityTakes_data();
    void refusesWhatNoAuthorityTakes();
    void writesOverNoFile();
};

void RequestsTest::makesARequestThatOpensslVerifies()
{
    const Program program;
    const QString key = program.path(QStringLiteral("key.pem"));
    QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
    const auto made = program.run(words("csr new --spc 709J --key") << key << subject);
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray text = openssl(words("req -verify -text -noout"), made.output);
    QVERIFY2(text.contains("CN = SHAKEN 709J"), text.constData());
    QCOMPARE(openssl(words("req -pubkey -noout"), made.output), openssl(words("pkey -pubout -in") << key));
    QVERIFY(openssl(words("asn1parse"), made.output).contains("[HEX DUMP]:3008A00616043730394A"));
}

void RequestsTest::getsItsAnswerBack()
{
    const Program program;
    QCOMPARE(program.run(words("vault init") << program.passphrase()).exitCode, 0);
    QCOMPARE(program.run(words("key new --name main") << program.passphrase()).exitCode, 0);
    const QString request = program.path(QStringLiteral("request.pem"));
    const auto made =
        program.run(words("csr new --json --spc 709J --key main --out") << request << subject << program.passphrase());
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    QCOMPARE(made.object().value(QStringLiteral("pem")).toString().toLatin1(),
             program.read(QStringLiteral("request.pem")));
    // The authority, by openssl.
    const QString root = program.path(QStringLiteral("root.pem"));
    const QString rootKey = program.path(QStringLiteral("root-key.pem"));
    openssl(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /C=US/O=CA/CN=ROOT -out")
            << root << QStringLiteral("-keyout") << rootKey);
    const QByteArray answer =
        openssl(words("x509 -req -copy_extensions copy -days 10 -in")
                << request << QStringLiteral("-CA") << root << QStringLiteral("-CAkey") << rootKey);
    const auto added = program.run(words("identity add main --json --x5u https://cert.example.org/a.pem --cert")
                                   << program.write(QStringLiteral("answer.pem"), answer) << program.passphrase());
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    QCOMPARE(added.object().value(QStringLiteral("key_in_vault")), QJsonValue(true));
    QVERIFY(added.object().value(QStringLiteral("subject")).toString().contains(QStringLiteral("SHAKEN 709J")));
}

void RequestsTest::makesARequestForNumbers()
{
    const Program program;
    const QString key = program.path(QStringLiteral("key.pem"));
    QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
    const auto made = program.run(words("csr new --tn 12155550199 --tn-range 12155550000+100 --key") << key << subject);
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray parsed = openssl(words("asn1parse"), made.output);
    QVERIFY2(parsed.contains("3023A1123010160B3132313535353530303030020164A20D160B3132313535353530313939"),
             parsed.constData());
}

void RequestsTest::refusesWhatNoAuthorityTakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no code") << QStringList();
    QTest::newRow("small letters") << words("--spc 709j");
    QTest::newRow("a range without a count") << words("--tn-range 12155550000");
    QTest::newRow("a number with a plus") << words("--tn +12155550100");
}

void RequestsTest::refusesWhatNoAuthorityTakes()
{
    QFETCH(QStringList, arguments);
    const Program program;
    const QString key = program.path(QStringLiteral("key.pem"));
    QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
    const auto refused = program.run(words("csr new --json --key") << key << subject << arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(!refused.error().value(QStringLiteral("hint")).toString().isEmpty());
}

void RequestsTest::writesOverNoFile()
{
    const Program program;
    const QString key = program.path(QStringLiteral("key.pem"));
    QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
    const QByteArray before = program.read(QStringLiteral("key.pem"));
    const auto refused =
        program.run(words("csr new --spc 709J --key") << key << subject << QStringLiteral("--out") << key);
    QCOMPARE(refused.exitCode, 5);
    QCOMPARE(program.read(QStringLiteral("key.pem")), before);
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "requests_test.moc"
