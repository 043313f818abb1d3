// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_messages.h"

#include "core/capture/fast_bytes.h"
#include "core/capture/identity_text.h"
#include "core/capture/logged_calls.h"
#include "core/capture/logged_message.h"
#include "core/capture/terminal_colors.h"
#include "core/capture/text_anchors.h"
#include "core/capture/text_lines.h"

namespace stir::capture {

namespace {

// Each line is weighed against all that was joined before it.
constexpr int continuationLimit = 128;
// Lines before a message that may say when it was: the frame of a logger, and the line of the log it stands in.
constexpr int frameLines = 3;

bool isIdentityLine(QByteArrayView line)
{
    if (line.isEmpty())
        return false;
    const char first = static_cast<char>(line.front() | 0x20);
    return (first == 'i' && line.size() > 8 && line.first(8).compare("Identity", Qt::CaseInsensitive) == 0) ||
           (first == 'y' && line.sliced(1).trimmed().startsWith(':'));
}

/// Whether anything can be said about it: an INVITE, or a message with an Identity header.
bool isOfInterest(QByteArrayView message)
{
    if (message.startsWith("INVITE "))
        return true;
    const TextLines lines(message);
    for (auto line = lines.behind(lines.at(0)); line && !line->text.isEmpty(); line = lines.behind(*line))
        if (isIdentityLine(line->text))
            return true;
    return false;
}

class ChunkSearch
{
public:
    ChunkSearch(const TextChunk &chunk, const LogClock &clock, MessageBatch &batch)
        : m_chunk(chunk), m_bare(chunk.bytes, batch.bytes), m_text(m_bare.text()),
          m_begin(m_bare.withoutColors(chunk.begin)), m_end(m_bare.withoutColors(chunk.end)), m_lines(m_text),
          m_times(clock), m_anchors(m_text), m_batch(batch), m_line(chunk.line), m_lineBegin(m_begin),
          m_insideLine(chunk.beginsInsideLine)
    {
    }

    void run()
    {
        qsizetype at = m_begin;
        if (!m_insideLine && mayBeginValue(at))
            at = readLine();
        at = search(at);
        if (m_calls.isEmpty())
            return;
        // Calls that began in this chunk go on behind it. What begins there itself is the next chunk's.
        const std::size_t own = m_batch.messages.size();
        m_end = m_text.size();
        if (at < m_end && at == m_lineBegin)
            at = beginLine(at);
        search(at);
        m_batch.messages.resize(own);
    }

private:
    /// Up to m_end; says how far it came.
    qsizetype search(qsizetype at)
    {
        while ((at = m_anchors.next(at)) < m_end) {
            if (m_text[at] != '\n') {
                at = readLine();
                continue;
            }
            m_lineBegin = ++at;
            m_insideLine = false;
            ++m_line;
            if (at >= m_end)
                break;
            at = beginLine(at);
        }
        return at;
    }

    qsizetype beginLine(qsizetype at)
    {
        if (!m_calls.isEmpty())
            m_calls.follow(m_lines.at(at).text, m_batch.messages);
        return mayBeginValue(at) ? readLine() : at;
    }

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

    /// Reads what the current line has or begins; says where to go on.
    qsizetype readLine()
    {
        const TextLine line = m_lineAhead && m_lineAhead->begin == m_lineBegin ? *m_lineAhead : m_lines.at(m_lineBegin);
        const auto last = m_insideLine ? std::nullopt : readWholeLine(line);
        if (!last) {
            readValuesInside(line);
            return line.end;
        }
        if (last->begin != line.begin)
            m_line += countNewlines(m_text.sliced(line.begin, last->end - line.begin));
        return last->end;
    }

