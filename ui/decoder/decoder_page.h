// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.decoder: paste a header, open or drop a file; the calls at the left, one call's verdict at the right.
// Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/decoder/decoder_controller.h"

#include <QTimer>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace stir::ui {

class CallDetails;
class FilterField;
class TableView;

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
    QWidget *makeInputCard();
    QWidget *makePills();
    void connectSignals();
    void fillSigners();
    void openFile(const QString &path);
    void chooseFile();
    void chooseSigner(int index);
    void chooseSignerFile();
    void paste();
    void showDecoded();
    void showCall(const QString &key);
    void filterGroups();

    Workspace &m_workspace;
    DecoderController m_controller;
    QPlainTextEdit *m_text;
    QComboBox *m_signer;
    FilterField *m_filter;
    std::array<QPushButton *, 4> m_pills{};
    TableView *m_table;
    QStackedWidget *m_side;
    CallDetails *m_details;
    QTimer m_typing;
};

} // namespace stir::ui
