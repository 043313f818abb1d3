// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Steps of a long job and findings of a judgement, as lists of shape, words and time. Both word their ids with
// core/wording. Window's thread.

#include "core/foundation/finding.h"
#include "core/tasks/progress.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace stir::ui {

class IconLabel;

/// The steps of a push, a practice server's start, ...: the one under way is bold, each shows its time once it is over.
/// A step not announced in setSteps() is appended when it is first reported.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(const QString &objectName, QWidget *parent = nullptr);

    /// All waiting, in this order.
    void setSteps(const QStringList &ids);
    void report(const tasks::StepReport &step);
    tasks::StepState stateOf(const QString &id) const;

private:
    struct Line
    {
        IconLabel *icon;
        QLabel *title;
        QLabel *time;
        tasks::StepState state;
    };
    void addLine(const QString &id);

    QGridLayout *m_grid;
    QHash<QString, Line> m_lines;
};

/// Findings in their order: shape, heading of the check, sentence, and the hint under what failed or warns.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(const QString &objectName, QWidget *parent = nullptr);
    void setFindings(const Findings &findings);
    /// Says beside what does not hold which section of which standard it is from; otherwise its tooltip does.
    void setShowsSections(bool shows) { m_showsSections = shows; }
    /// False where all of them are of the check that the list stands under.
    void setShowsTitles(bool shows) { m_showsTitles = shows; }

private:
    QVBoxLayout *m_column;
    bool m_showsSections = false;
    bool m_showsTitles = true;
};

/// "0.2 s", "14 s", "2 min 5 s".
QString durationText(std::chrono::milliseconds duration);

} // namespace stir::ui
