// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Goes through a whole capture on several cores in constant memory: the workers read pieces in turn and turn them into
// results of a type of yours, and the results come to the calling thread in the order of the input.
//
//     struct Count final : capture::BatchWorker<int>
//     {
//         void work(const capture::MessageBatch &batch, const capture::Numbering &, int &result) override
//         {
//             result = static_cast<int>(batch.messages.size());
//         }
//     };
//     auto reader = capture::openCapture(path, {}, stop);
//     int total = 0;
//     const Done done = capture::runCapture<int>(
//         **reader, [] { return std::make_unique<Count>(); },
//         [&total](int &result) { total += result; return true; }, {.stop = stop});

#include "core/capture/capture_reader.h"
#include "core/capture/run_order.h"

#include <exception>
#include <thread>

namespace stir::capture {

/// The place of a batch in the capture, though its pieces are worked on at once: the numbers of what it has, and its
/// turn to be delivered.
class Numbering
{
public:
    Numbering(RunOrder &order, qint64 piece) : m_order(order), m_piece(piece) {}

    /// Takes `count` numbers for this batch and says the first; waits until every earlier batch has taken its own. Once
    /// a batch at most; who needs no numbers leaves it.
    qint64 take(qint64 count) const { return m_order.claim(m_piece, count); }

    /// Has the output delivered as far as it is, for who would otherwise hold much of it; waits until every earlier
    /// batch was. Then empty it and go on.
    void deliverPart() const { m_order.finishPart(m_piece); }

private:
    RunOrder &m_order;
    qint64 m_piece;
};

/// What one thread does with batches, one after the other. Made and used on that thread alone: the place for caches and
/// buffers.
template <typename Output>
class BatchWorker
{
public:
    virtual ~BatchWorker() = default;
    /// `output` is default-constructed or was delivered before and comes back with what the receiver left in it, so
    /// that its memory can be used again. The batch is gone afterwards: copy what must stay.
    virtual void work(const MessageBatch &batch, const Numbering &numbering, Output &output) = 0;
};

struct RunOptions
{
    int threads = 2;
    /// How many pieces may be read, worked on or waiting for their turn; more than `threads`.
    int pieces = 5;
    std::stop_token stop = {};
};

template <typename Output>
using MakeWorker = std::function<std::unique_ptr<BatchWorker<Output>>()>;

/// Called on the thread of runCapture(), in the order of the input. False ends the run.
template <typename Output>
using Deliver = std::function<bool(Output &)>;

namespace internal {

template <typename Output>
class CaptureRun
{
public:
    CaptureRun(CaptureReader &reader, const RunOptions &options)
        : m_reader(reader), m_slots(static_cast<std::size_t>(qMax(options.pieces, options.threads + 1))),
          m_order(m_slots.size())
    {
    }

    Done run(const MakeWorker<Output> &makeWorker, const Deliver<Output> &deliver, const RunOptions &options)
    {
        const std::stop_callback stopped(options.stop, [this] { m_order.stop(Error{ErrorCode::Cancelled, {}, {}}); });
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < options.threads; ++i)
                threads.emplace_back([this, &makeWorker] { workOn(makeWorker); });
            while (const auto piece = m_order.waitForNext()) {
                if (!deliver(m_slots[m_order.slotOf(*piece)].output))
                    m_order.stop(std::nullopt);
                m_order.release(*piece);
            }
        }
        return m_order.outcome();
    }

private:
    struct Slot
    {
        CapturePiece piece;
        Output output{};
    };

    void workOn(const MakeWorker<Output> &makeWorker)
    {
        // No exception may leave a thread.
        try {
            const auto worker = makeWorker();
            // One a thread, and not one a piece: of messages without anything in them it is large.
            MessageBatch batch;
            while (const auto piece =
                       m_order.take([this](std::size_t slot) { return m_reader.next(m_slots[slot].piece); })) {
                Slot &slot = m_slots[m_order.slotOf(*piece)];
                m_reader.messagesIn(slot.piece, batch);
                worker->work(batch, Numbering(m_order, *piece), slot.output);
                m_order.finish(*piece);
            }
        } catch (const std::exception &exception) {
            m_order.stop(Error{ErrorCode::InternalFault, {}, QString::fromLocal8Bit(exception.what())});
        }
    }

    CaptureReader &m_reader;
    std::vector<Slot> m_slots;
    RunOrder m_order;
};

} // namespace internal

/// Fails with what stopped the reading, after everything before it was delivered; with Cancelled when it was asked to
/// stop.
template <typename Output>
Done runCapture(CaptureReader &reader, const MakeWorker<Output> &makeWorker, const Deliver<Output> &deliver,
                const RunOptions &options = {})
{
    return internal::CaptureRun<Output>(reader, options).run(makeWorker, deliver, options);
}

} // namespace stir::capture
