// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The strip at the foot of the window: what the page has checked, the vault's state and the button that locks it.
// Window's thread.

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

    Workspace &m_workspace;
    QLabel *m_pageText;
    QLabel *m_vault;
    QPushButton *m_lock;
    QTimer m_refresh;
};

} // namespace stir::ui
