// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/deployment_page.h"

#include "core/wording/wording.h"
#include "ui/common/login_panel.h"
#include "ui/common/panels.h"
#include "ui/common/report_lists.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/deployment/key_passphrase_panel.h"
#include "ui/deployment/plan_texts.h"
#include "ui/deployment/plan_view.h"
#include "ui/deployment/test_call_panel.h"
#include "ui/deployment/unresolved_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stir::ui {

using deployment::PlannedServer;
using deployment::PushOutcome;
using deployment::PushReport;

namespace {

/// What stands in the card of the changes.
enum Place
{
    PlanPlace,
    UnplannedPlace,
    LookingPlace
};

// Shares of the height for the changes and for what is done with them.
constexpr std::pair planRoom{3, 1};
constexpr std::pair workRoom{1, 2};

} // namespace

DeploymentPage::DeploymentPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({.id = QStringLiteral("deployment"),
                      .word = tr("Deployment"),
                      .title = tr("Deployment"),
                      .purpose = tr("What would change on each server, shown before anything happens, proven after."),
                      .icon = IconName::Deployment},
                     parent),
      m_workspace(workspace), m_controller(workspace)
{
    m_undo = addSecondaryAction(QStringLiteral("undo"), tr("Undo last push…"));
    m_planAgain = addSecondaryAction(QStringLiteral("plan"), tr("Plan"));
    m_push = addPrimaryAction(QStringLiteral("push"), tr("Push…"));

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeServerList());
    splitter->addWidget(makePlanSide());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({296, 736});
    splitter->setHandleWidth(2 * gridUnit);

    m_canvas = new QStackedWidget;
    auto *empty = new EmptyState(
        {.name = QStringLiteral("deployment.empty"),
         .icon = IconName::Deployment,
         .title = tr("No server to push to yet"),
         .sentence = tr("Once you have added a server, this page shows what a push would change on it, line by line."),
         .button = tr("Go to Servers")});
    connect(empty->button(), &QPushButton::clicked, this,
            [this] { m_workspace.requestPage(QStringLiteral("servers")); });
    m_canvas->addWidget(splitter);
    m_canvas->addWidget(empty);
    setContent(m_canvas);

    connectButtons();
    connectQuestions();
    connectController();
    showServer();
}

QWidget *DeploymentPage::makeServerList()
{
    auto *card = new Card;
    card->setMinimumWidth(232);
    auto *filter = new FilterField(QStringLiteral("deployment.filter"), tr("Filter servers"));
    m_servers = new TableView(QStringLiteral("deployment.servers"), tr("Servers"));
    m_servers->setSource(&m_controller.servers());
    m_servers->setFilterField(filter);
    setFirstKeys(m_servers);
    m_servers->setStretchColumn(0);
    m_servers->horizontalHeader()->hide();
    card->setList(filter, m_servers);
    return card;
}

QWidget *DeploymentPage::makePlanSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_login = new LoginPanel(QStringLiteral("deployment"));
    m_vault = new VaultPrompt(m_workspace, QStringLiteral("deployment"));
    m_key = new KeyPassphrasePanel(m_controller);
    m_unresolved = new UnresolvedPanel;
    for (QWidget *question : std::initializer_list<QWidget *>{m_login, m_vault, m_key, m_unresolved})
        column->addWidget(question);
    m_split = new QSplitter(Qt::Vertical);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(12);
    m_split->addWidget(makeChangesCard());
    m_split->addWidget(makeWorkCard());
    giveRoom(planRoom);
    column->addWidget(m_split, 1);
    return side;
}

Card *DeploymentPage::makeChangesCard()
{
    m_changes = new Card;
    m_changes->setFlush();
    m_plan = new PlanView;
    m_changes->addTitleWidget(m_plan->showInFile());
    m_plan->showInFile()->hide();
    m_places = new QStackedWidget;
    m_places->addWidget(m_plan);
    m_places->addWidget(makeUnplannedState());
    m_places->addWidget(makeLookingState());
    m_changes->body()->addWidget(m_places, 1);
    return m_changes;
}

