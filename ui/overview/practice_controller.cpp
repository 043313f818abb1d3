// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/practice_controller.h"

#include "core/remote/known_hosts.h"
#include "core/remote/ssh_connection.h"
#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

struct PracticeJob
{
    QString dataFolder;
    QString programFolder;
    const Clock *clock;
};

/// The practice server's key is new at each start and known from the start itself: it is pinned, not asked about.
Done learnHostKey(const PracticeJob &job, const practice::PracticeStatus &status, std::stop_token stop)
{
    const QString knownHosts = remote::knownHostsFileOf(job.dataFolder);
    if (const auto forgotten = remote::forgetHost(knownHosts, status.host, status.port); !forgotten)
        return failure(forgotten.error());
    const auto connection = remote::SshConnection::connect({.host = status.host,
                                                            .port = status.port,
                                                            .user = status.user,
                                                            .keyFile = status.keyFile,
                                                            .knownHostsFile = knownHosts,
                                                            .acceptedHostKey = status.hostKey},
                                                           {}, stop);
    return connection ? Done() : failure(connection.error());
}

Done addToInventory(const PracticeJob &job, const practice::PracticeStatus &status)
{
    auto inventory = inventory::Inventory::open(job.dataFolder, *job.clock);
    if (!inventory)
        return failure(inventory.error());
    const auto known = inventory->server(PracticeController::serverName());
    inventory::ManagedServer server = known ? *known : inventory::ManagedServer();
    server.name = PracticeController::serverName();
    server.host = status.host;
    server.port = status.port;
    server.user = status.user;
    server.sshKeyFile = status.keyFile;
    server.root = status.root;
    server.sipPort = status.sipPort;
    server.platform = u"practice"_s;
    if (known)
        return inventory->updateServer(server.name, server);
    if (const Done stored = inventory->addServer(server); !stored)
        return stored;
    inventory::HistoryEntry added;
    added.server = server.name;
    added.action = u"server.add"_s;
    added.result = u"done"_s;
    const auto entry = inventory->record(added);
    return entry ? Done() : failure(entry.error());
}

Result<practice::PracticeStatus> startPractice(const PracticeJob &job, const tasks::JobControl &control)
{
    practice::PracticeServer practice(job.dataFolder, job.programFolder);
    auto status = practice.start(control);
    if (!status)
        return status;
    QElapsedTimer timer;
    timer.start();
    control.report({u"connect"_s, tasks::StepState::Running, {}, {}});
    Done done = learnHostKey(job, *status, control.stop);
    if (done)
        done = addToInventory(job, *status);
    control.report({u"connect"_s,
                    done ? tasks::StepState::Done : tasks::StepState::Failed,
                    std::chrono::milliseconds(timer.elapsed()),
                    {}});
    if (done)
        return status;
    // Nobody could use it: taken away again. The first error is the one to tell.
    (void)practice.stop();
    return failure(done.error());
}

} // namespace

PracticeController::PracticeController(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&m_relay, &StepRelay::reported, this, &PracticeController::stepReported);
}

PracticeController::~PracticeController()
{
    m_stop.request_stop();
}

QStringList PracticeController::steps()
{
    return {u"layout"_s, u"keys"_s, u"sshd"_s, u"kamailio"_s, u"connect"_s};
}

QString PracticeController::serverName()
{
    return u"practice"_s;
}

void PracticeController::check()
{
    if (m_state == State::Starting || m_state == State::Stopping)
        return;
    auto asked = QtConcurrent::run(&m_workspace.pools().local(),
                                   [data = m_workspace.dataFolder(), program = m_workspace.programFolder()] {
                                       return practice::PracticeServer(data, program).status();
                                   });
    tasks::whenFinished(std::move(asked), this, [this](const Result<practice::PracticeStatus> &status) {
        if (m_state == State::Starting || m_state == State::Stopping)
            return;
        m_status = status ? *status : practice::PracticeStatus();
        setState(m_status.running ? State::Running : State::Stopped);
    });
}

void PracticeController::start()
{
    if (m_state == State::Starting || m_state == State::Stopping)
        return;
    m_stop = std::stop_source();
    setState(State::Starting);
    const PracticeJob job{m_workspace.dataFolder(), m_workspace.programFolder(), &m_workspace.clock()};
    auto running =
        QtConcurrent::run(&m_workspace.pools().remote(), [job, stop = m_stop.get_token(), sink = m_relay.sink()] {
            return startPractice(job, {stop, sink});
        });
    tasks::whenFinished(std::move(running), this, [this](const Result<practice::PracticeStatus> &status) {
        if (!status) {
            m_status = {};
            setState(State::Stopped);
            Q_EMIT failed(status.error());
            return;
        }
        m_status = *status;
        setState(State::Running);
        m_workspace.announceInventoryChange();
        Q_EMIT started();
    });
}

void PracticeController::cancel()
{
    m_stop.request_stop();
}

void PracticeController::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    auto stopping = QtConcurrent::run(&m_workspace.pools().remote(),
                                      [data = m_workspace.dataFolder(), program = m_workspace.programFolder()] {
                                          return practice::PracticeServer(data, program).stop();
                                      });
    tasks::whenFinished(std::move(stopping), this, [this](const Done &done) {
        setState(State::Unknown);
        if (!done)
            Q_EMIT failed(done.error());
        check();
    });
}

void PracticeController::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace stir::ui
