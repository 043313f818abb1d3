// SPDX-License-Identifier: GPL-3.0-or-later
// Identity headers as nobody should send them. All are signed where that is possible: a good signature excuses nothing.
#include "tests/core/passport/test_tokens.h"
#include "tests/support/byte_mutation.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;
using namespace Qt::StringLiterals;

namespace {

constexpr int mutations = 10000;

QByteArray payloadWith(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(goodPayload).replace(from, to);
}

QByteArray headerWith(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(goodHeader).replace(from, to);
}

/// Signed, with parts that need not be base64url of anything.
QByteArray signedParts(const QByteArray &header, const QByteArray &payload)
{
    const QByteArray bytes = header + '.' + payload;
    return bytes + '.' + sip::toBase64Url(rfc8946Key().signEs256(std::as_bytes(std::span(bytes))).value());
}

QByteArray nested(int depth, const QByteArray &opening, const QByteArray &closing)
{
    return "{\"a\":" + opening.repeated(depth) + '1' + closing.repeated(depth) + '}';
}

/// r and s as a DER SEQUENCE, which is how most programs write an ECDSA signature.
QByteArray derSignature(const QByteArray &pair)
{
    const auto integer = [](QByteArray half) {
        if ((static_cast<unsigned char>(half[0]) & 0x80U) != 0)
            half.prepend('\0');
        return "\x02" + QByteArray(1, static_cast<char>(half.size())) + half;
    };
    const QByteArray both = integer(pair.first(32)) + integer(pair.last(32));
    return "\x30" + QByteArray(1, static_cast<char>(both.size())) + both;
}

/// "check rule place=...", the values in the order of their names.
QString firstFail(const PassportReport &report)
{
    for (const Finding &finding : report.checks) {
        if (finding.result != Judgement::Fail)
            continue;
        QStringList words{finding.check, finding.rule};
        for (auto value = finding.values.begin(); value != finding.values.end(); ++value)
            words.append(value.key() + u'=' + value.value().left(40).replace(QChar(u'\0'), QStringLiteral("(NUL)")));
        return words.join(u' ');
    }
    return QStringLiteral("nothing");
}

} // namespace

class BadHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItIsBroken_data();
    void saysWhereItIsBroken();
    void believesNoMutatedHeader();
    void believesNoOtherSignature_data();
    void believesNoOtherSignature();
};

void BadHeaderTest::saysWhereItIsBroken_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &value, const char *expected) {
        QTest::newRow(name) << value << QString::fromUtf8(expected);
    };
    const auto payload = [&row](const char *name, const QByteArray &text, const char *expected) {
        row(name, signedToken(goodHeader, text) + goodParameters, expected);
    };
    const auto header = [&row](const char *name, const QByteArray &text, const char *expected) {
        row(name, signedToken(text, goodPayload) + goodParameters, expected);
    };
    const QByteArray good = signedToken(goodHeader, goodPayload);
    const QList<QByteArray> parts = good.split('.');
    const QByteArray signature = sip::fromBase64Url(parts[2]).value();

    row("cut in the header", good.first(30), "syntax parts count=1");
    row("cut in the payload", good.first(parts[0].size() + 30), "syntax parts count=2");
    row("cut in the signature", good.chopped(22) + goodParameters, "signature length length=48");
    row("cut before the signature", parts[0] + '.' + parts[1] + '.' + goodParameters,
        "syntax empty_part part=signature");
    row("three dots", good + ".x" + goodParameters, "syntax parts count=4");
    row("five parts, as an encrypted JWT has", good + "..", "syntax parts count=5");
    row("dots alone", "...", "syntax parts count=4");
    row("overlong header", signedParts(QByteArray(partLimit + 4, 'A'), parts[1]),
        "syntax too_large limit=65536 part=header");
    row("overlong payload", signedToken(goodHeader, payloadWith("510b9812", QByteArray(partLimit, 'a'))),
        "syntax too_large limit=65536 part=payload");
    row("overlong signature", good + QByteArray(partLimit, 'A'), "syntax too_large limit=65536 part=signature");
    row("padding", signedParts(parts[0] + "==", parts[1]), "syntax not_base64url part=header");
    row("padded signature", good + "==" + goodParameters, "syntax not_base64url part=signature");
    row("standard alphabet", signedParts(parts[0], goodPayload.toBase64() + "+/+/"),
        "syntax not_base64url part=payload");
    row("spare bits set", signedParts(parts[0], "e31"), "syntax not_base64url part=payload");
    payload("nested objects", nested(10000, "{\"a\":", "}"), "syntax too_large limit=65536 part=payload");
    payload("nested arrays", nested(10000, "[", "]"), "syntax too_deep limit=16 part=payload");
    header("nested arrays in the header", nested(10000, "[", "]"), "syntax too_deep limit=16 part=header");
    payload("arrays that are never closed", "{\"a\":" + QByteArray(40000, '['),
            "syntax too_deep limit=16 part=payload");
    payload("iat twice", payloadWith("\"iat\"", "\"iat\":1,\"iat\""), "syntax duplicate_key key=iat part=payload");
    payload("orig.tn twice", payloadWith("\"tn\":\"12155551212\"", "\"tn\":\"12155551212\",\"tn\":\"911\""),
            "syntax duplicate_key key=tn part=payload");
    header("alg twice", headerWith("\"alg\"", "\"alg\":\"none\",\"alg\""), "syntax duplicate_key key=alg part=header");
    header("alg twice, once escaped", headerWith("\"alg\"", "\"\\u0061lg\":\"none\",\"alg\""),
           "syntax duplicate_key key=alg part=header");
    payload("bytes that are no UTF-8", payloadWith("510b9812", "\xC3\x28"), "syntax json offset=101 part=payload");
    payload("half a surrogate", payloadWith("510b9812", "\\ud800"), "syntax json offset=106 part=payload");
    payload("byte order mark alone", "\xEF\xBB", "syntax json offset=3 part=payload");
    payload("byte order mark", "\xEF\xBB\xBF" + goodPayload, "syntax json offset=1 part=payload");
    payload("byte order mark in front of a value",
            payloadWith("\"A\"", "\"\xEF\xBB\xBF"
                                 "A\""),
            "claims attest value=\uFEFF"
            "A");
    payload("byte order mark written out", payloadWith("\"A\"", "\"\\ufeffA\""),
            "claims attest value=\uFEFF"
            "A");
    header("byte order mark in alg", headerWith("ES256", "\\ufeffES256"),
           "alg differs value=\uFEFF"
           "ES256");
    payload("NUL in a string", payloadWith("510b9812", "\0"_qba), "syntax json offset=100 part=payload");
    payload("NUL behind the end", goodPayload + "\0"_qba, "syntax json offset=138 part=payload");
    payload("NUL written out", payloadWith("\"A\"", "\"A\\u0000\""), "claims attest value=A(NUL)");
    payload("iat of 400 digits", payloadWith("1668526068", QByteArray(400, '9')),
            "syntax number_too_large offset=51 part=payload");
    payload("iat of 30 digits", payloadWith("1668526068", QByteArray(30, '9')), "claims iat_range value=1e+30");
    payload("iat of 2^63", payloadWith("1668526068", "9223372036854775808"),
            "claims iat_range value=9.2233720368547758e+18");
    payload("iat below zero", payloadWith("1668526068", "-9223372036854775808"),
            "claims iat_range value=-9.2233720368547758e+18");
    payload("iat NaN", payloadWith("1668526068", "NaN"), "syntax json offset=51 part=payload");
    payload("a number as payload", "1", "syntax not_object part=payload");
    payload("a comment", payloadWith("{\"attest\"", "{/**/\"attest\""), "syntax json offset=2 part=payload");
    payload("two objects", goodPayload + goodPayload, "syntax json offset=138 part=payload");
    header("alg none", headerWith("ES256", "none"), "alg differs value=none");
    header("alg RS256", headerWith("ES256", "RS256"), "alg differs value=RS256");
    header("alg HS256", headerWith("ES256", "HS256"), "alg differs value=HS256");
    header("alg in lower case", headerWith("ES256", "es256"), "alg differs value=es256");
    row("alg none, no signature", sip::toBase64Url(headerWith("ES256", "none")) + '.' + parts[1] + '.',
        "syntax empty_part part=signature");
    row("signature as DER",
        parts[0] + '.' + parts[1] + '.' + sip::toBase64Url(derSignature(signature)) + goodParameters,
        qPrintable(QStringLiteral("signature length length=%1").arg(derSignature(signature).size())));
    row("signature in hex", parts[0] + '.' + parts[1] + '.' + sip::toBase64Url(signature.toHex()) + goodParameters,
        "signature length length=128");
}

