// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs findSigners() when it is asked for and keeps what it found for the input at hand. Window's thread.

#include "ui/decoder/signer_search.h"

#include <QObject>
#include <QTimer>

namespace stir::ui {

class Workspace;

class SignerController : public QObject
{
    Q_OBJECT
public:
    explicit SignerController(Workspace &workspace, QObject *parent = nullptr);
    ~SignerController() override;

    /// The input is another one, or judged otherwise: nothing is known of its signers.
    void forget();
    void search(const CallInput &input, const LoadState &state, const VerifyWith &with);
    bool isSearching() const { return m_searching; }
    /// Null while they are not known.
    const SharedSigners &signers() const { return m_signers; }
    quint64 tokensSeen() const { return m_tokens ? m_tokens->load() : 0; }

Q_SIGNALS:
    void progressed();
    void finished();
    void failed(const stir::Error &error);

private:
    std::vector<NamedKey> namedKeys(const LoadState &state, const VerifyWith &with) const;
    void finish(const Result<SharedSigners> &result);

    Workspace &m_workspace;
    std::stop_source m_stop;
    std::shared_ptr<std::atomic<quint64>> m_tokens;
    SharedSigners m_signers;
    QTimer m_progress;
    quint64 m_run = 0;
    bool m_searching = false;
};

} // namespace stir::ui
