// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_message.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stir::sip {

namespace {

constexpr std::size_t headerLimit = 1024;

struct CompactName
{
    char letter;
    std::string_view full;
};

// RFC 3261 20, RFC 8224 13.1 and the SIP parameters registry, as far as STIR meets them.
constexpr std::array compactNames{
    CompactName{'y', "identity"},  CompactName{'f', "from"},         CompactName{'t', "to"},
    CompactName{'i', "call-id"},   CompactName{'m', "contact"},      CompactName{'v', "via"},
    CompactName{'k', "supported"}, CompactName{'c', "content-type"}, CompactName{'l', "content-length"},
};

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

/// Cuts the next line, without its line end, off the front of `text`.
QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isMethod(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char character) {
        return (character >= 'A' && character <= 'Z') || character == '_' || character == '-';
    });
}

bool isSipVersion(QByteArrayView text)
{
    return text.compare("SIP/2.0", Qt::CaseInsensitive) == 0;
}

bool readStartLine(QByteArrayView line, SipMessage &message)
{
    const qsizetype first = line.indexOf(' ');
    if (first < 0)
        return false;
    if (isSipVersion(line.first(first))) {
        bool isNumber = false;
        const QByteArrayView rest = line.sliced(first + 1).trimmed();
        message.statusCode = rest.first(std::min<qsizetype>(3, rest.size())).toInt(&isNumber);
        return isNumber && message.statusCode >= 100 && message.statusCode < 700;
    }
    const qsizetype last = line.lastIndexOf(' ');
    if (last == first || !isSipVersion(line.sliced(last + 1)) || !isMethod(line.first(first)))
        return false;
    message.method = line.first(first).toByteArray();
    message.requestUri = line.sliced(first + 1, last - first - 1).trimmed().toByteArray();
    return !message.requestUri.isEmpty();
}

void readHeaderLine(QByteArrayView line, int lineNumber, SipMessage &message)
{
    if (isBlank(line.front())) {
        if (!message.headers.empty())
            message.headers.back().value += ' ' + line.trimmed().toByteArray();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && message.headers.size() < headerLimit)
        message.headers.push_back(
            {line.first(colon).trimmed().toByteArray(), line.sliced(colon + 1).trimmed().toByteArray(), lineNumber});
}

void readBody(QByteArrayView rest, SipMessage &message)
{
    bool isNumber = false;
    const auto length = message.firstValue("Content-Length");
    const qsizetype said = length ? length->toLongLong(&isNumber) : rest.size();
    if (length && (!isNumber || said < 0 || said > rest.size()))
        return;
    message.body = rest.first(said).toByteArray();
}

bool sameName(const QByteArray &written, QByteArrayView fullName)
{
    if (fullName.compare(written, Qt::CaseInsensitive) == 0)
        return true;
    if (written.size() != 1)
        return false;
    const char letter = static_cast<char>(written[0] | 0x20);
    return std::any_of(compactNames.begin(), compactNames.end(), [&](const CompactName &name) {
        return name.letter == letter &&
               fullName.compare(QByteArrayView(name.full.data(), static_cast<qsizetype>(name.full.size())),
                                Qt::CaseInsensitive) == 0;
    });
}

/// Leaves what may hold the address: a display name may say "sip:" itself.
QByteArrayView afterDisplayName(QByteArrayView value)
{
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (quoted && value[i] == '\\')
            ++i;
        else if (value[i] == '"')
            quoted = !quoted;
        else if (!quoted && value[i] == '<')
            return value.sliced(i + 1);
    }
    return value.trimmed();
}

qsizetype firstOf(QByteArrayView text, std::string_view stops)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (stops.find(text[i]) != std::string_view::npos)
            return i;
    return -1;
}

QByteArrayView before(QByteArrayView text, std::string_view stops)
{
    const qsizetype end = firstOf(text, stops);
    return end < 0 ? text : text.first(end);
}

} // namespace

std::optional<SipMessage> SipMessage::parse(QByteArrayView text)
{
    SipMessage message;
    int lineNumber = 0;
    QByteArrayView line = takeLine(text);
    for (; line.isEmpty() && !text.isEmpty(); ++lineNumber)
        line = takeLine(text);
    if (!readStartLine(line, message))
        return std::nullopt;
    while (!text.isEmpty()) {
        line = takeLine(text);
        ++lineNumber;
        if (line.isEmpty()) {
            readBody(text, message);
            break;
        }
        readHeaderLine(line, lineNumber, message);
    }
    return message;
}

bool SipMessage::isStartLine(QByteArrayView line)
{
    // Asked for each line of a large capture: most are turned away without a copy.
    if (!line.startsWith("SIP/2.0 ") && !line.endsWith("SIP/2.0"))
        return false;
    SipMessage message;
    return readStartLine(line, message);
}

std::vector<QByteArray> SipMessage::values(QByteArrayView fullName) const
{
    std::vector<QByteArray> found;
    for (const SipHeader &header : headers)
        if (sameName(header.name, fullName))
            found.push_back(header.value);
    return found;
}

std::vector<SipHeader> SipMessage::headersNamed(QByteArrayView fullName) const
{
    std::vector<SipHeader> found;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(found),
                 [&](const SipHeader &header) { return sameName(header.name, fullName); });
    return found;
}

std::optional<QByteArray> SipMessage::firstValue(QByteArrayView fullName) const
{
    for (const SipHeader &header : headers)
        if (sameName(header.name, fullName))
            return header.value;
    return std::nullopt;
}

QByteArray userOfAddress(QByteArrayView headerValue)
{
    const QByteArrayView address = before(afterDisplayName(headerValue), ">");
    const qsizetype colon = address.indexOf(':');
    if (colon < 0)
        return {};
    const QByteArray scheme = address.first(colon).trimmed().toByteArray().toLower();
    QByteArrayView user = address.sliced(colon + 1);
    if (scheme == "tel")
        return QByteArray::fromPercentEncoding(before(user, ";, \t").toByteArray());
    const qsizetype at = user.indexOf('@');
    if ((scheme != "sip" && scheme != "sips") || at < 0)
        return {};
    // "user;verstat=...@host" and "user:password@host": neither belongs to the number.
    return QByteArray::fromPercentEncoding(before(user.first(at), ";:").toByteArray());
}

} // namespace stir::sip