void BadHeaderTest::saysWhereItIsBroken()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const PassportReport report = judged(value, verifyWithKey(), inviteContext());
    QCOMPARE(firstFail(report), expected);
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void BadHeaderTest::believesNoMutatedHeader()
{
    std::vector<QByteArray> values{goodValue(), dataFile("voipnow-guide/identity.txt").trimmed()};
    for (const QByteArray &ppt : {"div"_qba, "rph"_qba, "rcd"_qba, "foo"_qba})
        values.push_back(signedToken(headerWith("shaken", ppt), goodPayload) +
                         ";info=<https://cr.example/c.pem>;ppt=" + ppt);
    const JudgeOptions options = verifyWithKey();
    testing::ByteMutation mutation(20221115);
    int valid = 0;
    for (int round = 0; round < mutations; ++round) {
        const QByteArray value = mutation.of(values[static_cast<std::size_t>(round) % values.size()], values);
        const PassportReport report = judged(value, options, inviteContext());
        QVERIFY(!report.checks.empty());
        if (report.verdict == Verdict::Invalid)
            QVERIFY2(firstFail(report) != QLatin1String("nothing"), value.toHex().constData());
        if (report.verdict != Verdict::Valid)
            continue;
        ++valid;
        const QByteArray token = report.token.signedBytes + '.' + sip::toBase64Url(report.token.signature) + ';';
        QVERIFY2(std::any_of(values.begin(), values.end(),
                             [&token](const QByteArray &ours) { return ours.startsWith(token); }),
                 value.toHex().constData());
    }
    // What changed only a parameter that nobody needs may stay valid: else this would prove nothing.
    QVERIFY2(valid > 10 && valid < mutations / 4, qPrintable(QString::number(valid)));
}

void BadHeaderTest::believesNoOtherSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("nothing but zeros") << QByteArray(64, '\0');
    QTest::newRow("nothing but ones") << QByteArray(64, '\xff');
    const QByteArray order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const QByteArray one = QByteArray(31, '\0') + '\x01';
    QTest::newRow("r and s the order") << order + order;
    QTest::newRow("r zero") << QByteArray(32, '\0') + one;
    QTest::newRow("s zero") << one + QByteArray(32, '\0');
    QTest::newRow("r and s one") << one + one;
}

void BadHeaderTest::believesNoOtherSignature()
{
    QFETCH(QByteArray, signature);
    const QByteArray bytes = sip::toBase64Url(goodHeader) + '.' + sip::toBase64Url(goodPayload);
    const PassportReport report =
        judged(bytes + '.' + sip::toBase64Url(signature) + goodParameters, verifyWithKey(), inviteContext());
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("fail mismatch"));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

QTEST_GUILESS_MAIN(BadHeaderTest)
#include "bad_header_test.moc"
