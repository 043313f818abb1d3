// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_details.h"

#include "ui/common/identity_text.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

CallDetails::CallDetails(QWidget *parent)
    : QScrollArea(parent), m_verdict(new Card), m_icon(new IconLabel(IconName::Unknown, &ThemeColors::unknown)),
      m_sentence(makeLabel({}, TextRole::Strong, true)), m_hint(makeLabel({}, TextRole::Body, true)),
      m_header(new Card(tr("Identity header"))),
      m_identity(new IdentityText(u"decoder.identity"_s, tr("Identity header as captured"))), m_facts(new FactGrid),
      m_checksCard(new Card(tr("Checks"))), m_checks(new FindingList(u"decoder.checks"_s))
{
    setObjectName(u"decoder.details"_s);
    setAccessibleName(tr("What the call claims and whether it holds"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setObjectName(u"decoder.verdict"_s);
    m_hint->setObjectName(u"decoder.hint"_s);
    for (QLabel *label : {m_sentence, m_hint})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    m_verdict->body()->addLayout(row);
    m_verdict->body()->addWidget(m_hint);
    m_header->body()->addWidget(m_identity);
    m_header->body()->addWidget(m_facts);
    m_checksCard->body()->addWidget(m_checks);
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_verdict);
    column->addWidget(m_header);
    column->addWidget(m_checksCard);
    column->addStretch();
    setWidget(content);
}

void CallDetails::show(const DecodedCall &call, const QDateTime &now)
{
    const Status status = statusOf(call);
    m_verdict->setEdge(status);
    m_icon->setIcon(statusIcon(status), statusColor(status));
    m_sentence->setText(verdictSentence(call));
    m_hint->setText(verdictHint(call));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_header->setNote(verdictNote(call));
    m_identity->setVisible(call.captured.identity.has_value());
    m_identity->setValue(QString::fromUtf8(call.report.identity.value));
    m_facts->setFacts(factsOf(call, now));
    m_checksCard->setVisible(!call.report.checks.empty());
    m_checks->setFindings(call.report.checks);
}

} // namespace stir::ui
