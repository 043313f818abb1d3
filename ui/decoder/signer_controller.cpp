// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/signer_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QFileInfo>

namespace stir::ui {

namespace {
constexpr std::chrono::milliseconds progressInterval{200};
}

SignerController::SignerController(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_progress.setInterval(progressInterval);
    connect(&m_progress, &QTimer::timeout, this, &SignerController::progressed);
}

SignerController::~SignerController()
{
    m_stop.request_stop();
}

void SignerController::forget()
{
    m_stop.request_stop();
    ++m_run;
    m_searching = false;
    m_progress.stop();
    m_signers.reset();
}

std::vector<NamedKey> SignerController::namedKeys(const LoadState &state, const VerifyWith &with) const
{
    using verification::KeyOwner;
    std::vector<NamedKey> keys;
    if (const auto identities = m_workspace.inventory().identities())
        for (const auto &identity : *identities)
            if (!identity.chain.empty())
                keys.push_back({identity.chain.front().publicKey(), {KeyOwner::Kind::Identity, identity.name}});
    if (with.kind != VerifyWith::Kind::File)
        return keys;
    const KeyOwner owner{KeyOwner::Kind::Certificate, QFileInfo(with.name).fileName()};
    const auto &signer = state.setup->options().signer;
    if (const auto *key = std::get_if<crypto::PublicKey>(&signer))
        keys.push_back({*key, owner});
    else if (const auto *chain = std::get_if<crypto::CertificateChain>(&signer); chain != nullptr && !chain->empty())
        keys.push_back({chain->front().publicKey(), owner});
    return keys;
}

void SignerController::search(const CallInput &input, const LoadState &state, const VerifyWith &with)
{
    forget();
    if (state.setup == nullptr)
        return;
    m_stop = std::stop_source();
    m_searching = true;
    m_tokens = std::make_shared<std::atomic<quint64>>(0);
    SignerSearch search{
        .input = input, .stamp = state.stamp, .setup = state.setup, .keys = namedKeys(state, with), .tokens = m_tokens};
    auto groups =
        QtConcurrent::run(&m_workspace.pools().remote(), [search = std::move(search), stop = m_stop.get_token()] {
            return findSigners(search, stop);
        });
    tasks::whenFinished(std::move(groups), this, [this, run = m_run](const Result<SharedSigners> &result) {
        // An older run ends after a newer one was begun.
        if (run == m_run)
            finish(result);
    });
    m_progress.start();
    Q_EMIT progressed();
}

void SignerController::finish(const Result<SharedSigners> &result)
{
    m_searching = false;
    m_progress.stop();
    if (result)
        m_signers = *result;
    Q_EMIT finished();
    if (!result)
        Q_EMIT failed(result.error());
}

} // namespace stir::ui
