// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/traffic.h"

#include "core/crypto/certificate_builder.h"
#include "core/fetch/document_cache.h"
#include "core/foundation/files.h"
#include "core/sip/base64url.h"
#include "core/verification/verification_service.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

namespace stir::bench {

namespace {

constexpr int signerCount = 4;
constexpr qint64 firstCall = 1'700'000'000;
constexpr qsizetype writeSize = 1024 * 1024;

/// Numbers, times and identifiers of one call after the other.
class Calls
{
public:
    QByteArray joseHeader(const QByteArray &x5u) const
    {
        return R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":")" + x5u + R"("})";
    }

    QByteArray payload(qint64 issuedAt)
    {
        m_orig = number();
        m_dest = number();
        return QByteArray(R"({"attest":")") + "ABC"[m_random.bounded(3)] + R"(","dest":{"tn":[")" + m_dest +
               R"("]},"iat":)" + QByteArray::number(issuedAt) + R"(,"orig":{"tn":")" + m_orig + R"("},"origid":")" +
               uuid() + R"("})";
    }

    /// 64 bytes that look like a signature.
    QByteArray noSignature()
    {
        QByteArray bytes(64, Qt::Uninitialized);
        for (qsizetype at = 0; at < bytes.size(); at += 8)
            qToBigEndian(m_random.generate64(), bytes.data() + at);
        return bytes;
    }

    const QByteArray &orig() const { return m_orig; }
    const QByteArray &dest() const { return m_dest; }

private:
    QByteArray number() { return "1215" + QByteArray::number(m_random.bounded(1'000'000, 9'999'999)); }

    QByteArray uuid()
    {
        const QByteArray hex = QByteArray::number(m_random.generate64(), 16).rightJustified(16, '0') +
                               QByteArray::number(m_random.generate64(), 16).rightJustified(16, '0');
        return hex.first(8) + '-' + hex.sliced(8, 4) + '-' + hex.sliced(12, 4) + '-' + hex.sliced(16, 4) + '-' +
               hex.sliced(20);
    }

    QRandomGenerator m_random{1};
    QByteArray m_orig;
    QByteArray m_dest;
};

QByteArray urlOf(int signer)
{
    return "https://certificates.example.org/shaken/provider-" + QByteArray::number(signer) + "/current.pem";
}

QByteArray headerLine(const QByteArray &signedPart, const QByteArray &signature, const QByteArray &x5u)
{
    return "Identity: " + signedPart + '.' + sip::toBase64Url(signature) + ";info=<" + x5u + ">;alg=ES256;ppt=shaken\n";
}

/// Collects what is written into large pieces.
class Writer
{
public:
    explicit Writer(const QString &path) : m_file(path) { m_good = m_file.open(QIODevice::WriteOnly); }

    void write(const QByteArray &bytes)
    {
        m_waiting += bytes;
        if (m_waiting.size() >= writeSize)
            flush();
    }

    bool finish()
    {
        flush();
        return m_good && m_file.flush();
    }

private:
    void flush()
    {
        m_good = m_good && m_file.write(m_waiting) == m_waiting.size();
        m_waiting.resize(0);
    }

    QFile m_file;
    QByteArray m_waiting;
    bool m_good = false;
};

crypto::CertificateRequestFields fieldsOf(const QString &name, bool isRoot)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    crypto::CertificateRequestFields fields;
    fields.commonName = name;
    fields.organization = QStringLiteral("Benchmark");
    fields.notBefore = now.addDays(-1);
    fields.notAfter = now.addDays(30);
    fields.isCa = isRoot;
    fields.isRoot = isRoot;
    if (!isRoot)
        fields.numbers.serviceProviderCodes = {QStringLiteral("709J")};
    return fields;
}

/// Signers with certificates of one authority, which the cache of a data folder holds.
std::vector<crypto::PrivateKey> makeSigners(const QString &folder)
{
    const auto rootKey = crypto::PrivateKey::generate();
    const auto root = crypto::CertificateBuilder::selfSigned(fieldsOf(QStringLiteral("Bench ROOT"), true), *rootKey);
    saveFileAtomically(folder + QStringLiteral("/root.pem"), bytesOf(root->toPem()), FileVisibility::Everyone);
    const fetch::DocumentCache cache(verification::fetchCacheFolder(folder));
    std::vector<crypto::PrivateKey> signers;
    for (int signer = 0; signer < signerCount; ++signer) {
        auto key = crypto::PrivateKey::generate();
        const auto leaf = crypto::CertificateBuilder::issue(fieldsOf(QStringLiteral("SHAKEN 709J"), false),
                                                            key->publicKey(), *root, *rootKey);
        cache.store(QString::fromLatin1(urlOf(signer)), {.body = leaf->toPem() + root->toPem(),
                                                         .contentType = "application/pem-certificate-chain",
                                                         .cacheControl = "max-age=2592000",
                                                         .fetchedAt = QDateTime::currentDateTimeUtc(),
                                                         .lifetime = std::chrono::hours(24 * 30)});
        signers.push_back(std::move(*key));
    }
    return signers;
}

