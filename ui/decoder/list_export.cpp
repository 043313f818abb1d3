// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/list_export.h"

#include "core/capture/call_judge.h"
#include "core/capture/capture_run.h"
#include "core/policy/callee_view.h"
#include "core/reports/header_fields.h"
#include "core/reports/header_json.h"
#include "core/reports/html_report.h"

#include <QFileInfo>
#include <QSaveFile>

namespace stir::ui {

namespace {

/// Which rows are wanted: those of the list as it was, and of them those that the filter lets pass.
class WantedRows
{
public:
    explicit WantedRows(const CallArrangement &shown) : m_count(shown.calls.count)
    {
        if (!shown.rows)
            return;
        m_chosen.emplace(m_count, false);
        for (const quint32 row : *shown.rows)
            (*m_chosen)[row] = true;
    }
    bool contains(qint64 row) const
    {
        return row < m_count && (!m_chosen || (*m_chosen)[static_cast<std::size_t>(row)]);
    }

private:
    qint64 m_count;
    std::optional<std::vector<bool>> m_chosen;
};

struct WrittenPiece
{
    QByteArray text;
    quint32 calls = 0;
    reports::CaptureSummary summary; ///< of a report
    std::vector<reports::FailedCall> failed;
};

QByteArray nameOf(const CallInput &input)
{
    return QFileInfo(input.file).fileName().toUtf8();
}

class Writer final : public capture::BatchWorker<WrittenPiece>
{
public:
    Writer(const ListExport &request, const WantedRows &wanted)
        : m_form(request.form), m_name(nameOf(request.input)), m_wanted(wanted),
          m_alertTexts(policy::alertTextsOf(request.state.policy)), m_judge(request.state.setup->options()),
          m_json(request.input.file, request.state.policy),
          m_fields(request.input.file, reports::allFields(), reports::FieldForm::Csv)
    {
    }

    void work(const capture::MessageBatch &batch, const capture::Numbering &numbering, WrittenPiece &piece) override
    {
        piece.text.resize(0);
        piece.calls = 0;
        piece.summary = reports::CaptureSummary(m_alertTexts);
        piece.failed.clear();
        // A header's number in the input is that of its row.
        qint64 index = numbering.take(m_judge.open(batch));
        while (const capture::CallView *call = m_judge.next()) {
            const quint32 before = piece.calls;
            for (const capture::HeaderView &header : call->headers) {
                if (m_wanted.contains(index)) {
                    write(*call, header, index, piece);
                    ++piece.calls;
                }
                ++index;
            }
            if (piece.calls > before)
                piece.summary.addCaller(*call);
        }
    }

private:
    void write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, WrittenPiece &piece)
    {
        switch (m_form) {
        case ExportForm::Csv:
            m_fields.write(call, header, index, piece.text);
            return;
        case ExportForm::Ndjson:
            m_text.clear();
            m_json.write(call, header, index, m_text);
            m_text.raw('\n');
            piece.text += m_text.view();
            return;
        case ExportForm::Html:
            piece.summary.add(header);
            reports::listFailed({m_name, call, header}, piece.failed);
            return;
        }
    }

    ExportForm m_form;
    QByteArray m_name;
    const WantedRows &m_wanted;
    passport::AlertTexts m_alertTexts;
    capture::CallJudge m_judge;
    reports::HeaderJson m_json;
    reports::HeaderFields m_fields;
    reports::JsonText m_text;
};

/// Takes the pieces in the order of the input.
class Target
{
public:
    Target(QSaveFile &file, const ListExport &request) : m_file(file), m_request(request)
    {
        if (request.form == ExportForm::Csv)
            m_isWritten = write(reports::HeaderFields({}, reports::allFields(), reports::FieldForm::Csv).heading());
    }

    /// False when it could not be written.
    bool take(WrittenPiece &piece)
    {
        m_calls += piece.calls;
        m_report.summary.merge(piece.summary);
        reports::takeFailed(std::move(piece.failed), m_report.failed);
        m_isWritten = m_isWritten && write(piece.text);
        return m_isWritten;
    }

    bool finish()
    {
        if (m_request.form != ExportForm::Html)
            return m_isWritten;
        m_report.made = m_request.now;
        if (!m_request.input.file.isEmpty())
            m_report.files = {m_request.input.file};
        return m_isWritten && write(reports::htmlReport(m_report));
    }

    quint32 calls() const { return m_calls; }

private:
    bool write(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size(); }

    QSaveFile &m_file;
    const ListExport &m_request;
    reports::CaptureReport m_report;
    quint32 m_calls = 0;
    bool m_isWritten = true;
};

Error notWritten(const QSaveFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, file.fileName(), file.errorString()};
}

Result<std::unique_ptr<capture::CaptureReader>> openUnchanged(const ListExport &request, const std::stop_token &stop)
{
    const auto stamp = stampOf(request.input);
    if (!stamp)
        return failure(stamp.error());
    if (*stamp != request.state.stamp)
        return failure(ErrorCode::FileChanged, request.input.subject());
    return openInput(request.input, request.state.setup->options().now, stop);
}

} // namespace

Result<quint32> exportList(const ListExport &request, const std::stop_token &stop)
{
    const auto reader = openUnchanged(request, stop);
    if (!reader)
        return failure(reader.error());
    QSaveFile file(request.target);
    if (!file.open(QIODevice::WriteOnly))
        return failure(notWritten(file));
    Target target(file, request);
    const WantedRows wanted(request.shown);
    const Done read = capture::runCapture<WrittenPiece>(
        **reader, [&] { return std::make_unique<Writer>(request, wanted); },
        [&](WrittenPiece &piece) { return target.take(piece) && !stop.stop_requested(); }, {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, request.target);
    if (!read)
        return failure(read.error());
    if (!target.finish() || !file.commit())
        return failure(notWritten(file));
    return target.calls();
}

} // namespace stir::ui
