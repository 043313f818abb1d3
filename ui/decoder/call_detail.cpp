// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_detail.h"

#include "core/verification/signer_notes.h"

#include <QFile>

#include <algorithm>

namespace stir::ui {

namespace {

using capture::CapturedMessage;

Error changed(const CallInput &input)
{
    return {ErrorCode::FileChanged, input.subject(), {}};
}

/// What the judge had; a certificate that was fetched comes from the cache here.
void addChain(const JudgeSetup &setup, CallDetail &detail)
{
    if (const auto *given = std::get_if<crypto::CertificateChain>(&setup.options().signer)) {
        detail.chain = *given;
        detail.chainOrigin = setup.signerOrigin();
        detail.chainName = setup.signerName();
    } else if (setup.options().verify && setup.options().credentials != nullptr && detail.hasIdentity()) {
        const auto url = detail.report.token.text(QStringLiteral("x5u"));
        if (const auto found = setup.options().credentials->credentialFor(url.value_or(QString()))) {
            detail.chain = found->chain;
            detail.chainOrigin = found->origin;
            detail.chainName = found->name;
        }
    }
}

CallDetail detailOf(const CapturedMessage &message, const DetailRequest &request, capture::JudgedMessage judged)
{
    CallDetail detail;
    detail.row = request.row;
    detail.message = message.bytes.first(std::min(message.bytes.size(), qsizetype(messageLimit))).toByteArray();
    detail.context = std::move(judged.context);
    detail.headers = static_cast<int>(judged.headers.size());
    detail.report = std::move(judged.headers[request.row.header].report);
    addChain(*request.setup, detail);
    if (request.signers)
        verification::SignerNotes(*request.signers).annotate(detail.report);
    detail.server = {QString::fromUtf8(message.server.action), QString::fromUtf8(message.server.prefix),
                     QString::fromUtf8(message.server.suffix), QString::fromUtf8(message.server.state)};
    return detail;
}

Result<CallDetail> judged(const CapturedMessage &message, const DetailRequest &request)
{
    auto judged = capture::judgeCaptured(message, request.setup->options());
    if (request.row.header >= judged.headers.size())
        return failure(changed(request.input));
    return detailOf(message, request, std::move(judged));
}

Result<QByteArray> bytesAt(const CallInput &input, qint64 offset, qint64 length)
{
    if (input.file.isEmpty())
        return input.text.mid(offset, length);
    QFile file(input.file);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, input.file);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return failure(ErrorCode::FileNotReadable, input.file, file.errorString());
    return file.read(length);
}

/// The row's message stands in one piece in the input.
bool isReadAtOnce(const CallRow &row)
{
    return row.contiguous && row.length <= messageLimit && row.kind != CapturedMessage::Kind::LoggedCall;
}

Result<CallDetail> readInPlace(const DetailRequest &request)
{
    const CallRow &row = request.row;
    const auto bytes = bytesAt(request.input, row.offset, row.length);
    if (!bytes)
        return failure(bytes.error());
    CapturedMessage message;
    message.kind = row.kind;
    message.bytes = *bytes;
    message.offset = row.offset;
    message.length = row.length;
    (row.fromPackets ? message.frame : message.line) = row.place;
    message.timeAssumed = row.timeAssumed;
    if (row.captureTime)
        message.time = row.time;
    return judged(message, request);
}

/// Messages that were put together from packets or lines are put together once more.
Result<CallDetail> readFromTheFront(const DetailRequest &request, const std::stop_token &stop)
{
    auto reader = openInput(request.input, request.setup->options().now, stop);
    if (!reader)
        return failure(reader.error());
    capture::CapturePiece piece;
    capture::MessageBatch batch;
    std::size_t wanted = request.row.message;
    for (;;) {
        const auto got = (*reader)->next(piece);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, request.input.subject());
        if (!got)
            return failure(got.error());
        if (!*got)
            return failure(changed(request.input));
        (*reader)->messagesIn(piece, batch);
        if (wanted < batch.messages.size())
            return judged(batch.messages[wanted], request);
        wanted -= batch.messages.size();
    }
}

} // namespace

Result<CallDetail> readDetail(const DetailRequest &request, const std::stop_token &stop)
{
    const auto stamp = stampOf(request.input);
    if (!stamp)
        return failure(stamp.error());
    if (*stamp != request.stamp)
        return failure(changed(request.input));
    return isReadAtOnce(request.row) ? readInPlace(request) : readFromTheFront(request, stop);
}

} // namespace stir::ui
