// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The part of the panel that takes certificates: one file or several, of any form, and the passphrase of one that needs
// it. Window's thread.

#include "ui/identities/new_identity_controller.h"

#include <QWidget>

namespace stir::ui {

class FormField;
class PathField;
class SecretField;

class CertificateFields : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateFields(NewIdentityController &controller, QWidget *parent = nullptr);

    void setFiles(const QStringList &files);
    void clear();
    /// Asks for the passphrase if that is what is missing.
    void showCheck();
    void showProblems(const IdentityProblems &problems);

Q_SIGNALS:
    void returnPressed();

private:
    void open();

    NewIdentityController &m_controller;
    PathField *m_files;
    SecretField *m_passphrase;
    FormField *m_filesField;
    FormField *m_passphraseField;
};

} // namespace stir::ui
