// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of a known content, cut and mixed as the input says, come out as they went in.
#include "core/capture/network_order.h"
#include "core/capture/packet_decoder.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/packet_bytes.h"

#include <algorithm>
#include <numeric>

namespace stir::fuzz {

namespace {

constexpr qsizetype planSize = 16;
constexpr quint8 udpProtocol = 17;
constexpr quint8 tcpProtocol = 6;
constexpr quint8 fragmentHeader = 44;
constexpr quint32 firstSequence = 0xffff'fff0; // runs over

struct Part
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

QByteArray messageWith(QByteArrayView body)
{
    return "INVITE sip:a SIP/2.0\r\nl: " + QByteArray::number(body.size()) + "\r\n\r\n" + body.toByteArray();
}

/// What the parts cover is the whole; they overlap and come in any order. Each byte of the plan makes one cut.
std::vector<Part> partsOf(qsizetype size, QByteArrayView plan)
{
    std::vector<qsizetype> cuts{0};
    for (const char byte : plan)
        cuts.push_back(static_cast<quint8>(byte) * size / 256 / 8 * 8);
    std::ranges::sort(cuts);
    cuts.push_back(size);
    std::vector<Part> parts;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const qsizetype overlap = (static_cast<quint8>(plan[static_cast<qsizetype>(i) % plan.size()]) % 4) * 8;
        if (cuts[i] < cuts[i + 1])
            parts.push_back({cuts[i], std::min(size, cuts[i + 1] + overlap)});
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        std::swap(parts[i], parts[static_cast<quint8>(plan[static_cast<qsizetype>(i) % plan.size()]) % parts.size()]);
    return parts;
}

std::vector<QByteArray> decoded(const std::vector<QByteArray> &packets)
{
    testing::CollectingSink sink;
    capture::PacketDecoder decoder(capture::LinkLayer::RawIp, sink);
    for (std::size_t i = 0; i < packets.size(); ++i)
        decoder.take(packets[i], {static_cast<qint64>(i) + 1, 0, 0});
    testing::finishAll(decoder);
    // A plan may send the datagram whole and a part of it once more: that part has lost its beginning.
    std::erase_if(sink.messages, [](const auto &message) { return message.headLost; });
    return sink.bytes();
}

void requireFragments(const QByteArray &message, QByteArrayView plan)
{
    const QByteArray datagram = testing::udp(message);
    std::vector<QByteArray> packets4;
    std::vector<QByteArray> packets6;
    for (const Part &part : partsOf(datagram.size(), plan)) {
        const QByteArray bytes = datagram.mid(part.begin, part.end - part.begin);
        const testing::IpFields fields{7, part.begin, part.end < datagram.size()};
        packets4.push_back(testing::ip4(udpProtocol, bytes, fields));
        packets6.push_back(testing::ip6(fragmentHeader, testing::fragment6(udpProtocol, bytes, fields)));
    }
    require(decoded(packets4) == std::vector{message}, "IPv4 fragments make the message");
    require(decoded(packets6) == std::vector{message}, "IPv6 fragments make the message");
}

void requireSegments(const std::vector<QByteArray> &messages, QByteArrayView plan)
{
    const QByteArray stream = std::accumulate(messages.begin(), messages.end(), QByteArray());
    std::vector<QByteArray> packets{
        testing::ip4(tcpProtocol, testing::tcp({.sequence = firstSequence, .syn = true}, {}))};
    for (const Part &part : partsOf(stream.size(), plan)) {
        const auto sequence = static_cast<quint32>(firstSequence + 1 + part.begin);
        packets.push_back(testing::ip4(
            tcpProtocol, testing::tcp({.sequence = sequence}, stream.mid(part.begin, part.end - part.begin))));
    }
    require(decoded(packets) == messages, "TCP segments make the messages");
}

} // namespace

void tryInput(QByteArrayView input)
{
    if (input.size() < planSize)
        return;
    const QByteArrayView plan = input.first(planSize);
    const QByteArrayView body = input.sliced(planSize);
    const qsizetype middle = body.size() / 3;
    requireFragments(messageWith(body), plan);
    requireSegments({messageWith(body.first(middle)), messageWith(body.sliced(middle))}, plan);
}

} // namespace stir::fuzz
