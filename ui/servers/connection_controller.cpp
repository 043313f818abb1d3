// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/connection_controller.h"

#include "core/remote/known_hosts.h"
#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// The server's own list stands at the end of the detail.
bool takesPasswords(const Error &refusal)
{
    const QString allowed = refusal.detail.section(u"the server allows: "_s, 1);
    return allowed.contains("password"_L1) || allowed.contains("keyboard-interactive"_L1);
}

std::optional<SecretKind> secretFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::WrongPassphrase:
        return SecretKind::KeyPassphrase;
    case ErrorCode::LoginRefused:
        return takesPasswords(error) ? std::optional(SecretKind::Password) : std::nullopt;
    case ErrorCode::SudoRefused:
        return SecretKind::SudoPassword;
    default:
        return std::nullopt;
    }
}

SecretBytes &secretOf(LoginWords &words, SecretKind kind)
{
    switch (kind) {
    case SecretKind::KeyPassphrase:
        return words.keyPassphrase;
    case SecretKind::Password:
        return words.password;
    case SecretKind::SudoPassword:
        return words.sudoPassword;
    }
    return words.password;
}

} // namespace

ConnectionController::ConnectionController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    connect(&m_steps, &StepRelay::reported, this, &ConnectionController::stepReported);
}

ConnectionController::~ConnectionController()
{
    m_stop.request_stop();
}

bool ConnectionController::wasSecretRefused() const
{
    if (m_state != ConnectionState::SecretNeeded || !m_request.secrets)
        return false;
    switch (m_wanted) {
    case SecretKind::KeyPassphrase:
        return !m_request.secrets->keyPassphrase.isEmpty();
    case SecretKind::Password:
        return !m_request.secrets->password.isEmpty();
    case SecretKind::SudoPassword:
        return !m_request.secrets->sudoPassword.isEmpty();
    }
    return false;
}

void ConnectionController::test(const inventory::ManagedServer &server)
{
    m_request = {.server = server, .dataFolder = m_workspace.dataFolder(), .acceptedHostKey = {}, .secrets = {}};
    start();
}

void ConnectionController::acceptHostKey()
{
    m_request.acceptedHostKey = m_error.detail;
    start();
}

void ConnectionController::forgetHostKey()
{
    enter(ConnectionState::Running);
    const quint64 run = ++m_run;
    auto forgotten =
        QtConcurrent::run(&m_workspace.pools().local(),
                          [file = remote::knownHostsFileOf(m_workspace.dataFolder()), host = m_request.server.host,
                           port = m_request.server.port] { return remote::forgetHost(file, host, port); });
    tasks::whenFinished(std::move(forgotten), this, [this, run](const Result<bool> &done) {
        if (run != m_run)
            return;
        m_request.acceptedHostKey.clear();
        if (done)
            start();
        else
            fail(done.error());
    });
}

void ConnectionController::giveSecret(SecretBytes secret)
{
    auto words = std::make_shared<LoginWords>();
    if (m_request.secrets) {
        words->keyPassphrase = m_request.secrets->keyPassphrase.duplicate();
        words->password = m_request.secrets->password.duplicate();
        words->sudoPassword = m_request.secrets->sudoPassword.duplicate();
    }
    secretOf(*words, m_wanted) = std::move(secret);
    m_request.secrets = std::move(words);
    start();
}

void ConnectionController::adopt()
{
    if (!m_report)
        return;
    const quint64 run = m_run;
    auto done = QtConcurrent::run(&m_workspace.pools().local(),
                                  [request = AdoptionRequest{m_workspace.dataFolder(), *m_report},
                                   &clock = m_workspace.clock()] { return ui::adopt(request, clock); });
    tasks::whenFinished(std::move(done), this, [this, run](const Result<deployment::Adoption> &adoption) {
        if (adoption)
            m_workspace.announceInventoryChange();
        if (run != m_run)
            return;
        if (adoption)
            Q_EMIT adopted(adoption->findings);
        else
            Q_EMIT adoptionFailed(adoption.error());
    });
}

void ConnectionController::cancel()
{
    m_stop.request_stop();
    if (m_state != ConnectionState::Running)
        reset();
}

void ConnectionController::reset()
{
    m_stop.request_stop();
    ++m_run;
    m_request = {};
    m_report.reset();
    m_error = {};
    enter(ConnectionState::Idle);
}

void ConnectionController::start()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_report.reset();
    m_error = {};
    const quint64 run = ++m_run;
    enter(ConnectionState::Running);
    tasks::JobControl job{.stop = m_stop.get_token(), .report = m_steps.sink()};
    auto tested = QtConcurrent::run(&m_workspace.pools().remote(),
                                    [request = m_request, job] { return testConnection(request, job); });
    tasks::whenFinished(std::move(tested), this, [this, run](Result<ConnectionReport> result) {
        // An older test ends after a newer one was begun.
        if (run == m_run)
            finish(std::move(result));
    });
}

void ConnectionController::finish(Result<ConnectionReport> result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_report = std::move(*result);
    m_request.secrets.reset();
    m_request.acceptedHostKey.clear();
    enter(ConnectionState::Connected);
}

void ConnectionController::fail(const Error &error)
{
    m_error = error;
    if (error.code == ErrorCode::Cancelled) {
        reset();
        return;
    }
    if (const auto wanted = secretFor(error)) {
        m_wanted = *wanted;
        enter(ConnectionState::SecretNeeded);
    } else if (error.code == ErrorCode::HostKeyUnknown) {
        enter(ConnectionState::HostKeyUnknown);
    } else if (error.code == ErrorCode::HostKeyChanged) {
        enter(ConnectionState::HostKeyChanged);
    } else {
        m_request.secrets.reset();
        enter(ConnectionState::Failed);
    }
}

void ConnectionController::enter(ConnectionState state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace stir::ui
