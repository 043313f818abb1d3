// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/new_identity_form.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/identities/match_card.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

enum Source
{
    FromFile,
    FreshKey,
    WaitingKey
};
constexpr int sourceRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

NewIdentityForm::NewIdentityForm(Workspace &workspace, NewIdentityController &controller, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_controller(controller), m_name(new QLineEdit), m_source(new QComboBox),
      m_keyFile(new PathField(tr("Private key"), {tr("Keys (*.pem *.key)")})), m_passphrase(new SecretField),
      m_chainFile(new PathField(tr("Certificates"), {tr("Certificates (*.pem *.crt *.cer *.der)")})),
      m_x5u(new QLineEdit), m_openKey(makeButton(u"identities.new.openKey"_s, tr("Open key"))),
      m_makeKey(makeButton(u"identities.new.makeKey"_s, tr("Make the key"))),
      m_copyKey(makeButton(u"identities.new.copyKey"_s, tr("Copy the public key"))),
      m_keyNote(makeLabel({}, TextRole::Caption, true)),
      m_save(makeButton(u"identities.new.save"_s, tr("Add identity"))),
      m_cancel(makeButton(u"identities.new.cancel"_s, tr("Cancel"), ButtonKind::Flat)), m_match(new MatchCard),
      m_vault(new VaultPrompt(workspace, u"identities.new"_s)),
      m_scroll(new ScrollPane(u"identities.new.scroll"_s, tr("New signing identity")))
{
    setObjectName(u"identities.new"_s);
    layOutFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_vault);
    column->addWidget(makeFooter());
    connectFields();
    connectController();
    fillSources();
    showCheck();
}

void NewIdentityForm::makeKeyFields()
{
    m_sourceField = new FormField(m_source, {u"identities.new.source"_s, tr("Private &key")});
    m_keyFileField =
        new FormField(m_keyFile, {u"identities.new.keyFile"_s, tr("Key &file"),
                                  tr("PEM, as the STI-CA or openssl gave it. Drop it here or choose it.")});
    m_keyFileField->addBeside(m_keyFile->makeChooseButton(u"identities.new.keyFile.choose"_s));
    m_passphraseField = new FormField(
        m_passphrase, {u"identities.new.passphrase"_s, tr("Its &passphrase"), tr("This key file is encrypted.")});
    m_passphraseField->addBeside(m_openKey);
}

void NewIdentityForm::layOutFields()
{
    makeKeyFields();
    auto *name = new FormField(m_name, {u"identities.new.name"_s, tr("&Name"),
                                        tr("For you alone, for example the carrier's name and the year.")});
    auto *chain = new FormField(m_chainFile, {u"identities.new.chain"_s, tr("&Certificates"),
                                              tr("The signing certificate first, then its issuers.")});
    chain->addBeside(m_chainFile->makeChooseButton(u"identities.new.chain.choose"_s));
    auto *x5u = new FormField(m_x5u, {u"identities.new.x5u"_s, tr("Certificate &URL (x5u)"),
                                      tr("Where everybody who verifies a call fetches the certificate.")});
    m_x5u->setPlaceholderText(u"https://certs.example.com/shaken.pem"_s);
    m_fields = {{IdentityField::Name, name},
                {IdentityField::Passphrase, m_passphraseField},
                {IdentityField::Chain, chain},
                {IdentityField::X5u, x5u}};
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_makeKey);
    buttons->addWidget(m_copyKey);
    buttons->addStretch();
    auto *card = new Card(tr("New signing identity"));
    card->body()->setSpacing(12);
    for (QWidget *widget :
         {static_cast<QWidget *>(name), static_cast<QWidget *>(m_sourceField), static_cast<QWidget *>(m_keyFileField),
          static_cast<QWidget *>(m_passphraseField), static_cast<QWidget *>(m_keyNote)})
        card->body()->addWidget(widget);
    card->body()->addLayout(buttons);
    card->body()->addWidget(chain);
    card->body()->addWidget(x5u);
    m_scroll->add(card);
    m_scroll->add(m_match);
}

QWidget *NewIdentityForm::makeFooter()
{
    auto *footer = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(makeLabel(tr("The key is kept in the vault, encrypted."), TextRole::Caption, true), 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    footer->body()->setContentsMargins(cardMargin, gridUnit, gridUnit, gridUnit);
    footer->body()->addLayout(row);
    return footer;
}

void NewIdentityForm::connectFields()
{
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_controller.setName(text.trimmed());
        m_fields[IdentityField::Name]->setError({});
    });
    connect(m_source, &QComboBox::activated, this, &NewIdentityForm::chooseSource);
    connect(m_keyFile, &QLineEdit::textChanged, this, [this] { m_controller.setKeyFile(m_keyFile->path()); });
    connect(m_chainFile, &QLineEdit::textChanged, this, [this] { m_controller.setChainFile(m_chainFile->path()); });
    connect(m_x5u, &QLineEdit::textChanged, this, [this](const QString &text) { m_controller.setX5u(text.trimmed()); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &NewIdentityForm::openKey);
    connect(m_openKey, &QPushButton::clicked, this, &NewIdentityForm::openKey);
    connect(m_makeKey, &QPushButton::clicked, this, &NewIdentityForm::makeKey);
    connect(m_copyKey, &QPushButton::clicked, this, &NewIdentityForm::copyPublicKey);
    connect(m_save, &QPushButton::clicked, this, &NewIdentityForm::save);
    for (QLineEdit *edit : {m_name, static_cast<QLineEdit *>(m_keyFile), static_cast<QLineEdit *>(m_chainFile), m_x5u})
        connect(edit, &QLineEdit::returnPressed, this, &NewIdentityForm::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        empty();
        Q_EMIT closed();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NewIdentityForm::closed);
    connect(m_vault, &VaultPrompt::opened, this, [this] {
        if (const auto next = std::exchange(m_whenOpened, nullptr))
            next();
    });
    connect(m_vault, &VaultPrompt::cancelled, this, [this] {
        m_whenOpened = nullptr;
        m_save->setEnabled(true);
    });
}

