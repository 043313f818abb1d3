// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/list_export.h"

#include "core/capture/call_judge.h"
#include "core/capture/capture_run.h"
#include "core/reports/header_fields.h"
#include "core/reports/header_json.h"

#include <QSaveFile>

namespace stir::ui {

namespace {

/// The text of a piece, and where each of its rows ends.
struct WrittenPiece
{
    QByteArray text;
    std::vector<qsizetype> ends;
};

class Writer final : public capture::BatchWorker<WrittenPiece>
{
public:
    explicit Writer(const ListExport &request)
        : m_form(request.form), m_judge(request.state.setup->options()), m_json(request.input.file),
          m_fields(request.input.file, reports::allFields(), reports::FieldForm::Csv)
    {
    }

    void work(const capture::MessageBatch &batch, const capture::Numbering &numbering, WrittenPiece &piece) override
    {
        piece.text.resize(0);
        piece.ends.clear();
        qint64 index = numbering.take(m_judge.open(batch));
        while (const capture::CallView *call = m_judge.next()) {
            for (const capture::HeaderView &header : call->headers) {
                write(*call, header, index++, piece.text);
                piece.ends.push_back(piece.text.size());
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
    capture::CallJudge m_judge;
    reports::HeaderJson m_json;
    reports::HeaderFields m_fields;
    reports::JsonText m_text;
};

/// By number of the row; empty: all are wanted.
std::vector<bool> wantedRows(const CallArrangement &shown)
{
    if (!shown.rows)
        return {};
    std::vector<bool> wanted(shown.calls.count, false);
    for (const quint32 row : *shown.rows)
        wanted[row] = true;
    return wanted;
}

Error notWritten(const QSaveFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, file.fileName(), file.errorString()};
}

/// Takes the pieces in the order of the input.
class Target
{
public:
    Target(QSaveFile &file, const ListExport &request)
        : m_file(file), m_wanted(wantedRows(request.shown)), m_limit(request.shown.calls.count)
    {
    }

    /// False when it could not be written.
    bool take(const WrittenPiece &piece)
    {
        qsizetype begin = 0;
        for (const qsizetype end : piece.ends) {
            const quint32 row = m_row++;
            const bool isWanted = row < m_limit && (m_wanted.empty() || m_wanted[row]);
            if (isWanted && m_file.write(piece.text.constData() + begin, end - begin) != end - begin)
                return false;
            m_written += isWanted ? 1 : 0;
            begin = end;
        }
        return true;
    }
    quint32 written() const { return m_written; }

private:
    QSaveFile &m_file;
    std::vector<bool> m_wanted;
    quint32 m_limit;
    quint32 m_row = 0;
    quint32 m_written = 0;
};

} // namespace

Result<quint32> exportList(const ListExport &request, const std::stop_token &stop)
{
    const auto stamp = stampOf(request.input);
    if (!stamp)
        return failure(stamp.error());
    if (*stamp != request.state.stamp)
        return failure(ErrorCode::FileChanged, request.input.subject());
    const auto reader = openInput(request.input, stop);
    if (!reader)
        return failure(reader.error());
    QSaveFile file(request.target);
    if (!file.open(QIODevice::WriteOnly))
        return failure(notWritten(file));
    if (request.form == ExportForm::Csv)
        file.write(reports::HeaderFields({}, reports::allFields(), reports::FieldForm::Csv).heading());
    Target target(file, request);
    bool isWritten = true;
    const Done read = capture::runCapture<WrittenPiece>(
        **reader, [&request] { return std::make_unique<Writer>(request); },
        [&](WrittenPiece &piece) {
            isWritten = target.take(piece);
            return isWritten && !stop.stop_requested();
        },
        {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, request.target);
    if (!read)
        return failure(read.error());
    if (!isWritten || !file.commit())
        return failure(notWritten(file));
    return target.written();
}

} // namespace stir::ui
