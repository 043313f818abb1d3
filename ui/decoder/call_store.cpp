// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_store.h"

#include <bit>

namespace stir::ui {

namespace {

CheckPlace placeIn(QList<QByteArray> &checks, QByteArrayView check)
{
    for (qsizetype place = 0; place < checks.size(); ++place)
        if (checks[place] == check)
            return static_cast<CheckPlace>(place);
    // The last place stands for every check that no longer fits.
    if (checks.size() < checkLimit)
        checks.append(check.toByteArray());
    return static_cast<CheckPlace>(checks.size() - 1);
}

quint32 moved(quint32 mask, const std::array<CheckPlace, checkLimit> &places)
{
    quint32 result = 0;
    for (; mask != 0; mask &= mask - 1)
        result |= 1U << places[static_cast<std::size_t>(std::countr_zero(mask))];
    return result;
}

} // namespace

CheckPlace CallPiece::checkPlace(QByteArrayView check)
{
    return placeIn(checks, check);
}

void CallStore::append(const CallPiece &piece)
{
    std::vector<WordId> words;
    for (const QByteArray &word : piece.words.words())
        words.push_back(m_words.idOf(word));
    std::array<CheckPlace, checkLimit> checks{};
    for (qsizetype place = 0; place < piece.checks.size(); ++place)
        checks[static_cast<std::size_t>(place)] = placeIn(m_checks, piece.checks[place]);
    const auto number = [&words](PackedNumber one) {
        return one.isWord() ? PackedNumber::ofWord(words[one.word()]) : one;
    };
    for (CallRow row : piece.rows) {
        row.caller = number(row.caller);
        row.called = number(row.called);
        row.x5u = words[row.x5u];
        row.ppt = words[row.ppt];
        row.server = words[row.server];
        row.failed = moved(row.failed, checks);
        row.warned = moved(row.warned, checks);
        if (row.firstFailed != CallRow::noCheck)
            row.firstFailed = checks[row.firstFailed];
        row.message += m_messages;
        append(row);
    }
    m_messages += piece.messages;
}

void CallStore::append(const CallRow &row)
{
    const std::size_t place = m_count % rowsInChunk;
    if (place == 0) {
        m_last = std::make_shared<CallChunk>();
        m_chunks.append(m_last);
    }
    (*m_last)[place] = row;
    ++m_count;
}

CallSnapshot CallStore::snapshot() const
{
    return {m_chunks, m_count, m_words.words(), m_checks};
}

} // namespace stir::ui
