// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_controller.h"

#include "core/fetch/document_cache.h"
#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"
#include "ui/decoder/call_words.h"

namespace stir::ui {

namespace {
/// While a list grows its counts and its order follow at this pace; sorting again and again would slow the reading.
constexpr std::chrono::milliseconds rearrangeInterval{300};
} // namespace

DecoderController::DecoderController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_loader(workspace.pools()), m_arranger(workspace.pools()),
      m_opener(workspace.pools()), m_editor(workspace.pools()), m_signers(workspace)
{
    m_rearrange.setSingleShot(true);
    m_rearrange.setInterval(rearrangeInterval);
    connect(&m_rearrange, &QTimer::timeout, this, [this] { m_arranger.arrangeAlso(request()); });
    connect(&m_loader, &CallLoader::grown, this, &DecoderController::takeState);
    connect(&m_loader, &CallLoader::finished, this, [this](const LoadState &state) {
        m_state = state;
        finish();
    });
    connect(&m_loader, &CallLoader::failed, this, [this](const Error &error) {
        m_partial = true;
        finish();
        Q_EMIT failed(error);
    });
    connect(&m_arranger, &CallArranger::arranged, this, &DecoderController::takeArrangement);
    connect(&m_opener, &CallOpener::opened, this, &DecoderController::detailOpened);
    connect(&m_opener, &CallOpener::failed, this, &DecoderController::detailFailed);
    connect(&m_signers, &SignerController::finished, this, [this] {
        // The call that is seen may now be told whose it is.
        if (m_opened && m_signers.signers())
            openCall(*m_opened);
    });
    connect(&m_signers, &SignerController::failed, this, &DecoderController::failed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DecoderController::lookAtFile);
    connect(&m_editor, &CallOpener::opened, this, &DecoderController::editJudged);
}

DecoderController::~DecoderController()
{
    m_summary.request_stop();
}

bool DecoderController::isBusy() const
{
    return m_loader.isRunning() || m_arranger.isRunning() || m_opener.isRunning() || m_editor.isRunning() ||
           m_rearrange.isActive() || m_summarizing || m_signers.isSearching();
}

QStringList DecoderController::identityNames() const
{
    return m_workspace.inventory().identityNames().value_or(QStringList());
}

void DecoderController::decodeText(const QByteArray &text)
{
    m_input = {{}, text};
    closeCall();
    m_calls.clear();
    start();
}

void DecoderController::decodeFile(const QString &path)
{
    m_input = {path, {}};
    // What was looked for in another capture would only hide this one.
    m_filter = {};
    closeCall();
    m_calls.clear();
    start();
}

void DecoderController::decodeAgain()
{
    start();
}

void DecoderController::verifyWith(const VerifyWith &with)
{
    m_with = with;
    start();
}

void DecoderController::start()
{
    m_loader.stop();
    m_arranger.stop();
    m_rearrange.stop();
    m_opener.stop();
    m_signers.forget();
    m_state = {};
    m_partial = false;
    if (m_input.isEmpty()) {
        m_calls.clear();
        closeCall();
        Q_EMIT readingChanged(false);
        Q_EMIT callsChanged();
        Q_EMIT finished();
        return;
    }
    SetupRequest setup{.with = m_with,
                       .clock = &m_workspace.clock(),
                       .cacheFolder = verification::fetchCacheFolder(m_workspace.dataFolder())};
    if (auto identities = m_workspace.inventory().identities())
        setup.identities = std::move(*identities);
    if (const auto anchors = m_workspace.inventory().anchors())
        for (const auto &anchor : *anchors)
            setup.anchors.push_back(anchor.certificate);
    watchFile();
    m_loader.load({.input = m_input, .setup = std::move(setup), .policy = policy(), .report = {}});
    Q_EMIT readingChanged(true);
}

std::optional<policy::VerificationPolicy> DecoderController::policy() const
{
    return m_workspace.inventory().policy({}).value_or(std::nullopt);
}

void DecoderController::watchFile()
{
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_input.file.isEmpty())
        m_watcher.addPath(m_input.file);
}