QWidget *DeploymentPage::makeUnplannedState()
{
    auto *state =
        new EmptyState({.name = QStringLiteral("deployment.unplanned"),
                        .icon = IconName::Deployment,
                        .title = tr("No plan yet"),
                        .sentence = tr("Plan reads the server and shows what a push would change. It changes nothing."),
                        .button = tr("Plan")});
    connect(state->button(), &QPushButton::clicked, m_planAgain, &QPushButton::click);
    return state;
}

QWidget *DeploymentPage::makeLookingState()
{
    auto *state = new EmptyState(
        {.name = QStringLiteral("deployment.looking"),
         .icon = IconName::Running,
         .title = tr("Looking at the server…"),
         .sentence = tr("The console logs in and reads what a push would touch. A server that does not answer is "
                        "given up after a while; the other pages can be used meanwhile."),
         .button = tr("Stop looking")});
    connect(state->button(), &QPushButton::clicked, this, [this] { m_controller.cancel(); });
    return state;
}

Card *DeploymentPage::makeWorkCard()
{
    m_work = new Card;
    m_actions = makeLabel({}, TextRole::Body, true);
    m_findings = new FindingList(QStringLiteral("deployment.findings"));
    m_steps = new StepList(QStringLiteral("deployment.steps"));
    m_confirm = makeButton(QStringLiteral("deployment.confirm"), {}, ButtonKind::Primary);
    m_notNow = makeButton(QStringLiteral("deployment.notNow"), tr("Not now"));
    m_cancel = makeButton(QStringLiteral("deployment.cancel"), tr("Undo and stop"));
    for (QPushButton *button : {m_notNow, m_confirm, m_cancel})
        m_work->addTitleWidget(button);

    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    m_testCall = new TestCallPanel;
    column->addWidget(m_actions);
    column->addWidget(m_testCall);
    column->addWidget(m_findings);
    column->addWidget(m_steps);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The card's own surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_work->body()->addWidget(scroll, 1);
    m_work->setMinimumHeight(160);
    return m_work;
}

