// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan changes in files: the difference of all of them, or one file as a whole; to go through and to copy.
// Window's thread.

#include "ui/deployment/deployment_controller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace stir::ui {

class DiffView;
class FileView;
class MarginTextView;
class ViewSwitch;

class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);
    /// Hidden when there is nothing to look at: no change.
    void showPlan(const deployment::Plan &plan, ReviewFiles files);
    /// The whole file of a setting, at its line, with the keys.
    void showSetting(const deployment::PlannedSetting &setting);

private:
    enum View
    {
        DifferenceView,
        WholeFileView
    };
    QWidget *makeBar();
    void connectViews();
    void setView(int view);
    void listFiles();
    void chooseFile();
    MarginTextView *current() const;
    void copyPatch();
    void showRow(const QString &words);

    ViewSwitch *m_switch;
    QComboBox *m_file;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_copy;
    QStackedWidget *m_views;
    DiffView *m_diff;
    FileView *m_whole;
    QLabel *m_row;
    QByteArray m_patch;
    QStringList m_changedPaths;
    QHash<QString, std::vector<int>> m_added; ///< lines that the push writes, by path
    ReviewFiles m_files;
};

} // namespace stir::ui
