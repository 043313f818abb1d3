// SPDX-License-Identifier: GPL-3.0-or-later
// What standards and other people's programs publish, judged. Those of RFC 8946, 8443, 9118 and the compact form of
// RFC 8224 stand with the checks they are about. Tokens of other projects are not ours to pass on: they are read from
// the folder that STIR_FOREIGN_DATA names.
#include "tests/core/passport/test_tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace stir;
using namespace stir::passport;

Q_DECLARE_METATYPE(stir::passport::Verdict)

namespace {

QJsonObject foreignTokens()
{
    QFile file(qEnvironmentVariable("STIR_FOREIGN_DATA") + QStringLiteral("/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

crypto::PublicKey keyNamed(const QString &name)
{
    if (name == QLatin1String("rfc8225-A2"))
        return publicKeyFile("rfc8225/public-a2.pem");
    const QByteArray pem =
        foreignTokens().value(QStringLiteral("public_keys")).toObject().value(name).toString().toLatin1();
    return crypto::PublicKey::fromBytes(std::as_bytes(std::span(pem)), name).value();
}

/// Every finding that is no pass and no skip, "check rule".
QStringList complaints(const PassportReport &report)
{
    QStringList all;
    for (const Finding &finding : report.checks)
        if (finding.result != Judgement::Pass && finding.result != Judgement::Skip)
            all.append(finding.check + u' ' + finding.rule);
    all.removeAll(QStringLiteral("params info_missing")); // they are bare tokens
    all.removeAll(QStringLiteral("params ppt_missing"));
    return all;
}

} // namespace

class PublishedVectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheFullFormOfRfc8224();
    void judgesThePrintedExampleOfRfc8588();
    void judgesForeignTokens_data();
    void judgesForeignTokens();
    void noticesALostCharacter();
};

void PublishedVectorsTest::judgesTheFullFormOfRfc8224()
{
    JudgeOptions options = verifyWithKey();
    options.signer = publicKeyFile("rfc8225/public-a2.pem");
    options.at = secondsUtc(1443208345);
    const PassportReport report = judged(dataFile("rfc8224/full-form.txt").mid(10), options);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(complaints(report),
             QStringList({QStringLiteral("params info_differs"), QStringLiteral("claims iat_string")}));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void PublishedVectorsTest::judgesThePrintedExampleOfRfc8588()
{
    const PassportReport report = judged(signedToken(goodHeader, dataFile("rfc8588/payload.txt")), verifyWithKey());
    QCOMPARE(told(report, QLatin1String("syntax")), QStringLiteral("fail json"));
    QCOMPARE(told(report, QLatin1String("claims")), QStringLiteral("skip unreadable"));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void PublishedVectorsTest::judgesForeignTokens_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int index, const QStringList &expected, Verdict verdict) {
        QTest::newRow(name) << index << expected << verdict;
    };
    const QStringList national{QStringLiteral("claims leading_zero"), QStringLiteral("claims leading_zero")};
    row("libstirshaken README, 1", 0, national, Verdict::Valid);
    row("libstirshaken README, 2", 1, national, Verdict::Valid);
    row("libstirshaken README, Alice and Bob", 2,
        {QStringLiteral("claims not_digits"), QStringLiteral("claims not_digits")}, Verdict::Valid);
    const QStringList notAPassport{QStringLiteral("typ differs"), QStringLiteral("claims missing"),
                                   QStringLiteral("claims missing"), QStringLiteral("claims missing")};
    row("libstirshaken SPC token, 1", 3, notAPassport, Verdict::Invalid);
    row("libstirshaken SPC token, 2", 4, notAPassport, Verdict::Invalid);
    const QStringList texts{QStringLiteral("x5u http"), QStringLiteral("claims wrong_type"),
                            QStringLiteral("claims wrong_type"), QStringLiteral("claims origid_not_uuid")};
    row("libstirshaken passport.txt, 1", 5, texts, Verdict::Invalid);
    row("libstirshaken passport.txt, 2", 6, texts, Verdict::Invalid);
    row("PASSporT draft", 7,
        {QStringLiteral("claims wrong_type"), QStringLiteral("claims iat_string"),
         QStringLiteral("canonical key_order"), QStringLiteral("canonical key_order")},
        Verdict::Invalid);
}

void PublishedVectorsTest::judgesForeignTokens()
{
    QFETCH(int, index);
    QFETCH(QStringList, expected);
    QFETCH(Verdict, verdict);
    const QJsonObject vector = foreignTokens().value(QStringLiteral("tokens")).toArray().at(index).toObject();
    if (vector.isEmpty())
        QSKIP("STIR_FOREIGN_DATA names no folder with these tokens");
    const QByteArray token = vector.value(QStringLiteral("token")).toString().toLatin1();
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(decodeToken(token).token.issuedAt().value_or(0));
    options.signer = keyNamed(vector.value(QStringLiteral("verifies_with")).toArray().at(0).toString());
    const PassportReport report = judged(token, options);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(complaints(report), expected);
    QCOMPARE(report.verdict, verdict);
}

/// As in libstirshaken's issue 134: a character of the payload got lost on the way.
void PublishedVectorsTest::noticesALostCharacter()
{
    const QByteArray good = goodValue();
    const qsizetype from = good.indexOf('.') + 1;
    for (qsizetype at = from; at < good.indexOf('.', from); ++at) {
        const PassportReport report = judged(QByteArray(good).remove(at, 1), verifyWithKey());
        QVERIFY(anyFails(report.checks));
        QCOMPARE(report.verdict, Verdict::Invalid);
    }
}

QTEST_GUILESS_MAIN(PublishedVectorsTest)
#include "published_vectors_test.moc"
