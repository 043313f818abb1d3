// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Publishes the chosen identity's chain on a web server of the inventory: server and path, the question in place, the
// steps as they happen, and the result. Window's thread.

#include "ui/common/panels.h"
#include "ui/identities/chain_publisher.h"
#include "ui/identities/identities_controller.h"

class QComboBox;
class QLineEdit;

namespace stir::ui {

class FormField;
class LoginPanel;
class MessageBanner;
class StepList;

class PublishCard : public Card
{
    Q_OBJECT
public:
    /// `name` prefixes the object names.
    PublishCard(const QString &name, ChainPublisher &publisher, ServerAccess &access, QWidget *parent = nullptr);

    void setServers(const QStringList &names);
    void show(const IdentityRow &row);
    /// How the proof reaches the address.
    void setWebAccess(std::function<WebAccess()> access) { m_webAccess = std::move(access); }

Q_SIGNALS:
    void published(const QString &identity);
    /// Something asks or says what came of it, and should be seen.
    void noticed(QWidget *part);

private:
    void layOut();
    void connectPublisher();
    void ask();
    void start();
    void finish(const deployment::PushReport &report);
    void fail(const Error &error);
    void setRunning(bool runs);

    ChainPublisher &m_publisher;
    ServerAccess &m_access;
    std::function<WebAccess()> m_webAccess;
    std::optional<credentials::SigningIdentity> m_identity;
    PublicationOrder m_order; ///< the one under way
    QString m_publishing;     ///< the identity it is for
    QComboBox *m_server;
    QStringList m_servers; ///< that it offers
    QLineEdit *m_path;
    FormField *m_serverField;
    FormField *m_pathField;
    QPushButton *m_publish;
    QPushButton *m_cancel;
    MessageBanner *m_question;
    LoginPanel *m_login;
    StepList *m_steps;
    MessageBanner *m_result;
};

} // namespace stir::ui
