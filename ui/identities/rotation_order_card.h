// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first step of a change of key: what the request to the authority says, as in the present certificate unless
// changed; then the request itself, to be copied or saved. Window's thread.

#include "core/credentials/sti_request.h"
#include "ui/common/panels.h"

class QLineEdit;

namespace stir::ui {

class FormField;
struct RotationView;

class RotationOrderCard : public Card
{
    Q_OBJECT
public:
    explicit RotationOrderCard(QWidget *parent = nullptr);
    void show(const RotationView &view);
    void setBusy(bool isBusy);
    /// An unusable field is said beside it; false for any other error.
    bool showError(const Error &error);

Q_SIGNALS:
    void orderWanted(const stir::credentials::StiRequest &request);
    void abandonWanted();

private:
    FormField *addField(QLineEdit *edit, const char *name, const QString &label, const QString &hint);
    void order();
    void copyRequest();
    void saveRequest();

    QString m_identity;
    QByteArray m_request;
    credentials::StiRequest m_like; ///< what the present certificate says
    QLineEdit *m_code;
    QLineEdit *m_organization;
    QLineEdit *m_country;
    FormField *m_codeField;
    FormField *m_organizationField;
    FormField *m_countryField;
    QPushButton *m_order;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_abandon;
    QWidget *m_fields;
    QLabel *m_words;
    QLabel *m_saved;
};

} // namespace stir::ui
