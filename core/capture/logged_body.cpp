// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/logged_body.h"

#include "core/capture/fast_bytes.h"
#include "core/capture/sip_recognition.h"
#include "core/sip/sip_message.h"

#include <algorithm>

namespace stir::capture {

namespace {

// Of a header's name; the longest of RFC 3261 has 19.
constexpr qsizetype nameLimit = 64;
constexpr qsizetype sentLineEnd = 2;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isNameCharacter(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') || isDigit(character) ||
           character == '-' || character == '_';
}

/// Where `length` bytes of what was sent end, in a text whose lines lost their CR; no value when it is at no byte.
std::optional<qsizetype> endAsSent(QByteArrayView text, qsizetype begin, qint64 length)
{
    qsizetype at = begin;
    while (length > 0 && at < text.size()) {
        // Never too far, for a byte of the text stands for two at most.
        const qsizetype step = std::min<qsizetype>(std::max<qint64>(1, length / 2), text.size() - at);
        length -= step + countNewlines(text.sliced(at, step));
        at += step;
    }
    return length == 0 ? std::optional(at) : std::nullopt;
}

/// Where the line behind a body begins that may end at `end`; no value when it cannot end there.
std::optional<qsizetype> behindBody(QByteArrayView text, qsizetype begin, qsizetype end)
{
    if (end <= begin || end > text.size())
        return std::nullopt;
    if (text[end - 1] != '\n') {
        // Who wrote the text may have ended the last line, which does not end in the body.
        const QByteArrayView rest = text.sliced(end);
        if (rest.startsWith("\r\n"))
            end += 2;
        else if (rest.startsWith('\n'))
            end += 1;
        else if (!rest.isEmpty())
            return std::nullopt;
    }
    const QByteArrayView next = TextLines(text).at(end).text;
    return goesOnWithMessage(next) ? std::nullopt : std::optional(end);
}

} // namespace

bool isHeaderLine(QByteArrayView line)
{
    const auto *end = std::find_if_not(line.begin(), line.end(), isNameCharacter);
    const qsizetype length = end - line.begin();
    while (end != line.end() && (*end == ' ' || *end == '\t'))
        ++end;
    return length > 0 && length <= nameLimit && !isDigit(line.front()) && end != line.end() && *end == ':';
}

bool isDescriptionLine(QByteArrayView line)
{
    return line.size() >= 2 && line[1] == '=' && line[0] >= 'a' && line[0] <= 'z';
}

bool goesOnWithMessage(QByteArrayView line)
{
    return isHeaderLine(line) || isDescriptionLine(line);
}

void BodyCount::take(QByteArrayView line, qsizetype lineEnd)
{
    const auto mayEnd = [this, &line](qsizetype before, qsizetype end) {
        return before + line.size() == m_length || before + line.size() + end == m_length;
    };
    m_mayEnd = mayEnd(m_written, lineEnd) || mayEnd(m_sent, sentLineEnd);
    m_written += line.size() + lineEnd;
    m_sent += line.size() + sentLineEnd;
}

std::optional<qsizetype> bodyEnd(QByteArrayView text, qsizetype begin, qint64 length)
{
    if (length <= 0 || length > mostBodyBytes || begin < sentLineEnd)
        return std::nullopt;
    const bool asSent = text.sliced(begin - sentLineEnd).startsWith("\r\n");
    const auto sent = asSent ? std::nullopt : endAsSent(text, begin, length);
    const auto end = sent ? behindBody(text, begin, *sent) : std::nullopt;
    return end ? end : behindBody(text, begin, begin + length);
}

std::optional<qsizetype> bodyEndOfMessage(QByteArrayView text, qsizetype begin)
{
    const TextLines lines(text);
    auto line = std::optional(lines.at(begin));
    do
        line = lines.behind(*line);
    while (line && !line->text.isEmpty() && !sip::SipMessage::isStartLine(line->text));
    if (!line || !line->text.isEmpty() || line->end == text.size())
        return std::nullopt;
    const qsizetype body = line->end + 1;
    return bodyEnd(text, body, contentLength(text.sliced(begin, body - begin)).value_or(0));
}

} // namespace stir::capture
