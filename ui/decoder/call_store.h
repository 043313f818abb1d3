// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of an input, appended by one worker and read by others. Rows lie in chunks that never move; a snapshot
// shares them and knows how many of the rows were complete when it was made, so readers need no lock and nothing is
// copied.

#include "ui/decoder/call_row.h"

#include <array>
#include <memory>
#include <vector>

namespace stir::ui {

inline constexpr std::size_t rowsInChunk = 8192;
using CallChunk = std::array<CallRow, rowsInChunk>;

/// The first `count` rows of a store; stays as it is while the store grows. Cheap to copy, any thread.
struct CallSnapshot
{
    QList<std::shared_ptr<const CallChunk>> chunks;
    quint32 count = 0;
    QList<QByteArray> words;  ///< by WordId
    QList<QByteArray> checks; ///< names of checks by CheckPlace

    const CallRow &row(quint32 number) const
    {
        return (*chunks[static_cast<qsizetype>(number / rowsInChunk)])[number % rowsInChunk];
    }
    QByteArray word(WordId id) const { return words.value(static_cast<qsizetype>(id)); }
};

/// Rows on their way into a store, with words and checks of their own: made on any thread without a lock.
struct CallPiece
{
    std::vector<CallRow> rows; ///< `message` counts from the first message of this piece
    WordTable words;
    QList<QByteArray> checks;
    quint32 messages = 0; ///< also those without a row
    qint64 end = 0;       ///< how far into the input it reaches

    CheckPlace checkPlace(QByteArrayView check);
    void clear() { *this = {}; }
};

/// Belongs to the thread that fills it.
class CallStore
{
public:
    CallStore() = default;
    CallStore(const CallStore &) = delete;
    CallStore &operator=(const CallStore &) = delete;

    void append(const CallPiece &piece);
    quint32 count() const { return m_count; }
    CallSnapshot snapshot() const;

private:
    void append(const CallRow &row);

    WordTable m_words;
    QList<QByteArray> m_checks;
    QList<std::shared_ptr<const CallChunk>> m_chunks;
    std::shared_ptr<CallChunk> m_last;
    quint32 m_count = 0;
    quint32 m_messages = 0;
};

} // namespace stir::ui
