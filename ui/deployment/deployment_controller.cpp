// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/deployment_controller.h"

#include "core/credentials/vault_keys.h"
#include "ui/common/workspace.h"
#include "ui/deployment/plan_texts.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace stir::ui {

using deployment::PlannedServer;
using deployment::PushReport;
using State = DeploymentRow::State;

namespace {

/// Authorities, and what is none, that the server has among its anchors and the intent does not name.
Findings strangersIn(const deployment::Plan &plan)
{
    Findings strangers;
    std::ranges::copy_if(plan.findings, std::back_inserter(strangers), [](const Finding &finding) {
        return finding.rule == u"not_in_intent" || finding.rule == u"no_certificate_there";
    });
    return strangers;
}

} // namespace

DeploymentController::DeploymentController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_servers({{tr("Server"), [](const DeploymentRow &row) { return Cell{.text = row.server}; }},
                 {tr("Against intent"), [](const DeploymentRow &row) { return stateCell(row); }}},
                [](const DeploymentRow &row) { return row.server; }),
      m_access(workspace)
{
    connect(&m_steps, &StepRelay::reported, this, &DeploymentController::stepReported);
    connect(&m_workspace, &Workspace::inventoryChanged, this, &DeploymentController::reload);
    reload();
}

DeploymentController::~DeploymentController()
{
    m_stop.request_stop();
}

void DeploymentController::reload()
{
    QHash<QString, DeploymentRow> known;
    for (const DeploymentRow &row : m_servers.rows())
        known.insert(row.server, row);
    std::vector<DeploymentRow> rows;
    if (const auto servers = m_workspace.inventory().servers())
        for (const inventory::ManagedServer &server : *servers)
            rows.push_back(known.value(server.name, DeploymentRow{.server = server.name}));
    m_servers.setRows(std::move(rows));
}

void DeploymentController::setState(const QString &server, State state, int changes)
{
    std::vector<DeploymentRow> rows = m_servers.rows();
    for (DeploymentRow &row : rows) {
        if (row.server == server) {
            row.state = state;
            row.changes = changes;
        }
    }
    m_servers.setRows(std::move(rows));
}

const PlannedServer *DeploymentController::planned(const QString &server) const
{
    const auto found = m_plans.find(server);
    return found == m_plans.end() ? nullptr : &found->second.planned;
}

ReviewFiles DeploymentController::reviewed(const QString &server) const
{
    const auto found = m_plans.find(server);
    return found == m_plans.end() ? ReviewFiles{} : found->second.files;
}

tasks::JobControl DeploymentController::begin(const QString &server)
{
    m_busyServer = server;
    m_stop = std::stop_source();
    return {.stop = m_stop.get_token(), .report = m_steps.sink()};
}

void DeploymentController::plan(const QString &server)
{
    if (isBusy() || server.isEmpty())
        return;
    setState(server, State::Planning);
    const tasks::JobControl job = begin(server);
    auto future = QtConcurrent::run(&m_workspace.pools().remote(), [server, job, access = m_access.to(server)] {
        return planAndReview(server, access, job);
    });
    tasks::whenFinished(std::move(future), this,
                        [this, server](Result<ReviewedPlan> planned) { finishPlan(server, std::move(planned)); });
}

/// Also takes the files apart for the eye, which the window's thread has no time for.
Result<DeploymentController::ReviewedPlan>
DeploymentController::planAndReview(const QString &server, const AccessToServer &access, const tasks::JobControl &job)
{
    auto planned = deployment::planServer(server, access.environment(), job);
    if (!planned)
        return failure(std::move(planned.error()));
    ReviewedPlan reviewed{std::move(*planned), {}};
    auto catalogue = platforms::PlatformCatalogue::load(access.dataFolder + QStringLiteral("/platforms"));
    const auto platform = catalogue ? catalogue->platform(reviewed.planned.server.platform)
                                    : Result<platforms::Platform>(failure(catalogue.error()));
    if (!platform)
        return failure(platform.error());
    for (deployment::ReviewFile &file :
         deployment::reviewFiles(*platform, reviewed.planned.snapshot, reviewed.planned.plan))
        reviewed.files.push_back(std::make_shared<const deployment::ReviewFile>(std::move(file)));
    return reviewed;
}

void DeploymentController::finishPlan(const QString &server, Result<ReviewedPlan> reviewed)
{
    m_busyServer.clear();
    m_plans.erase(server);
    if (!reviewed) {
        setState(server, reviewed.error().code == ErrorCode::Cancelled ? State::NotPlanned : State::Unreachable);
        Q_EMIT failed(server, reviewed.error());
        return;
    }
    const deployment::Plan &plan = reviewed->planned.plan;
    Q_EMIT anchorsSeen({server, m_workspace.clock().now(), strangersIn(plan)});
    const State state = !plan.isComplete() ? State::NeedsAnswer : plan.isEmpty() ? State::AsIntended : State::Changes;
    const int changes = static_cast<int>(plan.changes.empty() ? plan.actions.size() : plan.changes.size());
    m_plans.insert_or_assign(server, std::move(*reviewed));
    setState(server, state, changes);
    Q_EMIT planReady(server);
}

QString DeploymentController::keyPlaceFor(const QString &server) const
{
    const PlannedServer *shown = planned(server);
    const auto identity = m_workspace.inventory().identity(shown ? shown->server.identity : QString());
    return identity ? identity->keyPlace : QString();
}

bool DeploymentController::needsVault(const QString &server) const
{
    const PlannedServer *shown = planned(server);
    return shown && shown->plan.needsPrivateKey() && keyPlaceFor(server).isEmpty();
}

