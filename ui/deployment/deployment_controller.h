// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the Deployment page does: plans servers, pushes the plan that was shown, undoes the last push. One job a server;
// cancelled when the controller dies. Lives on the window's thread.

#include "core/deployment/plan_review.h"
#include "core/practice/proof_call.h"
#include "core/tasks/when_finished.h"
#include "ui/common/seen_anchors.h"
#include "ui/common/server_access.h"
#include "ui/common/step_relay.h"
#include "ui/common/value_table_model.h"

#include <QMap>

#include <memory>
#include <stop_token>

namespace stir::ui {

class Workspace;

using ReviewFiles = std::vector<std::shared_ptr<const deployment::ReviewFile>>;

/// Where one server stands between intent and push.
struct DeploymentRow
{
    enum class State
    {
        NotPlanned,
        Planning,
        AsIntended,
        Changes,
        NeedsAnswer,
        Unreachable,
        Pushing,
        Pushed,
        Failed
    };
    QString server;
    State state = State::NotPlanned;
    int changes = 0;
};

class DeploymentController : public QObject
{
    Q_OBJECT

public:
    explicit DeploymentController(Workspace &workspace, QObject *parent = nullptr);
    ~DeploymentController() override;

    ValueTableModel<DeploymentRow> &servers() { return m_servers; }
    /// Null before a server was planned.
    const deployment::PlannedServer *planned(const QString &server) const;
    /// Its configuration files as they would be; kept by whoever shows them.
    ReviewFiles reviewed(const QString &server) const;
    bool isBusy() const { return !m_busyServer.isEmpty(); }
    const QString &busyServer() const { return m_busyServer; }

    void plan(const QString &server);
    /// Pushes exactly the plan that planned() gives. Needs an open vault when it changes a key that lies there; for one
    /// that stays in an encrypted file it ends with keyPassphraseNeeded() unless that is given.
    void push(const QString &server, SecretBytes keyPassphrase = {});
    bool needsVault(const QString &server) const;
    void undoLastPush(const QString &server);
    /// Places a test call through the server and judges the header that came out. Numbers as typed.
    void placeTestCall(const QString &server, const QString &orig, const QString &dest);
    bool takesTestCalls(const QString &server) const;
    void cancel();

    /// For this server and this run of the program only.
    void acceptHostKey(const QString &server, const QString &fingerprint);
    /// A password or the passphrase of the login's key file; kept until the program ends.
    void setLoginSecret(const QString &server, SecretBytes secret);
    /// Stores the administrator's word on a setting that was not found, and plans again.
    void choose(const QString &server, const inventory::SettingChoice &choice);

Q_SIGNALS:
    void planReady(const QString &server);
    /// Each plan says it, also when there are none.
    void anchorsSeen(const stir::ui::SeenAnchors &seen);
    void keyPassphraseNeeded(const QString &server, const stir::Error &error);
    void pushStarted(const QString &server);
    void stepReported(const stir::tasks::StepReport &step);
    void pushFinished(const QString &server, const stir::deployment::PushReport &report);
    void testCallFinished(const QString &server, const stir::practice::ProofCallReport &report);
    void testCallFailed(const QString &server, const stir::Error &error);
    void failed(const QString &server, const stir::Error &error);

private:
    using PushJob = std::function<Result<deployment::PushReport>(const deployment::DeploymentEnvironment &,
                                                                 const tasks::JobControl &)>;

    void reload();
    void setState(const QString &server, DeploymentRow::State state, int changes = 0);
    QString keyPlaceFor(const QString &server) const;
    void openKey(const QString &server, SecretBytes passphrase);
    /// `key`: null when the plan changes none.
    void pushPlan(const QString &server, const std::shared_ptr<const SecretBytes> &key);
    void startPush(const QString &server, PushJob job);
    struct ReviewedPlan
    {
        deployment::PlannedServer planned;
        ReviewFiles files;
    };
    static Result<ReviewedPlan> planAndReview(const QString &server, const AccessToServer &access,
                                              const tasks::JobControl &job);
    void finishPlan(const QString &server, Result<ReviewedPlan> planned);
    void finishPush(const QString &server, const Result<deployment::PushReport> &report);
    tasks::JobControl begin(const QString &server);

    Workspace &m_workspace;
    ValueTableModel<DeploymentRow> m_servers;
    std::map<QString, ReviewedPlan> m_plans;
    ServerAccess m_access;
    StepRelay m_steps;
    QString m_busyServer;
    std::stop_source m_stop;
};

} // namespace stir::ui
