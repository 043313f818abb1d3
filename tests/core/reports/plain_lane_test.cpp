// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_builder.h"
#include "core/crypto/private_key.h"
#include "core/passport/credential_cache.h"
#include "core/reports/header_json.h"
#include "core/sip/base64url.h"

#include <QRandomGenerator>
#include <QTest>

#include <span>

using namespace stir;
using namespace stir::capture;

namespace {

constexpr qint64 signedAt = 1'668'526'068;
constexpr int headerCount = 2000;

/// Headers and messages as they come: most plain, many a little off, some broken.
class Traffic
{
public:
    explicit Traffic(quint32 seed) : m_random(seed) {}

    CapturedMessage next(QByteArray &bytes)
    {
        const QByteArray value = header();
        CapturedMessage message;
        message.line = 1 + m_random.bounded(100);
        message.offset = m_random.bounded(1000);
        if (oneIn(2)) {
            message.time = (signedAt + m_random.bounded(-90, 90)) * 1000 + m_random.bounded(1000);
            message.timeAssumed = oneIn(2);
        }
        switch (m_random.bounded(4)) {
        case 0:
            message.kind = CapturedMessage::Kind::LoggedCall;
            m_caller = oneIn(8) ? QByteArray() : number(m_orig);
            m_called = oneIn(8) ? QByteArray() : number(m_dest);
            message.caller = m_caller;
            message.called = m_called;
            message.server.action = oneIn(2) ? QByteArrayView() : QByteArrayView("PASS");
            bytes = oneIn(12) ? QByteArray() : value;
            break;
        case 1:
            message.kind = CapturedMessage::Kind::IdentityValue;
            bytes = value;
            break;
        default:
            bytes = sipMessage(value);
        }
        message.bytes = bytes;
        return message;
    }

    const crypto::PrivateKey &key() const { return m_key; }

private:
    bool oneIn(int count) { return m_random.bounded(count) == 0; }

    QByteArray pick(std::span<const char *const> choices)
    {
        return choices[m_random.bounded(static_cast<quint32>(choices.size()))];
    }

    QByteArray digits()
    {
        static constexpr const char *odd[] = {"5555555", "02155550100", "+12155550100", "", "1215a550100", "*100"};
        return oneIn(12) ? pick(odd) : "1215555" + QByteArray::number(m_random.bounded(1000, 9999));
    }

    /// The number of the message, mostly that of the token.
    QByteArray number(const QByteArray &ofToken)
    {
        if (oneIn(10))
            return digits();
        return (oneIn(3) ? "+" : "") + ofToken;
    }

    QByteArray payload()
    {
        static constexpr const char *attests[] = {"A", "B", "C", "A", "B", "A", "D", "a", "AB"};
        static constexpr const char *ids[] = {"123e4567-e89b-12d3-a456-426655440000",
                                              "510B9812-4977-4656-87d1-4f7234001e0c",
                                              "510b9812-4977-4656-87d1-4f7234001e0c", "not-a-uuid"};
        const QByteArray iat = oneIn(30)   ? QByteArray("\"1668526068\"")
                               : oneIn(30) ? QByteArray("01668526068")
                               : oneIn(30) ? QByteArray("1.668526068e9")
                                           : QByteArray::number(signedAt + m_random.bounded(-100, 100));
        m_orig = digits();
        m_dest = digits();
        QByteArray json = "{\"attest\":\"" + pick(attests) + "\",\"dest\":{\"tn\":[\"" + m_dest +
                          "\"]},\"iat\":" + iat + ",\"orig\":{\"tn\":\"" + m_orig + "\"},\"origid\":\"" + pick(ids) +
                          "\"}";
        if (oneIn(20))
            json.insert(m_random.bounded(static_cast<int>(json.size())), pick(m_insertions));
        if (oneIn(20))
            json.remove(m_random.bounded(static_cast<int>(json.size())), 1);
        return json;
    }

    QByteArray header()
    {
        static constexpr const char *urls[] = {"https://cert.example.org/shaken.pem", "https://b.example/2.pem",
                                               "http://c.example/3.pem", "host/cert.pem",
                                               "https://d.example:9000/x.pem?y"};
        static constexpr const char *types[] = {"shaken", "div", "rcd", "new"};
        const QByteArray url = oneIn(8) ? pick(urls) : QByteArray(urls[0]);
        const QByteArray type = oneIn(8) ? pick(types) : QByteArray(types[0]);
        const QByteArray jose =
            oneIn(20) ? "{\"alg\":\"ES256\",\"x5u\":\"" + url + "\",\"typ\":\"passport\"}"
                      : "{\"alg\":\"ES256\",\"ppt\":\"" + type + "\",\"typ\":\"passport\",\"x5u\":\"" + url + "\"}";
        const QByteArray signedPart = sip::toBase64Url(jose) + '.' + sip::toBase64Url(payload());
        const QByteArray signature = m_key.signEs256(bytesOf(signedPart)).value();
        QByteArray value = signedPart + '.' + sip::toBase64Url(signature) + parameters(url, type);
        if (oneIn(15))
            value[m_random.bounded(static_cast<int>(value.size()))] = static_cast<char>(m_random.bounded(1, 256));
        if (oneIn(30))
            value.truncate(m_random.bounded(static_cast<int>(value.size())));
        return value.trimmed();
    }

