// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the connection panel: tests one server at a time, and leads through the questions that a test may raise
// (host key, passphrase, password). What was typed is forgotten when the test ends well or another begins. Window's
// thread.

#include "ui/common/step_relay.h"
#include "ui/servers/connection_report.h"

#include <QObject>

#include <stop_token>

namespace stir::ui {

class Workspace;

enum class ConnectionState
{
    Idle,
    Running,
    Connected,
    HostKeyUnknown,
    HostKeyChanged,
    SecretNeeded,
    Failed
};

enum class SecretKind
{
    KeyPassphrase,
    Password,
    SudoPassword
};

class ConnectionController : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionController(Workspace &workspace, QObject *parent = nullptr);
    ~ConnectionController() override;

    ConnectionState state() const { return m_state; }
    bool isBusy() const { return m_state == ConnectionState::Running; }
    const inventory::ManagedServer &server() const { return m_request.server; }
    const Error &error() const { return m_error; } ///< of the last attempt
    const ConnectionReport *report() const { return m_report ? &*m_report : nullptr; }
    SecretKind wantedSecret() const { return m_wanted; }
    /// Whether the secret that is asked for was given before and refused.
    bool wasSecretRefused() const;
    QString shownHostKey() const { return m_error.detail; }

    /// Begins anew, with nothing accepted and nothing typed.
    void test(const inventory::ManagedServer &server);
    /// The administrator has compared the fingerprint: it is remembered.
    void acceptHostKey();
    /// Takes the old key of a changed host away, on purpose; the next test asks as for a new one.
    void forgetHostKey();
    void giveSecret(SecretBytes secret);
    /// What the test has seen becomes the intent for the server.
    void adopt();
    void cancel();
    void reset();

Q_SIGNALS:
    void stateChanged();
    void adopted(const stir::Findings &findings);
    void adoptionFailed(const stir::Error &error);
    void stepReported(const stir::tasks::StepReport &step);

private:
    void start();
    void finish(Result<ConnectionReport> result);
    void fail(const Error &error);
    void enter(ConnectionState state);

    Workspace &m_workspace;
    ConnectionRequest m_request;
    ConnectionState m_state = ConnectionState::Idle;
    SecretKind m_wanted = SecretKind::KeyPassphrase;
    Error m_error;
    std::optional<ConnectionReport> m_report;
    StepRelay m_steps;
    std::stop_source m_stop;
    quint64 m_run = 0;
};

} // namespace stir::ui
