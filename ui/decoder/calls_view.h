// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The calls of an input beside everything about the chosen one: the filter, the list, the details. Window's thread.

#include "ui/decoder/call_edit.h"
#include "ui/decoder/verdict_card.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace stir::ui {

class CallDetails;
class CallFilterBar;
class CallTable;
class DecoderController;
class Workspace;
enum class CopyForm;

class CallsView : public QWidget
{
    Q_OBJECT
public:
    CallsView(Workspace &workspace, DecoderController &controller, QWidget *parent = nullptr);

    void focusList();
Q_SIGNALS:
    /// Another page, or the choice of what to verify with.
    void stepAsked(const stir::ui::NextStep &step);
    /// More calls were to be copied than the clipboard is given.
    void copyRefused(int limit);
    void failed(const stir::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addEmptyStates();
    void announceSlowReading();
    void connectList();
    void connectDetails();
    void showCalls();
    void keepCurrent();
    void showDetail(const CallDetail &detail);
    void copyCall(CopyForm form);
    void copyFromList();

    Workspace &m_workspace;
    DecoderController &m_controller;
    Card *m_list;
    CallFilterBar *m_filter;
    CallTable *m_table;
    QStackedWidget *m_side;
    CallDetails *m_details;
    QTimer m_patience;
};

} // namespace stir::ui