    QByteArray parameters(const QByteArray &url, const QByteArray &type)
    {
        if (oneIn(15))
            return {};
        const QByteArray info = oneIn(20) ? QByteArray() : url;
        const QByteArray ppt = oneIn(8) ? '"' + type + '"' : type;
        const QByteArray gap = oneIn(20) ? "\r\n " : "";
        return ";info=<" + info + ">;alg=ES256;" + gap + "ppt=" + ppt;
    }

    QByteArray assertedIdentities()
    {
        const QByteArray name = "P-Asserted-Identity: ";
        const QByteArray telephone = "<tel:" + number(m_orig) + '>';
        switch (m_random.bounded(60)) {
        case 0:
            return name + "<sip:bob@example.org>, " + telephone + "\r\n";
        case 1:
            return name + telephone + ", <sip:bob@example.org>\r\n";
        case 2:
            return name + "<sip:bob@example.org>\r\n" + name + telephone + "\r\n";
        case 3:
            return name + telephone + "\r\n" + name + "<tel:" + number(m_dest) + ">\r\n";
        case 4:
            return name + "<sip:anonymous@anonymous.invalid>\r\n";
        case 5:
            return name + "<urn:service:sos>\r\n";
        default:
            return name + telephone + "\r\n";
        }
    }

    QByteArray sipMessage(const QByteArray &value)
    {
        QByteArray text = "INVITE sip:" + number(m_dest) + "@example.org SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n";
        if (!oneIn(6))
            text += "From: \"A\" <sip:" + number(m_orig) + "@example.org>;tag=1\r\n";
        if (oneIn(3))
            text += assertedIdentities();
        text += "To: <sip:" + number(m_dest) + "@example.org>\r\nCall-ID: " + QByteArray::number(m_random.generate()) +
                "\r\n";
        if (!oneIn(3))
            text += oneIn(10)
                        ? "Date: yesterday\r\n"
                        : "Date: Tue, 15 Nov 2022 15:27:" + QByteArray::number(m_random.bounded(10, 60)) + " GMT\r\n";
        if (!oneIn(12))
            text += (oneIn(5) ? "y: " : "Identity: ") + value + "\r\n";
        if (oneIn(12))
            text += "Identity: " + header() + "\r\n";
        return text + "\r\nv=0\r\n";
    }

    static constexpr const char *m_insertions[] = {" ", "\n", "\"", ",\"x\":1", "\\", "}", "\xff", "\"iat\":1,"};

    QRandomGenerator m_random;
    crypto::PrivateKey m_key = crypto::PrivateKey::generate().value();
    QByteArray m_orig;
    QByteArray m_dest;
    QByteArray m_caller;
    QByteArray m_called;
};

/// A chain for the key of the traffic. Its leaf ends in the middle of it, and speaks for most of its numbers.
struct Certificates
{
    explicit Certificates(const crypto::PrivateKey &signer)
    {
        crypto::CertificateRequestFields leafFields = fields(QStringLiteral("SHAKEN 709J"));
        leafFields.numbers.ranges = {{QStringLiteral("12155551000"), 8000}};
        leafFields.notAfter = QDateTime::fromSecsSinceEpoch(signedAt + 40, Qt::UTC);
        leaf = {crypto::CertificateBuilder::issue(leafFields, signer.publicKey(), root.front(), key).value()};
    }

    static crypto::CertificateRequestFields fields(const QString &name)
    {
        crypto::CertificateRequestFields fields;
        fields.commonName = name;
        fields.organization = QStringLiteral("Test");
        fields.notBefore = QDateTime::fromSecsSinceEpoch(signedAt - 86400, Qt::UTC);
        fields.notAfter = QDateTime::fromSecsSinceEpoch(signedAt + 86400, Qt::UTC);
        return fields;
    }

    static crypto::CertificateRequestFields rootFields()
    {
        crypto::CertificateRequestFields root = fields(QStringLiteral("Test ROOT"));
        root.isCa = true;
        root.isRoot = true;
        return root;
    }

    crypto::PrivateKey key = crypto::PrivateKey::generate().value();
    crypto::CertificateChain root{crypto::CertificateBuilder::selfSigned(rootFields(), key).value()};
    crypto::CertificateChain leaf;
};

/// Has one certificate, whatever the address; not for every address.
class OneCredential final : public passport::CredentialSource
{
public:
    explicit OneCredential(crypto::CertificateChain chain) : m_chain(std::move(chain)) {}

