// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capture_reader.h"
#include "core/capture/judged_message.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace stir;
using namespace stir::testing;
using capture::PacketReader;

namespace {

constexpr quint8 udpProtocol = 17;

std::vector<CapturedBytes> callPackets(int count)
{
    std::vector<CapturedBytes> packets;
    for (int i = 0; i < count; ++i)
        packets.push_back({ethernet(ip4(udpProtocol, udp(invite("call-" + QByteArray::number(i))))), i * 1250});
    return packets;
}

/// The same file as a machine of the other byte order writes it.
QByteArray inOtherByteOrder(QByteArray file)
{
    const auto reverse = [&file](qsizetype at, qsizetype size) {
        std::reverse(file.begin() + at, file.begin() + at + size);
    };
    reverse(0, 4);
    reverse(4, 2);
    reverse(6, 2);
    for (qsizetype at = 8; at < 24; at += 4)
        reverse(at, 4);
    for (qsizetype at = 24; at < file.size();) {
        const qsizetype size = qFromLittleEndian<qint32>(file.constData() + at + 8);
        for (qsizetype field = at; field < at + 16; field += 4)
            reverse(field, 4);
        at += 16 + size;
    }
    return file;
}

} // namespace

class PacketReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormatThatEditcapWrites_data();
    void readsEveryFormatThatEditcapWrites();
    void readsFilesOfBothByteOrders();
    void readsFromAPipe();
    void knowsCapturesByTheirFirstBytes_data();
    void knowsCapturesByTheirFirstBytes();
    void standsBehindTheReaderOfAllCaptures_data();
    void standsBehindTheReaderOfAllCaptures();
    void handsOutBatchesOfBoundedSize();
    void readsACaptureWithoutPackets();
    void deliversWhatStandsBeforeACut();
    void marksMessagesOfWhichOnlyAPartWasKept();
    void readsSeveralInterfacesOfOneLinkType();
    void refusesInterfacesOfDifferentLinkTypes();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void leavesResponsesWithoutIdentityOut();
    void passesOnWhyTheSourceFailed();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void PacketReaderTest::readsEveryFormatThatEditcapWrites_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"pcap", "nsecpcap", "modpcap", "pcapng"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void PacketReaderTest::readsEveryFormatThatEditcapWrites()
{
    QFETCH(QString, format);
    const QString original = path(QStringLiteral("original.pcap"));
    const QString written = path(QStringLiteral("written"));
    writeFile(original, pcapFile(callPackets(20)));
    QVERIFY(outputOf(QStringLiteral("editcap"), {QStringLiteral("-F"), format, original, written}));

    const QByteArray file = fileBytes(written);
    QVERIFY(PacketReader::isPacketCapture(file));
    const ReadCapture read = readBytes(file);
    QVERIFY(!read.error);
    QCOMPARE(identityLines(read), tsharkIdentities(written).value_or(QStringList()));
    QCOMPARE(read.messages.size(), std::size_t(20));
    for (std::size_t i = 0; i < read.messages.size(); ++i) {
        const ReadMessage &message = read.messages[i];
        QCOMPARE(message.place.time, firstSecond * 1000 + qint64(i) * 1250);
        QVERIFY(message.place.contiguous && !message.place.cutShort);
        QCOMPARE(file.mid(message.place.offset, message.place.length), message.bytes);
    }
}

void PacketReaderTest::readsFilesOfBothByteOrders()
{
    const QByteArray file = pcapFile(callPackets(3));
    const QByteArray other = inOtherByteOrder(file);
    QVERIFY(other != file && PacketReader::isPacketCapture(other));
    const ReadCapture read = readBytes(other);
    QCOMPARE(identityLines(read), identityLines(readBytes(file)));
    QCOMPARE(read.messages.size(), std::size_t(3));
    QCOMPARE(other.mid(read.messages[2].place.offset, read.messages[2].place.length), read.messages[2].bytes);
}

