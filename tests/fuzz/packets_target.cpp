// SPDX-License-Identifier: GPL-3.0-or-later
// Packets without a file around them, so that the fuzzer reaches the layers inside: the first byte says the link layer;
// then each packet has two bytes of length and one with the tenths of a second that passed.
#include "core/capture/network_order.h"
#include "core/capture/packet_decoder.h"
#include "core/capture/sip_recognition.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/packet_bytes.h"

#include <array>

namespace stir::fuzz {

namespace {

constexpr qsizetype recordHeader = 3;
constexpr qint64 firstTime = 1'668'526'068'000;

capture::LinkLayer linkLayer(quint8 choice)
{
    using capture::LinkLayer;
    static constexpr std::array layers{LinkLayer::RawIp, LinkLayer::Ethernet, LinkLayer::LinuxCooked,
                                       LinkLayer::LinuxCooked2, LinkLayer::Loopback};
    return layers[choice % layers.size()];
}

void requireMessages(const testing::CollectingSink &sink, qint64 frames, qsizetype inputSize)
{
    qsizetype size = 0;
    for (const auto &message : sink.messages) {
        require(!message.headLost || message.bytes.isEmpty(), "what lost its beginning has no bytes");
        const bool isBroken = message.headLost || (message.cutShort && capture::beginsAsInvite(message.bytes));
        require(isBroken || capture::beginsWithStartLine(message.bytes), "a message begins with its start line");
        require(message.frame >= 1 && message.frame <= frames, "a message has its packet");
        size += message.bytes.size();
    }
    require(size <= inputSize, "no byte is told twice");
}

} // namespace

void tryInput(QByteArrayView input)
{
    if (input.isEmpty())
        return;
    testing::CollectingSink sink;
    capture::PacketDecoder decoder(linkLayer(capture::byteAt(input, 0)), sink);
    qint64 frame = 0;
    qint64 time = firstTime;
    QByteArrayView rest = input.sliced(1);
    while (rest.size() >= recordHeader) {
        const qsizetype size = std::min<qsizetype>(capture::number16At(rest, 0), rest.size() - recordHeader);
        time += capture::byteAt(rest, 2) * 100;
        decoder.take(rest.sliced(recordHeader, size), {++frame, time, input.size() - rest.size()});
        rest = rest.sliced(recordHeader + size);
    }
    testing::finishAll(decoder);
    requireMessages(sink, frame, input.size());
}

} // namespace stir::fuzz