    tl::expected<passport::Credential, Finding> credentialFor(const QString &x5u) override
    {
        if (x5u.startsWith(QLatin1String("https://b.")))
            return tl::unexpected(Finding{QStringLiteral("certificate"),
                                          Judgement::Skip,
                                          QStringLiteral("not_given"),
                                          {{QStringLiteral("url"), x5u}},
                                          QStringLiteral("RFC 8226 4")});
        return passport::Credential{m_chain, passport::Credential::Origin::Fetched, {}, {}};
    }

private:
    crypto::CertificateChain m_chain;
};

struct Lane
{
    explicit Lane(const passport::JudgeOptions &options, CallLane lane)
        : judge(options, lane), json(QStringLiteral("file"))
    {
    }

    /// The objects of a message, and how many of its headers went through the plain lane.
    std::pair<QByteArray, int> write(const MessageBatch &batch)
    {
        reports::JsonText text;
        int plain = 0;
        qint64 index = 0;
        headers += judge.open(batch);
        while (const CallView *call = judge.next()) {
            for (const HeaderView &header : call->headers) {
                json.write(*call, header, index++, text);
                text.raw('\n');
                plain += header.plain ? 1 : 0;
            }
        }
        written += index;
        return {text.view().toByteArray(), plain};
    }

    CallJudge judge;
    reports::HeaderJson json;
    qint64 headers = 0;
    qint64 written = 0;
};

} // namespace

class PlainLaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysByteForByteWhatTheFullJudgeSays_data();
    void saysByteForByteWhatTheFullJudgeSays();

private:
    static void compare(Traffic &traffic, const passport::JudgeOptions &options);
};

void PlainLaneTest::saysByteForByteWhatTheFullJudgeSays_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<bool>("at");
    QTest::addColumn<QString>("countryCode");
    const QString none;
    QTest::newRow("not verified") << none << false << none;
    QTest::newRow("not verified, as of a time") << none << true << none;
    QTest::newRow("with a key") << QStringLiteral("key") << false << none;
    QTest::newRow("with a key, as of a time") << QStringLiteral("key") << true << none;
    QTest::newRow("with a key and a country code") << QStringLiteral("key") << true << QStringLiteral("1");
    QTest::newRow("with a given certificate") << QStringLiteral("given") << false << none;
    QTest::newRow("with fetched certificates") << QStringLiteral("fetched") << false << none;
    QTest::newRow("with certificates of nobody known") << QStringLiteral("untrusted") << true << none;
    QTest::newRow("with nothing to verify with") << QStringLiteral("nothing") << true << none;
}

void PlainLaneTest::saysByteForByteWhatTheFullJudgeSays()
{
    QFETCH(QString, signer);
    QFETCH(bool, at);
    QFETCH(QString, countryCode);
    Traffic traffic(static_cast<quint32>(qHash(signer)) + static_cast<quint32>(at));
    const Certificates certificates(traffic.key());
    OneCredential source(certificates.leaf);
    passport::CredentialCache cache;
    passport::JudgeOptions options;
    options.verify = !signer.isEmpty();
    options.now = QDateTime::fromSecsSinceEpoch(signedAt + 20, Qt::UTC);
    options.countryCode = countryCode;
    if (at)
        options.at = QDateTime::fromSecsSinceEpoch(signedAt + 10, Qt::UTC);
    if (signer == QLatin1String("key"))
        options.signer = traffic.key().publicKey();
    if (signer == QLatin1String("given"))
        options.signer = certificates.leaf;
    if (signer == QLatin1String("fetched") || signer == QLatin1String("untrusted")) {
        options.credentials = &source;
        options.cache = &cache;
    }
    if (signer == QLatin1String("fetched"))
        options.anchors = certificates.root;
    compare(traffic, options);
}

void PlainLaneTest::compare(Traffic &traffic, const passport::JudgeOptions &options)
{
    Lane quick(options, CallLane::Fastest);
    Lane careful(options, CallLane::Careful);
    int plain = 0;
    for (int i = 0; i < headerCount; ++i) {
        MessageBatch batch;
        batch.messages = {traffic.next(batch.bytes)};
        const auto [text, plainHere] = quick.write(batch);
        QCOMPARE(text, careful.write(batch).first);
        plain += plainHere;
    }
    QCOMPARE(quick.headers, quick.written);
    QCOMPARE(careful.headers, careful.written);
    QVERIFY2(plain > headerCount / 30, qPrintable(QString::number(plain)));
}

QTEST_GUILESS_MAIN(PlainLaneTest)
#include "plain_lane_test.moc"
