// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel that orders a certificate for a key in the vault: what the STI-CA has to know, and the request as a file or
// on the clipboard. Window's thread.

#include "ui/identities/certificate_request_controller.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stir::ui {

class FormField;
class MessageBanner;
class ScrollPane;
class VaultPrompt;

class CertificateRequestPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateRequestPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Fills the list of keys; an empty name leaves the choice as it is.
    void open(const QString &key);
    bool isBusy() const;

Q_SIGNALS:
    void closed();

private:
    void layOut();
    void connectFields();
    void connectController();
    RequestText text() const;
    void make();
    void showMade(const QByteArray &pem);
    void showProblems(const RequestProblems &problems);
    void forget();
    void copy();
    void save();

    CertificateRequestController m_controller;
    QComboBox *m_key;
    QLineEdit *m_code;
    QLineEdit *m_numbers;
    QLineEdit *m_organization;
    QLineEdit *m_country;
    QLineEdit *m_commonName;
    QMap<RequestField, FormField *> m_fields;
    QPlainTextEdit *m_request;
    QPushButton *m_make;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
    MessageBanner *m_result;
    VaultPrompt *m_vault;
    ScrollPane *m_scroll;
    QByteArray m_pem;
};

} // namespace stir::ui
