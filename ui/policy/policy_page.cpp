// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_page.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/panels.h"
#include "ui/common/workspace.h"
#include "ui/policy/outcome_card.h"
#include "ui/policy/own_settings_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
/// More names than this are counted.
constexpr qsizetype namedServers = 8;

/// What a push of a changed policy does to a server of that platform.
QString effectOn(const platforms::Platform &platform)
{
    const platforms::Binding *deepest = nullptr;
    for (const platforms::Binding &binding : platform.bindings) {
        if (binding.isPolicy() && (deepest == nullptr || binding.whenChanged > deepest->whenChanged))
            deepest = &binding;
    }
    const platforms::ConfigFile *file = deepest != nullptr ? platform.file(deepest->file) : nullptr;
    const platforms::Service *service = file != nullptr ? platform.service(file->service) : nullptr;
    if (service == nullptr)
        return {};
    if (deepest->whenChanged == platforms::ServiceAction::Restart)
        return PolicyPage::tr("The push restarts %1 so that it reads the policy. %2")
            .arg(service->title, wording::restartCost(service->restartCost));
    return PolicyPage::tr("The push makes %1 read the policy anew; calls go on.").arg(service->title);
}
} // namespace

PolicyPage::PolicyPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"policy"_s, tr("Policy"), tr("Policy"),
                      tr("What a server does with a call once its identity was checked, and what the callee sees."),
                      IconName::Policy},
                     parent),
      m_workspace(workspace), m_controller(workspace), m_group(new QComboBox),
      m_caller(new QLineEdit(tr("Anna Example"))), m_standing(makeLabel({}, TextRole::Strong, true)),
      m_ownColumn(new QVBoxLayout), m_effects(new Card), m_servers(makeLabel({}, TextRole::Body, true)),
      m_cost(makeLabel({}, TextRole::Body, true)), m_plan(makeButton(u"policy.plan"_s, tr("Plan a push")))
{
    m_discard = addSecondaryAction(u"discard"_s, tr("Discard changes"));
    m_save = addPrimaryAction(u"save"_s, tr("Save policy"));
    auto *inside = new QWidget;
    inside->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeChoices());
    for (const Outcome outcome : allOutcomes) {
        auto *card = new OutcomeCard(outcome);
        m_cards[static_cast<std::size_t>(outcome)] = card;
        m_ofOutcomes.push_back(card);
        column->addWidget(card);
    }
    m_ownColumn->setContentsMargins(0, 0, 0, 0);
    m_ownColumn->setSpacing(12);
    column->addLayout(m_ownColumn);
    column->addWidget(makeEffects());
    // Cards take a share of an even stretch.
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"policy.scroll"_s);
    scroll->setAccessibleName(tr("The policy"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    setContent(scroll);
    connectSignals();
    showStored();
    showDraft();
}

QWidget *PolicyPage::makeChoices()
{
    auto *group = new FormField(m_group, {u"policy.group"_s, tr("Policy of")});
    auto *caller = new FormField(m_caller, {u"policy.caller"_s, tr("Caller's name in the pictures")});
    group->setFixedWidth(248);
    caller->setFixedWidth(248);
    m_standing->setObjectName(u"policy.standing"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridUnit);
    auto *presets = makePresets();
    row->addWidget(group, 0, Qt::AlignTop);
    row->addWidget(presets, 1, Qt::AlignTop);
    row->addStretch();
    row->addWidget(caller, 0, Qt::AlignTop);
    auto *card = new Card;
    card->body()->setContentsMargins(cardMargin, 12, 12, 12);
    card->body()->addLayout(row);
    auto *effects = makeLabel(tr("Observe only: every call rings as before. Mark: the name says how the check "
                                 "ended. Enforce: as Mark, and failed calls are stopped."),
                              TextRole::Caption, true);
    card->body()->addWidget(effects);
    m_ofOutcomes.insert(m_ofOutcomes.end(), {presets, caller, effects});
    card->body()->addWidget(m_standing);
    return card;
}

QWidget *PolicyPage::makePresets()
{
    auto *presets = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    for (const Preset preset : allPresets) {
        auto *button = makeButton(u"policy.preset."_s + presetName(preset), presetTitle(preset));
        button->setToolTip(presetEffect(preset));
        button->setAccessibleDescription(presetEffect(preset));
        connect(button, &QPushButton::clicked, this, [this, preset] { m_controller.applyPreset(preset); });
        row->addWidget(button);
    }
    row->addStretch();
    auto *column = new QVBoxLayout(presets);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(tr("Begin with"), TextRole::Strong));
    column->addLayout(row);
    return presets;
}

QWidget *PolicyPage::makeEffects()
{
    m_servers->setObjectName(u"policy.servers"_s);
    m_effects->setTitle(tr("What a push of this does"));
    m_effects->addTitleWidget(m_plan);
    m_effects->body()->addWidget(m_servers);
    m_cost->setObjectName(u"policy.cost"_s);
    m_effects->body()->addWidget(m_cost);
    auto *attestation = makeLabel(tr("The attestation (A, B or C) is not looked at: a call whose signature holds "
                                     "counts as proven, with C too."),
                                  TextRole::Muted, true);
    m_effects->body()->addWidget(attestation);
    m_ofOutcomes.push_back(attestation);
    return m_effects;
}

