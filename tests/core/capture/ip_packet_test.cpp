// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/ip_packet.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::IpPacket;
using capture::parseIpPacket;

namespace {

constexpr quint8 udpProtocol = 17;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class IpPacketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothVersions();
    void readsFragments();
    void skipsHeadersInFront_data();
    void skipsHeadersInFront();
    void saysWhatWasNotCaptured();
    void refusesWhatIsNoPacket_data();
    void refusesWhatIsNoPacket();
};

void IpPacketTest::readsBothVersions()
{
    const QByteArray four = ip4(udpProtocol, "payload") + "padding";
    const auto packet4 = parseIpPacket(four);
    QVERIFY(packet4);
    QCOMPARE(packet4->protocol, udpProtocol);
    QCOMPARE(packet4->payload, QByteArrayView("payload"));
    QCOMPARE(packet4->missing, 0);
    QVERIFY(!packet4->fragment);
    QCOMPARE(QByteArray(packet4->endpoints.source.data(), 16), hex("00000000000000000000ffffc0000201"));
    QCOMPARE(QByteArray(packet4->endpoints.destination.data(), 16), hex("00000000000000000000ffffc0000202"));

    const QByteArray six = ip6(udpProtocol, "payload") + "padding";
    const auto packet6 = parseIpPacket(six);
    QVERIFY(packet6);
    QCOMPARE(packet6->protocol, udpProtocol);
    QCOMPARE(packet6->payload, QByteArrayView("payload"));
    QCOMPARE(QByteArray(packet6->endpoints.source.data(), 16), hex("20010db8000000000000000000000001"));
    QCOMPARE(QByteArray(packet6->endpoints.destination.data(), 16), hex("20010db8000000000000000000000002"));
}

void IpPacketTest::readsFragments()
{
    const QByteArray four = ip4(udpProtocol, "payload!", {0x1234, 800, true});
    const auto fragment4 = parseIpPacket(four).value_or(IpPacket()).fragment;
    QVERIFY(fragment4);
    QCOMPARE(fragment4->offset, 800);
    QVERIFY(fragment4->moreFollow);
    QCOMPARE(fragment4->identification, 0x111234u); // with the protocol, 17

    const QByteArray six = ip6(44, fragment6(udpProtocol, "payload!", {0x12345678, 65528, false}));
    const auto packet6 = parseIpPacket(six);
    QVERIFY(packet6 && packet6->fragment);
    QCOMPARE(packet6->fragment->offset, 65528);
    QVERIFY(!packet6->fragment->moreFollow);
    QCOMPARE(packet6->fragment->identification, 0x12345678u);
    QCOMPARE(packet6->protocol, udpProtocol);
    QCOMPARE(packet6->payload, QByteArrayView("payload!"));
}

void IpPacketTest::skipsHeadersInFront_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray withOptions = ip4(udpProtocol, hex("01010101") + "payload");
    withOptions[0] = '\x46';
    QTest::newRow("options of IPv4") << withOptions;
    QTest::newRow("hop-by-hop options") << ip6(0, hex("1100000000000000") + "payload");
    QTest::newRow("routing, then destination options")
        << ip6(43, hex("3c01000000000000") + QByteArray(8, '\0') + hex("1100000000000000") + "payload");
    QTest::newRow("mobility") << ip6(135, hex("1100000000000000") + "payload");
    QTest::newRow("authentication in IPv6") << ip6(51, hex("1102000000000000 0000000100000000") + "payload");
    QTest::newRow("authentication in IPv4") << ip4(51, hex("1101000000000000 00000001") + "payload");
    QTest::newRow("fragment that is whole") << ip6(44, fragment6(udpProtocol, "payload", {5, 0, false}));
    QTest::newRow("fifteen headers") << ip6(60,
                                            hex("3c00000000000000").repeated(14) + hex("1100000000000000") + "payload");
}

void IpPacketTest::skipsHeadersInFront()
{
    QFETCH(QByteArray, bytes);
    const auto packet = parseIpPacket(bytes);
    QVERIFY(packet);
    QCOMPARE(packet->protocol, udpProtocol);
    QCOMPARE(packet->payload, QByteArrayView("payload"));
    for (qsizetype size = 0; size < bytes.size() - 7; ++size) {
        const QByteArray exact = bytes.first(size);
        const auto cut = parseIpPacket(exact);
        QVERIFY(!cut || cut->protocol != udpProtocol || cut->payload.isEmpty());
    }
}

void IpPacketTest::saysWhatWasNotCaptured()
{
    const QByteArray four = ip4(udpProtocol, QByteArray(100, 'x')).first(80);
    QCOMPARE(parseIpPacket(four).value_or(IpPacket()).missing, 40);
    const QByteArray six = ip6(0, hex("1100000000000000") + QByteArray(100, 'x')).first(108);
    const auto packet = parseIpPacket(six).value_or(IpPacket());
    QCOMPARE(packet.missing, 40);
    QCOMPARE(packet.payload.size(), 60);
}

void IpPacketTest::refusesWhatIsNoPacket_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray shortHeader = ip4(udpProtocol, "payload");
    shortHeader[0] = '\x44';
    QByteArray longHeader = ip4(udpProtocol, "payload");
    longHeader[0] = '\x4f';
    QByteArray shortPacket = ip4(udpProtocol, "payload");
    shortPacket[3] = '\x10';
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("version 5") << QByteArray(60, '\x50');
    QTest::newRow("header shorter than any") << shortHeader;
    QTest::newRow("header longer than the packet") << longHeader;
    QTest::newRow("packet shorter than its header") << shortPacket;
}

void IpPacketTest::refusesWhatIsNoPacket()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseIpPacket(bytes));
}

QTEST_GUILESS_MAIN(IpPacketTest)
#include "ip_packet_test.moc"
