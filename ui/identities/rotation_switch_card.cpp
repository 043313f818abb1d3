// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/rotation_switch_card.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/message_banner.h"
#include "ui/common/report_lists.h"
#include "ui/common/status.h"
#include "ui/common/theme.h"
#include "ui/identities/rotation_controller.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

RotationSwitchCard::RotationSwitchCard(QWidget *parent)
    : Card(tr("4. Switch the servers"), parent), m_words(makeLabel({}, TextRole::Body, true)),
      m_servers(new QVBoxLayout), m_orig(new QLineEdit), m_dest(new QLineEdit),
      m_origField(new FormField(m_orig, {u"identities.rotation.orig"_s, tr("Test call fro&m")})),
      m_destField(new FormField(m_dest, {u"identities.rotation.dest"_s, tr("Test call &to")})),
      m_onlyFromHere(new QCheckBox(tr("Fetch the certificate from this machine alone"))),
      m_switch(makeButton(u"identities.rotation.switch"_s, tr("Switch..."))),
      m_cancel(makeButton(u"identities.rotation.cancel"_s, tr("Cancel"))),
      m_question(new MessageBanner(u"identities.rotation.question"_s)), m_turn(makeLabel({}, TextRole::Caption, true)),
      m_steps(new StepList(u"identities.rotation.steps"_s)),
      m_result(new MessageBanner(u"identities.rotation.result"_s))
{
    m_onlyFromHere->setObjectName(u"identities.rotation.onlyFromHere"_s);
    m_onlyFromHere->setAccessibleName(m_onlyFromHere->text());
    m_onlyFromHere->setToolTip(tr("For servers without curl and wget, or without a way out."));
    m_orig->setPlaceholderText(u"12155550100"_s);
    m_dest->setPlaceholderText(u"12155550101"_s);
    layOut();
    m_cancel->hide();
    m_turn->hide();
    m_steps->hide();
    connect(m_switch, &QPushButton::clicked, this, &RotationSwitchCard::ask);
    connect(m_cancel, &QPushButton::clicked, this, &RotationSwitchCard::cancelWanted);
}

void RotationSwitchCard::layOut()
{
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(gridUnit);
    numbers->addWidget(m_origField);
    numbers->addWidget(m_destField);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_switch);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    m_servers->setSpacing(4);
    body()->setSpacing(12);
    body()->addWidget(m_words);
    body()->addLayout(m_servers);
    body()->addLayout(numbers);
    body()->addWidget(m_onlyFromHere);
    body()->addLayout(buttons);
    for (QWidget *widget : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_turn),
                            static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_result)})
        body()->addWidget(widget);
}

void RotationSwitchCard::show(const RotationView &view)
{
    if (m_identity != view.identity.name) {
        m_identity = view.identity.name;
        m_question->clear();
        m_result->clear();
        m_hasOutcome = false;
        m_steps->hide();
        m_turn->hide();
    }
    m_isOver = !view.next();
    for (QWidget *widget : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_origField),
                            static_cast<QWidget *>(m_destField), static_cast<QWidget *>(m_onlyFromHere)})
        widget->setVisible(!m_isOver);
    clearLayout(m_servers);
    m_pending.clear();
    for (const QString &server : view.servers) {
        const bool isDone = m_isOver || view.rotation->switched.contains(server);
        if (!isDone)
            m_pending.append(server);
        m_servers->addWidget(isDone ? new StatusBadge(Status::Good, tr("%1 signs with the new key").arg(server))
                                    : new StatusBadge(Status::Unknown, tr("%1 signs with the old key").arg(server)));
    }
    m_words->setText(view.servers.isEmpty()
                         ? tr("No server signs with this identity: it becomes the new one at once.")
                         : tr("Before anything changes, the new certificate is fetched from here and from each server. "
                              "Then a server gets the new key in a file of its own, and the line of its configuration "
                              "that names key and address; it restarts, and a test call proves it. A server that "
                              "refuses keeps the old key."));
}

void RotationSwitchCard::setBusy(bool isBusy)
{
    showOneOf({m_switch, m_cancel}, m_isOver ? nullptr : isBusy ? m_cancel : m_switch);
    for (QWidget *widget : {static_cast<QWidget *>(m_origField), static_cast<QWidget *>(m_destField),
                            static_cast<QWidget *>(m_onlyFromHere)})
        widget->setEnabled(!isBusy);
}

void RotationSwitchCard::ask()
{
    const bool isHalf = m_orig->text().trimmed().isEmpty() != m_dest->text().trimmed().isEmpty();
    m_destField->setError(isHalf ? tr("A call has both numbers.") : QString());
    if (isHalf)
        return;
    m_result->clear();
    m_question->show(BannerKind::Attention,
                     {tr("Switch %1 to the new key?").arg(m_identity),
                      m_pending.isEmpty()
                          ? QString()
                          : tr("Kamailio restarts on %1, one server after the other. It loses the calls that are being "
                               "set up at that moment.")
                                .arg(m_pending.join(u", "_s))});
    auto *confirm = m_question->addButton(u"confirm"_s, tr("Switch"));
    auto *keep = m_question->addButton(u"keep"_s, tr("Not now"));
    connect(confirm, &QPushButton::clicked, this, [this] {
        m_question->clear();
        Q_EMIT switchConfirmed();
    });
    connect(keep, &QPushButton::clicked, m_question, &MessageBanner::clear);
    keep->setFocus();
}

void RotationSwitchCard::showServer(const QString &server)
{
    m_turn->setText(server);
    m_turn->show();
    m_steps->setSteps(deployment::pushSteps());
    m_steps->show();
}

void RotationSwitchCard::showStep(const tasks::StepReport &step)
{
    if (m_steps->isVisibleTo(this))
        m_steps->report(step);
}

void RotationSwitchCard::showReport(const rotation::SwitchReport &report)
{
    m_hasOutcome = true;
    for (const rotation::SwitchedServer &server : report.servers) {
        if (server.isSwitched())
            continue;
        m_result->show(BannerKind::Error, {tr("%1: %2").arg(server.server, wording::sentence(*server.error)),
                                           tr("It signs on with the old key, unless the steps say otherwise. Switch "
                                              "again to go on from here."),
                                           server.error->detail});
        return;
    }
    m_result->show(BannerKind::Success, {tr("Every server signs %1 with the new key.").arg(m_identity),
                                         tr("Keep the old certificate where it is until it has expired.")});
}

std::optional<rotation::ProofNumbers> RotationSwitchCard::numbers() const
{
    const QString orig = m_orig->text().trimmed();
    const QString dest = m_dest->text().trimmed();
    if (orig.isEmpty() || dest.isEmpty())
        return std::nullopt;
    return rotation::ProofNumbers{orig, dest};
}

bool RotationSwitchCard::onlyFromHere() const
{
    return m_onlyFromHere->isChecked();
}

} // namespace stir::ui