void NewIdentityForm::connectController()
{
    connect(&m_controller, &NewIdentityController::checked, this, &NewIdentityForm::showCheck);
    connect(&m_controller, &NewIdentityController::keyMade, this, &NewIdentityForm::fillSources);
    connect(&m_controller, &NewIdentityController::refused, this, [this](const IdentityProblems &problems) {
        m_save->setEnabled(true);
        showProblems(problems);
        if (!problems.isEmpty() && problems.firstKey() != IdentityField::Key)
            m_fields[problems.firstKey()]->editor()->setFocus();
    });
    connect(&m_controller, &NewIdentityController::failed, this, [this] { m_save->setEnabled(true); });
    connect(&m_controller, &NewIdentityController::saved, this, &NewIdentityForm::empty);
    connect(&m_workspace, &Workspace::inventoryChanged, this, [this] {
        if (m_source->currentData(sourceRole).toInt() == FromFile)
            fillSources();
    });
}

void NewIdentityForm::fillSources(const QString &chosenKey)
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    const auto add = [this](const QString &text, Source source, const QString &name = {}) {
        m_source->addItem(text);
        m_source->setItemData(m_source->count() - 1, source, sourceRole);
        m_source->setItemData(m_source->count() - 1, name, nameRole);
    };
    add(tr("From a file"), FromFile);
    add(tr("A new key, made here"), FreshKey);
    for (const QString &name : m_controller.waitingKeys()) {
        add(tr("The key %1 in the vault, without a certificate yet").arg(name), WaitingKey, name);
        if (name == chosenKey)
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    showCheck();
}

void NewIdentityForm::chooseSource()
{
    const QString name = m_source->currentData(nameRole).toString();
    m_sourceField->setError({});
    switch (m_source->currentData(sourceRole).toInt()) {
    case WaitingKey:
        withVault(tr("The key %1 is in the vault.").arg(name), [this, name] { m_controller.useWaitingKey(name); });
        break;
    case FreshKey:
        m_controller.setKeyFile({});
        break;
    default:
        m_controller.setKeyFile(m_keyFile->path());
    }
    showCheck();
}

void NewIdentityForm::openKey()
{
    SecretBytes passphrase = m_passphrase->take();
    if (passphrase.isEmpty())
        m_passphraseField->setError(tr("Type the passphrase of the key."));
    else
        m_controller.givePassphrase(std::move(passphrase));
}

void NewIdentityForm::makeKey()
{
    if (const auto problem = m_controller.nameProblem()) {
        m_fields[IdentityField::Name]->setError(*problem);
        m_name->setFocus();
        return;
    }
    withVault(tr("The new key goes into the vault."), [this] { m_controller.makeKey(); });
}

void NewIdentityForm::save()
{
    const IdentityProblems problems = m_controller.problems();
    // While a check is under way its outcome decides; what was typed last is not judged yet.
    if (!m_controller.isBusy() && !problems.isEmpty()) {
        showProblems(problems);
        return;
    }
    m_save->setEnabled(false);
    withVault(tr("The private key goes into the vault."), [this] { m_controller.save(); });
}

void NewIdentityForm::withVault(const QString &reason, std::function<void()> next)
{
    m_whenOpened = std::move(next);
    m_vault->ask(reason);
}

void NewIdentityForm::showCheck()
{
    const IdentityCheck &check = m_controller.check();
    const int source = m_source->currentData(sourceRole).toInt();
    m_keyFileField->setVisible(source == FromFile);
    m_passphraseField->setVisible(source == FromFile && check.needsPassphrase());
    if (!m_passphraseField->isVisibleTo(this))
        takeSecret(*m_passphrase);
    m_makeKey->setVisible(source == FreshKey);
    m_copyKey->setVisible(source == WaitingKey && check.publicKey);
    m_keyNote->setVisible(source != FromFile);
    m_keyNote->setText(
        source == FreshKey
            ? tr("A P-256 key is made in the vault under the name above. Order a certificate for it, then "
                 "come back and choose the key here.")
            : tr("Order a certificate for this key, then choose the file you get."));
    m_match->show(check);
    showProblems(m_controller.faults());
}

void NewIdentityForm::showProblems(const IdentityProblems &problems)
{
    const QString keyProblem = problems.value(IdentityField::Key);
    const bool isFile = m_source->currentData(sourceRole).toInt() == FromFile;
    m_keyFileField->setError(isFile ? keyProblem : QString());
    m_sourceField->setError(isFile ? QString() : keyProblem);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        (*field)->setError(problems.value(field.key()));
}

void NewIdentityForm::copyPublicKey()
{
    if (const auto &key = m_controller.check().publicKey)
        QGuiApplication::clipboard()->setText(QString::fromLatin1(key->toPem()));
}

void NewIdentityForm::empty()
{
    for (QLineEdit *edit :
         {m_name, static_cast<QLineEdit *>(m_keyFile), static_cast<QLineEdit *>(m_chainFile), m_x5u}) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
    takeSecret(*m_passphrase);
    m_vault->hide();
    m_whenOpened = nullptr;
    m_save->setEnabled(true);
    m_controller.reset();
    fillSources();
}

void NewIdentityForm::focusName()
{
    m_name->setFocus();
}

bool NewIdentityForm::isBusy() const
{
    return m_controller.isBusy() || m_vault->isBusy();
}

} // namespace stir::ui
