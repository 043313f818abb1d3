// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/captured_rows.h"

#include "core/capture/captured_header.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using capture::CapturedMessage;

AttestationLevel levelOf(QByteArrayView claim)
{
    if (claim.isEmpty())
        return AttestationLevel::None;
    if (claim == "A")
        return AttestationLevel::A;
    if (claim == "B")
        return AttestationLevel::B;
    return claim == "C" ? AttestationLevel::C : AttestationLevel::Other;
}

quint32 clamped(qint64 number)
{
    return static_cast<quint32>(std::clamp(number, qint64(0), qint64(std::numeric_limits<quint32>::max())));
}

void setTimes(CallRow &row, const CapturedMessage &message, const capture::HeaderView &header)
{
    // Until the year 9999, as QDateTime and the check of iat have it.
    constexpr qint64 lastSecond = 253402300799;
    const auto issued = header.claims().issuedAt;
    const bool isDatable = issued && *issued >= 0 && *issued <= lastSecond;
    if (issued)
        row.issuedAt = *issued;
    row.captureTime = message.time != CapturedMessage::noTime;
    row.timeAssumed = message.timeAssumed;
    row.timeIsOfCall = row.captureTime || header.age.has_value();
    if (row.captureTime)
        row.time = message.time;
    else if (isDatable)
        row.time = (*issued + header.age.value_or(0)) * 1000;
}

void setChecks(CallRow &row, const Findings &checks, CallPiece &piece)
{
    for (const Finding &finding : checks) {
        if (finding.result != Judgement::Fail && finding.result != Judgement::Warn)
            continue;
        const CheckPlace place = piece.checkPlace(finding.check.toUtf8());
        if (finding.result == Judgement::Warn) {
            row.warned |= 1U << place;
            continue;
        }
        row.failed |= 1U << place;
        if (row.firstFailed == CallRow::noCheck)
            row.firstFailed = place;
    }
}

/// Without a token the message says who called whom, and when.
void setParties(CallRow &row, const CapturedMessage &message, CallPiece &piece)
{
    const auto headers = capture::headersOf(message);
    if (headers.empty())
        return;
    const passport::MessageContext &context = headers.front().context;
    if (row.caller.isEmpty())
        row.caller = PackedNumber::of(context.caller.value_or(QString()).toUtf8(), piece.words);
    if (row.called.isEmpty())
        row.called = PackedNumber::of(context.called.value_or(QString()).toUtf8(), piece.words);
    if (context.date && !row.timeIsOfCall) {
        row.time = context.date->toMSecsSinceEpoch();
        row.timeIsOfCall = true;
    }
}

CallRow rowOf(const CapturedMessage &message, const capture::HeaderView &header, CallPiece &piece)
{
    CallRow row;
    row.offset = message.offset;
    row.length = clamped(message.length);
    row.contiguous = message.contiguous && message.length == row.length;
    row.kind = message.kind;
    row.fromPackets = message.frame > 0;
    row.place = clamped(message.frame > 0 ? message.frame : header.line);
    const QByteArrayView said = message.server.action.isEmpty() ? message.server.state : message.server.action;
    row.server = piece.words.idOf(said);
    row.group = groupOf(*header.report);
    setTimes(row, message, header);
    setChecks(row, header.report->checks, piece);
    if (row.group != CallGroup::Missing) {
        const capture::HeaderClaims claims = header.claims();
        row.attestation = levelOf(claims.attest);
        row.caller = PackedNumber::of(claims.orig, piece.words);
        row.called = PackedNumber::of(claims.dest, piece.words);
        row.x5u = piece.words.idOf(claims.x5u);
        row.ppt = piece.words.idOf(claims.type);
    }
    if (row.caller.isEmpty() || row.called.isEmpty())
        setParties(row, message, piece);
    return row;
}

} // namespace

CallGroup groupOf(const passport::PassportReport &report)
{
    if (report.identity.value.isEmpty() && report.outcome == passport::Outcome::Missing)
        return CallGroup::Missing;
    switch (report.verdict) {
    case passport::Verdict::Valid:
        return std::any_of(report.checks.begin(), report.checks.end(),
                           [](const Finding &finding) { return finding.result == Judgement::Warn; })
                   ? CallGroup::Warned
                   : CallGroup::Valid;
    case passport::Verdict::Invalid:
        return CallGroup::Invalid;
    case passport::Verdict::Unverified:
        break;
    }
    return CallGroup::Unverified;
}

void appendRows(const capture::CallView &call, quint32 message, CallPiece &piece)
{
    quint16 place = 0;
    for (const capture::HeaderView &header : call.headers) {
        CallRow row = rowOf(*call.message, header, piece);
        row.message = message;
        row.header = place++;
        piece.rows.push_back(row);
    }
}

} // namespace stir::ui
