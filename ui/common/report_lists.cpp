// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/report_lists.h"

#include "core/wording/wording.h"
#include "ui/common/fitting_labels.h"
#include "ui/common/panels.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString stateWord(tasks::StepState state)
{
    switch (state) {
    case tasks::StepState::Waiting:
        return StepList::tr("waiting");
    case tasks::StepState::Running:
        return StepList::tr("under way");
    case tasks::StepState::Done:
        return StepList::tr("done");
    case tasks::StepState::Warned:
        return StepList::tr("done with a warning");
    case tasks::StepState::Failed:
        return StepList::tr("failed");
    case tasks::StepState::Skipped:
        return StepList::tr("not needed");
    }
    return {};
}

TextRole roleOf(tasks::StepState state)
{
    switch (state) {
    case tasks::StepState::Running:
        return TextRole::Strong;
    case tasks::StepState::Waiting:
    case tasks::StepState::Skipped:
        return TextRole::Muted;
    case tasks::StepState::Done:
    case tasks::StepState::Warned:
    case tasks::StepState::Failed:
        return TextRole::Body;
    }
    return TextRole::Body;
}

bool isOver(tasks::StepState state)
{
    return state == tasks::StepState::Done || state == tasks::StepState::Warned || state == tasks::StepState::Failed;
}

/// What a passed check saw: a line stands at the right edge, several lines are read from the left.
class SideNote : public BreakingLabel
{
public:
    explicit SideNote(const QString &text) : BreakingLabel(text, TextRole::Caption) {}

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        BreakingLabel::resizeEvent(event);
        const bool isLine = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
        setAlignment((isLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    }
};

QGridLayout *makeRow(const Finding &finding)
{
    auto *grid = new QGridLayout(new QWidget);
    grid->setContentsMargins(0, 3, 0, 3);
    grid->setHorizontalSpacing(gridUnit);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    const Status status = statusOf(finding.result);
    grid->addWidget(new IconLabel(statusIcon(status), statusColor(status), 14), 0, 0, Qt::AlignTop);
    return grid;
}

/// Empty where the row is no advice.
QString hintOf(const Finding &finding)
{
    const bool needsNone = finding.result == Judgement::Pass || finding.result == Judgement::Skip;
    return needsNone ? QString() : wording::hint(finding);
}

QWidget *untitledRow(const Finding &finding)
{
    QGridLayout *grid = makeRow(finding);
    auto *words = new BreakingLabel(wording::sentence(finding));
    words->setToolTip(finding.section);
    grid->addWidget(words, 0, 1, 1, 2);
    if (const QString hint = hintOf(finding); !hint.isEmpty())
        grid->addWidget(makeLabel(hint, TextRole::Caption, true), 1, 1, 1, 2);
    return grid->parentWidget();
}

QWidget *findingRow(const Finding &finding, bool showsSection)
{
    QGridLayout *grid = makeRow(finding);
    QWidget *row = grid->parentWidget();
    const QString title = wording::checkTitle(finding.check);
    const QString sentence = wording::sentence(finding);
    grid->addWidget(makeLabel(title, TextRole::Body), 0, 1, Qt::AlignTop);
    if (finding.result == Judgement::Pass && sentence == title)
        return row;
    // What holds takes one line; what does not has its sentence under it.
    const bool isShort = finding.result == Judgement::Pass;
    BreakingLabel *words =
        isShort ? new SideNote(sentence)
                : new BreakingLabel(sentence, finding.result == Judgement::Fail ? TextRole::Body : TextRole::Muted);
    grid->addWidget(words, isShort ? 0 : 1, isShort ? 2 : 1, 1, isShort ? 1 : 2);
    if (const QString hint = hintOf(finding); !hint.isEmpty())
        grid->addWidget(makeLabel(hint, TextRole::Caption, true), 2, 1, 1, 2);
    if (showsSection && !isShort && !finding.section.isEmpty())
        grid->addWidget(makeLabel(finding.section, TextRole::Caption), 0, 2, Qt::AlignRight);
    words->setToolTip(finding.section);
    return row;
}

} // namespace

StepList::StepList(const QString &objectName, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(objectName);
    setAccessibleName(tr("Steps"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gridUnit);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(1, 1);
}

void StepList::setSteps(const QStringList &ids)
{
    clearLayout(m_grid);
    m_lines.clear();
    for (const QString &id : ids)
        addLine(id);
}

void StepList::addLine(const QString &id)
{
    const auto row = static_cast<int>(m_lines.size());
    const Line line{new IconLabel(IconName::Unknown, &ThemeColors::unknown, 14),
                    makeLabel(wording::stepTitle(id), TextRole::Muted), makeLabel({}, TextRole::Muted),
                    tasks::StepState::Waiting};
    line.title->setObjectName(objectName() + u'.' + id);
    line.time->setAlignment(Qt::AlignRight);
    m_grid->addWidget(line.icon, row, 0);
    m_grid->addWidget(line.title, row, 1);
    m_grid->addWidget(line.time, row, 2);
    m_lines.insert(id, line);
}

void StepList::report(const tasks::StepReport &step)
{
    if (!m_lines.contains(step.id))
        addLine(step.id);
    Line &line = m_lines[step.id];
    line.state = step.state;
    const Status status = statusOf(step.state);
    line.icon->setIcon(statusIcon(status), statusColor(status));
    setTextRole(line.title, roleOf(step.state));
    line.title->setToolTip(step.detail);
    line.title->setAccessibleName(tr("%1: %2").arg(line.title->text(), stateWord(step.state)));
    line.time->setText(isOver(step.state) ? durationText(step.duration) : stateWord(step.state));
}

tasks::StepState StepList::stateOf(const QString &id) const
{
    const auto line = m_lines.constFind(id);
    return line == m_lines.cend() ? tasks::StepState::Waiting : line->state;
}

FindingList::FindingList(const QString &objectName, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void FindingList::setFindings(const Findings &findings)
{
    clearLayout(m_column);
    for (const Finding &finding : findings)
        m_column->addWidget(m_showsTitles ? findingRow(finding, m_showsSections) : untitledRow(finding));
}

QString durationText(std::chrono::milliseconds duration)
{
    const auto milliseconds = static_cast<double>(duration.count());
    if (milliseconds < 10000)
        return QCoreApplication::translate("Duration", "%1 s").arg(QLocale().toString(milliseconds / 1000, 'f', 1));
    const auto seconds = duration.count() / 1000;
    if (seconds < 120)
        return QCoreApplication::translate("Duration", "%1 s").arg(seconds);
    return QCoreApplication::translate("Duration", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace stir::ui