    /// What a line is by its beginning: the last line of it; no value when it is nothing.
    std::optional<TextLine> readWholeLine(const TextLine &line)
    {
        if (const auto last = readMessage(line))
            return last;
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

    std::optional<TextLine> readMessage(const TextLine &line)
    {
        const qsizetype stored = m_batch.bytes.size();
        const auto message = messageFrom(line, m_text, m_batch.bytes);
        if (!message)
            return std::nullopt;
        if (!isOfInterest(message->bytes)) {
            m_batch.bytes.resize(stored);
            return message->last;
        }
        const QByteArrayView stretch =
            message->contiguous ? message->bytes : m_text.sliced(line.begin, message->last.end - line.begin);
        CapturedMessage &captured = add(CapturedMessage::Kind::SipMessage, stretch);
        captured.bytes = message->bytes;
        captured.contiguous = captured.contiguous && message->contiguous;
        setTime(captured, timeOfBlock(line));
        return message->last;
    }

    /// When a line says no time itself, those before it may be the frame of a logger.
    std::optional<LogTime> timeOfBlock(const TextLine &line)
    {
        std::optional<LogTime> time = m_times.timeAtFront(line.text);
        std::optional<TextLine> before = m_lines.before(line);
        for (int looked = 0; !time && before && looked < frameLines; before = m_lines.before(*before)) {
            if (before->text.isEmpty())
                continue;
            time = m_times.timeAtFront(before->text);
            ++looked;
            if (!before->text.startsWith("<---"))
                break;
        }
        return time;
    }

    /// A folded header, or a value that was broken when somebody copied it.
    TextLine readValue(QByteArrayView first, const TextLine &line)
    {
        const qsizetype begin = first.data() - m_text.data();
        QByteArrayView value = first;
        TextLine last = line;
        for (int joined = 0; joined < continuationLimit; ++joined) {
            const auto next = m_lines.behind(last);
            m_lineAhead = next;
            if (!next || !looksLikeContinuation(value, next->text))
                break;
            last = *next;
            value = m_text.sliced(begin, last.end - begin).trimmed();
        }
        add(CapturedMessage::Kind::IdentityValue, value);
        return last;
    }

    void readValuesInside(const TextLine &line)
    {
        // With the byte before it: what began there is not this chunk's.
        const qsizetype before = m_insideLine && line.begin > 0 ? 1 : 0;
        QByteArrayView rest = m_text.sliced(line.begin - before, line.text.size() + before);
        while (true) {
            const QByteArrayView value = valueInside(rest);
            const qsizetype at = value.data() - m_text.data();
            if (value.isEmpty() || at >= m_end)
                return;
            if (at >= m_begin)
                addValue(value, line);
            rest = rest.sliced(value.data() + value.size() - rest.data());
        }
    }

    void addValue(QByteArrayView value, const TextLine &line)
    {
        CapturedMessage &captured = add(CapturedMessage::Kind::IdentityValue, value);
        setTime(captured, m_times.timeAtFront(line.text));
        if (!value.contains("\\/"))
            return;
        // Of a JSON string.
        const qsizetype stored = m_batch.bytes.size();
        m_batch.bytes.append(value.toByteArray().replace("\\/", "/"));
        captured.bytes = QByteArrayView(m_batch.bytes).sliced(stored);
        captured.contiguous = false;
    }

    void addCall(const VerifyIdentityCall &call, const TextLine &line)
    {
        m_calls.open(call.channel, m_batch.messages.size());
        CapturedMessage &captured =
            add(CapturedMessage::Kind::LoggedCall, call.value.isEmpty() ? line.text.first(0) : call.value);
        captured.caller = call.caller;
        captured.called = call.called;
        setTime(captured, m_times.timeAtFront(line.text));
    }

    /// `bytes` are of the text.
    CapturedMessage &add(CapturedMessage::Kind kind, QByteArrayView bytes)
    {
        CapturedMessage message;
        message.kind = kind;
        message.bytes = bytes;
        const qsizetype begin = m_bare.original(bytes.data() - m_text.data());
        const qsizetype end = m_bare.original(bytes.data() - m_text.data() + bytes.size());
        message.offset = m_chunk.offset + begin - m_chunk.begin;
        message.length = end - begin;
        message.contiguous = message.length == bytes.size();
        message.line = m_line;
        m_batch.messages.push_back(message);
        return m_batch.messages.back();
    }

    static void setTime(CapturedMessage &message, const std::optional<LogTime> &time)
    {
        if (!time)
            return;
        message.time = time->milliseconds;
        message.timeAssumed = time->assumed;
    }

    const TextChunk &m_chunk;
    TextWithoutColors m_bare;
    QByteArrayView m_text;
    qsizetype m_begin; ///< of the chunk's own part, in m_text
    qsizetype m_end;
    TextLines m_lines;
    LogTimes m_times;
    TextAnchors m_anchors;
    LoggedCalls m_calls;
    MessageBatch &m_batch;
    qint64 m_line;
    std::optional<TextLine> m_lineAhead; ///< found already
    qsizetype m_lineBegin;
    bool m_insideLine; ///< the current line began in an earlier chunk
};

} // namespace

void messagesIn(const TextChunk &chunk, const LogClock &clock, MessageBatch &batch)
{
    batch.messages.clear();
    batch.bytes.resize(0);
    // Views into it must stay: a text without its colours, and messages that are put together, never need more than the
    // text they are taken from.
    batch.bytes.reserve(2 * chunk.bytes.size());
    ChunkSearch(chunk, clock, batch).run();
}

} // namespace stir::capture
