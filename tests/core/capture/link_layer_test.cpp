// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/link_layer.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::LinkLayer;

namespace {

constexpr quint8 udpProtocol = 17;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class LinkLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCallInEveryLinkLayer_data();
    void findsTheCallInEveryLinkLayer();
    void findsNothingInOtherFrames_data();
    void findsNothingInOtherFrames();
    void survivesEveryCut();
    void readsNoOtherLink();
};

/// The numbers of the link types are those of pcap files (LINKTYPE_), which differ from DLT_ for raw IP only.
void LinkLayerTest::findsTheCallInEveryLinkLayer_data()
{
    QTest::addColumn<quint32>("link");
    QTest::addColumn<QByteArray>("frame");
    const QByteArray four = ip4(udpProtocol, udp(invite("four")));
    const QByteArray six = ip6(udpProtocol, udp(invite("six")));
    QTest::newRow("Ethernet, IPv4") << 1u << ethernet(four);
    QTest::newRow("Ethernet, IPv6") << 1u << ethernet(six, 0x86dd);
    QTest::newRow("VLAN") << 1u << ethernet(hex("00640800") + four, 0x8100);
    QTest::newRow("QinQ") << 1u << ethernet(hex("00c88100006486dd") + six, 0x88a8);
    QTest::newRow("old QinQ") << 1u << ethernet(hex("00c8810000640800") + four, 0x9100);
    QTest::newRow("PPPoE, IPv4") << 1u
                                 << ethernet(hex("11000001") + number16(quint16(four.size() + 2)) + hex("0021") + four,
                                             0x8864);
    QTest::newRow("PPPoE, IPv6") << 1u
                                 << ethernet(hex("11000001") + number16(quint16(six.size() + 2)) + hex("0057") + six,
                                             0x8864);
    QTest::newRow("Linux cooked") << 113u << hex("0000000100060200000000010000") + hex("0800") + four;
    QTest::newRow("Linux cooked with VLAN") << 113u << hex("0000000100060200000000010000810000640800") + four;
    QTest::newRow("Linux cooked 2") << 276u << hex("86dd0000000000010001000602000000000100 00") + six;
    QTest::newRow("raw, IPv4") << 101u << four;
    QTest::newRow("raw, IPv6") << 101u << six;
    QTest::newRow("IPv4 only") << 228u << four;
    QTest::newRow("IPv6 only") << 229u << six;
    QTest::newRow("null, IPv4") << 0u << hex("02000000") + four;
    QTest::newRow("null, IPv6 of FreeBSD") << 0u << hex("1c000000") + six;
    QTest::newRow("null, IPv6 of macOS, other byte order") << 0u << hex("0000001e") + six;
    QTest::newRow("loop") << 108u << hex("00000002") + four;
}

void LinkLayerTest::findsTheCallInEveryLinkLayer()
{
    QFETCH(quint32, link);
    QFETCH(QByteArray, frame);
    const QByteArray file = pcapFile({{frame}}, link);
    const ReadCapture read = readBytes(file);
    QVERIFY2(!read.error, read.error ? qPrintable(read.error->detail) : "");
    QCOMPARE(read.messages.size(), std::size_t(1));
    QVERIFY(frame.endsWith(read.messages[0].bytes));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("call.pcap"));
    writeFile(path, file);
    QCOMPARE(tsharkIdentities(path).value_or(QStringList()).size(), 1);
}

void LinkLayerTest::findsNothingInOtherFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("ARP") << ethernet(QByteArray(28, '\1'), 0x0806);
    QTest::newRow("length instead of a type") << ethernet(QByteArray(40, '\x45'), 60);
    QTest::newRow("more VLAN tags than anybody uses") << ethernet(hex("00648100").repeated(9) + hex("00000800") + "E");
    QTest::newRow("PPPoE that sets up its link") << ethernet(hex("1100000100 06c021") + QByteArray(8, 'E'), 0x8864);
    QTest::newRow("header alone") << ethernet({});
}

void LinkLayerTest::findsNothingInOtherFrames()
{
    QFETCH(QByteArray, frame);
    if (frame.contains("\x81"))
        frame.replace(12, 2, hex("8100"));
    QVERIFY(ipPacketIn(LinkLayer::Ethernet, frame).isEmpty());
}

void LinkLayerTest::survivesEveryCut()
{
    const QByteArray frame = ethernet(hex("00c8810000648864110000010003002145"), 0x88a8);
    QCOMPARE(ipPacketIn(LinkLayer::Ethernet, frame), QByteArrayView("E"));
    for (const LinkLayer link : {LinkLayer::Ethernet, LinkLayer::LinuxCooked, LinkLayer::LinuxCooked2, LinkLayer::RawIp,
                                 LinkLayer::Loopback}) {
        for (qsizetype size = 0; size < frame.size(); ++size) {
            const QByteArray exact = frame.first(size); // of that size in memory, for the sanitizers
            const QByteArrayView inside = ipPacketIn(link, exact);
            QVERIFY(inside.size() <= size);
        }
    }
}

void LinkLayerTest::readsNoOtherLink()
{
    QCOMPARE(capture::linkLayerOf(1), LinkLayer::Ethernet);
    QVERIFY(!capture::linkLayerOf(105)); // wireless
    QVERIFY(!capture::linkLayerOf(-1));
}

QTEST_GUILESS_MAIN(LinkLayerTest)
#include "link_layer_test.moc"
