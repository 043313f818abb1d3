// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/plain_text_reader.h"

#include "core/capture/identity_text.h"
#include "core/sip/sip_message.h"

#include <algorithm>

namespace stir::capture {

namespace {

/// Where `text` may be cut: behind its last empty line, else behind its last line; 0 when it has no line end.
qsizetype cutOf(QByteArrayView text)
{
    for (qsizetype at = text.lastIndexOf('\n'); at > 0; at = text.lastIndexOf('\n', at - 1)) {
        const bool behindEmptyLine = text[at - 1] == '\n' || (at > 1 && text[at - 1] == '\r' && text[at - 2] == '\n');
        if (behindEmptyLine)
            return at + 1;
        if (at < text.size() / 2)
            break;
    }
    return text.lastIndexOf('\n') + 1;
}

/// Reads a piece line by line.
class PieceParser
{
public:
    PieceParser(const CapturePiece &piece, MessageBatch &batch)
        : m_text(piece.text), m_offset(piece.offset), m_line(piece.line), m_batch(batch)
    {
    }

    void run()
    {
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            const qint64 number = m_line;
            const QByteArrayView line = take();
            if (line.isEmpty())
                continue;
            if (sip::SipMessage::isStartLine(line))
                addMessage(start, number);
            else
                readLine(line, start, number);
        }
    }

private:
    QByteArrayView peek() const
    {
        const qsizetype newline = m_text.indexOf('\n', m_at);
        QByteArrayView line = m_text.sliced(m_at, (newline < 0 ? m_text.size() : newline) - m_at);
        return line.endsWith('\r') ? line.chopped(1) : line;
    }

    QByteArrayView take()
    {
        const QByteArrayView line = peek();
        const qsizetype newline = m_text.indexOf('\n', m_at);
        m_at = newline < 0 ? m_text.size() : newline + 1;
        ++m_line;
        return line;
    }

    void addMessage(qsizetype start, qint64 number)
    {
        while (m_at < m_text.size() && !peek().isEmpty() && !sip::SipMessage::isStartLine(peek()))
            take();
        add(CapturedMessage::Kind::SipMessage, m_text.sliced(start, m_at - start), start, number);
    }

    void readLine(QByteArrayView line, qsizetype start, qint64 number)
    {
        if (const auto call = verifyIdentityCall(line)) {
            CapturedMessage &message = add(CapturedMessage::Kind::LoggedCall, call->value, start, number);
            message.caller = call->caller;
            message.called = call->called;
            return;
        }
        const QByteArrayView trimmed = line.trimmed();
        if (const auto value = identityHeaderValue(line))
            addValue(*value, start, number);
        else if (looksLikeValue(trimmed))
            addValue(trimmed, start, number);
        else if (const QByteArrayView inside = valueInside(line); !inside.isEmpty())
            add(CapturedMessage::Kind::IdentityValue, inside, start, number);
    }

    /// A folded header, or a value that was broken when somebody copied it.
    void addValue(QByteArrayView value, qsizetype start, qint64 number)
    {
        QByteArray joined;
        while (m_at < m_text.size() && looksLikeContinuation(joined.isEmpty() ? value : joined, peek()))
            joined = (joined.isEmpty() ? value.toByteArray() : joined) + ' ' + take().trimmed().toByteArray();
        if (joined.isEmpty()) {
            add(CapturedMessage::Kind::IdentityValue, value, start, number);
            return;
        }
        const qsizetype from = m_batch.bytes.size();
        m_batch.bytes.append(joined); // reserved: nothing moves
        add(CapturedMessage::Kind::IdentityValue, QByteArrayView(m_batch.bytes).sliced(from), start, number)
            .contiguous = false;
    }

    CapturedMessage &add(CapturedMessage::Kind kind, QByteArrayView bytes, qsizetype start, qint64 number)
    {
        CapturedMessage &message = m_batch.messages.emplace_back();
        message.kind = kind;
        message.bytes = bytes;
        message.offset = m_offset + start;
        message.length = m_at - start;
        message.line = number;
        return message;
    }

    QByteArrayView m_text;
    qint64 m_offset;
    qint64 m_line;
    MessageBatch &m_batch;
    qsizetype m_at = 0;
};

} // namespace

Result<bool> PlainTextReader::next(CapturePiece &piece)
{
    piece.offset = m_offset;
    piece.line = m_line;
    piece.text.resize(0);
    piece.text.append(m_left);
    while (true) {
        const qsizetype had = piece.text.size();
        piece.text.resize(had + m_pieceSize);
        const auto got = readFully(*m_source, piece.text.data() + had, m_pieceSize);
        if (!got)
            return failure(got.error());
        piece.text.resize(had + *got);
        const bool ended = *got < m_pieceSize;
        const qsizetype cut = ended ? piece.text.size() : cutOf(piece.text);
        if (cut == 0 && !ended)
            continue;
        m_left = piece.text.sliced(cut);
        piece.text.truncate(cut);
        m_offset += cut;
        m_line += std::count(piece.text.cbegin(), piece.text.cend(), '\n');
        return !piece.text.isEmpty();
    }
}

void PlainTextReader::messagesIn(CapturePiece &piece, MessageBatch &batch) const
{
    batch.messages.clear();
    batch.bytes.resize(0);
    batch.bytes.reserve(piece.text.size());
    PieceParser(piece, batch).run();
}

} // namespace stir::capture
