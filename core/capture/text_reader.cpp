// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_reader.h"

#include "core/capture/fast_bytes.h"
#include "core/capture/neutral_cut.h"
#include "core/capture/text_messages.h"

#include <algorithm>

namespace stir::capture {

Result<bool> TextReader::next(CapturePiece &piece)
{
    TextChunk &chunk = piece.text;
    // Copied into the memory the chunk already has.
    chunk.bytes.resize(0);
    chunk.bytes.append(m_following.bytes);
    chunk.begin = m_following.begin;
    chunk.offset = m_following.offset;
    chunk.line = m_following.line;
    chunk.beginsInsideLine = m_following.beginsInsideLine;
    fill(chunk.bytes, chunk.begin + m_own + ahead);
    if (m_failure && chunk.begin == chunk.bytes.size())
        return failure(*m_failure);

    const QByteArrayView text = chunk.bytes;
    const bool isLast = m_sourceEnded && text.size() - chunk.begin <= m_own;
    chunk.end = isLast ? text.size() : neutralCut(text, chunk.begin, chunk.begin + m_own);
    const qsizetype kept = std::max<qsizetype>(0, chunk.end - behind);
    const QByteArrayView own = text.sliced(chunk.begin, chunk.end - chunk.begin);
    m_following.bytes.resize(0);
    m_following.bytes.append(text.sliced(kept));
    m_following.begin = chunk.end - kept;
    m_following.offset = chunk.offset + own.size();
    m_following.line = chunk.line + countNewlines(own);
    m_following.beginsInsideLine = !own.isEmpty() && !own.endsWith('\n');
    return !own.isEmpty();
}

void TextReader::messagesIn(CapturePiece &piece, MessageBatch &batch) const
{
    capture::messagesIn(piece.text, m_clock, batch);
}

void TextReader::fill(QByteArray &bytes, qsizetype wanted)
{
    qsizetype have = bytes.size();
    bytes.resize(std::max(have, m_sourceEnded ? have : wanted));
    while (!m_sourceEnded && have < wanted) {
        const auto got = m_source->read(bytes.data() + have, wanted - have);
        if (!got)
            m_failure = got.error();
        m_sourceEnded = !got || *got == 0;
        have += got.value_or(0);
    }
    bytes.resize(have);
}

} // namespace stir::capture
