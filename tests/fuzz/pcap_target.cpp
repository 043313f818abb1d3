// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file: what libpcap makes of it and where its messages stand.
#include "core/capture/packet_reader.h"
#include "core/capture/sip_recognition.h"
#include "tests/fuzz/captured_input.h"

namespace stir::fuzz {

namespace {

void requireBatch(const capture::MessageBatch &batch, QByteArrayView input)
{
    for (const capture::CapturedMessage &message : batch.messages) {
        requireMessage(message, input);
        const bool isBroken = message.headersCutShort && message.bytes.isEmpty();
        require(isBroken || capture::beginsWithStartLine(message.bytes), "a message begins with its start line");
        require(message.bytes.size() <= input.size(), "a message is no longer than its file");
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    auto reader = capture::PacketReader::open(capture::sourceOf(input.toByteArray()), QStringLiteral("input"));
    if (!reader) {
        require(reader.error().subject == QStringLiteral("input"), "an error names the file");
        return;
    }
    require(capture::PacketReader::isPacketCapture(input), "what is read as a capture looks like one");
    capture::MessageBatch batch;
    qint64 frame = 0;
    auto more = (*reader)->read(batch);
    for (; more && *more; more = (*reader)->read(batch)) {
        require(!batch.messages.empty(), "a batch holds something");
        requireBatch(batch, input);
        require(batch.messages.front().frame >= frame, "messages come in the order of the packets");
        frame = batch.messages.back().frame;
    }
    require(batch.messages.empty(), "at the end there is nothing more");
    require(more || (more.error().subject == QStringLiteral("input") && !more.error().detail.isEmpty()),
            "an error names the file and the place");
    require((*reader)->position() <= input.size(), "no more is read than there is");
}

} // namespace stir::fuzz