void DeploymentPage::connectButtons()
{
    connect(m_servers, &TableView::currentKeyChanged, this, &DeploymentPage::showServer);
    const auto plan = [this] {
        m_controller.plan(currentServer());
        showServer();
    };
    connect(m_servers, &TableView::opened, this, plan);
    connect(m_planAgain, &QPushButton::clicked, this, plan);
    connect(m_push, &QPushButton::clicked, this, [this] {
        if (const PlannedServer *planned = m_controller.planned(currentServer()))
            showConfirmation(*planned);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undoing = true;
        m_work->show();
        m_work->setTitle(tr("Undo the last push to %1?").arg(currentServer()));
        m_actions->setText(
            tr("The files of the last push get their old bytes, owners and modes back, and the services that "
               "read them are restarted. This can itself be undone."));
        m_findings->setFindings({});
        m_steps->hide();
        m_confirm->setText(tr("Undo the push"));
        m_confirm->show();
        m_notNow->show();
        m_confirm->setFocus();
    });
    connect(m_notNow, &QPushButton::clicked, this, &DeploymentPage::showServer);
    connect(m_confirm, &QPushButton::clicked, this, &DeploymentPage::askForPush);
    connect(m_vault, &VaultPrompt::opened, this, [this] { m_controller.push(currentServer()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_controller.cancel();
    });
}

void DeploymentPage::connectQuestions()
{
    connect(m_unresolved, &UnresolvedPanel::chosen, this,
            [this](const inventory::SettingChoice &choice) { m_controller.choose(currentServer(), choice); });
    connect(m_login, &LoginPanel::hostKeyAccepted, this, [this] {
        m_controller.acceptHostKey(currentServer(), m_login->fingerprint());
        m_controller.plan(currentServer());
    });
    connect(m_login, &LoginPanel::secretGiven, this, [this] {
        m_controller.setLoginSecret(currentServer(), m_login->takeSecret());
        m_controller.plan(currentServer());
    });
}

void DeploymentPage::connectController()
{
    connect(&m_controller, &DeploymentController::planReady, this, [this](const QString &server) {
        if (server == currentServer())
            showServer();
        setStatusLine(
            tr("Plan of %1 made %2").arg(server, QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    });
    connect(&m_controller, &DeploymentController::pushStarted, this, &DeploymentPage::showSteps);
    connect(&m_controller, &DeploymentController::stepReported, m_steps, &StepList::report);
    connect(&m_controller, &DeploymentController::pushFinished, this,
            [this](const QString &, const PushReport &report) { showReport(report); });
    connect(m_testCall, &TestCallPanel::callWanted, this, [this](const QString &orig, const QString &dest) {
        m_testCall->showCalling();
        m_controller.placeTestCall(currentServer(), orig, dest);
        updateButtons();
    });
    connect(&m_controller, &DeploymentController::testCallFinished, this,
            [this](const QString &, const practice::ProofCallReport &report) {
                m_testCall->showReport(report);
                updateButtons();
            });
    connect(&m_controller, &DeploymentController::testCallFailed, this, [this](const QString &, const Error &error) {
        m_testCall->showFailure(error);
        updateButtons();
    });
    connect(&m_controller, &DeploymentController::failed, this, &DeploymentPage::showFailure);
    connect(&m_workspace, &Workspace::inventoryChanged, this, [this] {
        m_canvas->setCurrentIndex(m_controller.servers().rows().empty() ? 1 : 0);
        updateButtons();
    });
}

void DeploymentPage::giveRoom(std::pair<int, int> shares)
{
    // Sizes are scaled to the height there is.
    m_split->setSizes({shares.first * 1000, shares.second * 1000});
}

QString DeploymentPage::currentServer() const
{
    return m_servers->currentKey();
}

void DeploymentPage::showSubject(const QString &subject)
{
    if (subject.isEmpty() || !m_servers->selectKey(subject))
        return;
    m_controller.plan(subject);
    showServer();
}

void DeploymentPage::showServer()
{
    m_undoing = false;
    const auto &rows = m_controller.servers().rows();
    m_canvas->setCurrentIndex(rows.empty() ? 1 : 0);
    if (!rows.empty() && currentServer().isEmpty())
        m_servers->selectKey(rows.front().server);
    if (m_controller.busyServer() == currentServer() && m_controller.isBusy() && m_cancel->isVisible()) {
        updateButtons();
        return;
    }
    banner()->clear();
    m_login->hide();
    m_key->hide();
    m_vault->hide();
    m_unresolved->hide();
    m_steps->hide();
    m_confirm->hide();
    m_notNow->hide();
    m_cancel->hide();
    m_testCall->hide();
    m_changes->setTitle(currentServer());
    if (const PlannedServer *planned = m_controller.planned(currentServer())) {
        showPlan(*planned);
    } else {
        m_changes->setNote({});
        m_plan->showInFile()->hide();
        showPlace(m_controller.busyServer() == currentServer() ? LookingPlace : UnplannedPlace);
        m_work->hide();
    }
    updateButtons();
}

void DeploymentPage::showPlace(int place)
{
    // The button that was pressed goes; its page keeps the keys.
    const QWidget *focus = window()->focusWidget();
    const bool hadKeys = focus != nullptr && m_places->isAncestorOf(focus);
    m_places->setCurrentIndex(place);
    if (hadKeys)
        m_servers->setFocus();
}

void DeploymentPage::showPlan(const PlannedServer &planned)
{
    m_changes->setNote(changeSummary(planned.plan));
    showPlace(PlanPlace);
    m_work->show();
    m_plan->showPlan(planned.plan, m_controller.reviewed(currentServer()));
    m_unresolved->showFor(planned);
    giveRoom(planned.plan.isEmpty() ? workRoom : planRoom);
    const QStringList lines = actionLines(planned.plan);
    m_work->setTitle(lines.isEmpty() ? tr("Nothing to do") : tr("After the files are in place"));
    m_actions->setText(lines.join(u'\n'));
    m_testCall->offer();
    m_testCall->setVisible(planned.plan.isEmpty() && m_controller.takesTestCalls(planned.server.name));
    Findings spoken;
    for (const Finding &finding : planned.plan.findings) {
        // A line that is switched off as a comment is what the difference shows anyway.
        if (finding.result != Judgement::Pass && finding.rule != QStringLiteral("commented_out"))
            spoken.push_back(finding);
    }
    m_findings->setFindings(spoken);
}

void DeploymentPage::showConfirmation(const PlannedServer &planned)
{
    m_work->setTitle(tr("Push to %1?").arg(planned.server.name));
    m_confirm->setText(pushButtonText(planned.plan));
    m_confirm->show();
    m_notNow->show();
    m_confirm->setFocus();
}

void DeploymentPage::askForPush()
{
    if (m_undoing) {
        m_controller.undoLastPush(currentServer());
        return;
    }
    if (m_controller.needsVault(currentServer()))
        m_vault->ask(
            tr("The private key of %1 is in the vault.").arg(m_controller.planned(currentServer())->server.identity));
    else
        m_controller.push(currentServer());
}

void DeploymentPage::showSteps(const QString &server)
{
    m_vault->hide();
    m_confirm->hide();
    m_notNow->hide();
    m_work->setTitle(m_undoing ? tr("Undoing the last push to %1").arg(server) : tr("Pushing to %1").arg(server));
    giveRoom(workRoom);
    m_actions->clear();
    m_findings->setFindings({});
    QStringList steps = deployment::pushSteps();
    steps.removeAll(QStringLiteral("restore"));
    m_steps->setSteps(steps);
    m_testCall->hide();
    m_steps->show();
    m_cancel->setEnabled(true);
    m_cancel->show();
    updateButtons();
}

void DeploymentPage::showReport(const PushReport &report)
{
    m_cancel->hide();
    const bool good = report.outcome == PushOutcome::Done || report.outcome == PushOutcome::Unchanged;
    m_work->setTitle(good ? tr("What the proof saw") : tr("What happened"));
    if (good) {
        m_plan->hideSettings();
        banner()->show(BannerKind::Success, {.sentence = outcomeSentence(report)});
    } else if (report.error) {
        banner()->show(report.outcome == PushOutcome::Failed ? BannerKind::Error : BannerKind::Attention,
                       {.sentence = tr("%1 %2").arg(wording::sentence(*report.error), outcomeSentence(report)),
                        .hint = wording::hint(*report.error),
                        .details = report.error->detail});
    }
    m_findings->setFindings(report.findings);
    m_testCall->offer();
    m_testCall->setVisible(good && m_controller.takesTestCalls(report.server));
    m_changes->setNote(good ? tr("pushed") : tr("not pushed"));
    m_undoing = false;
    updateButtons();
}

void DeploymentPage::showFailure(const QString &server, const Error &error)
{
    if (server != currentServer())
        return;
    m_cancel->hide();
    showServer();
    if (!m_login->askFor(error))
        banner()->showError(error);
    updateButtons();
}

void DeploymentPage::updateButtons()
{
    const PlannedServer *planned = m_controller.planned(currentServer());
    const bool idle = !m_controller.isBusy() && !currentServer().isEmpty();
    m_planAgain->setText(planned ? tr("Plan again") : tr("Plan"));
    if (!idle && m_planAgain->hasFocus())
        m_servers->setFocus();
    m_planAgain->setEnabled(idle);
    m_undo->setEnabled(idle);
    m_push->setText(currentServer().isEmpty() ? tr("Push…") : tr("Push to %1…").arg(currentServer()));
    m_push->setEnabled(idle && planned && planned->plan.isComplete() && !planned->plan.isEmpty());
}

void DeploymentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_notNow->isVisible()) {
        m_notNow->click();
        m_servers->setFocus();
    } else {
        NavigationPage::keyPressEvent(event);
    }
}

} // namespace stir::ui
