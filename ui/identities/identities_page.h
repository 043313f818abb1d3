// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.identities: the signing identities in a list; beside it the chosen one, or the panel that adds one. Window's
// thread.

#include "ui/common/navigation_page.h"
#include "ui/identities/chain_publisher.h"
#include "ui/identities/identities_controller.h"
#include "ui/identities/new_identity_controller.h"

class QStackedWidget;

namespace stir::ui {

class CertificateRequestPanel;
class FilterField;
class IdentityDetails;
class NewIdentityForm;
class RotationPanel;
class TableView;
class VaultPrompt;

class IdentitiesPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit IdentitiesPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Selects the identity of that name.
    void showSubject(const QString &subject) override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// Files with keys and certificates, for the panel that adds an identity.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeListCard();
    QWidget *makeSplit();
    void connectActions();
    void connectControllers();
    void showForm();
    void showRequest(const QString &key);
    void showRotation(const QString &name);
    QWidget *panel() const;
    void closePanel();
    void showIdentity(const QString &name);
    void showRefreshed();
    void showPracticeMade(const QString &name);
    void withVault(const QString &reason, std::function<void()> next);
    void remove(const QString &name);

    Workspace &m_workspace;
    IdentitiesController m_identities;
    ChainPublisher m_publisher;
    NewIdentityController m_new;
    FilterField *m_filter;
    TableView *m_table;
    VaultPrompt *m_vault;
    IdentityDetails *m_details;
    NewIdentityForm *m_form;
    CertificateRequestPanel *m_request;
    RotationPanel *m_rotation;
    QStackedWidget *m_side;
    QStackedWidget *m_stack;
    QPushButton *m_practice;
    QString m_wanted; ///< to be selected when the list has it
    std::function<void()> m_whenOpened;
    /// What stands in the place of the details.
    enum class Panel
    {
        None,
        Adding,
        Ordering,
        Rotating
    };
    Panel m_panel = Panel::None;
};

} // namespace stir::ui
