// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/outcome_card.h"

#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/policy/action_segments.h"
#include "ui/policy/phone_picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

using policy::Action;
using policy::OutcomePolicy;

namespace {

QString titleOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return OutcomeCard::tr("Identity missing");
    case Outcome::Ok:
        return OutcomeCard::tr("Identity proven");
    case Outcome::Failed:
        return OutcomeCard::tr("Identity failed");
    }
    Q_UNREACHABLE();
}

QString meaningOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return OutcomeCard::tr("The call came without an Identity header: nobody vouches for the number.");
    case Outcome::Ok:
        return OutcomeCard::tr("Signed by a provider whose certificate leads to one of your trust anchors.");
    case Outcome::Failed:
        return OutcomeCard::tr("There is an Identity header, and it does not hold: forged, stale or not trusted.");
    }
    Q_UNREACHABLE();
}

Status statusOf(Outcome outcome)
{
    static constexpr std::array<Status, 3> statuses{Status::Unknown, Status::Good, Status::Broken};
    return statuses[static_cast<std::size_t>(outcome)];
}

QString nameOf(Outcome outcome, const QString &part)
{
    return u"policy."_s + outcomeName(outcome) + u'.' + part;
}

} // namespace

OutcomeCard::OutcomeCard(Outcome outcome, QWidget *parent)
    : Card({}, parent), m_outcome(outcome),
      m_segments(new ActionSegments(nameOf(outcome, u"action"_s), titleOf(outcome))), m_prefix(new QLineEdit),
      m_suffix(new QLineEdit),
      m_prefixField(new FormField(m_prefix, {nameOf(outcome, u"prefix"_s), tr("Before the name")})),
      m_suffixField(new FormField(m_suffix, {nameOf(outcome, u"suffix"_s), tr("After the name")})),
      m_phone(new PhonePicture(nameOf(outcome, u"phone"_s))), m_warning(new QWidget),
      m_warningWords(makeLabel({}, TextRole::Body, true))
{
    setObjectName(u"policy."_s + outcomeName(outcome));
    m_warningWords->setObjectName(nameOf(outcome, u"warning"_s));
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridUnit);
    row->addWidget(makeWords(), 4);
    row->addWidget(makeChoice(), 6);
    row->addWidget(m_phone);
    body()->setContentsMargins(cardMargin, 12, 12, 12);
    body()->addLayout(row);
    auto *warning = new QHBoxLayout(m_warning);
    warning->setContentsMargins(0, 0, 0, 0);
    warning->setSpacing(gridUnit);
    warning->addWidget(new IconLabel(IconName::Attention, &ThemeColors::attention), 0, Qt::AlignTop);
    warning->addWidget(m_warningWords, 1);
    body()->addWidget(m_warning);
    m_warning->hide();
    connect(m_segments, &ActionSegments::chosen, this, &OutcomeCard::edited);
    connect(m_prefix, &QLineEdit::textEdited, this, &OutcomeCard::edited);
    connect(m_suffix, &QLineEdit::textEdited, this, &OutcomeCard::edited);
}

QWidget *OutcomeCard::makeWords()
{
    auto *words = new QWidget;
    auto *title = new QHBoxLayout;
    title->setSpacing(gridUnit);
    title->addWidget(new IconLabel(statusIcon(statusOf(m_outcome)), statusColor(statusOf(m_outcome))));
    title->addWidget(makeLabel(titleOf(m_outcome), TextRole::Heading), 1);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addLayout(title);
    column->addWidget(makeLabel(meaningOf(m_outcome), TextRole::Muted, true));
    column->addStretch();
    return words;
}

QWidget *OutcomeCard::makeChoice()
{
    auto *choice = new QWidget;
    auto *texts = new QHBoxLayout;
    texts->setSpacing(12);
    texts->addWidget(m_prefixField, 1, Qt::AlignTop);
    texts->addWidget(m_suffixField, 1, Qt::AlignTop);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_segments);
    column->addLayout(texts);
    column->addStretch();
    return choice;
}

OutcomePolicy OutcomeCard::value() const
{
    return {m_segments->action(), m_prefix->text(), m_suffix->text()};
}

void OutcomeCard::setValue(const OutcomePolicy &value)
{
    m_segments->setAction(value.action);
    // setText() moves the cursor to the end, also under somebody who types in the middle.
    if (m_prefix->text() != value.prefix)
        m_prefix->setText(value.prefix);
    if (m_suffix->text() != value.suffix)
        m_suffix->setText(value.suffix);
}

void OutcomeCard::showAround(const policy::VerificationPolicy &policy, const QString &callerName)
{
    const OutcomePolicy &own = outcomeOf(policy, m_outcome);
    const QString kept = own.action == Action::Alert ? QString() : tr("Kept for ALERT; not used now.");
    m_prefix->setToolTip(kept);
    m_suffix->setToolTip(kept);
    m_phone->showCall(own, callerName);
    const QStringList warnings = warningsFor(policy, m_outcome);
    m_warningWords->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
}

bool OutcomeCard::showProblems(const QMap<QString, QString> &problems)
{
    m_prefixField->setError(problems.value(prefixKey(m_outcome)));
    m_suffixField->setError(problems.value(suffixKey(m_outcome)));
    // A text that is only kept for later must be mended too before it can be stored.
    const bool isAlert = m_segments->action() == Action::Alert;
    m_prefix->setEnabled(isAlert || m_prefixField->hasError());
    m_suffix->setEnabled(isAlert || m_suffixField->hasError());
    return m_prefixField->hasError() || m_suffixField->hasError();
}

void OutcomeCard::focusProblem()
{
    (m_prefixField->hasError() ? m_prefix : m_suffix)->setFocus();
}

} // namespace stir::ui
