// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/certificate_fields.h"

#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

CertificateFields::CertificateFields(NewIdentityController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller),
      m_files(
          new PathField(tr("Certificates"), {tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx)")})),
      m_passphrase(new SecretField),
      m_filesField(new FormField(m_files, {u"identities.new.chain"_s, tr("&Certificates"),
                                           tr("In any order and form: PEM, DER, PKCS#7, PKCS#12. Empty if they are in "
                                              "the key's file.")})),
      m_passphraseField(new FormField(m_passphrase, {u"identities.new.chainPassphrase"_s,
                                                     tr("Passphrase of that f&ile"), tr("This file is encrypted.")}))
{
    m_files->setTakesSeveral();
    m_filesField->addBeside(m_files->makeChooseButton(u"identities.new.chain.choose"_s));
    auto *open = makeButton(u"identities.new.openChain"_s, tr("Open file"));
    m_passphraseField->addBeside(open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_filesField);
    column->addWidget(m_passphraseField);
    connect(m_files, &QLineEdit::textChanged, this, [this] { m_controller.setChainFiles(m_files->paths()); });
    connect(m_files, &QLineEdit::returnPressed, this, &CertificateFields::returnPressed);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &CertificateFields::open);
    connect(open, &QPushButton::clicked, this, &CertificateFields::open);
    setFocusProxy(m_files);
}

void CertificateFields::setFiles(const QStringList &files)
{
    m_files->setPaths(files);
}

void CertificateFields::clear()
{
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    takeSecret(*m_passphrase);
}

void CertificateFields::open()
{
    SecretBytes passphrase = m_passphrase->take();
    if (passphrase.isEmpty())
        m_passphraseField->setError(tr("Type the passphrase of the file."));
    else
        m_controller.giveChainPassphrase(std::move(passphrase));
}

void CertificateFields::showCheck()
{
    m_passphraseField->setVisible(m_controller.check().needsChainPassphrase());
    if (!m_passphraseField->isVisibleTo(this))
        takeSecret(*m_passphrase);
}

void CertificateFields::showProblems(const IdentityProblems &problems)
{
    m_filesField->setError(problems.value(IdentityField::Chain));
    m_passphraseField->setError(problems.value(IdentityField::ChainPassphrase));
}

} // namespace stir::ui
