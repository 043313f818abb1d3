// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.decoder: paste a header, open or drop a file; the calls at the left, one call's verdict at the right.
// Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/decoder/decoder_controller.h"

class QHBoxLayout;
class QStackedWidget;

namespace stir::ui {

class CallDetails;
class CallFilterBar;
class CallTable;
class ExportMenu;
class InputBar;
class RecentButton;
class SignersView;
class SummaryView;
class VerifyChoice;
class ViewSwitch;
enum class CopyForm;
struct NextStep;

class DecoderPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit DecoderPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Opens the file of that path.
    void showSubject(const QString &subject) override;
    bool isSettled() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeCallsView();
    void connectSignals();
    void connectController();
    void connectSigners();
    void connectExport();
    void openFile(const QString &path);
    void chooseFile();
    void paste();
    void showCalls();
    void showFinished();
    void openCurrent();
    void showDetail(const CallDetail &detail);
    void takeStep(const NextStep &step);
    void copyCall(CopyForm form);
    void showView();
    void showSigners();

    Workspace &m_workspace;
    DecoderController m_controller;
    ExportMenu *m_export;
    InputBar *m_input;
    RecentButton *m_recent;
    ViewSwitch *m_switch;
    QStackedWidget *m_views;
    SummaryView *m_summary;
    SignersView *m_signers;
    VerifyChoice *m_verify;
    CallFilterBar *m_filter;
    CallTable *m_table;
    QStackedWidget *m_side;
    CallDetails *m_details;
};

} // namespace stir::ui
