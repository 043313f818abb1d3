// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the history: how it ended, why it did not work, the steps, the lines that changed. Window's thread.

#include "ui/common/panels.h"
#include "ui/history/history_controller.h"

#include <QScrollArea>

namespace stir::ui {

class DiffView;
class StepList;

class EntryDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit EntryDetails(QWidget *parent = nullptr);
    void show(const inventory::HistoryEntry &entry, const Undo &undo);

Q_SIGNALS:
    void undoRequested(const QString &server);
    void entryRequested(const QString &id);

private:
    void addVerdict();
    void showError(const inventory::HistoryEntry &entry);
    void showUndo(const inventory::HistoryEntry &entry, const Undo &undo);

    QString m_server;
    QString m_coveredBy;
    Card *m_verdict;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_error;
    QLabel *m_hint;
    QLabel *m_words;
    QLabel *m_undoNote;
    QPushButton *m_undo;
    QPushButton *m_covering;
    FactGrid *m_facts;
    Card *m_diffCard;
    DiffView *m_diff;
    Card *m_stepsCard;
    StepList *m_steps;
};

} // namespace stir::ui
