// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_loading.h"

#include "core/capture/call_sanity.h"
#include "core/capture/capture_run.h"
#include "core/policy/callee_view.h"
#include "ui/decoder/captured_rows.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace stir::ui {

namespace {

/// The first rows at once, later ones in steps that an eye can follow.
constexpr qint64 reportInterval = 40;

/// What the threads noticed about the capture as a whole.
class SharedSanity
{
public:
    void merge(const passport::CaptureSanity &part)
    {
        const std::scoped_lock lock(m_mutex);
        m_total.merge(part);
    }
    Findings findings() const { return m_total.findings(); }

private:
    std::mutex m_mutex;
    passport::CaptureSanity m_total;
};

class RowMaker final : public capture::BatchWorker<CallPiece>
{
public:
    RowMaker(const LoadJob &job, const JudgeSetup &setup, SharedSanity &total)
        : m_judge(setup.options()), m_total(total), m_sanity(policy::alertTextsOf(job.policy))
    {
    }
    ~RowMaker() override { m_total.merge(m_sanity); }

    void work(const capture::MessageBatch &batch, const capture::Numbering &, CallPiece &piece) override
    {
        piece.clear();
        piece.messages = static_cast<quint32>(batch.messages.size());
        if (!batch.messages.empty())
            piece.end = batch.messages.back().offset;
        piece.rows.reserve(static_cast<std::size_t>(m_judge.open(batch)));
        while (const capture::CallView *call = m_judge.next()) {
            appendRows(*call, static_cast<quint32>(call->message - batch.messages.data()), piece);
            lookAt(*call);
        }
    }

private:
    void lookAt(const capture::CallView &call)
    {
        for (const capture::HeaderView &header : call.headers)
            capture::noticeHeader(header, header.claims(), m_sanity);
        capture::noticeCaller(call, m_sanity);
    }

    capture::CallJudge m_judge;
    SharedSanity &m_total;
    passport::CaptureSanity m_sanity;
};

} // namespace

Result<std::unique_ptr<capture::CaptureReader>> openInput(const CallInput &input, const QDateTime &now,
                                                          const std::stop_token &stop)
{
    capture::ReadOptions options;
    if (input.file.isEmpty()) {
        options.clock.written = now;
        return capture::readerFor(capture::sourceOf(input.text), {}, options);
    }
    options.clock.written = QFileInfo(input.file).lastModified();
    return capture::openCapture(input.file, options, stop);
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
    const auto reader = openInput(job.input, (*setup)->options().now, stop);
    if (!reader)
        return failure(reader.error());
    LoadState state{.calls = {}, .setup = *setup, .policy = job.policy, .stamp = *stamp, .size = (*reader)->size()};
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
    SharedSanity sanity;
    const Done read = capture::runCapture<CallPiece>(
        **reader, [&] { return std::make_unique<RowMaker>(job, **setup, sanity); }, deliver, {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, job.input.subject());
    state.oddities = sanity.findings();
    report();
    if (!read)
        return failure(read.error());
    return state;
}

} // namespace stir::ui
