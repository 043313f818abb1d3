// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_messages.h"

#include "core/capture/fast_bytes.h"
#include "core/capture/identity_text.h"
#include "core/capture/text_anchors.h"
#include "core/sip/sip_message.h"

#include <algorithm>

namespace stir::capture {

namespace {

// Each line is weighed against all that was joined before it.
constexpr int continuationLimit = 128;

/// A line, or what the chunk has of it.
struct Line
{
    qsizetype begin = 0;
    qsizetype end = 0;   ///< at the '\n', or the end of the text
    QByteArrayView text; ///< without its line end
};

bool isBodyLine(QByteArrayView line)
{
    return line.size() >= 2 && line[1] == '=' && line[0] >= 'a' && line[0] <= 'z'; // SDP, RFC 4566 5
}

bool isIdentityLine(QByteArrayView line)
{
    if (line.isEmpty())
        return false;
    const char first = static_cast<char>(line.front() | 0x20);
    return (first == 'i' && line.size() > 8 && line.first(8).compare("Identity", Qt::CaseInsensitive) == 0) ||
           (first == 'y' && line.sliced(1).trimmed().startsWith(':'));
}

class ChunkSearch
{
public:
    ChunkSearch(const TextChunk &chunk, const LogClock &clock, MessageBatch &batch)
        : m_chunk(chunk), m_clock(clock), m_text(chunk.bytes), m_batch(batch), m_line(chunk.line)
    {
    }

    void run()
    {
        TextAnchors anchors(m_text);
        qsizetype at = m_chunk.begin;
        m_lineBegin = m_chunk.begin;
        m_insideLine = m_chunk.beginsInsideLine;
        if (!m_insideLine && mayBeginValue(at))
            at = readLine();
        while ((at = anchors.next(at)) < m_chunk.end) {
            if (m_text[at] != '\n') {
                at = readLine();
                continue;
            }
            m_lineBegin = ++at;
            m_insideLine = false;
            ++m_line;
            if (at < m_chunk.end && mayBeginValue(at))
                at = readLine();
        }
    }

private:
    /// Whether a line could begin with a value that has no anchor: "y:", "..signature", a token that begins with a
    /// blank.
    bool mayBeginValue(qsizetype at) const
    {
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        if (at + 2 > m_text.size())
            return false;
        switch (m_text[at]) {
        case 'y':
        case 'Y':
            return m_text[at + 1] == ':' || m_text[at + 1] == ' ' || m_text[at + 1] == '\t';
        case '.':
            return m_text[at + 1] == '.';
        case 'e':
            return m_text[at + 1] == 'y' || m_text[at + 1] == 'w';
        default:
            return false;
        }
    }

    Line lineAt(qsizetype begin) const
    {
        const qsizetype newline = m_text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        QByteArrayView text = m_text.sliced(begin, end - begin);
        if (text.endsWith('\r'))
            text.chop(1);
        return {begin, end, text};
    }

    std::optional<Line> lineBehind(const Line &line) const
    {
        return line.end + 1 < m_text.size() ? std::optional(lineAt(line.end + 1)) : std::nullopt;
    }

    /// Reads what the current line has or begins; says where to go on.
    qsizetype readLine()
    {
        const Line line = lineAt(m_lineBegin);
        const auto last = m_insideLine ? std::nullopt : readWholeLine(line);
        if (!last) {
            readValuesInside(line);
            return line.end;
        }
        m_line += countNewlines(m_text.sliced(line.begin, last->end - line.begin));
        return last->end;
    }

    /// What a line is by its beginning: the last line of it; no value when it is nothing.
    std::optional<Line> readWholeLine(const Line &line)
    {
        if (sip::SipMessage::isStartLine(line.text))
            return readMessage(line);
        if (const auto call = verifyIdentityCall(line.text)) {
            addCall(*call, line);
            return line;
        }
        if (const auto value = identityHeaderValue(line.text))
            return readValue(*value, line);
        if (const QByteArrayView trimmed = line.text.trimmed(); looksLikeValue(trimmed))
            return readValue(trimmed, line);
        return std::nullopt;
    }

    Line readMessage(const Line &startLine)
    {
        Line last = startLine;
        bool hasIdentity = false;
        bool inBody = false;
        while (const auto next = lineBehind(last)) {
            const bool goesOn = inBody ? isBodyLine(next->text) : !sip::SipMessage::isStartLine(next->text);
            if (!goesOn)
                break;
            inBody = inBody || next->text.isEmpty();
            hasIdentity = hasIdentity || (!inBody && isIdentityLine(next->text));
            last = *next;
        }
        if (hasIdentity || startLine.text.startsWith("INVITE "))
            add(CapturedMessage::Kind::SipMessage,
                m_text.sliced(startLine.begin, std::min(last.end + 1, m_text.size()) - startLine.begin));
        return last;
    }

    /// A folded header, or a value that was broken when somebody copied it.
    Line readValue(QByteArrayView first, const Line &line)
    {
        const qsizetype begin = first.data() - m_text.data();
        QByteArrayView value = first;
        Line last = line;
        for (int joined = 0; joined < continuationLimit; ++joined) {
            const auto next = lineBehind(last);
            if (!next || !looksLikeContinuation(value, next->text))
                break;
            last = *next;
            value = m_text.sliced(begin, last.end - begin).trimmed();
        }
        add(CapturedMessage::Kind::IdentityValue, value);
        return last;
    }

    void readValuesInside(const Line &line)
    {
        // With the byte before it: what began there is not this chunk's.
        const qsizetype before = m_insideLine && line.begin > 0 ? 1 : 0;
        QByteArrayView rest = m_text.sliced(line.begin - before, line.text.size() + before);
        while (true) {
            const QByteArrayView value = valueInside(rest);
            const qsizetype at = value.data() - m_text.data();
            if (value.isEmpty() || at >= m_chunk.end)
                return;
            if (at >= m_chunk.begin)
                add(CapturedMessage::Kind::IdentityValue, value);
            rest = rest.sliced(value.data() + value.size() - rest.data());
        }
    }

    void addCall(const VerifyIdentityCall &call, const Line &line)
    {
        add(CapturedMessage::Kind::LoggedCall, call.value.isEmpty() ? line.text.first(0) : call.value);
        m_batch.messages.back().caller = call.caller;
        m_batch.messages.back().called = call.called;
    }

    void add(CapturedMessage::Kind kind, QByteArrayView bytes)
    {
        CapturedMessage message;
        message.kind = kind;
        message.bytes = bytes;
        message.offset = m_chunk.offset + (bytes.data() - m_text.data()) - m_chunk.begin;
        message.length = bytes.size();
        message.line = m_line;
        m_batch.messages.push_back(message);
    }

    const TextChunk &m_chunk;
    const LogClock &m_clock;
    QByteArrayView m_text;
    MessageBatch &m_batch;
    qint64 m_line;
    qsizetype m_lineBegin = 0;
    bool m_insideLine = false; ///< the current line began in an earlier chunk
};

} // namespace

void messagesIn(const TextChunk &chunk, const LogClock &clock, MessageBatch &batch)
{
    batch.messages.clear();
    batch.bytes.resize(0);
    ChunkSearch(chunk, clock, batch).run();
}

} // namespace stir::capture
