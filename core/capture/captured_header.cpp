// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"

#include "core/capture/message_context.h"
#include "core/capture/text_messages.h"

namespace stir::capture {

namespace {

/// What all headers of the message share.
CapturedHeader frameOf(const CapturedMessage &message)
{
    CapturedHeader header;
    header.line = static_cast<int>(message.line);
    header.place = {message.offset, message.length, message.frame, message.contiguous};
    const auto text = [](QByteArrayView bytes) { return QString::fromUtf8(bytes); };
    header.server = {text(message.server.action), text(message.server.prefix), text(message.server.suffix),
                     text(message.server.state)};
    return header;
}

void setCaptureTime(const CapturedMessage &message, passport::MessageContext &context)
{
    if (message.time == CapturedMessage::noTime)
        return;
    context.capturedAt = QDateTime::fromMSecsSinceEpoch(message.time, Qt::UTC);
    context.captureClockAssumed = message.timeAssumed;
}

/// Of which only a part of the start line was captured.
sip::SipMessage brokenInvite()
{
    sip::SipMessage message;
    message.method = "INVITE";
    return message;
}

std::vector<CapturedHeader> headersOfSipMessage(const CapturedMessage &captured)
{
    const bool isBroken = captured.headersCutShort && captured.bytes.isEmpty();
    const auto message = isBroken ? brokenInvite() : sip::SipMessage::parse(captured.bytes);
    if (!message)
        return {};
    CapturedHeader header = frameOf(captured);
    header.context = contextOf(*message);
    setCaptureTime(captured, header.context);
    std::vector<CapturedHeader> found;
    for (const sip::SipHeader &identity : message->headersNamed("Identity")) {
        found.push_back(header);
        found.back().identity = sip::IdentityHeader::parse(identity.value);
        found.back().line += captured.line > 0 ? identity.line : 0;
    }
    if (captured.identityCutShort)
        header.part = CapturedPart::PartOfIdentity;
    else if (captured.headersCutShort)
        header.part = CapturedPart::SomeHeaders;
    if (captured.identityCutShort || (found.empty() && message->method == "INVITE"))
        found.push_back(std::move(header));
    return found;
}

CapturedHeader headerOfText(const CapturedMessage &captured)
{
    const auto number = [](QByteArrayView text) {
        return text.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(text));
    };
    CapturedHeader header = frameOf(captured);
    if (!captured.bytes.isEmpty())
        header.identity = sip::IdentityHeader::parse(captured.bytes);
    header.context.caller = number(captured.caller);
    header.context.called = number(captured.called);
    setCaptureTime(captured, header.context);
    return header;
}

} // namespace

std::vector<CapturedHeader> headersOf(const CapturedMessage &message)
{
    switch (message.kind) {
    case CapturedMessage::Kind::SipMessage:
        return headersOfSipMessage(message);
    case CapturedMessage::Kind::IdentityValue:
    case CapturedMessage::Kind::LoggedCall:
        return {headerOfText(message)};
    }
    return {};
}

Result<std::vector<CapturedHeader>> headersInText(QByteArrayView text, const QString &subject, const LogClock &clock)
{
    if (text.isEmpty())
        return failure(ErrorCode::FileEmpty, subject);
    if (text.size() > textLimit)
        return failure(ErrorCode::FileTooLarge, subject, QString::number(textLimit));
    TextChunk whole;
    whole.bytes = QByteArray::fromRawData(text.data(), text.size());
    whole.end = text.size();
    std::vector<CapturedHeader> found;
    int messages = 0;
    MessageBatch batch;
    messagesIn(whole, clock, batch);
    for (const CapturedMessage &message : batch.messages) {
        const std::vector<CapturedHeader> headers = headersOf(message);
        for (const CapturedHeader &header : headers) {
            found.push_back(header);
            found.back().index = static_cast<int>(found.size()) - 1;
            found.back().message = messages;
        }
        messages += headers.empty() ? 0 : 1;
    }
    return found;
}

} // namespace stir::capture
