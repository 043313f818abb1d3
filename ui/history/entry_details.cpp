// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/entry_details.h"

#include "core/wording/wording.h"
#include "ui/common/diff_view.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/history/history_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr int leastDiffHeight = 96;
constexpr int mostDiffHeight = 360;
} // namespace

EntryDetails::EntryDetails(QWidget *parent)
    : QScrollArea(parent), m_verdict(new Card), m_icon(new IconLabel(IconName::Unknown, &ThemeColors::unknown)),
      m_sentence(makeLabel({}, TextRole::Strong, true)), m_error(makeLabel({}, TextRole::Body, true)),
      m_hint(makeLabel({}, TextRole::Muted, true)), m_words(makeLabel({}, TextRole::Monospace, true)),
      m_undoNote(makeLabel({}, TextRole::Muted, true)), m_undo(makeButton(u"history.undo"_s, tr("Undo this push..."))),
      m_covering(makeButton(u"history.covering"_s, {})), m_facts(new FactGrid),
      m_diffCard(new Card(tr("What changed"))),
      m_diff(new DiffView(u"history.diff"_s, tr("What changed, line by line"))), m_stepsCard(new Card(tr("Steps"))),
      m_steps(new StepList(u"history.steps"_s))
{
    setObjectName(u"history.details"_s);
    setAccessibleName(tr("The chosen entry"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addVerdict();
    m_diffCard->setFlush();
    m_diffCard->body()->addWidget(m_diff);
    m_stepsCard->body()->addWidget(m_steps);
    auto *facts = new Card(tr("Entry"));
    facts->body()->addWidget(m_facts);
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{m_verdict, m_diffCard, m_stepsCard, facts})
        column->addWidget(part);
    // Cards take a share of an even stretch.
    column->addStretch(1);
    setWidget(content);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_server); });
    connect(m_covering, &QPushButton::clicked, this, [this] { Q_EMIT entryRequested(m_coveredBy); });
}

void EntryDetails::addVerdict()
{
    m_sentence->setObjectName(u"history.verdict"_s);
    m_error->setObjectName(u"history.error"_s);
    m_words->setObjectName(u"history.words"_s);
    m_undoNote->setObjectName(u"history.undoNote"_s);
    for (QLabel *label : {m_sentence, m_error, m_words})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *title = new QHBoxLayout;
    title->setSpacing(gridUnit);
    title->addWidget(m_icon, 0, Qt::AlignTop);
    title->addWidget(m_sentence, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_covering);
    buttons->addStretch();
    m_verdict->body()->addLayout(title);
    for (QLabel *label : {m_error, m_hint, m_words, m_undoNote})
        m_verdict->body()->addWidget(label);
    m_verdict->body()->addLayout(buttons);
}

void EntryDetails::show(const inventory::HistoryEntry &entry, const Undo &undo)
{
    const Status status = statusOfResult(entry.result);
    m_verdict->setEdge(status);
    m_icon->setIcon(statusIcon(status), statusColor(status));
    m_sentence->setText(entrySentence(entry));
    showError(entry);
    showUndo(entry, undo);
    m_facts->setFacts(factsOf(entry));
    const std::vector<tasks::StepReport> steps = stepsOf(entry.detail);
    m_stepsCard->setVisible(!steps.empty());
    m_steps->setSteps({});
    for (const tasks::StepReport &step : steps)
        m_steps->report(step);
    const QString diff = diffOf(entry.detail);
    m_diffCard->setVisible(!diff.isEmpty());
    m_diff->setDiff(diff);
    const int lines = m_diff->blockCount() + 1;
    m_diff->setFixedHeight(std::clamp(lines * (m_diff->fontMetrics().height() + 5), leastDiffHeight, mostDiffHeight));
    ensureVisible(0, 0);
}

void EntryDetails::showError(const inventory::HistoryEntry &entry)
{
    const auto error = errorOf(entry.detail);
    m_error->setText(error ? wording::sentence(*error) : QString());
    m_hint->setText(error ? wording::hint(*error) : QString());
    m_words->setText(error ? error->detail : QString());
    for (QLabel *label : {m_error, m_hint, m_words})
        label->setVisible(!label->text().isEmpty());
    // The sentence of many errors holds the raw words already.
    if (error && !error->detail.isEmpty() && m_error->text().contains(error->detail))
        m_words->hide();
}

void EntryDetails::showUndo(const inventory::HistoryEntry &entry, const Undo &undo)
{
    m_server = entry.server;
    m_coveredBy = undo.coveredBy;
    const bool isUndo = entry.action == "rollback"_L1;
    m_undo->setText(isUndo ? tr("Undo this undo...") : tr("Undo this push..."));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setVisible(undo.state == Undo::State::Possible);
    m_covering->setText(tr("Show entry %1").arg(undo.coveredBy));
    m_covering->setAccessibleName(m_covering->text());
    m_covering->setVisible(undo.state == Undo::State::Covered);
    m_undoNote->setText(tr("Entry %1 stands on top of this one on the same server, and would have to be undone first.")
                            .arg(undo.coveredBy));
    m_undoNote->setVisible(undo.state == Undo::State::Covered);
}

} // namespace stir::ui
