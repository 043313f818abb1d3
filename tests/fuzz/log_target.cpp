// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/fast_bytes.h"
#include "core/sip/sip_message.h"
#include "tests/fuzz/captured_input.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

constexpr qsizetype wholeInput = 32 * 1024;
constexpr qsizetype smallPiece = 1024;

void requireOrder(const std::vector<KeptMessage> &messages, qint64 lines)
{
    qint64 line = 1;
    for (const KeptMessage &message : messages) {
        require(message.line >= line && message.line <= lines, "messages come in the text's order");
        line = message.line;
    }
}

QByteArrayView lineAt(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    const QByteArrayView line = text.sliced(at, (end < 0 ? text.size() : end) - at);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

bool isNeutral(QByteArrayView text, qint64 cut)
{
    const QByteArrayView before = text.first(cut);
    return cut == 0 || before.endsWith("\n\n") || before.endsWith("\n\r\n") ||
           (before.endsWith('\n') && sip::SipMessage::isStartLine(lineAt(text, cut)));
}

/// Whether a message is that is read, yet not told: it is no INVITE and has no Identity header.
bool mayHoldOtherMessages(QByteArrayView text)
{
    for (qsizetype at = 0; at >= 0; at = text.indexOf('\n', at) + 1) {
        const QByteArrayView line = lineAt(text, at);
        if (sip::SipMessage::isStartLine(line) && !line.startsWith("INVITE "))
            return true;
        if (text.indexOf('\n', at) < 0)
            return false;
    }
    return false;
}

/// With pieces as small as these a cut may fall into something. What is cut is not what the whole says.
bool isCut(const CapturedInput &pieces, const std::vector<KeptMessage> &messages, QByteArrayView text)
{
    const auto splits = [&](qint64 cut) {
        return !isNeutral(text, cut) || std::ranges::any_of(messages, [cut](const KeptMessage &message) {
            return message.offset < cut && cut < message.offset + message.bytes.size();
        });
    };
    return mayHoldOtherMessages(text) || std::ranges::any_of(pieces.cuts, splits);
}

void requireFastBytes(QByteArrayView input)
{
    require(capture::countNewlines(input) == capture::plain::countNewlines(input), "the fast way counts the same");
    require(capture::tokenLength(input) == capture::plain::tokenLength(input), "the fast way goes as far");
    constexpr qsizetype words = 8;
    for (qsizetype at = 0; at + words * 64 + 2 <= input.size(); at += words * 64) {
        std::array<quint64, words> plain{};
        std::array<quint64, words> best{};
        capture::plain::markAnchors(input.data() + at, words, plain.data());
        capture::markAnchors(input.data() + at, words, best.data());
        require(plain == best, "the fast way finds the same places");
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    requireFastBytes(input);
    if (capture::formatOf(input) != capture::CaptureFormat::Text)
        return;
    const CapturedInput whole = captured(input, wholeInput);
    require(whole.error.has_value() == input.isEmpty(), "any text can be searched");
    requireOrder(whole.messages, std::count(input.begin(), input.end(), '\n') + 1);
    const CapturedInput pieces = captured(input, smallPiece);
    requireOrder(pieces.messages, std::count(input.begin(), input.end(), '\n') + 1);
    require(isCut(pieces, whole.messages, input) || pieces.messages == whole.messages,
            "pieces hold what the whole holds");
}

} // namespace stir::fuzz
