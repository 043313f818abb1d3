// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/treatment_card.h"

#include "core/policy/callee_view.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString serverText(const ServerWords &server)
{
    QStringList words;
    if (!server.action.isEmpty())
        words.append(server.action);
    if (!server.prefix.isEmpty())
        words.append(TreatmentCard::tr("prefix \"%1\"").arg(server.prefix));
    if (!server.suffix.isEmpty())
        words.append(TreatmentCard::tr("suffix \"%1\"").arg(server.suffix));
    if (!server.state.isEmpty())
        words.append(server.state);
    return words.join(u", "_s);
}

/// The prefix tells apart what the action alone does not: a server may pass a call because its check came out
/// otherwise.
bool didAs(const policy::OutcomePolicy &part, const ServerWords &server)
{
    return server.action.compare(policy::actionName(part.action), Qt::CaseInsensitive) == 0 &&
           (server.prefix.isEmpty() || server.prefix == part.prefix) &&
           (server.suffix.isEmpty() || server.suffix == part.suffix);
}

} // namespace

TreatmentCard::TreatmentCard(QWidget *parent)
    : Card(tr("What the callee would see"), parent), m_facts(new FactGrid),
      m_agreement(new StatusBadge(Status::Unknown, {})), m_note(makeLabel({}, TextRole::Caption, true))
{
    body()->addWidget(m_facts);
    body()->addWidget(m_agreement);
    body()->addWidget(m_note);
}

void TreatmentCard::show(const CallDetail &detail, const std::optional<policy::VerificationPolicy> &policy)
{
    std::vector<Fact> facts;
    const QString caller = detail.context.caller.value_or(detail.report.token.origNumber().value_or(QString()));
    const policy::VerificationPolicy inForce = policy.value_or(policy::VerificationPolicy());
    const auto view =
        policy::calleeView(detail.report.outcome, inForce, caller.isEmpty() ? tr("the caller's name") : caller);
    m_note->clear();
    if (view) {
        facts.push_back({tr("On the phone"), view->shownName.value_or(tr("nothing: the call is stopped"))});
        facts.push_back({tr("Your policy"),
                         u"%1 (%2)"_s.arg(policy::actionName(view->action), passport::outcomeName(view->outcome))});
        if (!policy)
            m_note->setText(tr("No policy was set; without one every call passes."));
    } else {
        m_note->setText(tr("Depends on whether the signature holds, which was not checked."));
    }
    if (!detail.server.isEmpty())
        facts.push_back({tr("The server did"), serverText(detail.server)});
    m_facts->setFacts(facts);
    m_note->setVisible(!m_note->text().isEmpty());
    const policy::OutcomePolicy *part = policy::policyFor(detail.report.outcome, inForce);
    const bool comparable = policy && part != nullptr && !detail.server.action.isEmpty();
    m_agreement->setVisible(comparable);
    if (!comparable)
        return;
    const bool agrees = didAs(*part, detail.server);
    m_agreement->setStatus(agrees ? Status::Good : Status::Attention,
                           agrees ? tr("The server did what your policy says")
                                  : tr("The server did something else than your policy says"));
}

} // namespace stir::ui
