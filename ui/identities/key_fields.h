// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The part of the panel that takes the private key: out of a file, made here, from the vault, or left where it is.
// Window's thread.

#include "ui/identities/new_identity_controller.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace stir::ui {

class FormField;
class PathField;
class SecretField;

class KeyFields : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFields(NewIdentityController &controller, QWidget *parent = nullptr);

    /// From that file.
    void setFile(const QString &file);
    void clear();
    /// The keys that wait in the vault, and the one to be chosen.
    void fillSources(const QString &chosenKey = {});
    void showCheck();
    void showProblems(const IdentityProblems &problems);
    /// A choice that a list of keys does not disturb.
    bool isFromFile() const;

Q_SIGNALS:
    void returnPressed();
    /// `next` is to be called once the vault is open.
    void vaultWanted(const QString &reason, const std::function<void()> &next);
    void makeKeyWanted();
    /// A certificate is to be ordered for that key in the vault.
    void orderWanted(const QString &key);

private:
    enum class Source
    {
        File,
        Fresh,
        Waiting,
        Outside
    };
    Source source() const;
    QString waitingName() const;
    bool isPathWanted() const { return source() == Source::File || source() == Source::Outside; }
    void layOut();
    void connectFields();
    void chooseSource();
    void open();
    void copyPublicKey();
    void wordFields();

    NewIdentityController &m_controller;
    QComboBox *m_source;
    PathField *m_file;
    SecretField *m_passphrase;
    FormField *m_sourceField;
    FormField *m_fileField;
    FormField *m_passphraseField;
    QPushButton *m_open;
    QPushButton *m_make;
    QPushButton *m_copy;
    QPushButton *m_find;
    QPushButton *m_order;
    QLabel *m_note;
};

} // namespace stir::ui