void PacketReaderTest::readsFromAPipe()
{
    const QByteArray file = pcapFile(callPackets(2000));
    int ends[2] = {};
    QCOMPARE(::pipe(ends), 0);
    std::jthread writer([&file, end = ends[1]] {
        for (qsizetype at = 0; at < file.size();)
            at += ::write(end, file.constData() + at, std::min<std::size_t>(777, std::size_t(file.size() - at)));
        ::close(end);
    });
    auto source = capture::openSource(QStringLiteral("/dev/fd/%1").arg(ends[0]));
    QVERIFY(source);
    ::close(ends[0]);
    const ReadCapture read = readAll(std::move(*source));
    QVERIFY(!read.error);
    QCOMPARE(read.messages.size(), std::size_t(2000));
    for (const ReadMessage &message : read.messages)
        QCOMPARE(file.mid(message.place.offset, message.place.length), message.bytes);
}

void PacketReaderTest::knowsCapturesByTheirFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isCapture");
    QTest::newRow("pcap") << QByteArray::fromHex("d4c3b2a1") << true;
    QTest::newRow("nanoseconds, other byte order") << QByteArray::fromHex("a1b23c4d") << true;
    QTest::newRow("pcapng") << QByteArray::fromHex("0a0d0d0a1c000000") << true;
    QTest::newRow("text") << QByteArray("INVITE sip:a@b SIP/2.0\r\n") << false;
    QTest::newRow("empty lines of a text") << QByteArray("\n\r\r\r") << false;
    QTest::newRow("too short") << QByteArray::fromHex("d4c3b2") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void PacketReaderTest::knowsCapturesByTheirFirstBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(PacketReader::isPacketCapture(bytes), "isCapture");
}

void PacketReaderTest::standsBehindTheReaderOfAllCaptures_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("format");
    const QByteArray file = pcapFile(callPackets(3000));
    const QString original = path(QStringLiteral("any.pcap"));
    const QString written = path(QStringLiteral("any.pcapng"));
    writeFile(original, file);
    QVERIFY(outputOf(QStringLiteral("editcap"), {QStringLiteral("-F"), QStringLiteral("pcapng"), original, written}));
    QTest::newRow("pcap") << file << static_cast<int>(capture::CaptureFormat::Pcap);
    QTest::newRow("pcapng") << fileBytes(written) << static_cast<int>(capture::CaptureFormat::PcapNg);
}

void PacketReaderTest::standsBehindTheReaderOfAllCaptures()
{
    QFETCH(QByteArray, file);
    const auto reader = capture::readerFor(capture::sourceOf(file), QStringLiteral("test.pcap"));
    QVERIFY(reader);
    QTEST(static_cast<int>((*reader)->format()), "format");
    capture::CapturePiece piece;
    capture::MessageBatch batch;
    qint64 frame = 0;
    while ((*reader)->next(piece).value_or(false)) {
        (*reader)->messagesIn(piece, batch);
        for (const capture::CapturedMessage &message : batch.messages) {
            QCOMPARE(message.frame, ++frame);
            QVERIFY(message.bytes.startsWith("INVITE ") && message.bytes.endsWith("RTP/AVP 0\r\n"));
        }
    }
    QCOMPARE(frame, 3000);
    QCOMPARE((*reader)->position(), (*reader)->size().value_or(0));
}

void PacketReaderTest::handsOutBatchesOfBoundedSize()
{
    auto reader = PacketReader::open(capture::sourceOf(pcapFile(callPackets(5000))), QStringLiteral("test.pcap"));
    QVERIFY(reader);
    capture::MessageBatch batch;
    qint64 frame = 0;
    int batches = 0;
    for (auto more = (*reader)->read(batch); more && *more; more = (*reader)->read(batch)) {
        ++batches;
        QVERIFY(batch.bytes.size() <= PacketReader::usualBatchSize + 64 * 1024);
        for (const capture::CapturedMessage &message : batch.messages) {
            QCOMPARE(message.frame, ++frame);
            QVERIFY(message.bytes.startsWith("INVITE ") && message.bytes.endsWith("RTP/AVP 0\r\n"));
        }
    }
    QCOMPARE(frame, 5000);
    QVERIFY(batches > 1);
    QVERIFY(batch.messages.empty());
    QCOMPARE((*reader)->position(), (*reader)->size().value_or(0));
}

void PacketReaderTest::readsACaptureWithoutPackets()
{
    const ReadCapture read = readBytes(pcapFile({}));
    QVERIFY(!read.error);
    QVERIFY(read.messages.empty());
}

