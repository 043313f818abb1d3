// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/ip_reassembly.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::IpPacket;
using capture::IpReassembly;
using capture::PacketStamp;

namespace {

constexpr quint8 udpProtocol = 17;
constexpr quint8 fragmentHeader = 44;

struct Delivered
{
    QByteArray payload;
    qsizetype missing = 0;
    qint64 frame = 0;
};

/// Feeds packets one after the other, each a second of the capture's time apart, and keeps what comes out.
class Feed
{
public:
    void operator()(const QByteArray &packet, qint64 milliseconds = 1000)
    {
        m_time += milliseconds;
        const auto parsed = capture::parseIpPacket(packet);
        if (parsed && parsed->fragment)
            reassembly.take(*parsed, {++m_frame, m_time, 0});
    }

    std::vector<Delivered> delivered;
    std::vector<Delivered> rests;
    IpReassembly reassembly{[this](const IpPacket &packet, const PacketStamp &stamp) {
                                delivered.push_back({packet.payload.toByteArray(), packet.missing, stamp.frame});
                            },
                            [this](QByteArrayView rest, const PacketStamp &stamp) {
                                rests.push_back({rest.toByteArray(), 0, stamp.frame});
                            }};

private:
    qint64 m_frame = 0;
    qint64 m_time = firstSecond * 1000;
};

QByteArray part(const QByteArray &whole, qsizetype begin, qsizetype end, quint32 identification = 7)
{
    return ip4(udpProtocol, whole.sliced(begin, end - begin), {identification, begin, end < whole.size()});
}

QByteArray part6(const QByteArray &whole, qsizetype begin, qsizetype end)
{
    return ip6(fragmentHeader,
               fragment6(udpProtocol, whole.sliced(begin, end - begin), {9, begin, end < whole.size()}));
}

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < size; ++i)
        bytes.append(static_cast<char>('a' + i % 23));
    return bytes;
}

} // namespace

class IpReassemblyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsFragmentsInAnyOrder_data();
    void joinsFragmentsInAnyOrder();
    void joinsFragmentsOfIp6AndSkipsHeadersInFront();
    void keepsTheByteThatCameFirst();
    void keepsDatagramsApart();
    void handsOutTheBeginningWhenTheRestNeverComes();
    void refusesImpossibleFragments_data();
    void refusesImpossibleFragments();
    void holdsBackNoMoreThanItsLimits();
    void findsTheSameCallsAsTshark();
};

void IpReassemblyTest::joinsFragmentsInAnyOrder_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("as sent") << QList<int>{0, 1, 2};
    QTest::newRow("backwards") << QList<int>{2, 1, 0};
    QTest::newRow("middle last") << QList<int>{0, 2, 1};
    QTest::newRow("repeated") << QList<int>{1, 1, 0, 0, 2};
}

void IpReassemblyTest::joinsFragmentsInAnyOrder()
{
    QFETCH(QList<int>, order);
    const QByteArray whole = someBytes(2500);
    const QByteArray fragments[] = {part(whole, 0, 800), part(whole, 800, 1600), part(whole, 1600, 2500)};
    Feed feed;
    for (const int index : order)
        feed(fragments[index]);
    QCOMPARE(feed.delivered.size(), std::size_t(1));
    QCOMPARE(feed.delivered[0].payload, whole);
    QCOMPARE(feed.delivered[0].missing, 0);
    QCOMPARE(feed.delivered[0].frame, order.size());
    QCOMPARE(feed.reassembly.datagrams(), std::size_t(0));
    QCOMPARE(feed.reassembly.bytes(), 0);
}

void IpReassemblyTest::joinsFragmentsOfIp6AndSkipsHeadersInFront()
{
    const QByteArray whole = someBytes(1000);
    const QByteArray options = QByteArray::fromHex("1100010400000000"); // destination options, then UDP
    Feed feed;
    feed(ip6(0, QByteArray::fromHex("2c00010400000000") + fragment6(60, options + whole.first(504), {9, 0, true})));
    feed(ip6(fragmentHeader, fragment6(60, whole.sliced(504), {9, 512, false})));
    QCOMPARE(feed.delivered.size(), std::size_t(1));
    QCOMPARE(feed.delivered[0].payload, whole);

    feed(ip6(fragmentHeader, fragment6(udpProtocol, whole, {9, 0, false})));
    QCOMPARE(feed.delivered.size(), std::size_t(1)); // a whole packet with a fragment header is none (RFC 6946)
}

void IpReassemblyTest::keepsTheByteThatCameFirst()
{
    const QByteArray first(1600, '1');
    const QByteArray second(1600, '2');
    Feed feed;
    feed(part(first, 400, 800));
    feed(part(second, 0, 1200));
    feed(part(first, 400, 1600));
    QCOMPARE(feed.delivered.size(), std::size_t(1));
    QCOMPARE(feed.delivered[0].payload,
             QByteArray(400, '2') + QByteArray(400, '1') + QByteArray(400, '2') + QByteArray(400, '1'));
}

void IpReassemblyTest::keepsDatagramsApart()
{
    const QByteArray one(1600, '1');
    const QByteArray two(1600, '2');
    Feed feed;
    feed(part(one, 0, 800, 1));
    feed(part(two, 0, 800, 2));
    feed(ip4(6, QByteArray(800, '3'), {1, 800, false})); // the same number, another protocol
    feed(part(two, 800, 1600, 2));
    feed(part(one, 800, 1600, 1));
    QCOMPARE(feed.delivered.size(), std::size_t(2));
    QCOMPARE(feed.delivered[0].payload, two);
    QCOMPARE(feed.delivered[1].payload, one);
}

