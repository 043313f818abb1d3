// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/rotation_order_card.h"

#include "core/foundation/files.h"
#include "core/rotation/identity_rotation.h"
#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/identities/rotation_controller.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

using credentials::RotationStage;

RotationOrderCard::RotationOrderCard(QWidget *parent)
    : Card(tr("1. Order the new certificate"), parent), m_code(new QLineEdit), m_organization(new QLineEdit),
      m_country(new QLineEdit),
      m_codeField(
          addField(m_code, "code", tr("Service provider &code"),
                   tr("As in the present certificate. Empty for a delegate certificate, which has its numbers."))),
      m_organizationField(addField(m_organization, "organization", tr("&Organization"), {})),
      m_countryField(addField(m_country, "country", tr("Co&untry"), tr("Two capital letters."))),
      m_order(makeButton(u"identities.rotation.order"_s, tr("Make key and request"))),
      m_copy(makeButton(u"identities.rotation.copy"_s, tr("Copy request"))),
      m_save(makeButton(u"identities.rotation.save"_s, tr("Save request..."))),
      m_abandon(makeButton(u"identities.rotation.abandon"_s, tr("Give up"), ButtonKind::Flat)), m_fields(new QWidget),
      m_words(makeLabel({}, TextRole::Body, true)), m_saved(makeLabel({}, TextRole::Caption, true))
{
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(12);
    for (FormField *field : {m_codeField, m_organizationField, m_countryField})
        fields->addWidget(field);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    for (QPushButton *button : {m_order, m_copy, m_save})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_abandon);
    body()->setSpacing(12);
    body()->addWidget(m_words);
    body()->addWidget(m_fields);
    body()->addLayout(buttons);
    body()->addWidget(m_saved);
    connect(m_order, &QPushButton::clicked, this, &RotationOrderCard::order);
    for (const QLineEdit *edit : {m_code, m_organization, m_country})
        connect(edit, &QLineEdit::returnPressed, this, &RotationOrderCard::order);
    connect(m_copy, &QPushButton::clicked, this, &RotationOrderCard::copyRequest);
    connect(m_save, &QPushButton::clicked, this, &RotationOrderCard::saveRequest);
    connect(m_abandon, &QPushButton::clicked, this, &RotationOrderCard::abandonWanted);
}

FormField *RotationOrderCard::addField(QLineEdit *edit, const char *name, const QString &label, const QString &hint)
{
    edit->setAcceptDrops(false);
    return new FormField(edit, {u"identities.rotation."_s + QLatin1String(name), label, hint});
}

void RotationOrderCard::show(const RotationView &view)
{
    const bool isOrdered = view.rotation.has_value();
    const bool isNew = m_identity != view.identity.name;
    m_identity = view.identity.name;
    m_request = isOrdered ? view.rotation->request : QByteArray();
    if (isNew) {
        m_like = rotation::orderLike(view.identity.chain.front());
        m_code->setText(m_like.serviceProviderCode);
        m_organization->setText(m_like.organization);
        m_country->setText(m_like.country);
        m_saved->clear();
    }
    m_words->setText(isOrdered ? tr("The new key is in the vault. Send its request to your authority; servers sign on "
                                    "with the old key meanwhile.")
                               : tr("The new key is made here and goes into the vault. Servers keep the old one until "
                                    "the last step."));
    m_fields->setVisible(!isOrdered);
    m_order->setVisible(!isOrdered);
    m_copy->setVisible(isOrdered);
    m_save->setVisible(isOrdered);
    m_saved->setVisible(isOrdered && !m_saved->text().isEmpty());
    m_abandon->setVisible(isOrdered && view.rotation->stage != RotationStage::Switching);
}

void RotationOrderCard::setBusy(bool isBusy)
{
    m_order->setEnabled(!isBusy);
    m_abandon->setEnabled(!isBusy);
}

bool RotationOrderCard::showError(const Error &error)
{
    FormField *field = error.subject == u"spc"_s || error.subject == u"tn"_s ? m_codeField
                       : error.subject == u"org"_s                           ? m_organizationField
                       : error.subject == u"country"_s                       ? m_countryField
                                                                             : nullptr;
    if (error.code != ErrorCode::InvalidArgument || !field)
        return false;
    field->setError(field == m_codeField      ? tr("Capital letters and digits, for example 709J.")
                    : field == m_countryField ? tr("The two capital letters of the country, for example US.")
                                              : tr("1 to 64 printable characters."));
    field->editor()->setFocus();
    return true;
}

void RotationOrderCard::order()
{
    for (FormField *field : {m_codeField, m_organizationField, m_countryField})
        field->setError({});
    credentials::StiRequest request = m_like;
    request.serviceProviderCode = m_code->text().trimmed();
    request.organization = m_organization->text().trimmed();
    request.country = m_country->text().trimmed();
    Q_EMIT orderWanted(request);
}

void RotationOrderCard::copyRequest()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_request));
    m_saved->setText(tr("The request is on the clipboard."));
    m_saved->show();
}

void RotationOrderCard::saveRequest()
{
    auto *dialog = new QFileDialog(this, tr("Save request"), m_identity + u".csr.pem"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const Done saved = saveFileAtomically(file, bytesOf(m_request), FileVisibility::Everyone);
        m_saved->setText(saved ? tr("The request is in %1.").arg(file) : wording::sentence(saved.error()));
        m_saved->show();
    });
    dialog->open();
}

} // namespace stir::ui
