// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/http_answer.h"

#include <algorithm>

namespace stir::fetch {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110 5.6.2.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

std::optional<qint64> parsedLength(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
    bool fits = false;
    const qint64 length = text.toLongLong(&fits);
    return digits && fits ? std::optional(length) : std::nullopt;
}

} // namespace

HttpAnswer::State HttpAnswer::feed(const QByteArray &bytes)
{
    if (m_state != State::Head && m_state != State::Body)
        return m_state;
    m_rest += bytes;
    while (m_state == State::Head) {
        const auto line = takeLine();
        if (!line)
            return m_state;
        readHeadLine(*line);
    }
    while (m_state == State::Body && readBodyPart()) {
    }
    return m_state;
}

HttpAnswer::State HttpAnswer::end()
{
    if (m_state == State::Body && m_framing == Framing::UntilClose)
        m_state = State::Complete;
    else if (m_state == State::Head || m_state == State::Body)
        becomeMalformed("closed before the end");
    return m_state;
}

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    QByteArray values;
    for (const auto &[key, value] : m_headers) {
        if (key != name)
            continue;
        if (!values.isEmpty())
            values += ", ";
        values += value;
    }
    return values;
}

/// A line of the head or between chunks, without its end; counted into the limit of the head.
std::optional<QByteArray> HttpAnswer::takeLine()
{
    const qsizetype end = m_rest.indexOf('\n');
    const qsizetype size = end < 0 ? m_rest.size() : end + 1;
    if (m_headSize + size > headLimit) {
        becomeMalformed("head too long");
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    m_headSize += size;
    QByteArray line = m_rest.left(end);
    m_rest.remove(0, size);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

void HttpAnswer::readHeadLine(const QByteArray &line)
{
    if (m_status == 0) {
        readStatusLine(line);
        return;
    }
    if (line.isEmpty()) {
        endHead();
        return;
    }
    // No blank may stand before the colon, and no line goes on in the next (RFC 9112 5.1, 5.2).
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    if (!isToken(name))
        becomeMalformed("header line");
    else
        m_headers.emplace_back(name.toLower(), line.mid(colon + 1).trimmed());
}

void HttpAnswer::readStatusLine(const QByteArray &line)
{
    const bool wellFormed = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) && line[8] == ' ' &&
                            isDigit(line[9]) && isDigit(line[10]) && isDigit(line[11]) &&
                            (line.size() == 12 || line[12] == ' ') && line[9] != '0';
    if (wellFormed)
        m_status = line.mid(9, 3).toInt();
    else
        becomeMalformed("status line");
}

void HttpAnswer::endHead()
{
    // An interim answer: the real one follows (RFC 9110 15.2). Nobody asked to switch protocols.
    if (m_status < 200 && m_status != 101) {
        m_status = 0;
        m_headers.clear();
        return;
    }
    m_state = State::Body;
    chooseFraming();
}

/// RFC 9112 6.3. What two readers could understand in two ways is refused.
void HttpAnswer::chooseFraming()
{
    const QByteArray coding = header("transfer-encoding").toLower();
    const QByteArray length = header("content-length");
    if (!coding.isEmpty()) {
        if (coding != "chunked" || !length.isEmpty()) {
            becomeMalformed("transfer coding");
            return;
        }
        m_framing = Framing::Chunked;
        return;
    }
    if (length.isEmpty())
        return;
    const auto parsed = parsedLength(length);
    if (!parsed) {
        becomeMalformed("content length");
        return;
    }
    m_framing = Framing::Length;
    m_missing = *parsed;
    if (m_missing > m_bodyLimit)
        m_state = State::TooLarge;
}

/// Whether there may be more to read.
bool HttpAnswer::readBodyPart()
{
    switch (m_framing) {
    case Framing::Chunked:
        return readChunkPart();
    case Framing::UntilClose:
        m_missing = m_rest.size();
        takeData();
        return false;
    case Framing::Length:
        if (takeData() && m_state == State::Body)
            m_state = State::Complete;
        return false;
    }
    Q_UNREACHABLE();
}

bool HttpAnswer::readChunkPart()
{
    if (m_chunkPart == ChunkPart::Data) {
        if (!takeData())
            return false;
        m_chunkPart = ChunkPart::End;
        return m_state == State::Body;
    }
    const auto line = takeLine();
    if (!line)
        return false;
    switch (m_chunkPart) {
    case ChunkPart::Size:
        readChunkSize(*line);
        break;
    case ChunkPart::End:
        m_chunkPart = ChunkPart::Size;
        if (!line->isEmpty())
            becomeMalformed("chunk");
        break;
    case ChunkPart::Trailer:
        if (line->isEmpty())
            m_state = State::Complete;
        break;
    case ChunkPart::Data:
        break;
    }
    return m_state == State::Body;
}

void HttpAnswer::readChunkSize(const QByteArray &line)
{
    // Eight digits are four gigabytes; a ";" begins an extension.
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool valid = false;
    m_missing = digits.toUInt(&valid, 16);
    if (!valid || digits.size() > 8 || digits.startsWith('+') || digits.contains('x') || digits.contains('X')) {
        becomeMalformed("chunk size");
        return;
    }
    m_chunkPart = m_missing == 0 ? ChunkPart::Trailer : ChunkPart::Data;
    // A server that sends its document in single bytes: each costs a line, and lines are limited with the head.
    if (m_body.size() + m_missing > m_bodyLimit)
        m_state = State::TooLarge;
}

/// Moves what is there of the missing bytes into the body; whether none is missing any more.
bool HttpAnswer::takeData()
{
    const qint64 size = std::min<qint64>(m_missing, m_rest.size());
    if (m_body.size() + size > m_bodyLimit) {
        m_state = State::TooLarge;
        return true;
    }
    m_body += m_rest.left(size);
    m_rest.remove(0, size);
    m_missing -= size;
    return m_missing == 0;
}

void HttpAnswer::becomeMalformed(const char *fault)
{
    m_state = State::Malformed;
    m_fault = fault;
}

} // namespace stir::fetch
