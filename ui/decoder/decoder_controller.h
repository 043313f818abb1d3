// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the decoder page: takes an input, has it read, judged, sorted and filtered elsewhere, and offers the
// calls as a model and the chosen one with everything about it. The latest input wins. Window's thread.

#include "ui/decoder/call_arranger.h"
#include "ui/decoder/call_edit.h"
#include "ui/decoder/call_list_model.h"
#include "ui/decoder/call_loader.h"
#include "ui/decoder/call_opener.h"
#include "ui/decoder/call_summary.h"
#include "ui/decoder/signer_controller.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace stir::ui {

class Workspace;

class DecoderController : public QObject
{
    Q_OBJECT
public:
    explicit DecoderController(Workspace &workspace, QObject *parent = nullptr);
    ~DecoderController() override;

    void decodeText(const QByteArray &text);
    void decodeFile(const QString &path);
    void clear() { decodeText({}); }
    /// Reads and judges the input once more.
    void decodeAgain();
    /// Leaves the list as it is now.
    void stopReading();
    const CallInput &input() const { return m_input; }
    /// What is known of the input: the rows so far, how far it was read.
    const LoadState &state() const { return m_state; }
    bool isReading() const { return m_loader.isRunning(); }
    /// Whether something is under way that changes what is seen.
    bool isBusy() const;
    /// Reading was stopped before the end.
    bool isPartial() const { return m_partial; }

    /// What to verify with from now on; judges the input anew.
    void verifyWith(const VerifyWith &with);
    const VerifyWith &verifiesWith() const { return m_with; }
    QStringList identityNames() const;

    CallListModel &calls() { return m_calls; }
    const CallFilter &filter() const { return m_filter; }
    void setFilter(const CallFilter &filter);
    CallSort sort() const { return m_sort; }
    void setSort(CallSort sort);

    /// Reads everything about a call of the list: detailOpened() or detailFailed() follows.
    void openCall(quint32 number);
    void closeCall();
    bool isOpening() const { return m_opener.isRunning(); }
    std::optional<quint32> openedCall() const { return m_opened; }
    /// Judges it with other claims or at another time: editJudged() follows. An empty edit is the call as captured.
    void judgeEdit(const CallDetail &original, const CallEdit &edit);

    SignerController &signers() { return m_signers; }
    void findSigners();
    /// Of fetched certificates: cacheEmptied() or failed() follows.
    void emptyCertificateCache();

    /// Counts what is shown: summarized() follows.
    void summarize();

Q_SIGNALS:
    /// Rows, counts or progress are other ones.
    void callsChanged();
    void readingChanged(bool reading);
    void finished();
    void failed(const stir::Error &error);
    void detailOpened(const stir::ui::CallDetail &detail);
    void detailFailed(const stir::Error &error);
    void editJudged(const stir::ui::CallDetail &detail);
    void cacheEmptied(int files);
    void summarized(const stir::ui::CallSummary &summary);

private:
    void start();
    void watchFile();
    void lookAtFile();
    void takeState(const LoadState &state);
    void finish();
    void takeArrangement(const CallArrangement &arrangement);
    void rearrange();
    ArrangeRequest request() const;
    std::optional<policy::VerificationPolicy> policy() const;
    bool showsInput() const;

    Workspace &m_workspace;
    CallListModel m_calls;
    CallLoader m_loader;
    CallArranger m_arranger;
    CallOpener m_opener;
    CallOpener m_editor;
    SignerController m_signers;
    std::stop_source m_summary;
    bool m_summarizing = false;
    bool m_summarizeAgain = false;
    QFileSystemWatcher m_watcher; ///< of the input
    QTimer m_rearrange;           ///< between two looks at a list that grows
    CallInput m_input;
    VerifyWith m_with;
    LoadState m_state;
    CallFilter m_filter;
    CallSort m_sort;
    std::optional<quint32> m_opened;
    bool m_partial = false;
};

} // namespace stir::ui
