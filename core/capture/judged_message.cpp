// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/judged_message.h"

#include "core/capture/message_context.h"

namespace stir::capture {

namespace {

struct FoundHeader
{
    std::optional<QByteArray> value; ///< no value: an INVITE without one
    qint64 line = 0;
};

std::optional<QString> textOf(QByteArrayView bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(bytes));
}

/// A logged call without a value had no Identity header.
std::optional<QByteArray> valueOf(const CapturedMessage &message)
{
    const bool isMissing = message.kind == CapturedMessage::Kind::LoggedCall && message.bytes.isEmpty();
    return isMissing ? std::nullopt : std::optional(message.bytes.toByteArray());
}

/// Identity headers of a SIP message, and what the rest of it says.
std::vector<FoundHeader> headersOf(const CapturedMessage &captured, passport::MessageContext &context)
{
    std::vector<FoundHeader> found;
    const auto message = sip::SipMessage::parse(captured.bytes);
    if (!message)
        return found;
    for (const sip::SipHeader &header : message->headersNamed("Identity"))
        found.push_back({header.value, captured.line > 0 ? captured.line + header.line : 0});
    if (found.empty() && message->method == "INVITE" && !captured.headersCutShort)
        found.push_back({std::nullopt, captured.line});
    if (!found.empty())
        context = contextOf(*message);
    return found;
}

} // namespace

JudgedMessage judgeCaptured(const CapturedMessage &message, const passport::JudgeOptions &options)
{
    JudgedMessage judged;
    std::vector<FoundHeader> found;
    if (message.kind == CapturedMessage::Kind::SipMessage)
        found = headersOf(message, judged.context);
    else
        found.push_back({valueOf(message), message.line});
    if (message.kind == CapturedMessage::Kind::LoggedCall) {
        judged.context.caller = textOf(message.caller);
        judged.context.called = textOf(message.called);
    }
    if (message.time != CapturedMessage::noTime) {
        judged.context.capturedAt = QDateTime::fromMSecsSinceEpoch(message.time, Qt::UTC);
        judged.context.captureClockAssumed = message.timeAssumed;
    }
    std::vector<passport::PassportReport> reports;
    for (const FoundHeader &header : found)
        reports.push_back(header.value
                              ? passport::judge(sip::IdentityHeader::parse(*header.value), judged.context, options)
                              : passport::judgeMissing(judged.context));
    passport::judgeMessage(reports);
    for (std::size_t i = 0; i < found.size(); ++i)
        judged.headers.push_back({std::move(reports[i]), found[i].line});
    return judged;
}

} // namespace stir::capture