void PolicyPage::connectSignals()
{
    connect(&m_controller, &PolicyController::refreshed, this, &PolicyPage::showStored);
    connect(&m_controller, &PolicyController::draftChanged, this, &PolicyPage::showDraft);
    connect(&m_controller, &PolicyController::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(&m_controller, &PolicyController::saved, this, [this] {
        banner()->show(BannerKind::Success, {tr("The policy is saved here. Servers change with the next push.")});
    });
    for (OutcomeCard *card : m_cards)
        connect(card, &OutcomeCard::edited, this, &PolicyPage::takeEdits);
    connect(m_caller, &QLineEdit::textChanged, this, &PolicyPage::showDraft);
    connect(m_group, &QComboBox::activated, this, [this](int index) {
        banner()->clear();
        m_controller.selectGroup(m_group->itemData(index).toString());
    });
    connect(m_save, &QPushButton::clicked, this, &PolicyPage::save);
    connect(m_discard, &QPushButton::clicked, &m_controller, &PolicyController::discard);
    connect(m_plan, &QPushButton::clicked, this,
            [this] { m_workspace.requestPage(u"deployment"_s, m_controller.servers().value(0)); });
}

void PolicyPage::showSubject(const QString &subject)
{
    m_controller.selectGroup(subject);
}

void PolicyPage::fillGroups()
{
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    for (const QString &group : m_controller.groups()) {
        const QString word = group.isEmpty() ? tr("All servers") : tr("Group %1").arg(group);
        m_group->addItem(m_controller.hasUnsavedChanges(group) ? tr("%1 (not saved)").arg(word) : word, group);
    }
    m_group->setCurrentIndex(static_cast<int>(m_controller.groups().indexOf(m_controller.group())));
}

/// The cards that fit what the servers of the group run on.
void PolicyPage::showPlatforms()
{
    for (QWidget *widget : m_ofOutcomes)
        widget->setVisible(m_controller.hasOutcomes());
    QStringList ids;
    QStringList effects;
    for (const platforms::Platform &platform : m_controller.platforms()) {
        ids.append(platform.id);
        effects.append(effectOn(platform));
    }
    effects.removeAll(QString());
    effects.removeDuplicates();
    m_cost->setText(effects.join(u'\n'));
    m_cost->setVisible(!effects.isEmpty());
    if (ids == m_shownPlatforms)
        return;
    m_shownPlatforms = ids;
    m_ownCards.clear();
    clearLayout(m_ownColumn);
    for (const platforms::Platform &platform : m_controller.platforms()) {
        if (ownBindings(platform).empty())
            continue;
        auto *card = new OwnSettingsCard(platform);
        connect(card, &OwnSettingsCard::edited, this, [this](const QString &key, const QString &value) {
            banner()->clear();
            m_controller.setOwn(key, value);
        });
        m_ownCards.push_back(card);
        m_ownColumn->addWidget(card);
    }
}

void PolicyPage::showStored()
{
    showPlatforms();
    const QStringList &servers = m_controller.servers();
    const auto count = static_cast<int>(servers.size());
    QString names = QStringList(servers.mid(0, namedServers)).join(u", "_s);
    if (servers.size() > namedServers)
        names += tr(" and %n more", nullptr, count - static_cast<int>(namedServers));
    m_servers->setText(count > 0 ? tr("It holds for %n server(s): %1.", nullptr, count).arg(names)
                                 : tr("No server follows this policy yet."));
    setStatusLine(tr("%n server(s) follow this policy", nullptr, count));
}

void PolicyPage::showDraft()
{
    fillGroups();
    const policy::VerificationPolicy &draft = m_controller.draft();
    const QMap<QString, QString> problems = m_controller.problems();
    for (const Outcome outcome : allOutcomes) {
        OutcomeCard *card = m_cards[static_cast<std::size_t>(outcome)];
        card->setValue(outcomeOf(draft, outcome));
        card->showAround(draft, m_caller->text());
        card->showProblems(problems);
    }
    for (OwnSettingsCard *card : m_ownCards) {
        card->setValues(draft.own);
        card->showProblems(problems);
    }
    const bool isChanged = m_controller.isChanged();
    m_save->setEnabled(isChanged);
    m_discard->setEnabled(isChanged);
    m_plan->setEnabled(!isChanged && !m_controller.servers().isEmpty());
    m_plan->setToolTip(isChanged ? tr("Save the policy first.") : QString());
    QString standing;
    if (isChanged)
        standing = tr("Not saved yet.");
    else if (m_controller.isInherited())
        standing = tr("This group has no policy of its own: the one for all servers holds. What you save here holds "
                      "for this group instead.");
    else if (!m_controller.isStored())
        standing = tr("No policy is set yet: servers keep what they have. Choose one and save it.");
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
}

void PolicyPage::takeEdits()
{
    policy::VerificationPolicy draft = m_controller.draft();
    for (const Outcome outcome : allOutcomes)
        outcomeOf(draft, outcome) = m_cards[static_cast<std::size_t>(outcome)]->value();
    banner()->clear();
    m_controller.setDraft(draft);
}

void PolicyPage::save()
{
    const QMap<QString, QString> problems = m_controller.problems();
    for (OutcomeCard *card : m_cards) {
        if (card->showProblems(problems)) {
            card->focusProblem();
            return;
        }
    }
    for (OwnSettingsCard *card : m_ownCards) {
        if (card->showProblems(problems)) {
            card->focusProblem();
            return;
        }
    }
    m_controller.save();
}

} // namespace stir::ui
