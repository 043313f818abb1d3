// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/stream_messages.h"
#include "core/capture/websocket_frames.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::FrameError;
using capture::StreamMessages;
using capture::WebSocketFrames;

namespace {

constexpr quint8 text = 1;
constexpr quint8 binary = 2;
constexpr quint8 continuation = 0;
constexpr quint8 ping = 9;
constexpr quint8 finalBit = 0x80;

enum class Mask
{
    Client,
    Server
};

/// RFC 6455 5.2.
QByteArray frame(quint8 first, const QByteArray &payload, Mask mask)
{
    const quint8 maskBit = mask == Mask::Client ? 0x80 : 0;
    QByteArray bytes(1, static_cast<char>(first));
    if (payload.size() < 126)
        bytes += static_cast<char>(maskBit | payload.size());
    else if (payload.size() < 65536)
        bytes += static_cast<char>(maskBit | 126) + number16(static_cast<quint16>(payload.size()));
    else
        bytes += static_cast<char>(maskBit | 127) + number32(0) + number32(static_cast<quint32>(payload.size()));
    if (mask == Mask::Server)
        return bytes + payload;
    const QByteArray key = QByteArray::fromHex("37fa213d");
    QByteArray masked = payload;
    for (qsizetype i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<char>(masked[i] ^ key[i % 4]);
    return bytes + key + masked;
}

/// RFC 7118 4.1.
const QByteArray upgradeRequest =
    "GET / HTTP/1.1\r\nHost: proxy.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: sip\r\n"
    "Sec-WebSocket-Version: 13\r\n\r\n";
const QByteArray upgradeResponse = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                   "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
                                   "Sec-WebSocket-Protocol: sip\r\n\r\n";

std::vector<QByteArray> messagesIn(const QByteArray &stream, StreamMessages::Begin begin, qsizetype step)
{
    StreamMessages messages(begin);
    CollectingSink sink;
    for (qsizetype at = 0; at < stream.size(); at += step)
        messages.take(stream.mid(at, step), {1, 1, 0}, sink);
    return sink.bytes();
}

} // namespace

class WebSocketFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExamplesOfRfc6455_data();
    void readsTheExamplesOfRfc6455();
    void joinsFragmentsAroundAPing();
    void tellsWhatIsNoFrame_data();
    void tellsWhatIsNoFrame();
    void givesUpAMessageBeyondTheLimit();
    void findsSipBehindTheHandshake_data();
    void findsSipBehindTheHandshake();
    void knowsAConnectionThatWasThereBefore();
    void ignoresCompressedAndOtherWebSockets_data();
    void ignoresCompressedAndOtherWebSockets();
    void findsTheSameCallsAsTshark();
};

/// RFC 6455 5.7.
void WebSocketFramesTest::readsTheExamplesOfRfc6455_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("unmasked") << QByteArray::fromHex("810548656c6c6f") << QByteArray("Hello");
    QTest::newRow("masked") << QByteArray::fromHex("818537fa213d7f9f4d5158") << QByteArray("Hello");
    QTest::newRow("256 bytes") << QByteArray::fromHex("827e0100") + QByteArray(256, 'x') << QByteArray(256, 'x');
    QTest::newRow("64 KiB") << QByteArray::fromHex("827f0000000000010000") + QByteArray(65536, 'x')
                            << QByteArray(65536, 'x');
}

void WebSocketFramesTest::readsTheExamplesOfRfc6455()
{
    QFETCH(QByteArray, bytes);
    const auto header = WebSocketFrames::parseHeader(bytes);
    QVERIFY(header.frame);
    QCOMPARE(header.frame->headerSize + header.frame->payloadSize, bytes.size());
    WebSocketFrames frames;
    const auto message = frames.take(*header.frame, QByteArrayView(bytes).sliced(header.frame->headerSize));
    QVERIFY(message);
    QTEST(message->toByteArray(), "message");
    for (qsizetype size = 0; size < header.frame->headerSize; ++size)
        QVERIFY(!WebSocketFrames::parseHeader(bytes.first(size)).frame);
}

void WebSocketFramesTest::joinsFragmentsAroundAPing()
{
    const QByteArray message = invite("1");
    const QByteArray stream = upgradeRequest + frame(text, message.first(100), Mask::Client) +
                              frame(finalBit | ping, "alive", Mask::Client) +
                              frame(continuation, message.sliced(100, 7), Mask::Client) +
                              frame(finalBit | continuation, message.sliced(107), Mask::Client) +
                              frame(finalBit | continuation, "of nothing", Mask::Client) +
                              frame(finalBit | binary, invite("2"), Mask::Client);
    for (const qsizetype step : {qsizetype(1), qsizetype(99), stream.size()})
        QCOMPARE(messagesIn(stream, StreamMessages::Begin::Seen, step),
                 (std::vector<QByteArray>{message, invite("2")}));
}

void WebSocketFramesTest::tellsWhatIsNoFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tooShort");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("half a length") << QByteArray::fromHex("817e01") << true;
    QTest::newRow("no mask yet") << QByteArray::fromHex("81850000") << true;
    QTest::newRow("compressed") << QByteArray::fromHex("c10548656c6c6f") << false;
    QTest::newRow("reserved opcode") << QByteArray::fromHex("83050000") << false;
    QTest::newRow("beyond any memory") << QByteArray::fromHex("817fffffffffffffffff") << false;
}

