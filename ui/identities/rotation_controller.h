// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A signing identity's change to a new key, as the panel shows it: how far it is, and its steps as jobs. All state is
// in vault and inventory, so that it goes on where it was after a restart. Window's thread.

#include "core/rotation/key_switch.h"
#include "ui/common/step_relay.h"
#include "ui/common/server_access.h"
#include "ui/identities/web_access.h"

#include <QObject>

#include <map>
#include <stop_token>

namespace stir::ui {

class Workspace;

struct RotationView
{
    credentials::SigningIdentity identity;
    std::optional<credentials::Rotation> rotation; ///< no value: none is under way
    QStringList servers;                           ///< that sign with the identity
    std::vector<credentials::KeptCertificate> kept;
    QDateTime now; ///< when it was read

    /// The new certificate as an identity of the same name; no value while there is none.
    std::optional<credentials::SigningIdentity> next() const;
};

struct SwitchChoices
{
    WebAccess web;
    std::optional<rotation::ProofNumbers> numbers;
    bool onlyFromHere = false;
};

class RotationController : public QObject
{
    Q_OBJECT
public:
    RotationController(Workspace &workspace, const ServerAccess &access, QObject *parent = nullptr);
    ~RotationController() override;

    void show(const QString &identity);
    /// Null until show() found it.
    const RotationView *view() const { return m_view ? &*m_view : nullptr; }
    bool isBusy() const { return m_busy; }

    /// Each ends with changed() or failed(). The vault must be open.
    void order(const credentials::StiRequest &request);
    void takeAnswer(const QStringList &files, const QString &x5u);
    void abandon();
    /// Ends with switched() or failed().
    void switchServers(const SwitchChoices &choices);
    void retireExpired();
    /// A server whose files have moved is finished or put back first.
    void cancel() { m_stop.request_stop(); }

Q_SIGNALS:
    void changed();
    void answered(const stir::rotation::Certified &answer);
    void serverBegun(const QString &server);
    void stepReported(const stir::tasks::StepReport &step);
    void switched(const stir::rotation::SwitchReport &report);
    void failed(const stir::Error &error);

private:
    /// What a job takes along to log in to each of the servers.
    using Accesses = std::map<QString, AccessToServer>;
    std::shared_ptr<const Accesses> accesses() const;
    void reload();
    /// Runs `work` with a vault of its own; `done` gets its result on this thread.
    template <typename Work, typename Handler>
    void run(Work work, Handler done);
    void finish(const Done &done);

    Workspace &m_workspace;
    const ServerAccess &m_access;
    QString m_identity;
    std::optional<RotationView> m_view;
    StepRelay m_steps;
    StepRelay m_turns; ///< a "step" is the server that is next
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace stir::ui
