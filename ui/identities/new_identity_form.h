// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel that adds a signing identity: name, private key, certificates, x5u, and the comparison of the two while
// they are chosen. Window's thread.

#include "ui/identities/new_identity_controller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stir::ui {

class FormField;
class MatchCard;
class PathField;
class ScrollPane;
class SecretField;
class VaultPrompt;

class NewIdentityForm : public QWidget
{
    Q_OBJECT
public:
    NewIdentityForm(Workspace &workspace, NewIdentityController &controller, QWidget *parent = nullptr);

    void focusName();
    bool isBusy() const;

Q_SIGNALS:
    /// Cancel or Esc; what was typed stays for the next time until it is discarded.
    void closed();

private:
    void layOutFields();
    QWidget *makeFooter();
    void makeKeyFields();
    void connectFields();
    void connectController();
    void fillSources(const QString &chosenKey = {});
    void chooseSource();
    void openKey();
    void makeKey();
    void save();
    void withVault(const QString &reason, std::function<void()> next);
    void showCheck();
    void showProblems(const IdentityProblems &problems);
    void copyPublicKey();
    void empty();

    Workspace &m_workspace;
    NewIdentityController &m_controller;
    QLineEdit *m_name;
    QComboBox *m_source;
    PathField *m_keyFile;
    SecretField *m_passphrase;
    PathField *m_chainFile;
    QLineEdit *m_x5u;
    FormField *m_sourceField;
    FormField *m_keyFileField;
    FormField *m_passphraseField;
    QPushButton *m_openKey;
    QPushButton *m_makeKey;
    QPushButton *m_copyKey;
    QLabel *m_keyNote;
    QPushButton *m_save;
    QPushButton *m_cancel;
    MatchCard *m_match;
    VaultPrompt *m_vault;
    ScrollPane *m_scroll;
    QMap<IdentityField, FormField *> m_fields;
    std::function<void()> m_whenOpened;
};

} // namespace stir::ui