void DeploymentController::push(const QString &server, SecretBytes keyPassphrase)
{
    const PlannedServer *shown = planned(server);
    if (isBusy() || !shown)
        return;
    if (!shown->plan.needsPrivateKey()) {
        pushPlan(server, nullptr);
        return;
    }
    if (!needsVault(server)) {
        openKey(server, std::move(keyPassphrase));
        return;
    }
    auto loaded = m_workspace.loadSecret(credentials::keyEntryName(shown->server.identity));
    if (loaded)
        pushPlan(server, std::make_shared<const SecretBytes>(std::move(*loaded)));
    else
        Q_EMIT failed(server, loaded.error());
}

void DeploymentController::openKey(const QString &server, SecretBytes passphrase)
{
    m_busyServer = server;
    using Opened = Result<std::shared_ptr<const SecretBytes>>;
    auto opened = QtConcurrent::run(
        &m_workspace.pools().local(),
        [place = keyPlaceFor(server), given = std::make_shared<const SecretBytes>(std::move(passphrase))]() -> Opened {
            auto pem = credentials::outsideKey(place, given->isEmpty() ? nullptr : given.get());
            if (!pem)
                return failure(pem.error());
            return std::make_shared<const SecretBytes>(std::move(*pem));
        });
    tasks::whenFinished(std::move(opened), this, [this, server](const Opened &key) {
        m_busyServer.clear();
        if (key)
            pushPlan(server, *key);
        else if (key.error().code == ErrorCode::PassphraseNeeded || key.error().code == ErrorCode::WrongPassphrase)
            Q_EMIT keyPassphraseNeeded(server, key.error());
        else
            Q_EMIT failed(server, key.error());
    });
}

void DeploymentController::pushPlan(const QString &server, const std::shared_ptr<const SecretBytes> &key)
{
    const PlannedServer *shown = planned(server);
    if (!shown)
        return;
    startPush(server, [server, key, planId = shown->plan.id](const deployment::DeploymentEnvironment &environment,
                                                             const tasks::JobControl &job) {
        return deployment::pushServer({.server = server, .expectedPlan = planId, .privateKeyPem = key.get()},
                                      environment, job);
    });
}

void DeploymentController::undoLastPush(const QString &server)
{
    if (isBusy() || server.isEmpty())
        return;
    startPush(server, [server](const deployment::DeploymentEnvironment &environment, const tasks::JobControl &job) {
        return deployment::rollbackServer(server, {}, environment, job);
    });
}

void DeploymentController::startPush(const QString &server, PushJob job)
{
    setState(server, State::Pushing);
    const tasks::JobControl control = begin(server);
    Q_EMIT pushStarted(server);
    auto future =
        QtConcurrent::run(&m_workspace.pools().remote(), [job = std::move(job), control, access = m_access.to(server)] {
            return job(access.environment(), control);
        });
    tasks::whenFinished(std::move(future), this,
                        [this, server](const Result<PushReport> &report) { finishPush(server, report); });
}

void DeploymentController::finishPush(const QString &server, const Result<PushReport> &report)
{
    m_busyServer.clear();
    m_plans.erase(server);
    if (!report) {
        setState(server, State::Failed);
        Q_EMIT failed(server, report.error());
        return;
    }
    const bool good =
        report->outcome == deployment::PushOutcome::Done || report->outcome == deployment::PushOutcome::Unchanged;
    setState(server, good ? State::Pushed : State::Failed);
    m_workspace.announceInventoryChange();
    Q_EMIT pushFinished(server, *report);
}

bool DeploymentController::takesTestCalls(const QString &server) const
{
    const auto known = m_workspace.inventory().server(server);
    return known && known->sipPort > 0;
}

void DeploymentController::placeTestCall(const QString &server, const QString &orig, const QString &dest)
{
    if (isBusy())
        return;
    const tasks::JobControl job = begin(server);
    const practice::ProofCall call{.server = server, .orig = orig, .dest = dest};
    auto future = QtConcurrent::run(&m_workspace.pools().remote(),
                                    [call, job, access = m_access.to(server)]() -> Result<practice::ProofCallReport> {
                                        const auto inventory =
                                            inventory::Inventory::open(access.dataFolder, *access.clock);
                                        if (!inventory)
                                            return failure(inventory.error());
                                        return practice::placeProofCall(call, *inventory, *access.clock, job.stop);
                                    });
    tasks::whenFinished(std::move(future), this, [this, server](const Result<practice::ProofCallReport> &report) {
        m_busyServer.clear();
        if (report)
            Q_EMIT testCallFinished(server, *report);
        else
            Q_EMIT testCallFailed(server, report.error());
    });
}

void DeploymentController::cancel()
{
    m_stop.request_stop();
}

void DeploymentController::acceptHostKey(const QString &server, const QString &fingerprint)
{
    m_access.acceptHostKey(server, fingerprint);
}

void DeploymentController::setLoginSecret(const QString &server, SecretBytes secret)
{
    m_access.setSecret(server, std::move(secret));
}

void DeploymentController::choose(const QString &server, const inventory::SettingChoice &choice)
{
    auto known = m_workspace.inventory().server(server);
    if (!known) {
        Q_EMIT failed(server, known.error());
        return;
    }
    std::erase_if(known->choices, [&choice](const inventory::SettingChoice &old) { return old.key == choice.key; });
    known->choices.push_back(choice);
    if (const Done stored = m_workspace.inventory().updateServer(server, *known); !stored) {
        Q_EMIT failed(server, stored.error());
        return;
    }
    m_workspace.announceInventoryChange();
    plan(server);
}

} // namespace stir::ui
