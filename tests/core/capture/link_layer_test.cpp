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

struct LinkedFrame
{
    const char *name;
    quint32 link; ///< as pcap files number it (LINKTYPE_), which differs from DLT_ for raw IP only
    QByteArray frame;
};

std::vector<LinkedFrame> linkedFrames()
{
    const QByteArray four = ip4(udpProtocol, udp(invite("four")));
    const QByteArray six = ip6(udpProtocol, udp(invite("six")));
    return {
        {"Ethernet, IPv4", 1, ethernet(four)},
        {"Ethernet, IPv6", 1, ethernet(six, 0x86dd)},
        {"VLAN", 1, ethernet(hex("00640800") + four, 0x8100)},
        {"QinQ", 1, ethernet(hex("00c88100006486dd") + six, 0x88a8)},
        {"old QinQ", 1, ethernet(hex("00c8810000640800") + four, 0x9100)},
        {"PPPoE, IPv4", 1, ethernet(hex("11000001") + number16(quint16(four.size() + 2)) + hex("0021") + four, 0x8864)},
        {"PPPoE, IPv6", 1, ethernet(hex("11000001") + number16(quint16(six.size() + 2)) + hex("0057") + six, 0x8864)},
        {"Linux cooked", 113, hex("0000000100060200000000010000") + hex("0800") + four},
        {"Linux cooked with VLAN", 113, hex("0000000100060200000000010000810000640800") + four},
        {"Linux cooked 2", 276, hex("86dd0000000000010001000602000000000100 00") + six},
        {"raw, IPv4", 101, four},
        {"raw, IPv6", 101, six},
        {"IPv4 only", 228, four},
        {"IPv6 only", 229, six},
        {"null, IPv4", 0, hex("02000000") + four},
        {"null, IPv6 of FreeBSD", 0, hex("1c000000") + six},
        {"null, IPv6 of macOS, other byte order", 0, hex("0000001e") + six},
        {"loop", 108, hex("00000002") + four},
    };
}

} // namespace

class LinkLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCallInEveryLinkLayer_data();
    void findsTheCallInEveryLinkLayer();
    void tsharkFindsTheSameCalls();
    void findsNothingInOtherFrames_data();
    void findsNothingInOtherFrames();
    void survivesEveryCut();
    void readsNoOtherLink();
};

void LinkLayerTest::findsTheCallInEveryLinkLayer_data()
{
    QTest::addColumn<quint32>("link");
    QTest::addColumn<QByteArray>("frame");
    for (const LinkedFrame &linked : linkedFrames())
        QTest::newRow(linked.name) << linked.link << linked.frame;
}

void LinkLayerTest::findsTheCallInEveryLinkLayer()
{
    QFETCH(quint32, link);
    QFETCH(QByteArray, frame);
    const ReadCapture read = readBytes(pcapFile({{frame}}, link));
    QVERIFY2(!read.error, read.error ? qPrintable(read.error->detail) : "");
    QCOMPARE(read.messages.size(), std::size_t(1));
    QVERIFY(frame.endsWith(read.messages[0].bytes));
}

/// Else our own idea of a link layer would be all that is tested.
void LinkLayerTest::tsharkFindsTheSameCalls()
{
    QTemporaryDir folder;
    const QString merged = folder.filePath(QStringLiteral("merged.pcapng"));
    QStringList arguments{QStringLiteral("-a"), QStringLiteral("-w"), merged};
    for (const LinkedFrame &linked : linkedFrames()) {
        arguments.append(folder.filePath(QStringLiteral("%1.pcap").arg(arguments.size())));
        writeFile(arguments.last(), pcapFile({{linked.frame}}, linked.link));
    }
    QVERIFY(outputOf(QStringLiteral("mergecap"), arguments));
    QCOMPARE(tsharkIdentities(merged).value_or(QStringList()).size(), arguments.size() - 3);
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
