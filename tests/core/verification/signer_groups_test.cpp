// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_groups.h"

#include "core/verification/signer_finding.h"
#include "core/verification/signer_notes.h"
#include "core/wording/wording.h"
#include "tests/core/passport/test_tokens.h"

#include <QProcess>
#include <QTest>

using namespace stir;
using namespace stir::verification;

namespace {

constexpr SignerGroups::Limits limits{.loneCandidates = 100, .signers = 50, .addresses = 50};

crypto::PrivateKey newKey()
{
    return crypto::PrivateKey::generate().value();
}

/// A token of the URL in goodHeader, different for each number.
QByteArray tokenBy(const crypto::PrivateKey &key, int number)
{
    QByteArray payload = passport::goodPayload;
    payload.replace("1668526068", QByteArray::number(passport::issuedAt + number));
    const QByteArray bytes = sip::toBase64Url(passport::goodHeader) + '.' + sip::toBase64Url(payload);
    return bytes + '.' + sip::toBase64Url(key.signEs256(std::as_bytes(std::span(bytes))).value());
}

/// The token with another payload under its signature.
QByteArray altered(const QByteArray &token)
{
    QByteArrayList parts = token.split('.');
    parts[1] = sip::toBase64Url(QByteArray(passport::goodPayload).replace("12155551212", "19005551212"));
    return parts.join('.');
}

passport::PassportReport judged(const QByteArray &token, const std::optional<crypto::PublicKey> &published)
{
    passport::JudgeOptions options;
    options.verify = true;
    options.now = passport::secondsUtc(passport::issuedAt);
    if (published)
        options.signer = *published;
    return passport::judge(sip::IdentityHeader::parse(token), {}, options);
}

/// A capture: each token goes in, then what is said about any of them can be asked.
class Capture
{
public:
    explicit Capture(std::optional<crypto::PublicKey> publishedKey = {}) : published(std::move(publishedKey)) {}

    void add(const QByteArray &token)
    {
        if (const auto signature = reader.read(judged(token, published)))
            groups.add(*signature);
    }

    std::optional<Finding> findingFor(const QByteArray &token)
    {
        const auto signature = reader.read(judged(token, published));
        return signature ? signerFinding(*signature, groups.attribute(*signature)) : std::nullopt;
    }

    QString ruleFor(const QByteArray &token)
    {
        const auto finding = findingFor(token);
        return finding ? finding->rule : QString();
    }

    std::optional<crypto::PublicKey> published;
    SignatureReader reader;
    SignerGroups groups{limits};
};

QByteArrayList guideTokens()
{
    return passport::dataFile("voipnow-guide/tokens.txt").trimmed().split('\n');
}

} // namespace

class SignerGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheKeyOfTheGuidesTwoTokens();
    void learnsNothingFromATokenSentAgain();
    void learnsNothingFromTheTwinOfASignature();
    void findsTheKeyOfTwoTokensOfSecsipidx();
    void namesAnIdentityByOneToken();
    void tellsAnIdentityThatSignsUnderAnotherCertificate();
    void tellsTheCertificateOfAnotherAddress();
    void tellsAWrongKeyFromAForeignSigner();
    void tellsAnAlteredToken();
    void saysThatOneLoneTokenTellsNothing();
    void saysNothingWhereTheSignatureHolds();
    void saysNothingWhereNoKeyCanHaveSigned();
    void forgetsLoneTokensThatAreTooMany();
    void readsNoSignatureOfCompactFormOrOtherAlgorithms();
    void putsTheNoteBehindTheSignatureCheck();
    void listsTheLargestGroupFirst();
};

void SignerGroupsTest::findsTheKeyOfTheGuidesTwoTokens()
{
    Capture capture;
    for (const QByteArray &token : guideTokens())
        capture.add(token);
    const auto groups = capture.groups.groups();
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups[0].tokens, 2);
    QCOMPARE(crypto::PublicKey::fromCompressed(groups[0].key).value().md5Figure(),
             QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
    QCOMPARE(groups[0].x5us, QStringList{QStringLiteral("10-150-91-136.4grid.eu/cert.pem")});
    const auto finding = capture.findingFor(guideTokens()[0]);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->rule, QStringLiteral("signer_seen"));
    QCOMPARE(finding->result, Judgement::Note);
    QCOMPARE(finding->values.value(QStringLiteral("key")), QStringLiteral("66D1…96"));
    QCOMPARE(finding->values.value(QStringLiteral("count")), QStringLiteral("2"));
}

void SignerGroupsTest::learnsNothingFromATokenSentAgain()
{
    Capture capture;
    const QByteArray token = guideTokens()[0];
    for (int i = 0; i < 3; ++i)
        capture.add(token);
    QVERIFY(capture.groups.groups().empty());
    QCOMPARE(capture.ruleFor(token), QStringLiteral("signer_lone"));
}