void IpReassemblyTest::handsOutTheBeginningWhenTheRestNeverComes()
{
    const QByteArray whole = someBytes(2400);
    Feed feed;
    feed(part(whole, 0, 800, 1));
    feed(part(whole, 0, 800, 2));
    feed(part(whole, 1600, 2400, 2));
    feed(part(whole, 800, 1600, 3));
    QVERIFY(feed.delivered.empty());
    feed(part(whole, 0, 800, 4), IpReassembly::patience);
    QCOMPARE(feed.delivered.size(), std::size_t(2));
    QCOMPARE(feed.delivered[0].payload, whole.first(800));
    QVERIFY(feed.delivered[0].missing > 0);
    QCOMPARE(feed.delivered[0].frame, 1);
    QCOMPARE(feed.delivered[1].missing, 1600);
    QCOMPARE(feed.delivered[1].frame, 3);
    testing::finishAll(feed.reassembly);
    QCOMPARE(feed.delivered.size(), std::size_t(3));
    QCOMPARE(feed.rests.size(), std::size_t(1));
    QCOMPARE(feed.rests[0].payload, whole.sliced(800, 800));
    QCOMPARE(feed.rests[0].frame, 4);
    QCOMPARE(feed.reassembly.bytes(), 0);
}

void IpReassemblyTest::refusesImpossibleFragments_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("beyond the largest packet") << ip4(udpProtocol, QByteArray(1000, 'x'), {7, 65528, false});
    QTest::newRow("not a multiple of eight, not the last") << ip4(udpProtocol, QByteArray(801, 'x'), {7, 800, true});
    QTest::newRow("behind the last") << ip4(udpProtocol, QByteArray(800, 'x'), {7, 2400, true});
    QTest::newRow("another last") << ip4(udpProtocol, QByteArray(80, 'x'), {7, 800, false});
    QTest::newRow("a longer last") << ip4(udpProtocol, QByteArray(80, 'x'), {7, 3200, false});
    QTest::newRow("empty") << ip4(udpProtocol, {}, {7, 800, true});
}

void IpReassemblyTest::refusesImpossibleFragments()
{
    QFETCH(QByteArray, packet);
    const QByteArray whole = someBytes(2400);
    Feed feed;
    feed(part(whole, 0, 800));
    feed(part(whole, 1600, 2400));
    feed(packet);
    QVERIFY(feed.delivered.empty());
    feed(part(whole, 800, 1600));
    QCOMPARE(feed.delivered.size(), std::size_t(1));
    QCOMPARE(feed.delivered[0].payload, whole);
}

void IpReassemblyTest::holdsBackNoMoreThanItsLimits()
{
    Feed feed;
    for (quint32 id = 0; id < 3 * IpReassembly::mostDatagrams; ++id)
        feed(ip4(udpProtocol, QByteArray(8, 'x'), {id, 0, true}), 0);
    QCOMPARE(feed.reassembly.datagrams(), IpReassembly::mostDatagrams);
    QCOMPARE(feed.delivered.size(), 2 * IpReassembly::mostDatagrams);
    testing::finishAll(feed.reassembly);

    for (quint32 id = 0; id < 500; ++id) {
        feed(ip4(udpProtocol, QByteArray(7, 'x'), {id, 65528, false}), 0);
        QVERIFY(feed.reassembly.bytes() <= IpReassembly::mostBytes + 65535);
    }
    testing::finishAll(feed.reassembly);

    for (qsizetype offset = 0; offset < 65000; offset += 16)
        feed(ip4(udpProtocol, QByteArray(8, 'x'), {1, offset, true}), 0);
    QVERIFY(feed.reassembly.datagrams() <= 1); // one with endless holes is given up
}

void IpReassemblyTest::findsTheSameCallsAsTshark()
{
    const QByteArray one = udp(invite("one", 2000));
    const QByteArray two = udp(invite("two", 3000));
    std::vector<CapturedBytes> packets;
    for (const QByteArray &packet : {part(one, 0, 1480, 1), part(two, 1480, 2960, 2), part(one, 1480, one.size(), 1),
                                     part(two, 0, 1480, 2), part(two, 2960, two.size(), 2)})
        packets.push_back({packet, qint64(packets.size())});
    for (const QByteArray &packet : {part6(two, 1232, 2464), part6(two, 0, 1232), part6(two, 2464, two.size())})
        packets.push_back({packet, qint64(packets.size())});
    const QByteArray file = pcapFile(packets, linkRawIp);
    const ReadCapture read = readBytes(file);
    QCOMPARE(read.messages.size(), std::size_t(3));
    QCOMPARE(read.messages[0].bytes, invite("one", 2000));
    QCOMPARE(read.messages[2].bytes, invite("two", 3000));
    QVERIFY(!read.messages[0].place.contiguous && !read.messages[0].place.cutShort);

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fragments.pcap"));
    writeFile(path, file);
    const QStringList expected = tsharkIdentities(path).value_or(QStringList());
    QCOMPARE(expected.size(), 3);
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(expected[i].section(u'\t', 0, 0).toLongLong(), read.messages[std::size_t(i)].place.frame);
}

QTEST_GUILESS_MAIN(IpReassemblyTest)
#include "ip_reassembly_test.moc"