QByteArray invite(Calls &calls, int call)
{
    const QByteArray x5u = urlOf(call % signerCount);
    const QByteArray signedPart =
        sip::toBase64Url(calls.joseHeader(x5u)) + '.' + sip::toBase64Url(calls.payload(firstCall + call / 100));
    const QByteArray id = QByteArray::number(call);
    const QByteArray body = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio " +
                            QByteArray::number(10000 + 2 * (call % 27000)) + " RTP/AVP 0 8\r\na=rtpmap:0 PCMU/8000\r\n";
    return "INVITE sip:+" + calls.dest() +
           "@198.51.100.2:5060;user=phone SIP/2.0\r\n"
           "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK" +
           id +
           "\r\nMax-Forwards: 70\r\n"
           "From: <sip:+" +
           calls.orig() + "@192.0.2.1;user=phone>;tag=" + id +
           "\r\n"
           "To: <sip:+" +
           calls.dest() + "@198.51.100.2;user=phone>\r\nCall-ID: " + id +
           "@192.0.2.1\r\n"
           "CSeq: 1 INVITE\r\nContact: <sip:192.0.2.1:5060>\r\n" +
           headerLine(signedPart, calls.noSignature(), x5u).chopped(1) +
           "\r\nContent-Type: application/sdp\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

template <typename Number>
void appendBig(QByteArray &bytes, Number number)
{
    char buffer[sizeof(Number)];
    qToBigEndian(number, buffer);
    bytes.append(buffer, sizeof(Number));
}

template <typename Number>
void appendLittle(QByteArray &bytes, Number number)
{
    char buffer[sizeof(Number)];
    qToLittleEndian(number, buffer);
    bytes.append(buffer, sizeof(Number));
}

/// A record of a pcap: Ethernet, IPv4 and UDP in front of the message.
QByteArray packet(const QByteArray &message, int call)
{
    QByteArray frame = QByteArray::fromHex("020000000002020000000001"
                                           "0800"
                                           "4500");
    appendBig(frame, static_cast<quint16>(28 + message.size()));
    frame += QByteArray::fromHex("000040004011"
                                 "0000"
                                 "c0000201"
                                 "c6336402");
    appendBig(frame, quint16(5060));
    appendBig(frame, quint16(5060));
    appendBig(frame, static_cast<quint16>(8 + message.size()));
    appendBig(frame, quint16(0));
    frame += message;
    QByteArray record;
    appendLittle(record, static_cast<quint32>(firstCall + call / 100));
    appendLittle(record, static_cast<quint32>(call % 100 * 10'000));
    appendLittle(record, static_cast<quint32>(frame.size()));
    appendLittle(record, static_cast<quint32>(frame.size()));
    return record + frame;
}

} // namespace

bool writeHeaderLines(const QString &path, int count)
{
    Writer out(path);
    Calls calls;
    for (int call = 0; call < count; ++call) {
        const QByteArray x5u = urlOf(call % signerCount);
        const QByteArray signedPart =
            sip::toBase64Url(calls.joseHeader(x5u)) + '.' + sip::toBase64Url(calls.payload(firstCall + call / 100));
        out.write(headerLine(signedPart, calls.noSignature(), x5u));
    }
    return out.finish();
}

bool writeSignedLines(const QString &path, const QString &folder, int count)
{
    const std::vector<crypto::PrivateKey> signers = makeSigners(folder);
    Writer out(path);
    Calls calls;
    for (int call = 0; call < count; ++call) {
        const int signer = call % signerCount;
        const QByteArray x5u = urlOf(signer);
        const QByteArray signedPart = sip::toBase64Url(calls.joseHeader(x5u)) + '.' +
                                      sip::toBase64Url(calls.payload(QDateTime::currentSecsSinceEpoch()));
        const auto signature = signers[static_cast<std::size_t>(signer)].signEs256(bytesOf(signedPart));
        if (!signature)
            return false;
        out.write(headerLine(signedPart, *signature, x5u));
    }
    return out.finish();
}

bool writeInvites(const QString &path, int count)
{
    Writer out(path);
    QByteArray head = QByteArray::fromHex("d4c3b2a1"
                                          "02000400"
                                          "00000000"
                                          "00000000"
                                          "00000400"
                                          "01000000");
    out.write(head);
    Calls calls;
    for (int call = 0; call < count; ++call)
        out.write(packet(invite(calls, call), call));
    return out.finish();
}

} // namespace stir::bench
