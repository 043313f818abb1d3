// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What verifiers meet at the identity's x5u: the last check, and a new one from this machine and from every server that
// signs with it. A login that a server wants is asked for in place. Window's thread.

#include "ui/common/panels.h"
#include "ui/identities/identities_controller.h"

class QCheckBox;

namespace stir::ui {

class LoginPanel;
class WebAccessFields;

class X5uCard : public Card
{
    Q_OBJECT
public:
    /// `name` prefixes the object names.
    X5uCard(const QString &name, X5uChecks &checks, ServerAccess &access, QWidget *parent = nullptr);

    void show(const IdentityRow &row);
    void check();
    WebAccess webAccess() const;

Q_SIGNALS:
    /// A login is asked for, and should be seen.
    void noticed(QWidget *part);

private:
    void layOut();
    void showLast();
    void askForLogin(const X5uCheck &check);
    void answered();

    X5uChecks &m_checks;
    ServerAccess &m_access;
    std::optional<IdentityRow> m_row;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QLabel *m_when;
    QVBoxLayout *m_places;
    QCheckBox *m_all;
    LoginPanel *m_login;
    QString m_loginServer; ///< that the panel asks for
    WebAccessFields *m_web;
};

} // namespace stir::ui
