// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/call_judge.h"

#include "core/capture/judged_headers.h"

#include <algorithm>

namespace stir::capture {

namespace {

using Kind = CapturedMessage::Kind;

// Messages whose headers wait for their turn; those of others are read once more.
constexpr std::size_t mostKept = 1024;

QByteArray lent(QByteArrayView view)
{
    return QByteArray::fromRawData(view.data(), view.size());
}

HeaderClaims claimsOf(const passport::PlainJudgement &judgement)
{
    const passport::PlainShaken &shaken = *judgement.shaken;
    return {lent(shaken.attest), lent(shaken.orig),           lent(shaken.dest), lent(shaken.originId),
            judgement.kind->x5u, QByteArrayLiteral("shaken"), shaken.issuedAt};
}

HeaderClaims claimsOf(const passport::PassportToken &token)
{
    const auto utf8 = [](const std::optional<QString> &text) { return text ? text->toUtf8() : QByteArray(); };
    return {utf8(token.claim(QStringLiteral("attest"))),
            utf8(token.origNumber()),
            token.destNumbers().value_or(QStringList()).join(QLatin1Char(',')).toUtf8(),
            utf8(token.claim(QStringLiteral("origid"))),
            utf8(token.text(QStringLiteral("x5u"))),
            token.type().toUtf8(),
            token.issuedAt()};
}

bool isPlainNumber(QByteArrayView text)
{
    const QByteArrayView digits = text.startsWith('+') ? text.sliced(1) : text;
    return !digits.isEmpty() &&
           std::all_of(digits.begin(), digits.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

/// Puts the number of an address, or nothing for no address, into `number`. False when it is something else.
bool takeNumber(QByteArrayView address, QByteArrayView &number)
{
    if (address.isNull())
        return true;
    const auto found = sip::plainNumberIn(address);
    number = found.value_or(QByteArrayView());
    return found.has_value();
}

/// RFC 8224 8: the asserted identity comes before From, which a caller may hide.
QByteArrayView callerAddressOf(const sip::PlainMessage &message)
{
    return message.assertedIdentity.isNull() ? message.from : message.assertedIdentity;
}

bool takeParties(const sip::PlainMessage &message, passport::PlainContext &context)
{
    return takeNumber(callerAddressOf(message), context.caller) && takeNumber(message.to, context.called) &&
           takeNumber(message.requestUri, context.target);
}

bool takeDate(const sip::PlainMessage &message, passport::PlainContext &context)
{
    if (!message.date.isNull())
        context.date = sip::plainDate(message.date);
    return message.date.isNull() || context.date;
}

bool takeArguments(const CapturedMessage &message, passport::PlainContext &context)
{
    context.caller = message.caller;
    context.called = message.called;
    return (context.caller.isEmpty() || isPlainNumber(context.caller)) &&
           (context.called.isEmpty() || isPlainNumber(context.called));
}

} // namespace

HeaderClaims HeaderView::claims() const
{
    if (plain)
        return claimsOf(*plain);
    return isUnread() ? HeaderClaims() : claimsOf(report->token);
}

qint64 CallJudge::open(const MessageBatch &batch)
{
    const auto sipMessages = static_cast<std::size_t>(
        std::count_if(batch.messages.begin(), batch.messages.end(),
                      [](const CapturedMessage &message) { return message.kind == Kind::SipMessage; }));
    m_seen.clear();
    m_plain.clear();
    m_careful.clear();
    m_plain.reserve(sipMessages); // m_seen points into both
    m_careful.reserve(std::min(sipMessages, mostKept));
    m_at = 0;
    qint64 headers = 0;
    for (const CapturedMessage &message : batch.messages)
        headers += look(message);
    return headers;
}

/// How many headers the message has.
qint64 CallJudge::look(const CapturedMessage &message)
{
    Seen &seen = m_seen.emplace_back();
    seen.message = &message;
    if (message.kind != Kind::SipMessage)
        return 1;
    const auto plain = message.headersCutShort ? std::nullopt : sip::PlainMessage::read(message.bytes);
    if (plain) {
        seen.plain = &m_plain.emplace_back(*plain);
        return 1;
    }
    std::vector<CapturedHeader> headers = headersOf(message);
    const qint64 count = std::ssize(headers);
    if (m_careful.size() < mostKept)
        seen.careful = &m_careful.emplace_back(std::move(headers));
    return count;
}

const CallView *CallJudge::next()
{
    while (m_at < m_seen.size()) {
        const Seen &seen = m_seen[m_at++];
        m_call.message = seen.message;
        m_call.headers.clear();
        const auto context = plainContextOf(seen);
        const QByteArrayView value = seen.plain ? seen.plain->identity : seen.message->bytes;
        const auto *judgement = context ? m_plainJudge.judge(value, *context) : nullptr;
        if (judgement) {
            takePlain(seen, *judgement);
        } else {
            judgeCarefully(seen);
            if (context && mayLearn())
                m_plainJudge.learn(m_reports.front());
        }
        if (!m_call.headers.empty())
            return &m_call;
    }
    return nullptr;
}

/// What a plain header in that message would be judged by; no value when the message is not plain itself.
std::optional<passport::PlainContext> CallJudge::plainContextOf(const Seen &seen) const
{
    const CapturedMessage &message = *seen.message;
    passport::PlainContext context;
    if (m_lane == CallLane::Careful)
        return std::nullopt;
    if (message.time != CapturedMessage::noTime) {
        context.captured = message.time;
        context.captureClockAssumed = message.timeAssumed;
    }
    if (message.kind != Kind::SipMessage) {
        const bool isPlain = !message.bytes.isEmpty() && (!m_options.verify || takeArguments(message, context));
        return isPlain ? std::optional(context) : std::nullopt;
    }
    context.isMessage = true;
    const bool isPlain =
        seen.plain && takeDate(*seen.plain, context) && (!m_options.verify || takeParties(*seen.plain, context));
    return isPlain ? std::optional(context) : std::nullopt;
}

bool CallJudge::mayLearn() const
{
    if (m_reports.size() != 1)
        return false;
    // What a review adds is about one token, and it wants to see each of the others.
    const Findings &checks = m_reports.front().checks;
    return !m_review || std::any_of(checks.begin(), checks.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("signature") && finding.result == Judgement::Pass;
    });
}

void CallJudge::takePlain(const Seen &seen, const passport::PlainJudgement &judgement)
{
    if (m_review)
        m_review->judgedPlain(*judgement.kind);
    m_call.method = seen.plain ? seen.plain->method : QByteArrayView();
    m_call.callId = seen.plain ? seen.plain->callId : QByteArrayView();
    m_call.callerAddress = seen.plain ? callerAddressOf(*seen.plain) : QByteArrayView();
    const int lineInMessage = seen.plain ? seen.plain->identityLine : 0;
    m_call.headers.push_back({.identity = seen.plain ? seen.plain->identity : seen.message->bytes,
                              .line = seen.message->line > 0 ? seen.message->line + lineInMessage : 0,
                              .report = &judgement.kind->report,
                              .plain = &judgement,
                              .age = hasClock(*seen.message, seen.plain && !seen.plain->date.isNull())
                                         ? std::optional(judgement.age)
                                         : std::nullopt});
}

bool CallJudge::hasClock(const CapturedMessage &message, bool hasDate) const
{
    return m_options.at || hasDate || message.time != CapturedMessage::noTime;
}

std::optional<qint64> CallJudge::ageOf(const CapturedHeader &header, const passport::PassportToken &token) const
{
    const passport::MessageContext &context = header.context;
    const auto reference = m_options.at ? m_options.at : context.date ? context.date : context.capturedAt;
    const auto issuedAt = token.issuedAt();
    return reference && issuedAt ? std::optional(reference->toSecsSinceEpoch() - *issuedAt) : std::nullopt;
}

void CallJudge::judgeCarefully(const Seen &seen)
{
    m_reports.clear();
    const std::vector<CapturedHeader> headers = seen.careful ? *seen.careful : headersOf(*seen.message);
    if (headers.empty())
        return;
    const passport::MessageContext &context = headers.front().context;
    m_method = context.method.toUtf8();
    m_callId = context.callId.toUtf8();
    m_callerAddress = context.assertedAddress.value_or(context.fromAddress.value_or(QByteArray()));
    m_call.method = m_method;
    m_call.callId = m_callId;
    m_call.callerAddress = m_callerAddress;
    for (const CapturedHeader &header : headers)
        m_reports.push_back(judgeHeader(header, m_options));
    passport::judgeMessage(m_reports);
    for (passport::PassportReport &report : m_reports)
        if (m_review)
            m_review->judged(report);
    for (std::size_t i = 0; i < headers.size(); ++i)
        m_call.headers.push_back({.identity = m_reports[i].identity.value,
                                  .line = headers[i].line,
                                  .report = &m_reports[i],
                                  .plain = nullptr,
                                  .age = ageOf(headers[i], m_reports[i].token)});
}

} // namespace stir::capture
