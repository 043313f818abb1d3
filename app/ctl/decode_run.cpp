// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/decode_run.h"

#include "app/ctl/header_view.h"
#include "core/capture/capture_run.h"
#include "core/reports/header_json.h"

#include <QFileInfo>

#include <algorithm>
#include <malloc.h>

namespace stir::ctl {

namespace {

// A piece should take far longer than waking a thread. What is written of one is up to ten times as large, and a few of
// them wait for their turn.
constexpr int largePiece = 1024 * 1024;
constexpr int smallPiece = 256 * 1024;
constexpr int mostThreads = 4;
constexpr int waitingPieces = 8;

bool isLong(DecodeForm form)
{
    return form == DecodeForm::Json || form == DecodeForm::Text || form == DecodeForm::Csv;
}

/// How much may be written of one piece before it is handed over: of messages without anything in them far more is
/// written than was read.
qsizetype mostWritten(DecodeForm form)
{
    return isLong(form) ? 6 * smallPiece : largePiece;
}

/// What one piece of the capture gave.
struct DecodedPiece
{
    reports::JsonText json;
    QByteArray lines;
    reports::CaptureSummary summary;
    std::vector<reports::FailedCall> failed;

    QByteArrayView bytes() const { return json.isEmpty() ? QByteArrayView(lines) : json.view(); }
};

class DecodeWorker final : public capture::BatchWorker<DecodedPiece>
{
public:
    DecodeWorker(const QString &file, const DecodePlan &plan)
        : m_file(file), m_fileName(file.toUtf8()), m_plan(plan),
          m_judge(plan.judge, plan.form == DecodeForm::Text ? capture::CallLane::Careful : capture::CallLane::Fastest),
          m_json(file, plan.policy), m_alertTexts(policy::alertTextsOf(plan.policy)),
          m_fields(file, plan.fields, plan.form == DecodeForm::Csv ? reports::FieldForm::Csv : reports::FieldForm::Tabs)
    {
        if (plan.signers)
            m_judge.setReview(&m_signers.emplace(*plan.signers, plan.signerPass));
    }

    void work(const capture::MessageBatch &batch, const capture::Numbering &numbering, DecodedPiece &piece) override
    {
        begin(piece);
        const qint64 headers = m_judge.open(batch);
        qint64 index = m_plan.form == DecodeForm::Nothing ? 0 : numbering.take(headers);
        while (const capture::CallView *call = m_judge.next()) {
            piece.summary.add(*call);
            for (const capture::HeaderView &header : call->headers) {
                if (m_plan.listFailed)
                    reports::listFailed({m_fileName, *call, header}, piece.failed);
                write(*call, header, index++, piece);
            }
            if (piece.bytes().size() >= mostWritten(m_plan.form)) {
                numbering.deliverPart();
                begin(piece);
            }
        }
    }

private:
    void begin(DecodedPiece &piece) const
    {
        piece.json.clear();
        piece.lines.resize(0);
        piece.summary = reports::CaptureSummary(m_alertTexts);
        piece.failed.clear();
    }

    void write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, DecodedPiece &piece)
    {
        switch (m_plan.form) {
        case DecodeForm::Text:
            piece.lines += textOf(call, header, index);
            return;
        case DecodeForm::Json:
            m_json.write(call, header, index, piece.json);
            piece.json.raw('\n');
            return;
        case DecodeForm::Fields:
        case DecodeForm::Csv:
            m_fields.write(call, header, index, piece.lines);
            return;
        case DecodeForm::Nothing:
            return;
        }
    }

    QByteArray textOf(const capture::CallView &call, const capture::HeaderView &header, qint64 index) const
    {
        const HeaderPlace place{m_file, index, header.line, call.message->frame};
        const CallFate fate{call.message->server,
                            m_plan.policy ? reports::treatmentOf(call, header, *m_plan.policy) : std::nullopt};
        return (printable(headerText(place, *header.report, fate)) + QLatin1String("\n\n")).toUtf8();
    }

    QString m_file;
    QByteArray m_fileName;
    const DecodePlan &m_plan;
    std::optional<verification::SignerNotes> m_signers;
    capture::CallJudge m_judge;
    reports::HeaderJson m_json;
    passport::AlertTexts m_alertTexts;
    reports::HeaderFields m_fields;
};

/// The pieces come and go on every thread. As it begins, glibc gives each back to the system and takes it anew, and the
/// threads wait for each other meanwhile.
void keepMemoryOfPieces()
{
    mallopt(M_MMAP_THRESHOLD, 4 * largePiece);
    mallopt(M_TRIM_THRESHOLD, waitingPieces * largePiece);
}

capture::RunOptions runOptions(const DecodePlan &plan)
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    const int threads = std::clamp(cores, 1, mostThreads);
    return {.threads = threads, .pieces = waitingPieces, .stop = plan.stop};
}

} // namespace

DecodeOutcome decodeFile(const QString &file, const DecodePlan &plan, const Output &out)
{
    keepMemoryOfPieces();
    DecodeOutcome outcome;
    const QFileInfo info(file);
    const QDateTime lastLine = info.isFile() ? info.lastModified() : plan.judge.now;
    const capture::ReadOptions readOptions{.pieceSize = isLong(plan.form) ? smallPiece : largePiece,
                                           .clock = {plan.clock.zone, lastLine}};
    const auto reader = capture::openCapture(file, readOptions, plan.stop);
    if (!reader) {
        outcome.done = failure(reader.error());
        return outcome;
    }
    std::optional<Error> notWritten;
    outcome.done = capture::runCapture<DecodedPiece>(
        **reader, [&] { return std::make_unique<DecodeWorker>(file, plan); },
        [&](DecodedPiece &piece) {
            outcome.summary.merge(piece.summary);
            reports::takeFailed(std::move(piece.failed), outcome.failed);
            const auto written = out.block(piece.bytes());
            if (!written)
                notWritten = written.error();
            outcome.readerGone = written && !*written;
            return written && *written;
        },
        runOptions(plan));
    if (notWritten)
        outcome.done = failure(*notWritten);
    return outcome;
}

} // namespace stir::ctl
