// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/common/workspace.h"

#include <QLocale>

namespace stir::ui {

namespace {

std::vector<TableColumn<DecodedCall>> callColumns()
{
    using Call = DecodedCall;
    const QFont numbers = monospaceFont();
    return {
        {DecoderController::tr("Time"),
         [](const Call &call) {
             const QDateTime time = timeOf(call);
             return Cell{.text = QLocale().toString(time.toLocalTime().time(), QLatin1String("HH:mm:ss")),
                         .tip = exactTime(time),
                         .sort = time};
         }},
        {DecoderController::tr("From"),
         [numbers](const Call &call) { return Cell{.text = callerOf(call), .font = numbers}; }},
        {DecoderController::tr("To"),
         [numbers](const Call &call) { return Cell{.text = calledOf(call), .font = numbers}; }},
        {DecoderController::tr("Att.", "column: attestation level, short"),
         [](const Call &call) { return Cell{.text = attestationOf(call)}; }, Qt::AlignCenter},
        {DecoderController::tr("Verdict"),
         [](const Call &call) {
             return Cell{.text = verdictWord(call), .status = statusOf(call), .tip = verdictSentence(call)};
         }},
    };
}

} // namespace

DecoderController::DecoderController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_calls(callColumns(), [](const DecodedCall &call) { return call.key(); })
{
}

DecoderController::~DecoderController()
{
    m_stop.request_stop();
}

const DecodedCall *DecoderController::call(const QString &key) const
{
    // The key is the index in the input: no search, also when a filter asks for every row.
    bool isNumber = false;
    const std::size_t place = key.toUInt(&isNumber);
    return isNumber && place < m_calls.rows().size() ? &m_calls.rows()[place] : nullptr;
}

QStringList DecoderController::identityNames() const
{
    QStringList names;
    if (const auto identities = m_workspace.inventory().identities())
        for (const auto &identity : *identities)
            names.append(identity.name);
    return names;
}

void DecoderController::decodeText(const QByteArray &text)
{
    m_request.file.clear();
    m_request.text = text;
    start();
}

void DecoderController::decodeFile(const QString &path)
{
    m_request.file = path;
    m_request.text.clear();
    start();
}

void DecoderController::clear()
{
    decodeText({});
}

void DecoderController::verifyWithNothing()
{
    m_request.signerChain.clear();
    m_request.signerFile.clear();
    start();
}

void DecoderController::verifyWithIdentity(const QString &name)
{
    const auto identity = m_workspace.inventory().identity(name);
    if (!identity) {
        Q_EMIT failed(identity.error());
        return;
    }
    m_request.signerChain = identity->chain;
    m_request.signerFile.clear();
    start();
}

void DecoderController::verifyWithFile(const QString &path)
{
    m_request.signerChain.clear();
    m_request.signerFile = path;
    start();
}

void DecoderController::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 run = ++m_run;
    if (m_request.file.isEmpty() && m_request.text.trimmed().isEmpty()) {
        finish(std::vector<DecodedCall>());
        return;
    }
    setBusy(true);
    DecodeRequest request = m_request;
    request.now = m_workspace.clock().now();
    if (const auto anchors = m_workspace.inventory().anchors())
        for (const auto &anchor : *anchors)
            request.anchors.push_back(anchor.certificate);
    auto calls =
        QtConcurrent::run(&m_workspace.pools().local(), [request = std::move(request), stop = m_stop.get_token()] {
            return decodeCalls(request, stop);
        });
    tasks::whenFinished(std::move(calls), this, [this, run](Result<std::vector<DecodedCall>> result) {
        // An older run ends after a newer one was begun.
        if (run == m_run)
            finish(std::move(result));
    });
}

void DecoderController::finish(Result<std::vector<DecodedCall>> result)
{
    setBusy(false);
    m_counts = {};
    if (result)
        for (const DecodedCall &call : *result)
            ++m_counts[static_cast<std::size_t>(groupOf(call))];
    const std::optional<Error> error = result ? std::nullopt : std::optional(result.error());
    m_calls.setRows(result ? std::move(*result) : std::vector<DecodedCall>());
    Q_EMIT decoded();
    if (error)
        Q_EMIT failed(*error);
}

void DecoderController::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace stir::ui
