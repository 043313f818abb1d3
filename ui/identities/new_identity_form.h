// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel that adds a signing identity: name, private key, certificates, x5u, and the comparison of the two while
// they are chosen. Window's thread.

#include "ui/identities/dropped_files.h"
#include "ui/identities/new_identity_controller.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace stir::ui {

class CertificateFields;
class FormField;
class KeyFields;
class MatchCard;
class ScrollPane;
class VaultPrompt;

class NewIdentityForm : public QWidget
{
    Q_OBJECT
public:
    NewIdentityForm(Workspace &workspace, NewIdentityController &controller, QWidget *parent = nullptr);

    void focusName();
    /// Fills the fields with them, by what they are.
    void take(const QStringList &files) { m_dropped.sort(files); }
    bool isBusy() const;

Q_SIGNALS:
    /// Cancel or Esc; what was typed stays for the next time until it is discarded.
    void closed();
    /// A certificate is to be ordered for that key in the vault.
    void orderWanted(const QString &key);

private:
    void layOutFields();
    void connectFields();
    void connectButtons();
    void connectController();
    void fill(const SortedFiles &files);
    void makeKey();
    void save();
    void withVault(const QString &reason, std::function<void()> next);
    void showCheck();
    void showProblems(const IdentityProblems &problems);
    void focusFirst(const IdentityProblems &problems);
    void empty();

    Workspace &m_workspace;
    NewIdentityController &m_controller;
    DroppedFiles m_dropped;
    QLineEdit *m_name;
    KeyFields *m_key;
    CertificateFields *m_certificates;
    QLineEdit *m_x5u;
    FormField *m_nameField;
    FormField *m_x5uField;
    QLabel *m_place;
    QPushButton *m_save;
    QPushButton *m_cancel;
    MatchCard *m_match;
    VaultPrompt *m_vault;
    ScrollPane *m_scroll;
    std::function<void()> m_whenOpened;
};

} // namespace stir::ui
