// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which piece of a capture is worked on where: several workers read pieces in turn and finish them as they like, and
// one thread takes the results in the order of the input. Only so many pieces are under way at once, so memory stays
// constant. Every function may be called from any thread unless it says otherwise.

#include "core/foundation/result.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace stir::capture {

class RunOrder
{
public:
    /// `slots`: how many pieces may be under way.
    explicit RunOrder(std::size_t slotCount) : m_ready(slotCount, false) {}

    std::size_t slotOf(qint64 piece) const { return static_cast<std::size_t>(piece) % m_ready.size(); }

    /// Waits for a free slot, then lets `read` fill it while nobody else reads. The number of the piece, from 0; no
    /// value when the input has ended or the run is over.
    std::optional<qint64> take(const std::function<Result<bool>(std::size_t slot)> &read);

    /// Gives `count` numbers to a piece and says the first, once every earlier piece has claimed its own. A second
    /// claim is ignored.
    qint64 claim(qint64 piece, qint64 count);

    /// A part of the piece is worked out: waits until every earlier piece and this part were released. At once when the
    /// run was stopped.
    void finishPart(qint64 piece);

    /// The piece is worked out; claims nothing unless that was done.
    void finish(qint64 piece);

    /// The next piece in order, once it is worked out; no value when there is none any more. One thread.
    std::optional<qint64> waitForNext();
    /// That piece's slot is free again, or its worker may go on when it was a part.
    void release(qint64 piece);

    /// Ends the run: nothing is read any more. The first reason stays.
    void stop(std::optional<Error> reason);

    /// How the run ended.
    Done outcome() const;

private:
    bool isOver() const { return m_stopped || m_end.has_value(); }

    std::mutex m_reading; ///< held while a piece is read; taken before m_mutex
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<bool> m_ready;   ///< by slot
    qint64 m_next = 0;           ///< to be read
    qint64 m_delivered = 0;      ///< pieces that were released
    qint64 m_claimed = 0;        ///< pieces that have their numbers
    qint64 m_numbers = 0;        ///< given so far
    std::optional<qint64> m_end; ///< how many pieces there are
    bool m_isPart = false;       ///< what is ready of piece m_delivered
    bool m_stopped = false;
    std::optional<Error> m_error;
};

} // namespace stir::capture
