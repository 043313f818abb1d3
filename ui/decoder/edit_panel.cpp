// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/edit_panel.h"

#include "ui/common/theme.h"
#include "ui/decoder/detail_words.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

EditPanel::EditPanel(QWidget *parent)
    : Card(tr("What if"), parent), m_grid(new QGridLayout), m_otherTime(new QCheckBox(tr("Judge at"))),
      m_time(new QDateTimeEdit), m_reset(makeButton(u"decoder.edit.reset"_s, tr("As captured"), ButtonKind::Flat)),
      m_close(makeButton(u"decoder.edit.close"_s, tr("Close"), ButtonKind::Flat, nullptr, tr("Close what if")))
{
    addTitleWidget(m_reset);
    addTitleWidget(m_close);
    setEdge(Status::Attention);
    auto *notice = makeLabel(tr("Change a claim or the time and see what the checks say. Nobody signed what you type: "
                                "with a changed claim the signature fails."),
                             TextRole::Muted, true);
    m_otherTime->setObjectName(u"decoder.edit.otherTime"_s);
    m_otherTime->setAccessibleName(tr("Judge at another time"));
    m_time->setObjectName(u"decoder.edit.at"_s);
    m_time->setAccessibleName(tr("Time to judge at"));
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_time->setTimeSpec(Qt::LocalTime);
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(gridUnit);
    m_grid->setColumnStretch(1, 1);
    body()->addWidget(notice);
    body()->addLayout(m_grid);
    connect(m_reset, &QPushButton::clicked, this, &EditPanel::reset);
    connect(m_close, &QPushButton::clicked, this, &EditPanel::closed);
    connect(m_otherTime, &QCheckBox::toggled, this, [this](bool on) {
        m_time->setEnabled(on);
        change();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &EditPanel::change);
}

void EditPanel::begin(const CallDetail &original, const QDateTime &now)
{
    for (const Field &field : m_fields)
        m_grid->removeWidget(field.line);
    m_grid->removeWidget(m_otherTime);
    m_grid->removeWidget(m_time);
    for (QLabel *label : findChildren<QLabel *>(u"decoder.edit.label"_s))
        label->deleteLater();
    for (const Field &field : m_fields) {
        field.line->hide();
        field.line->deleteLater();
    }
    m_fields.clear();
    const TokenMap map = mapOf(QString::fromUtf8(original.report.identity.value), original.report.token);
    for (const ClaimPlace &claim : map.claims)
        addClaim(claim);
    const auto row = static_cast<int>(m_fields.size());
    m_grid->addWidget(m_otherTime, row, 0);
    m_grid->addWidget(m_time, row, 1);
    QWidget *before = m_close;
    for (const Field &field : m_fields) {
        setTabOrder(before, field.line);
        before = field.line;
    }
    setTabOrder(before, m_otherTime);
    setTabOrder(m_otherTime, m_time);
    setTime(original, now);
    m_reset->setEnabled(false);
    // The header of a token is seldom what one asks about.
    const auto first = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const Field &field) { return field.claim.part == TokenPart::Payload; });
    if (first != m_fields.end()) {
        first->line->setFocus();
        first->line->selectAll();
    }
}

std::vector<QWidget *> EditPanel::tabStops() const
{
    return {m_reset, m_close};
}

void EditPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void EditPanel::addClaim(const ClaimPlace &claim)
{
    auto *line = new QLineEdit(editableText(claim.json));
    line->setObjectName(u"decoder.edit."_s + claim.name);
    line->setAccessibleName(tr("What if %1 were").arg(claim.name));
    line->setToolTip(claimMeaning(claim));
    line->setFont(monospaceFont());
    line->setCursorPosition(0);
    connect(line, &QLineEdit::textEdited, this, &EditPanel::change);
    auto *label = makeLabel(claim.name, TextRole::Monospace);
    label->setObjectName(u"decoder.edit.label"_s);
    label->setProperty("tokenPart", claim.part == TokenPart::Header ? u"header"_s : u"payload"_s);
    label->setBuddy(line);
    const auto row = static_cast<int>(m_fields.size());
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(line, row, 1);
    m_fields.push_back({claim, line});
}

void EditPanel::setTime(const CallDetail &original, const QDateTime &now)
{
    const QSignalBlocker quietBox(m_otherTime);
    const QSignalBlocker quietTime(m_time);
    m_otherTime->setChecked(false);
    m_time->setEnabled(false);
    QDateTime time = now;
    for (const Finding &finding : original.report.checks)
        if (const QDateTime at = QDateTime::fromString(finding.values.value(u"reference"_s), Qt::ISODate); at.isValid())
            time = at;
    m_time->setDateTime(time.toLocalTime());
}

void EditPanel::reset()
{
    for (const Field &field : m_fields)
        field.line->setText(editableText(field.claim.json));
    const QSignalBlocker quiet(m_otherTime);
    m_otherTime->setChecked(false);
    m_time->setEnabled(false);
    change();
}

CallEdit EditPanel::edit() const
{
    CallEdit edit;
    for (const Field &field : m_fields)
        if (field.line->text() != editableText(field.claim.json))
            edit.claims.push_back({field.claim.part, field.claim.name, jsonFor(field.line->text(), field.claim.json)});
    if (m_otherTime->isChecked())
        edit.at = m_time->dateTime().toUTC();
    return edit;
}

void EditPanel::change()
{
    const CallEdit now = edit();
    m_reset->setEnabled(!now.isEmpty());
    Q_EMIT edited(now);
}

} // namespace stir::ui
