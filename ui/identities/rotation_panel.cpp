// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/rotation_panel.h"

#include "core/wording/wording.h"
#include "ui/common/message_banner.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/identities/chain_publisher.h"
#include "ui/identities/kept_card.h"
#include "ui/identities/panel_footer.h"
#include "ui/identities/publish_card.h"
#include "ui/identities/rotation_answer_card.h"
#include "ui/identities/rotation_order_card.h"
#include "ui/identities/rotation_switch_card.h"
#include "ui/identities/x5u_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace stir::ui {

using credentials::RotationStage;

RotationPanel::RotationPanel(Workspace &workspace, IdentitiesController &identities, ChainPublisher &publisher,
                             QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_controller(workspace, identities.access()),
      m_scroll(new ScrollPane(u"identities.rotation.scroll"_s, tr("A new key"))), m_order(new RotationOrderCard),
      m_answer(new RotationAnswerCard),
      m_reach(new X5uCard(u"identities.rotation.reach"_s, identities.x5uChecks(), identities.access())),
      m_publish(new PublishCard(u"identities.rotation.publish"_s, publisher, identities.access())),
      m_switch(new RotationSwitchCard), m_kept(new KeptCard), m_error(new MessageBanner(u"identities.rotation"_s)),
      m_vault(new VaultPrompt(workspace, u"identities.rotation"_s)), m_title(makeLabel({}, TextRole::Caption, true)),
      m_close(makeButton(u"identities.rotation.close"_s, tr("Close"), ButtonKind::Flat))
{
    setObjectName(u"identities.rotation"_s);
    m_reach->setTitle(tr("3. Publish, and fetch it from everywhere"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_error);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_vault);
    column->addWidget(new PanelFooter(m_title, {m_close}));
    for (QWidget *card :
         {static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_reach),
          static_cast<QWidget *>(m_publish), static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_kept)})
        m_scroll->add(card);
    connectCards();
    connectController();
}

void RotationPanel::connectCards()
{
    connect(m_close, &QPushButton::clicked, this, &RotationPanel::closed);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RotationPanel::closed);
    m_publish->setWebAccess([this] { return m_reach->webAccess(); });
    connect(m_publish, &PublishCard::published, this, [this] { m_reach->check(); });
    connect(m_order, &RotationOrderCard::orderWanted, this, [this](const credentials::StiRequest &request) {
        withVault(tr("The new key goes into the vault."), [this, request] { m_controller.order(request); });
    });
    connect(m_order, &RotationOrderCard::abandonWanted, this,
            [this] { withVault(tr("The new key is taken out of the vault."), [this] { m_controller.abandon(); }); });
    connect(m_answer, &RotationAnswerCard::answerGiven, this, [this](const QStringList &files, const QString &x5u) {
        withVault(tr("The answer is matched to the new key in the vault."),
                  [this, files, x5u] { m_controller.takeAnswer(files, x5u); });
    });
    connect(m_switch, &RotationSwitchCard::switchConfirmed, this, [this] {
        withVault(tr("The new key goes from the vault to the servers."), [this] {
            m_controller.switchServers({m_reach->webAccess(), m_switch->numbers(), m_switch->onlyFromHere()});
        });
    });
    connect(m_switch, &RotationSwitchCard::cancelWanted, this, [this] { m_controller.cancel(); });
    connect(m_kept, &KeptCard::retirementWanted, this, [this] {
        withVault(tr("The old key is taken out of the vault."), [this] { m_controller.retireExpired(); });
    });
    connect(m_vault, &VaultPrompt::opened, this, [this] {
        if (const auto next = std::exchange(m_whenOpened, nullptr)) {
            m_error->clear();
            setBusy(true);
            next();
        }
    });
    connect(m_vault, &VaultPrompt::cancelled, this, [this] { m_whenOpened = nullptr; });
}

void RotationPanel::connectController()
{
    connect(&m_controller, &RotationController::changed, this, &RotationPanel::showView);
    connect(&m_controller, &RotationController::answered, m_answer, &RotationAnswerCard::showAnswer);
    connect(&m_controller, &RotationController::serverBegun, m_switch, &RotationSwitchCard::showServer);
    connect(&m_controller, &RotationController::stepReported, m_switch, &RotationSwitchCard::showStep);
    connect(&m_controller, &RotationController::switched, this, [this](const rotation::SwitchReport &report) {
        m_switch->showReport(report);
        showView();
    });
    connect(&m_controller, &RotationController::failed, this, &RotationPanel::showError);
}

void RotationPanel::showFor(const QString &identity)
{
    m_error->clear();
    m_controller.show(identity);
}

void RotationPanel::takeKeys()
{
    for (const char *first : {"code", "answer", "reach.check"}) {
        auto *widget = findChild<QWidget *>(u"identities.rotation."_s + QLatin1String(first));
        if (widget->isVisible()) {
            widget->setFocus();
            return;
        }
    }
}

void RotationPanel::setWebServers(const QStringList &names)
{
    m_publish->setServers(names);
}

void RotationPanel::showView()
{
    const RotationView *view = m_controller.view();
    if (!view) {
        if (isVisible())
            Q_EMIT closed(); // the identity is gone
        return;
    }
    const auto next = view->next();
    m_title->setText(
        tr("A new key for %1. It can be left at any time, and goes on where it was.").arg(view->identity.name));
    m_order->show(*view);
    m_answer->show(*view);
    m_switch->show(*view);
    m_kept->show(*view);
    if (next) {
        const IdentityRow row{.identity = *next, .servers = view->servers, .now = view->now};
        m_reach->show(row);
        m_publish->show(row);
    }
    m_answer->setVisible(view->rotation.has_value());
    for (QWidget *card : {static_cast<QWidget *>(m_reach), static_cast<QWidget *>(m_publish)})
        card->setVisible(next.has_value());
    // After the last step its outcome stays to be read.
    m_switch->setVisible(next.has_value() || m_switch->hasOutcome());
    setBusy(m_controller.isBusy());
}

void RotationPanel::showError(const Error &error)
{
    const RotationView *view = m_controller.view();
    const bool isOrder = view && !view->rotation;
    const bool isAnswer = view && view->rotation && view->rotation->stage == RotationStage::Ordered;
    if ((isOrder && m_order->showError(error)) || (isAnswer && m_answer->showError(error)))
        return;
    // These name commands for a terminal otherwise.
    if (error.code == ErrorCode::RotationUnknown || error.code == ErrorCode::RotationOutOfStep)
        m_error->show(BannerKind::Error, {wording::sentence(error), nextStep()});
    else
        m_error->showError(error);
}

QString RotationPanel::nextStep() const
{
    const RotationView *view = m_controller.view();
    const auto turn = [this](const char *name) {
        const QString button = findChild<QPushButton *>(u"identities.rotation."_s + QLatin1String(name))->text();
        return tr("What comes next is “%1”, on this page.").arg(button);
    };
    if (!view || !view->rotation)
        return turn("order");
    return view->rotation->stage == RotationStage::Ordered ? turn("take") : turn("switch");
}

void RotationPanel::setBusy(bool isBusy)
{
    m_order->setBusy(isBusy);
    m_answer->setBusy(isBusy);
    m_switch->setBusy(isBusy);
    m_kept->setBusy(isBusy);
}

void RotationPanel::withVault(const QString &reason, std::function<void()> next)
{
    m_whenOpened = std::move(next);
    m_vault->ask(reason);
}

} // namespace stir::ui
