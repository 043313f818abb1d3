// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/list_export.h"

#include "core/capture/call_judge.h"
#include "core/capture/capture_run.h"
#include "core/reports/header_fields.h"
#include "core/reports/header_json.h"

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
};

class Writer final : public capture::BatchWorker<WrittenPiece>
{
public:
    Writer(const ListExport &request, const WantedRows &wanted)
        : m_form(request.form), m_wanted(wanted), m_judge(request.state.setup->options()), m_json(request.input.file),
          m_fields(request.input.file, reports::allFields(), reports::FieldForm::Csv)
    {
    }

    void work(const capture::MessageBatch &batch, const capture::Numbering &numbering, WrittenPiece &piece) override
    {
        piece.text.resize(0);
        piece.calls = 0;
        // A header's number in the input is that of its row.
        qint64 index = numbering.take(m_judge.open(batch));
        while (const capture::CallView *call = m_judge.next()) {
            for (const capture::HeaderView &header : call->headers) {
                if (m_wanted.contains(index)) {
                    write(*call, header, index, piece.text);
                    ++piece.calls;
                }
                ++index;
            }
        }
    }

private:
    void write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, QByteArray &text)
    {
        switch (m_form) {
        case ExportForm::Csv:
            m_fields.write(call, header, index, text);
            return;
        case ExportForm::Ndjson:
            m_text.clear();
            m_json.write(call, header, index, m_text);
            m_text.raw('\n');
            text += m_text.view();
            return;
        }
    }

    ExportForm m_form;
    const WantedRows &m_wanted;
    capture::CallJudge m_judge;
    reports::HeaderJson m_json;
    reports::HeaderFields m_fields;
    reports::JsonText m_text;
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
    return openInput(request.input, stop);
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
    if (request.form == ExportForm::Csv)
        file.write(reports::HeaderFields({}, reports::allFields(), reports::FieldForm::Csv).heading());
    const WantedRows wanted(request.shown);
    quint32 calls = 0;
    bool isWritten = true;
    const Done read = capture::runCapture<WrittenPiece>(
        **reader, [&] { return std::make_unique<Writer>(request, wanted); },
        [&](WrittenPiece &piece) {
            calls += piece.calls;
            isWritten = file.write(piece.text) == piece.text.size();
            return isWritten && !stop.stop_requested();
        },
        {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, request.target);
    if (!read)
        return failure(read.error());
    if (!isWritten || !file.commit())
        return failure(notWritten(file));
    return calls;
}

} // namespace stir::ui
