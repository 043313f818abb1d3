// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_loading.h"

#include "core/capture/capture_run.h"
#include "ui/decoder/captured_rows.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace stir::ui {

namespace {

/// The first rows at once, later ones in steps that an eye can follow.
constexpr qint64 reportInterval = 40;

class RowMaker final : public capture::BatchWorker<CallPiece>
{
public:
    explicit RowMaker(const JudgeSetup &setup) : m_judge(setup.options()) {}

    void work(const capture::MessageBatch &batch, const capture::Numbering &, CallPiece &piece) override
    {
        piece.clear();
        piece.messages = static_cast<quint32>(batch.messages.size());
        if (!batch.messages.empty())
            piece.end = batch.messages.back().offset;
        piece.rows.reserve(static_cast<std::size_t>(m_judge.open(batch)));
        while (const capture::CallView *call = m_judge.next())
            appendRows(*call, static_cast<quint32>(call->message - batch.messages.data()), piece);
    }

private:
    capture::CallJudge m_judge;
};

} // namespace

Result<std::unique_ptr<capture::CaptureReader>> openInput(const CallInput &input, const std::stop_token &stop)
{
    return input.file.isEmpty() ? capture::readerFor(capture::sourceOf(input.text), {})
                                : capture::openCapture(input.file, {}, stop);
}

Result<FileStamp> stampOf(const CallInput &input)
{
    if (input.file.isEmpty())
        return FileStamp();
    const QFileInfo info(input.file);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, input.file);
    return FileStamp{info.size(), info.lastModified()};
}

Result<LoadState> loadCalls(const LoadJob &job, const std::stop_token &stop)
{
    const auto stamp = stampOf(job.input);
    if (!stamp)
        return failure(stamp.error());
    const auto setup = JudgeSetup::make(job.setup, stop);
    if (!setup)
        return failure(setup.error());
    const auto reader = openInput(job.input, stop);
    if (!reader)
        return failure(reader.error());
    LoadState state{.calls = {}, .setup = *setup, .stamp = *stamp, .size = (*reader)->size()};
    CallStore store;
    QElapsedTimer sinceReport;
    const auto report = [&] {
        state.calls = store.snapshot();
        job.report(state);
        sinceReport.start();
    };
    const auto deliver = [&](CallPiece &piece) {
        store.append(piece);
        state.read = piece.end;
        if (store.count() > 0 && (!sinceReport.isValid() || sinceReport.elapsed() >= reportInterval))
            report();
        return !stop.stop_requested();
    };
    const Done read = capture::runCapture<CallPiece>(**reader, [&setup] { return std::make_unique<RowMaker>(**setup); },
                                                     deliver, {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, job.input.subject());
    report();
    if (!read)
        return failure(read.error());
    return state;
}

} // namespace stir::ui
