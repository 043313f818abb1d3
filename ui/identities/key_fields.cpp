// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/key_fields.h"

#include "core/crypto/token_key.h"
#include "ui/common/choice_box.h"
#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int sourceRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

KeyFields::KeyFields(NewIdentityController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_source(new ChoiceBox),
      m_file(new PathField(tr("Private key"), {tr("Keys (*.pem *.key *.der *.p8 *.p12 *.pfx)")})),
      m_passphrase(new SecretField),
      m_sourceField(new FormField(m_source, {u"identities.new.source"_s, tr("Private &key")})),
      m_fileField(new FormField(m_file, {u"identities.new.keyFile"_s, tr("Key &file")})),
      m_passphraseField(new FormField(m_passphrase, {u"identities.new.passphrase"_s, tr("Its &passphrase")})),
      m_open(makeButton(u"identities.new.openKey"_s, tr("Open key"))),
      m_make(makeButton(u"identities.new.makeKey"_s, tr("Make the key"))),
      m_copy(makeButton(u"identities.new.copyKey"_s, tr("Copy the public key"))),
      m_find(makeButton(u"identities.new.findKey"_s, tr("Look in the vault"))),
      m_order(makeButton(u"identities.new.order"_s, tr("Request a certificate..."))),
      m_note(makeLabel({}, TextRole::Caption, true))
{
    m_fileField->addBeside(m_file->makeChooseButton(u"identities.new.keyFile.choose"_s));
    m_passphraseField->addBeside(m_open);
    layOut();
    connectFields();
    setFocusProxy(m_source);
}

void KeyFields::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    for (QPushButton *button : {m_make, m_order, m_copy, m_find})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_sourceField), static_cast<QWidget *>(m_fileField),
                            static_cast<QWidget *>(m_passphraseField), static_cast<QWidget *>(m_note)})
        column->addWidget(widget);
    column->addLayout(buttons);
}

void KeyFields::connectFields()
{
    connect(m_source, &QComboBox::activated, this, &KeyFields::chooseSource);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        m_controller.setKeyFile(m_file->path());
        wordFields();
    });
    connect(m_file, &QLineEdit::returnPressed, this, &KeyFields::returnPressed);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &KeyFields::open);
    connect(m_open, &QPushButton::clicked, this, &KeyFields::open);
    connect(m_make, &QPushButton::clicked, this, &KeyFields::makeKeyWanted);
    connect(m_copy, &QPushButton::clicked, this, &KeyFields::copyPublicKey);
    connect(m_order, &QPushButton::clicked, this, [this] { Q_EMIT orderWanted(waitingName()); });
    connect(m_find, &QPushButton::clicked, this, [this] {
        Q_EMIT vaultWanted(tr("The key of this certificate may wait in the vault."),
                           [this] { m_controller.checkAgain(); });
    });
}

KeyFields::Source KeyFields::source() const
{
    return static_cast<Source>(m_source->currentData(sourceRole).toInt());
}

QString KeyFields::waitingName() const
{
    return m_source->currentData(nameRole).toString();
}

bool KeyFields::isFromFile() const
{
    return source() == Source::File;
}

void KeyFields::setFile(const QString &file)
{
    m_source->setCurrentIndex(0);
    m_controller.setKeyStays(false);
    // The same text again would not be told.
    if (m_file->text() == file)
        m_controller.setKeyFile(m_file->path());
    m_file->setText(file);
    showCheck();
}

void KeyFields::clear()
{
    const QSignalBlocker quiet(m_file);
    m_file->clear();
    takeSecret(*m_passphrase);
    fillSources();
}

void KeyFields::fillSources(const QString &chosenKey)
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    const auto add = [this](const QString &text, Source source, const QString &name = {}) {
        m_source->addItem(text);
        m_source->setItemData(m_source->count() - 1, static_cast<int>(source), sourceRole);
        m_source->setItemData(m_source->count() - 1, name, nameRole);
    };
    add(tr("From a file, or with the certificates"), Source::File);
    add(tr("A new key, made here"), Source::Fresh);
    add(tr("It stays where it is: a file or a token"), Source::Outside);
    for (const QString &name : m_controller.waitingKeys()) {
        add(tr("The key %1 in the vault, without a certificate yet").arg(name), Source::Waiting, name);
        if (name == chosenKey)
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    showCheck();
}

void KeyFields::chooseSource()
{
    m_sourceField->setError({});
    m_controller.setKeyStays(source() == Source::Outside);
    switch (source()) {
    case Source::Waiting:
        Q_EMIT vaultWanted(tr("The key %1 is in the vault.").arg(waitingName()),
                           [this, name = waitingName()] { m_controller.useWaitingKey(name); });
        break;
    case Source::Fresh:
        m_controller.setKeyFile({});
        break;
    case Source::File:
    case Source::Outside:
        m_controller.setKeyFile(m_file->path());
        break;
    }
    showCheck();
}

void KeyFields::open()
{
    SecretBytes passphrase = m_passphrase->take();
    if (passphrase.isEmpty())
        m_passphraseField->setError(tr("Type it here."));
    else
        m_controller.givePassphrase(std::move(passphrase));
}

void KeyFields::copyPublicKey()
{
    if (const auto &key = m_controller.check().publicKey)
        QGuiApplication::clipboard()->setText(QString::fromLatin1(key->toPem()));
}

void KeyFields::wordFields()
{
    const bool stays = source() == Source::Outside;
    const bool isInToken = crypto::isTokenAddress(m_file->path());
    m_fileField->setLabel(stays ? tr("Key &file, or address of the token") : tr("Key &file"));
    m_fileField->setHint(
        stays
            ? tr("A file, as on an encrypted disk, or pkcs11:token=NAME;object=NAME. No copy is kept here; a key in a "
                 "token cannot be pushed to a server.")
            : tr("PEM, DER or PKCS#12, alone or with its certificates. Empty: it comes with them, or waits in the "
                 "vault."));
    m_passphraseField->setLabel(isInToken ? tr("&PIN of the token") : tr("Its &passphrase"));
    m_passphraseField->setHint(isInToken ? tr("Asked once: three wrong ones lock a card.")
                                         : tr("This key file is encrypted."));
}

void KeyFields::showCheck()
{
    const IdentityCheck &check = m_controller.check();
    wordFields();
    m_fileField->setVisible(isPathWanted());
    m_passphraseField->setVisible(isPathWanted() && check.needsPassphrase());
    if (!m_passphraseField->isVisibleTo(this))
        takeSecret(*m_passphrase);
    m_make->setVisible(source() == Source::Fresh);
    m_copy->setVisible(source() == Source::Waiting && check.publicKey);
    m_order->setVisible(source() == Source::Waiting);
    m_find->setVisible(isFromFile() && m_controller.mayWaitInVault());
    const QString found = isFromFile() ? check.vaultName : QString();
    m_note->setVisible(!isPathWanted() || !found.isEmpty());
    if (source() == Source::Fresh)
        m_note->setText(tr("A P-256 key is made in the vault under the name above. Order a certificate for it, then "
                           "come back and choose the key here."));
    else
        m_note->setText(found.isEmpty() ? tr("Order a certificate for this key, then choose the file you get.")
                                        : tr("The key %1 in the vault belongs to this certificate.").arg(found));
}

void KeyFields::showProblems(const IdentityProblems &problems)
{
    const QString problem = problems.value(IdentityField::Key);
    m_fileField->setError(isPathWanted() ? problem : QString());
    m_sourceField->setError(isPathWanted() ? QString() : problem);
    m_passphraseField->setError(problems.value(IdentityField::Passphrase));
}

} // namespace stir::ui