void SignerGroupsTest::learnsNothingFromTheTwinOfASignature()
{
    // (r, n - s) verifies with the same keys as (r, s).
    QByteArrayList parts = guideTokens()[0].split('.');
    const QByteArray signature = QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding);
    const QByteArray order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    QByteArray twin = signature;
    int borrow = 0;
    for (qsizetype i = 31; i >= 0; --i) {
        const int difference =
            static_cast<unsigned char>(order[i]) - static_cast<unsigned char>(signature[32 + i]) - borrow;
        borrow = difference < 0 ? 1 : 0;
        twin[32 + i] = static_cast<char>(difference & 0xff);
    }
    parts[2] = sip::toBase64Url(twin);
    Capture capture;
    capture.add(guideTokens()[0]);
    capture.add(parts.join('.'));
    QVERIFY(capture.groups.groups().empty());
    QCOMPARE(capture.ruleFor(parts.join('.')), QStringLiteral("signer_lone"));
    capture.add(guideTokens()[1]);
    QCOMPARE(capture.groups.groups().at(0).tokens, 3);
}

void SignerGroupsTest::findsTheKeyOfTwoTokensOfSecsipidx()
{
    Capture capture;
    for (const char *number : {"12155551212", "12155551213"}) {
        QProcess program;
        program.start(QStringLiteral("secsipidx"),
                      {QStringLiteral("-sign-full"), QStringLiteral("-orig-tn"), QString::fromLatin1(number),
                       QStringLiteral("-dest-tn"), QStringLiteral("12155551214"), QStringLiteral("-attest"),
                       QStringLiteral("A"), QStringLiteral("-x5u"), QStringLiteral("https://cr.example/c.pem"),
                       QStringLiteral("-k"), QStringLiteral(STIR_TEST_DATA "/rfc8946/private.pem")});
        QVERIFY2(program.waitForFinished(20000), qPrintable(program.errorString()));
        capture.add(sip::IdentityHeader::parse(program.readAllStandardOutput().trimmed()).value);
    }
    QCOMPARE(capture.groups.groups().size(), std::size_t(1));
    QCOMPARE(capture.groups.groups()[0].key, *passport::rfc8946Key().publicKey().toCompressed());
}

void SignerGroupsTest::namesAnIdentityByOneToken()
{
    const auto key = newKey();
    Capture capture;
    capture.groups.nameKey(key.publicKey(), {KeyOwner::Kind::Identity, QStringLiteral("proxy-east")});
    const QByteArray token = tokenBy(key, 1);
    capture.add(token);
    const auto finding = capture.findingFor(token);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->rule, QStringLiteral("signer_is_ours"));
    QVERIFY(wording::sentence(*finding).contains(QStringLiteral("proxy-east")));
    QCOMPARE(capture.groups.groups().at(0).owner.name, QStringLiteral("proxy-east"));
}

void SignerGroupsTest::tellsAnIdentityThatSignsUnderAnotherCertificate()
{
    const auto key = newKey();
    const auto other = newKey();
    Capture capture(other.publicKey());
    capture.groups.nameKey(key.publicKey(), {KeyOwner::Kind::Identity, QStringLiteral("proxy-east")});
    const QByteArray token = tokenBy(key, 1);
    capture.add(token);
    const auto finding = capture.findingFor(token);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->rule, QStringLiteral("signed_by_ours"));
    QCOMPARE(wording::sentence(*finding),
             QStringLiteral("The certificate for the URL belongs to key %1; this token was signed by %2, which is your "
                            "identity “proxy-east”.")
                 .arg(shortFigure(other.publicKey().md5Figure()), shortFigure(key.publicKey().md5Figure())));
}

void SignerGroupsTest::tellsTheCertificateOfAnotherAddress()
{
    const auto key = newKey();
    const auto other = newKey();
    Capture capture(key.publicKey());
    QByteArray elsewhere = tokenBy(key, 1);
    auto report = judged(elsewhere, key.publicKey());
    report.token.header.insert(QStringLiteral("x5u"), QStringLiteral("https://elsewhere.example/c.pem"));
    capture.groups.add(*capture.reader.read(report));
    capture.published = other.publicKey();
    const QByteArray token = tokenBy(key, 2);
    capture.add(token);
    const auto finding = capture.findingFor(token);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->rule, QStringLiteral("signed_by_known"));
    QCOMPARE(finding->values.value(QStringLiteral("name")), QStringLiteral("https://elsewhere.example/c.pem"));
}