void PacketReaderTest::deliversWhatStandsBeforeACut()
{
    const QByteArray file = pcapFile(callPackets(3));
    const qsizetype record = (file.size() - 24) / 3;
    for (qsizetype size = 24; size < file.size(); ++size) {
        const qsizetype whole = (size - 24) / record;
        const ReadCapture read = readBytes(file.first(size));
        QCOMPARE(qsizetype(read.messages.size()), whole);
        QCOMPARE(read.error.has_value(), (size - 24) % record != 0);
        if (!read.error)
            continue;
        QCOMPARE(read.error->code, ErrorCode::CaptureDamaged);
        QVERIFY2(read.error->detail.startsWith(QStringLiteral("after packet %1: truncated").arg(whole)),
                 qPrintable(read.error->detail));
    }
}

void PacketReaderTest::marksMessagesOfWhichOnlyAPartWasKept()
{
    const QString original = path(QStringLiteral("whole.pcap"));
    const QString snapped = path(QStringLiteral("snapped.pcap"));
    writeFile(original, pcapFile(callPackets(2)));
    QVERIFY(outputOf(QStringLiteral("editcap"), {QStringLiteral("-s"), QStringLiteral("330"), original, snapped}));
    const ReadCapture read = readBytes(fileBytes(snapped));
    QVERIFY(!read.error);
    QCOMPARE(read.messages.size(), std::size_t(2));
    QVERIFY(read.messages[1].place.cutShort && read.messages[1].place.headersCutShort);
    QVERIFY(read.messages[1].place.identityCutShort && !read.messages[1].place.contiguous);
    const QByteArray kept = invite("call-1").first(330 - 42);
    QCOMPARE(read.messages[1].bytes, kept.first(kept.lastIndexOf('\n') + 1));

    // Half of its Identity header says nothing about the call.
    capture::CapturedMessage message = read.messages[1].place;
    message.bytes = read.messages[1].bytes;
    const auto headers = capture::judgeCaptured(message, {}).headers;
    QCOMPARE(headers.size(), std::size_t(1));
    QCOMPARE(headers[0].report.outcome, passport::Outcome::Unknown);
    QCOMPARE(headers[0].report.verdict, passport::Verdict::Unverified);
    QCOMPARE(headers[0].report.checks.size(), std::size_t(1));
    QCOMPARE(headers[0].report.checks[0].rule, QStringLiteral("identity_cut_short"));
    QCOMPARE(headers[0].report.checks[0].values.value(QStringLiteral("frame")), QStringLiteral("2"));
}

void PacketReaderTest::readsSeveralInterfacesOfOneLinkType()
{
    const QString first = path(QStringLiteral("first.pcapng"));
    const QString second = path(QStringLiteral("second.pcapng"));
    const QString merged = path(QStringLiteral("merged.pcapng"));
    writeFile(first, pcapFile(callPackets(5)));
    writeFile(second, pcapFile(callPackets(7)));
    QVERIFY(outputOf(QStringLiteral("mergecap"),
                     {QStringLiteral("-I"), QStringLiteral("none"), QStringLiteral("-w"), merged, first, second}));
    const ReadCapture read = readBytes(fileBytes(merged));
    QVERIFY(!read.error);
    QCOMPARE(read.messages.size(), std::size_t(12));
    QCOMPARE(identityLines(read), tsharkIdentities(merged).value_or(QStringList()));
    for (const ReadMessage &message : read.messages)
        QCOMPARE(fileBytes(merged).mid(message.place.offset, message.place.length), message.bytes);
}

