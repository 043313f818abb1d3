// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The strip at the foot of the window: what the page has checked, the vault's state, and the buttons that lock it and
// take its passphrase out of the desktop's keyring. Window's thread.

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace stir::ui {

class Workspace;

class StatusLine : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(Workspace &workspace, QWidget *parent = nullptr);
    void setPageText(const QString &text);

private:
    void showVault();
    void forget();

    Workspace &m_workspace;
    QLabel *m_pageText;
    QLabel *m_vault;
    QPushButton *m_lock;
    QPushButton *m_forget; ///< while the desktop's keyring has the passphrase
    QTimer m_refresh;
};

} // namespace stir::ui