void SignerGroupsTest::tellsAWrongKeyFromAForeignSigner()
{
    const auto signer = newKey();
    const auto owner = newKey();
    Capture capture(owner.publicKey());
    for (int i = 0; i < 3; ++i)
        capture.add(tokenBy(signer, i));
    const auto wrong = capture.findingFor(tokenBy(signer, 0));
    QVERIFY(wrong.has_value());
    QCOMPARE(wrong->rule, QStringLiteral("wrong_key_published"));
    QCOMPARE(wrong->values.value(QStringLiteral("count")), QStringLiteral("3"));
    // Now somebody signs with the key of the certificate, too.
    capture.add(tokenBy(owner, 10));
    QCOMPARE(capture.ruleFor(tokenBy(signer, 0)), QStringLiteral("foreign_signer"));
}

void SignerGroupsTest::tellsAnAlteredToken()
{
    const auto owner = newKey();
    Capture capture(owner.publicKey());
    for (int i = 0; i < 3; ++i)
        capture.add(tokenBy(owner, i));
    const QByteArray token = altered(tokenBy(owner, 4));
    capture.add(token);
    const auto finding = capture.findingFor(token);
    QVERIFY(finding.has_value());
    QCOMPARE(finding->rule, QStringLiteral("altered"));
    QCOMPARE(finding->values.value(QStringLiteral("holding")), QStringLiteral("3"));
    QVERIFY(wording::hint(*finding).contains(QStringLiteral("cannot be ruled out")));
}

void SignerGroupsTest::saysThatOneLoneTokenTellsNothing()
{
    const auto owner = newKey();
    Capture capture(owner.publicKey());
    const QByteArray token = tokenBy(newKey(), 1);
    capture.add(token);
    QCOMPARE(capture.ruleFor(token), QStringLiteral("altered_or_foreign"));
    Capture without;
    without.add(token);
    QCOMPARE(without.ruleFor(token), QStringLiteral("signer_lone"));
}

void SignerGroupsTest::saysNothingWhereTheSignatureHolds()
{
    const auto owner = newKey();
    Capture capture(owner.publicKey());
    const QByteArray token = tokenBy(owner, 1);
    capture.add(token);
    QVERIFY(!capture.findingFor(token).has_value());
    QCOMPARE(capture.groups.groups().at(0).holding, 1);
}

void SignerGroupsTest::saysNothingWhereNoKeyCanHaveSigned()
{
    QByteArrayList parts = tokenBy(newKey(), 1).split('.');
    parts[2] = sip::toBase64Url(QByteArray(64, '\xff'));
    Capture capture;
    capture.add(parts.join('.'));
    QVERIFY(!capture.findingFor(parts.join('.')).has_value());
}

void SignerGroupsTest::forgetsLoneTokensThatAreTooMany()
{
    const auto signer = newKey();
    Capture capture;
    capture.add(tokenBy(signer, 0));
    for (int i = 0; i < static_cast<int>(limits.loneCandidates); ++i)
        capture.add(altered(tokenBy(newKey(), i)));
    capture.add(tokenBy(signer, 1));
    QVERIFY(capture.groups.groups().empty());
    capture.add(tokenBy(signer, 2));
    QCOMPARE(capture.groups.groups().size(), std::size_t(1));
}

void SignerGroupsTest::readsNoSignatureOfCompactFormOrOtherAlgorithms()
{
    SignatureReader reader;
    QByteArrayList parts = tokenBy(newKey(), 1).split('.');
    QVERIFY(!reader.read(judged(".." + parts[2], {})));
    QVERIFY(!reader.read(judged({}, {})));
    QVERIFY(!reader.read(judged(parts[0] + '.' + parts[1] + '.' + parts[2].first(40), {})));
    parts[0] = sip::toBase64Url(QByteArray(passport::goodHeader).replace("ES256", "RS256"));
    QVERIFY(!reader.read(judged(parts.join('.'), {})));
}

void SignerGroupsTest::putsTheNoteBehindTheSignatureCheck()
{
    SignerGroups groups;
    SignerNotes notes(groups);
    const auto signer = newKey();
    const auto published = newKey().publicKey();
    std::vector<passport::PassportReport> reports;
    for (int i = 0; i < 2; ++i) {
        reports.push_back(judged(tokenBy(signer, i), published));
        notes.learn(reports.back());
    }
    for (passport::PassportReport &report : reports) {
        notes.annotate(report);
        QCOMPARE(passport::told(report, QLatin1String("signature")),
                 QStringLiteral("fail mismatch, note wrong_key_published"));
        QVERIFY(report.checks.back().check != QLatin1String("signature"));
    }
}

void SignerGroupsTest::listsTheLargestGroupFirst()
{
    const auto one = newKey();
    const auto other = newKey();
    Capture capture;
    for (int i = 0; i < 5; ++i)
        capture.add(tokenBy(i % 5 < 2 ? one : other, i));
    const auto groups = capture.groups.groups();
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(groups[0].key, *other.publicKey().toCompressed());
    QCOMPARE(groups[0].tokens, 3);
    QCOMPARE(groups[1].tokens, 2);
}

QTEST_GUILESS_MAIN(SignerGroupsTest)
#include "signer_groups_test.moc"