void PacketReaderTest::refusesInterfacesOfDifferentLinkTypes()
{
    const QString first = path(QStringLiteral("ethernet.pcap"));
    const QString second = path(QStringLiteral("raw.pcap"));
    const QString merged = path(QStringLiteral("mixed.pcapng"));
    writeFile(first, pcapFile(callPackets(5)));
    writeFile(second, pcapFile({{ip4(udpProtocol, udp(invite("raw"))), 60'000}}, linkRawIp));
    QVERIFY(outputOf(QStringLiteral("mergecap"), {QStringLiteral("-w"), merged, first, second}));
    const ReadCapture read = readBytes(fileBytes(merged));
    QVERIFY(read.error);
    QCOMPARE(read.error->code, ErrorCode::CaptureUnsupported);
    QCOMPARE(read.error->subject, QStringLiteral("test.pcap"));
    QVERIFY(read.error->detail.contains(QStringLiteral("different from the type of the first interface")));
}

void PacketReaderTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &file, ErrorCode code) {
        QTest::newRow(name) << file << static_cast<int>(code);
    };
    QByteArray hugeRecord = pcapFile(callPackets(1));
    hugeRecord.replace(24 + 8, 4, "\xff\xff\xff\x7f");
    row("nothing", {}, ErrorCode::FileEmpty);
    row("cut in its head", pcapFile({}).first(10), ErrorCode::CaptureDamaged);
    row("text", "INVITE sip:a@b SIP/2.0\r\n\r\n", ErrorCode::CaptureUnsupported);
    row("wireless", pcapFile({}, 105), ErrorCode::CaptureUnsupported);
    row("link type without a name", pcapFile({}, 147), ErrorCode::CaptureUnsupported);
    row("version of the future", pcapFile({}).replace(4, 1, "\x09"), ErrorCode::CaptureUnsupported);
    row("record of 2 GiB", hugeRecord, ErrorCode::CaptureDamaged);
    row("pcapng without an interface", QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000"),
        ErrorCode::CaptureUnsupported);
}

void PacketReaderTest::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, file);
    const ReadCapture read = readBytes(file);
    QVERIFY(read.error);
    QTEST(static_cast<int>(read.error->code), "code");
    QVERIFY(read.messages.empty());
}

void PacketReaderTest::leavesResponsesWithoutIdentityOut()
{
    const auto packet = [](const QByteArray &message) {
        return CapturedBytes{ethernet(ip4(udpProtocol, udp(message)))};
    };
    const ReadCapture read = readBytes(pcapFile({
        packet("SIP/2.0 180 Ringing\r\nCall-ID: 1\r\nX-Identity: no\r\nContent-Length: 0\r\n\r\nIdentity: no\r\n"),
        packet("SIP/2.0 302 Moved Temporarily\r\nCall-ID: 1\r\nidentity : a.b.c\r\n\r\n"),
        packet("SIP/2.0 302 Moved Temporarily\r\ny:a.b.c\r\n\r\n"),
        packet("OPTIONS sip:b SIP/2.0\r\nCall-ID: 2\r\n\r\n"),
        packet("\r\n\r\nBYE sip:b SIP/2.0\r\nCall-ID: 2\r\n\r\n"),
        packet("\r\n\r\n"),
        packet("GET / HTTP/1.1\r\n\r\n"),
    }));
    QVERIFY(!read.error);
    QCOMPARE(read.messages.size(), std::size_t(4));
    QCOMPARE(read.messages[0].place.frame, 2);
    QCOMPARE(read.messages[1].place.frame, 3);
    QVERIFY(read.messages[2].bytes.startsWith("OPTIONS "));
    QVERIFY(read.messages[3].bytes.startsWith("BYE "));
}

void PacketReaderTest::passesOnWhyTheSourceFailed()
{
    struct FailingSource final : capture::ByteSource
    {
        explicit FailingSource(const QByteArray &front) : start(capture::sourceOf(front)) {}
        Result<qsizetype> read(char *into, qsizetype capacity) override
        {
            const auto got = start->read(into, capacity);
            return *got > 0 ? got : failure(ErrorCode::Cancelled, QStringLiteral("pipe"));
        }
        std::unique_ptr<ByteSource> start;
    };
    const QByteArray file = pcapFile(callPackets(3));
    for (const qsizetype size : {qsizetype(0), qsizetype(10), qsizetype(100), file.size()}) {
        const ReadCapture read = readAll(std::make_unique<FailingSource>(file.first(size)));
        QVERIFY(read.error);
        QCOMPARE(read.error->code, ErrorCode::Cancelled);
        QCOMPARE(read.error->subject, QStringLiteral("pipe"));
    }
}

QTEST_GUILESS_MAIN(PacketReaderTest)
#include "packet_reader_test.moc"
