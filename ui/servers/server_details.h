// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the list: one server's form, its connection test, and the way to take it out. Window's thread.

#include "ui/servers/connection_controller.h"
#include "ui/servers/server_form.h"

class QLabel;

namespace stir::ui {

class Card;
class ConnectionPanel;
class MessageBanner;
class ScrollPane;

class ServerDetails : public QWidget
{
    Q_OBJECT
public:
    ServerDetails(ServersController &servers, ConnectionController &connection, QWidget *parent = nullptr);

    /// The server of that name, or a new one for an empty name; edits of it that were not saved come back.
    void showServer(const QString &name);
    /// The name of the server that is shown; empty for a new one.
    QString shownName() const { return m_name; }
    void refreshChoices();
    void focusName() { m_form->focusName(); }

Q_SIGNALS:
    void planRequested(const QString &name);
    /// Cancel on a new server.
    void abandoned();
    /// Esc where there was nothing to close: what was typed stays.
    void left();

private:
    QWidget *makeFooter();
    void keepDraft();
    void loadDraft();
    ServerDraft storedDraft() const;
    void showChange();
    void save();
    void close();
    void cancel();
    void test();
    void askRemoval();
    void finishSave(const QString &name);

    ServersController &m_servers;
    ConnectionController &m_connection;
    Card *m_card;
    ServerForm *m_form;
    ConnectionPanel *m_panel;
    MessageBanner *m_removal;
    QPushButton *m_plan;
    QPushButton *m_remove;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QLabel *m_unsaved;
    QWidget *m_footer;
    ScrollPane *m_scroll;
    QString m_name;
    ServerDraft m_base; ///< as it was loaded
    bool m_showsProblems = false;
    QHash<QString, ServerDraft> m_drafts; ///< edits not saved yet, by the stored name
};

} // namespace stir::ui
