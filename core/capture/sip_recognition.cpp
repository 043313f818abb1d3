// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/sip_recognition.h"

#include <algorithm>
#include <array>
#include <limits>

namespace stir::capture {

namespace {

constexpr qsizetype longestMethod = 32;

bool isUpper(char character)
{
    return character >= 'A' && character <= 'Z';
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

bool isStatusLine(QByteArrayView line)
{
    constexpr qsizetype codeAt = 8; // "SIP/2.0 "
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    return line.size() >= codeAt + 3 && line[codeAt] >= '1' && line[codeAt] <= '6' && isDigit(line[codeAt + 1]) &&
           isDigit(line[codeAt + 2]);
}

bool isRequestLine(QByteArrayView line)
{
    const qsizetype methodEnd = line.first(std::min(line.size(), longestMethod + 1)).indexOf(' ');
    if (methodEnd < 1 || !line.endsWith(" SIP/2.0"))
        return false;
    return std::all_of(line.begin(), line.begin() + methodEnd,
                       [](char character) { return isUpper(character) || character == '_' || character == '-'; });
}

/// Calls `look` with each header line behind the start line up to the body, until it returns true.
template <typename Look>
bool anyHeader(QByteArrayView message, Look look)
{
    qsizetype lineEnd = message.indexOf('\n');
    while (lineEnd >= 0 && lineEnd + 1 < message.size()) {
        const qsizetype begin = lineEnd + 1;
        if (message[begin] == '\n' || message[begin] == '\r')
            return false;
        lineEnd = message.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? message.size() : lineEnd;
        if (look(message.sliced(begin, end - begin)))
            return true;
    }
    return false;
}

/// What stands behind the colon of a header of that name in full or compact form; no value for another header.
std::optional<QByteArrayView> valueOf(QByteArrayView line, QByteArrayView name, char compactName)
{
    qsizetype at = 0;
    if (line.size() > name.size() && line.first(name.size()).compare(name, Qt::CaseInsensitive) == 0)
        at = name.size();
    else if (!line.isEmpty() && (line[0] | 0x20) == compactName)
        at = 1;
    else
        return std::nullopt;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    if (at == line.size() || line[at] != ':')
        return std::nullopt;
    return line.sliced(at + 1).trimmed();
}

} // namespace

QByteArrayView withoutLeadingLineEnds(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && (bytes[at] == '\r' || bytes[at] == '\n'))
        ++at;
    return bytes.sliced(at);
}

bool beginsWithStartLine(QByteArrayView bytes)
{
    if (bytes.isEmpty() || !isUpper(bytes[0]))
        return false;
    const QByteArrayView front = bytes.first(std::min(bytes.size(), startLineLimit));
    if (front.startsWith("SIP/2.0 "))
        return front.contains('\n') && isStatusLine(front);
    const qsizetype end = front.indexOf('\n');
    return end > 0 && isRequestLine(withoutLineEnd(front.first(end)));
}

bool beginsAsInvite(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 3> starts{"INVITE sip:", "INVITE sips:", "INVITE tel:"};
    return bytes.size() < startLineLimit && !bytes.contains('\n') &&
           std::any_of(starts.begin(), starts.end(), [&](QByteArrayView start) { return bytes.startsWith(start); });
}

bool isIdentityLine(QByteArrayView line)
{
    return valueOf(line, "identity", 'y').has_value();
}

bool hasPartOfIdentity(QByteArrayView rest)
{
    // What stands before the first line end is the rest of a line.
    const QByteArrayView broken = rest.first(std::max<qsizetype>(rest.indexOf('\n'), 0));
    return broken.contains(";info=<") || anyHeader(rest, isIdentityLine);
}

std::optional<qsizetype> bodyStart(QByteArrayView message, qsizetype from)
{
    for (qsizetype at = message.indexOf('\n', from); at >= 0; at = message.indexOf('\n', at + 1)) {
        const QByteArrayView behind = message.sliced(at + 1);
        if (behind.startsWith('\n'))
            return at + 2;
        if (behind.startsWith("\r\n"))
            return at + 3;
    }
    return std::nullopt;
}

std::optional<qint64> contentLength(QByteArrayView headers)
{
    std::optional<qint64> length;
    anyHeader(headers, [&length](QByteArrayView line) {
        const auto value = valueOf(line, "content-length", 'l');
        if (!value)
            return false;
        bool isNumber = false;
        const qint64 number = value->toLongLong(&isNumber);
        if (isNumber && number >= 0 && number <= std::numeric_limits<qint32>::max())
            length = number;
        return true;
    });
    return length;
}

bool isWorthJudging(QByteArrayView message)
{
    return !message.startsWith("SIP/2.0 ") || anyHeader(message, isIdentityLine);
}

} // namespace stir::capture
