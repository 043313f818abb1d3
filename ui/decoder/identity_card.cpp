// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/identity_card.h"

#include "ui/common/theme.h"
#include "ui/decoder/claim_list.h"
#include "ui/decoder/detail_words.h"
#include "ui/decoder/linked_identity.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

IdentityCard::IdentityCard(QWidget *parent)
    : Card(tr("Identity header"), parent), m_edit(makeButton(u"decoder.edit"_s, tr("Edit and see"), ButtonKind::Flat)),
      m_copy(makeButton(u"decoder.copy"_s, tr("Copy"), ButtonKind::Flat, nullptr, tr("Copy this call"))),
      m_note(makeLabel({}, TextRole::Caption, true)), m_value(new LinkedIdentity), m_claims(new ClaimList)
{
    addTitleButtons();
    setFocusProxy(m_claims);
    body()->addWidget(m_note);
    body()->addWidget(m_value);
    body()->addWidget(m_claims);
    connect(m_value, &LinkedIdentity::pointedAt, this, [this](qsizetype place) { point(m_map.claimAt(place)); });
    connect(m_value, &LinkedIdentity::pointedAway, this, [this] { point(std::nullopt); });
    connect(m_value, &LinkedIdentity::clickedAt, this, [this](qsizetype place) { choose(m_map.claimAt(place)); });
    connect(m_claims, &ClaimList::pointedAt, this, [this](std::size_t claim) { point(claim); });
    connect(m_claims, &ClaimList::pointedAway, this, [this] { point(std::nullopt); });
    connect(m_claims, &ClaimList::chosen, this, [this](std::size_t claim) { choose(claim); });
}

void IdentityCard::addTitleButtons()
{
    auto *menu = new QMenu(m_copy);
    menu->setObjectName(u"decoder.copy.menu"_s);
    const auto add = [this, menu](const QString &name, const QString &text, CopyForm form) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"decoder.copy."_s + name);
        connect(action, &QAction::triggered, this, [this, form] { Q_EMIT copyAsked(form); });
    };
    add(u"text"_s, tr("As text"), CopyForm::Text);
    add(u"json"_s, tr("As JSON"), CopyForm::Json);
    add(u"command"_s, tr("As stirctl command"), CopyForm::Command);
    connect(m_edit, &QPushButton::clicked, this, &IdentityCard::editAsked);
    connect(m_copy, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height() + 4))); });
    addTitleWidget(m_edit);
    addTitleWidget(m_copy);
}

std::vector<QWidget *> IdentityCard::tabStops() const
{
    return {m_edit, m_copy, m_value, m_claims};
}

void IdentityCard::show(const CallDetail &detail, const QDateTime &now)
{
    const QString value = QString::fromUtf8(detail.report.identity.value);
    m_map = mapOf(value, detail.report.token);
    m_chosen.reset();
    setTitle(detail.headers > 1 ? tr("Identity header %1 of %2").arg(detail.row.header + 1).arg(detail.headers)
                                : tr("Identity header"));
    m_note->setText(verdictNote(detail));
    m_note->setVisible(!m_note->text().isEmpty());
    m_value->setValue(value);
    m_claims->setClaims(m_map.claims, now);
    point(std::nullopt);
}

void IdentityCard::choose(std::optional<std::size_t> claim)
{
    m_chosen = claim;
    point(claim);
}

void IdentityCard::point(std::optional<std::size_t> claim)
{
    const auto shown = claim ? claim : m_chosen;
    m_claims->setActive(shown);
    m_value->mark(shown ? m_map.claims[*shown].member : TextRange());
}

} // namespace stir::ui