void WebSocketFramesTest::tellsWhatIsNoFrame()
{
    QFETCH(QByteArray, bytes);
    const auto header = WebSocketFrames::parseHeader(bytes);
    QVERIFY(!header.frame);
    QTEST(header.error == FrameError::TooShort, "tooShort");
}

void WebSocketFramesTest::givesUpAMessageBeyondTheLimit()
{
    QByteArray stream = upgradeRequest + frame(text, invite("1"), Mask::Client);
    for (int i = 0; i < 10; ++i)
        stream += frame(continuation, QByteArray(60'000, 'x'), Mask::Client);
    stream += frame(finalBit | continuation, "end", Mask::Client);
    stream += frame(finalBit | text, QByteArray(WebSocketFrames::messageLimit + 1, 'x'), Mask::Client);
    stream += frame(finalBit | text, invite("2"), Mask::Client);
    QCOMPARE(messagesIn(stream, StreamMessages::Begin::Seen, 1000), std::vector<QByteArray>{invite("2")});
}

void WebSocketFramesTest::findsSipBehindTheHandshake_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("client") << upgradeRequest + frame(finalBit | text, invite("1"), Mask::Client);
    QTest::newRow("server") << upgradeResponse + frame(finalBit | text, invite("1"), Mask::Server);
    QTest::newRow("server, keep-alives") << upgradeResponse + frame(finalBit | text, "\r\n\r\n", Mask::Server) +
                                                frame(finalBit | binary, "\r\n" + invite("1"), Mask::Server);
}

void WebSocketFramesTest::findsSipBehindTheHandshake()
{
    QFETCH(QByteArray, stream);
    for (const qsizetype step : {qsizetype(1), qsizetype(200), stream.size()})
        QCOMPARE(messagesIn(stream, StreamMessages::Begin::Seen, step), std::vector<QByteArray>{invite("1")});
}

void WebSocketFramesTest::knowsAConnectionThatWasThereBefore()
{
    for (const Mask mask : {Mask::Client, Mask::Server}) {
        const QByteArray stream = frame(finalBit | text, invite("1"), mask) + frame(finalBit | text, invite("2"), mask);
        QCOMPARE(messagesIn(stream, StreamMessages::Begin::Unknown, stream.size()),
                 (std::vector<QByteArray>{invite("1"), invite("2")}));
    }
}

void WebSocketFramesTest::ignoresCompressedAndOtherWebSockets_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("compressed") << upgradeRequest + frame(0xc1, invite("1"), Mask::Client) +
                                       frame(finalBit | text, invite("1"), Mask::Client);
    QTest::newRow("no upgrade") << "GET / HTTP/1.1\r\nHost: a\r\n\r\n" +
                                       frame(finalBit | text, invite("1"), Mask::Client);
    QTest::newRow("another protocol") << upgradeRequest + frame(finalBit | text, "{\"json\":1}", Mask::Client);
}

void WebSocketFramesTest::ignoresCompressedAndOtherWebSockets()
{
    QFETCH(QByteArray, stream);
    QVERIFY(messagesIn(stream, StreamMessages::Begin::Seen, stream.size()).empty());
}

void WebSocketFramesTest::findsTheSameCallsAsTshark()
{
    constexpr quint8 tcpProtocol = 6;
    const auto packet = [](const QByteArray &segment, const IpFields &fields = {}) {
        return CapturedBytes{ethernet(ip4(tcpProtocol, segment, fields))};
    };
    const IpFields back{.isAnswer = true};
    const QByteArray first = frame(finalBit | text, invite("1"), Mask::Client);
    const QByteArray second = frame(finalBit | text, invite("2", 3000), Mask::Client);
    const auto after = [](qsizetype bytes) {
        return TcpFields{.sequence = quint32(1001 + bytes), .ports = {40000, 80}};
    };
    const qsizetype firstAt = upgradeRequest.size();
    const qsizetype secondAt = firstAt + first.size();
    const TcpFields answer{.sequence = 5000, .syn = true, .ports = {80, 40000}};
    const QByteArray file = pcapFile({
        packet(tcp({.sequence = 1000, .syn = true, .ports = {40000, 80}}, {})),
        packet(tcp(answer, {}), back),
        packet(tcp(after(0), upgradeRequest)),
        packet(tcp({.sequence = 5001, .ports = {80, 40000}}, upgradeResponse), back),
        packet(tcp(after(firstAt), first)),
        packet(tcp(after(secondAt), second.first(1400))),
        packet(tcp(after(secondAt + 1400), second.sliced(1400))),
    });
    const ReadCapture read = readBytes(file);
    QCOMPARE(read.messages.size(), std::size_t(2));
    QCOMPARE(read.messages[0].bytes, invite("1"));
    QCOMPARE(read.messages[1].bytes, invite("2", 3000));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("websocket.pcap"));
    writeFile(path, file);
    const QStringList expected = tsharkIdentities(path).value_or(QStringList());
    QCOMPARE(expected.size(), 2);
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(expected[i].section(u'\t', 0, 0).toLongLong(), read.messages[std::size_t(i)].place.frame);
}

QTEST_GUILESS_MAIN(WebSocketFramesTest)
#include "websocket_frames_test.moc"
