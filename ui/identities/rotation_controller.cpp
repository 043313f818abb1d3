// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/rotation_controller.h"

#include "core/rotation/retirement.h"
#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"
#include "ui/identities/credential_files.h"

#include <QtConcurrentRun>

namespace stir::ui {

using credentials::KeptCertificate;
using credentials::Rotation;
using inventory::Inventory;

namespace {

rotation::EnvironmentOf environmentsOf(std::shared_ptr<const std::map<QString, AccessToServer>> accesses)
{
    return [accesses = std::move(accesses)](const QString &server) { return accesses->at(server).environment(); };
}

Result<crypto::CertificateChain> certificatesIn(const QStringList &files)
{
    crypto::CertificateChain all;
    for (const QString &file : files) {
        auto bundle = readCredentialFile(file, crypto::Wanted::Certificates, nullptr);
        if (!bundle)
            return failure(bundle.error());
        all.insert(all.end(), bundle->certificates.begin(), bundle->certificates.end());
    }
    return all;
}

Done retireAll(const std::vector<KeptCertificate> &expired, credentials::Vault &vault,
               const rotation::EnvironmentOf &environments, const tasks::JobControl &job)
{
    for (const KeptCertificate &kept : expired) {
        const auto retired = rotation::retire(kept, vault, environments, job);
        if (!retired)
            return failure(retired.error());
        if (!retired->failed.isEmpty())
            return failure(retired->failed.first());
    }
    return {};
}

} // namespace

std::optional<credentials::SigningIdentity> RotationView::next() const
{
    if (!rotation || rotation->chain.empty())
        return std::nullopt;
    return credentials::SigningIdentity{identity.name, rotation->chain, rotation->x5u, rotation->begunAt};
}

RotationController::RotationController(Workspace &workspace, const ServerAccess &access, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_access(access)
{
    connect(&m_steps, &StepRelay::reported, this, &RotationController::stepReported);
    connect(&m_turns, &StepRelay::reported, this,
            [this](const tasks::StepReport &turn) { Q_EMIT serverBegun(turn.id); });
    connect(&m_workspace, &Workspace::inventoryChanged, this, &RotationController::reload);
}

RotationController::~RotationController()
{
    m_stop.request_stop();
}

void RotationController::show(const QString &identity)
{
    m_identity = identity;
    reload();
}

void RotationController::reload()
{
    m_view.reset();
    const Inventory &inventory = m_workspace.inventory();
    const auto identity = inventory.identity(m_identity);
    const auto rotation = identity ? inventory.rotation(m_identity) : failure(identity.error());
    const auto servers = rotation ? rotation::serversOf(m_identity, inventory) : failure(rotation.error());
    const auto kept = servers ? inventory.keptCertificates() : failure(servers.error());
    if (kept) {
        m_view = RotationView{*identity, *rotation, *servers, {}, m_workspace.clock().now()};
        for (const KeptCertificate &certificate : *kept)
            if (certificate.identity == m_identity)
                m_view->kept.push_back(certificate);
    }
    Q_EMIT changed();
}

template <typename Work, typename Handler>
void RotationController::run(Work work, Handler done)
{
    auto vault = m_workspace.vaultForJob();
    if (!vault)
        return finish(failure(vault.error()));
    m_busy = true;
    auto shared = std::make_shared<credentials::Vault>(*std::move(vault));
    auto future =
        QtConcurrent::run(&m_workspace.pools().remote(), [work = std::move(work), shared] { return work(*shared); });
    tasks::whenFinished(std::move(future), this, std::move(done));
}

void RotationController::finish(const Done &done)
{
    m_busy = false;
    m_workspace.announceInventoryChange();
    if (!done)
        Q_EMIT failed(done.error());
}

void RotationController::order(const credentials::StiRequest &request)
{
    run(
        [request, identity = m_identity, folder = m_workspace.dataFolder(),
         &clock = m_workspace.clock()](credentials::Vault &vault) -> Done {
            auto inventory = Inventory::open(folder, clock);
            const auto begun =
                inventory ? rotation::begin(identity, request, vault, *inventory, clock) : failure(inventory.error());
            return begun ? Done() : failure(begun.error());
        },
        [this](const Done &done) { finish(done); });
}

void RotationController::takeAnswer(const QStringList &files, const QString &x5u)
{
    run(
        [files, x5u, identity = m_identity, folder = m_workspace.dataFolder(),
         &clock = m_workspace.clock()](credentials::Vault &vault) -> Result<rotation::Certified> {
            const auto certificates = certificatesIn(files);
            if (!certificates)
                return failure(certificates.error());
            auto inventory = Inventory::open(folder, clock);
            return inventory ? rotation::takeAnswer(identity, {*certificates, x5u}, vault, *inventory, clock)
                             : failure(inventory.error());
        },
        [this](const Result<rotation::Certified> &answer) {
            finish(answer ? Done() : Done(failure(answer.error())));
            if (answer)
                Q_EMIT answered(*answer);
        });
}

void RotationController::abandon()
{
    run(
        [identity = m_identity, folder = m_workspace.dataFolder(),
         &clock = m_workspace.clock()](credentials::Vault &vault) -> Done {
            auto inventory = Inventory::open(folder, clock);
            return inventory ? rotation::abandon(identity, vault, *inventory) : Done(failure(inventory.error()));
        },
        [this](const Done &done) { finish(done); });
}

std::shared_ptr<const RotationController::Accesses> RotationController::accesses() const
{
    auto all = std::make_shared<Accesses>();
    all->emplace(QString(), m_access.to({}));
    if (m_view) {
        for (const QString &server : m_view->servers)
            all->emplace(server, m_access.to(server));
        for (const KeptCertificate &kept : m_view->kept)
            for (const QString &server : kept.keyFiles.keys())
                all->emplace(server, m_access.to(server));
    }
    return all;
}

void RotationController::switchServers(const SwitchChoices &choices)
{
    auto https = httpsOptions(choices.web);
    if (!https)
        return finish(failure(https.error()));
    m_stop = std::stop_source();
    rotation::SwitchOrder order{m_identity, *std::move(https)};
    order.numbers = choices.numbers;
    order.onlyFromHere = choices.onlyFromHere;
    // The person has said yes to all of them; what is told here is which one's turn it is.
    order.consent = [tell = m_turns.sink()](const deployment::Plan &plan) {
        tell({.id = plan.server, .state = tasks::StepState::Running, .duration = {}, .detail = {}});
        return true;
    };
    run([order = std::move(order), all = environmentsOf(accesses()),
         job = tasks::JobControl{m_stop.get_token(), m_steps.sink()}](
            credentials::Vault &vault) { return rotation::switchServers(order, vault, all, job); },
        [this](const Result<rotation::SwitchReport> &report) {
            finish(report ? Done() : Done(failure(report.error())));
            if (report)
                Q_EMIT switched(*report);
        });
}

void RotationController::retireExpired()
{
    m_stop = std::stop_source();
    std::vector<KeptCertificate> expired;
    for (const KeptCertificate &kept : m_view ? m_view->kept : std::vector<KeptCertificate>())
        if (m_workspace.clock().now() > kept.chain.front().notAfter())
            expired.push_back(kept);
    run([expired = std::move(expired), all = environmentsOf(accesses()),
         job = tasks::JobControl{m_stop.get_token(), m_steps.sink()}](
            credentials::Vault &vault) { return retireAll(expired, vault, all, job); },
        [this](const Done &done) { finish(done); });
}

} // namespace stir::ui
