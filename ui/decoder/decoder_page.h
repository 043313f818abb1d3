// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.decoder: paste a header, open or drop a file; its calls, its figures, who signed it. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/decoder/decoder_controller.h"

class QStackedWidget;

namespace stir::ui {

class CallsView;
class ExportMenu;
class InputBar;
class RecentButton;
class SignersView;
class SummaryView;
class VerifyChoice;
class ViewSwitch;
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
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    void connectCalls();
    void connectInput();
    void connectController();
    void connectSigners();
    void connectExport();
    void chooseFile();
    void openFile(const QString &path);
    void showCalls();
    void showFinished();
    void takeKeys();
    void showView();
    void showSigners();
    void showError(const Error &error);
    void takeStep(const NextStep &step);

    Workspace &m_workspace;
    DecoderController m_controller;
    ExportMenu *m_export;
    InputBar *m_input;
    RecentButton *m_recent;
    VerifyChoice *m_verify;
    ViewSwitch *m_switch;
    QStackedWidget *m_views;
    CallsView *m_calls;
    SummaryView *m_summary;
    SignersView *m_signers;
};

} // namespace stir::ui
