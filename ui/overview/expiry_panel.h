// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What ends, and when: a calendar of the coming year, a time line of every certificate, and where the warnings begin.
// Enter on a line leads to its page. Window's thread.

#include "ui/overview/expiry_controller.h"
#include "ui/overview/time_window.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stir::ui {

class FilterField;
class FormField;
class TableView;
class TimeScale;
class Workspace;
class YearStrip;

class ExpiryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ExpiryPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Reads anew, and gives the keys to the list.
    void open();
    bool isSettled() const { return !m_controller.isBusy(); }

Q_SIGNALS:
    void closed();
    void failed(const stir::Error &error);

protected:
    /// Esc that nobody in here has a use for leads back.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCalendar();
    QWidget *makeThresholds();
    QWidget *makeList();
    void connectSignals();
    void showRefreshed();
    void showDay();
    void showWindow();
    void openRow(const QString &key);
    void setThresholds();

    Workspace &m_workspace;
    ExpiryController m_controller;
    TimeWindow m_window;
    YearStrip *m_year;
    QLabel *m_day;
    QPushButton *m_allDays;
    QLineEdit *m_thresholdText;
    FormField *m_thresholds;
    QComboBox *m_span;
    FilterField *m_filter;
    TableView *m_table;
    TimeScale *m_scale;
};

} // namespace stir::ui