void DecoderController::lookAtFile()
{
    const auto stamp = stampOf(m_input);
    if (stamp && (m_loader.isRunning() || *stamp == m_state.stamp))
        return;
    // Said once: a log that is being written changes all the time.
    m_watcher.removePath(m_input.file);
    if (stamp)
        Q_EMIT failed({ErrorCode::FileChanged, m_input.file, {}});
    else
        Q_EMIT failed(stamp.error());
}

void DecoderController::stopReading()
{
    if (!isReading())
        return;
    m_loader.stop();
    m_partial = true;
    finish();
}

void DecoderController::takeState(const LoadState &state)
{
    m_state = state;
    // The first rows are seen at once; their counts come from the worker.
    if (showsInput())
        m_calls.extend(state.calls);
    if (!m_rearrange.isActive() && !m_arranger.isRunning())
        m_rearrange.start();
    Q_EMIT callsChanged();
}

void DecoderController::finish()
{
    m_rearrange.stop();
    rearrange();
    Q_EMIT readingChanged(false);
    Q_EMIT callsChanged();
    Q_EMIT finished();
}

bool DecoderController::showsInput() const
{
    return m_sort.column == CallColumn::Input && m_filter.isOpen();
}

ArrangeRequest DecoderController::request() const
{
    ArrangeRequest request{m_state.calls, m_filter, m_sort};
    putWords(request.filter, m_state.calls.checks);
    return request;
}

void DecoderController::rearrange()
{
    // Nothing was read of the input yet: what is shown is the one before, or the same judged otherwise.
    if (m_loader.isRunning() && m_state.calls.count == 0)
        return;
    m_arranger.arrange(request());
}

void DecoderController::takeArrangement(const CallArrangement &arrangement)
{
    m_calls.show(arrangement);
    if (m_loader.isRunning() && arrangement.calls.count < m_state.calls.count)
        m_rearrange.start();
    Q_EMIT callsChanged();
}

void DecoderController::setFilter(const CallFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rearrange();
}

void DecoderController::setSort(CallSort sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    rearrange();
}

void DecoderController::openCall(quint32 number)
{
    if (number >= m_calls.calls().count || m_state.setup == nullptr)
        return;
    m_opened = number;
    DetailRequest request{m_input, m_state.stamp, m_calls.calls().row(number), m_state.setup, m_signers.signers()};
    m_opener.open([request = std::move(request)](const std::stop_token &stop) { return readDetail(request, stop); });
}

void DecoderController::closeCall()
{
    m_opened.reset();
    m_opener.stop();
    m_editor.stop();
}

void DecoderController::judgeEdit(const CallDetail &original, const CallEdit &edit)
{
    if (m_state.setup == nullptr)
        return;
    m_editor.open([original, edit, setup = m_state.setup](const std::stop_token &) -> Result<CallDetail> {
        return judgeEdited(original, edit, setup->options());
    });
}

void DecoderController::findSigners()
{
    m_signers.search(m_input, m_state, m_with);
}

void DecoderController::emptyCertificateCache()
{
    auto emptied = QtConcurrent::run(&m_workspace.pools().local(),
                                     [folder = verification::fetchCacheFolder(m_workspace.dataFolder())] {
                                         return fetch::DocumentCache(folder).clear();
                                     });
    tasks::whenFinished(std::move(emptied), this, [this](const Result<fetch::CacheContents> &removed) {
        if (removed)
            Q_EMIT cacheEmptied(removed->entries);
        else
            Q_EMIT failed(removed.error());
    });
}

void DecoderController::summarize()
{
    // One at a time: while a list grows this is asked for again and again.
    m_summarizeAgain = m_summarizing;
    if (m_summarizing)
        return;
    m_summarizing = true;
    auto summary =
        QtConcurrent::run(&m_workspace.pools().local(), [shown = m_calls.arrangement(), stop = m_summary.get_token()] {
            return ui::summarize(shown, stop);
        });
    tasks::whenFinished(std::move(summary), this, [this](const Result<CallSummary> &result) {
        m_summarizing = false;
        if (result)
            Q_EMIT summarized(*result);
        if (m_summarizeAgain)
            summarize();
    });
}

} // namespace stir::ui
