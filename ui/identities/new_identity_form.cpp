// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/new_identity_form.h"

#include "ui/common/form_field.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/identities/certificate_fields.h"
#include "ui/identities/key_fields.h"
#include "ui/identities/match_card.h"
#include "ui/identities/panel_footer.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace stir::ui {

NewIdentityForm::NewIdentityForm(Workspace &workspace, NewIdentityController &controller, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_controller(controller), m_dropped(workspace), m_name(new QLineEdit),
      m_key(new KeyFields(controller)), m_certificates(new CertificateFields(controller)), m_x5u(new QLineEdit),
      m_nameField(new FormField(m_name, {u"identities.new.name"_s, tr("&Name"),
                                         tr("For you alone, for example the carrier's name and the year.")})),
      m_x5uField(new FormField(m_x5u, {u"identities.new.x5u"_s, tr("Certificate &URL (x5u)"),
                                       tr("Where everybody who verifies a call fetches the certificate.")})),
      m_place(makeLabel({}, TextRole::Caption, true)), m_save(makeButton(u"identities.new.save"_s, tr("Add identity"))),
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
    column->addWidget(new PanelFooter(m_place, {m_cancel, m_save}));
    connectFields();
    connectButtons();
    connectController();
    m_key->fillSources();
    showCheck();
}

void NewIdentityForm::layOutFields()
{
    m_x5u->setPlaceholderText(u"https://certs.example.com/shaken.pem"_s);
    // Dropped files are for the page then, not for these as a text.
    m_name->setAcceptDrops(false);
    m_x5u->setAcceptDrops(false);
    auto *card = new Card(tr("New signing identity"));
    card->body()->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_key),
                            static_cast<QWidget *>(m_certificates), static_cast<QWidget *>(m_x5uField)})
        card->body()->addWidget(widget);
    m_scroll->add(card);
    m_scroll->add(m_match);
}

void NewIdentityForm::connectFields()
{
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_controller.setName(text.trimmed());
        m_nameField->setError({});
    });
    connect(m_x5u, &QLineEdit::textChanged, this, [this](const QString &text) { m_controller.setX5u(text.trimmed()); });
    for (const QLineEdit *edit : {m_name, m_x5u})
        connect(edit, &QLineEdit::returnPressed, this, &NewIdentityForm::save);
    connect(m_key, &KeyFields::returnPressed, this, &NewIdentityForm::save);
    connect(m_key, &KeyFields::vaultWanted, this, &NewIdentityForm::withVault);
    connect(m_key, &KeyFields::makeKeyWanted, this, &NewIdentityForm::makeKey);
    connect(m_key, &KeyFields::orderWanted, this, &NewIdentityForm::orderWanted);
    connect(m_certificates, &CertificateFields::returnPressed, this, &NewIdentityForm::save);
    connect(&m_dropped, &DroppedFiles::sorted, this, &NewIdentityForm::fill);
}

void NewIdentityForm::connectButtons()
{
    connect(m_save, &QPushButton::clicked, this, &NewIdentityForm::save);
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
    connect(&m_controller, &NewIdentityController::keyMade, m_key, &KeyFields::fillSources);
    connect(&m_controller, &NewIdentityController::refused, this, [this](const IdentityProblems &problems) {
        m_save->setEnabled(true);
        showProblems(problems);
        focusFirst(problems);
    });
    connect(&m_controller, &NewIdentityController::failed, this, [this] { m_save->setEnabled(true); });
    connect(&m_controller, &NewIdentityController::saved, this, &NewIdentityForm::empty);
    connect(&m_workspace, &Workspace::inventoryChanged, this, [this] {
        if (m_key->isFromFile())
            m_key->fillSources();
    });
}

void NewIdentityForm::fill(const SortedFiles &files)
{
    if (!files.keyFile.isEmpty())
        m_key->setFile(files.keyFile);
    if (!files.chainFiles.isEmpty())
        m_certificates->setFiles(files.chainFiles);
    if (files.leftOut.isEmpty())
        return;
    QStringList names;
    for (const QString &file : files.leftOut)
        names.append(QFileInfo(file).fileName());
    m_key->showProblems(
        {{IdentityField::Key, tr("An identity has one private key; left out: %1.").arg(names.join(u", "_s))}});
}

void NewIdentityForm::makeKey()
{
    if (const auto problem = m_controller.nameProblem()) {
        m_nameField->setError(*problem);
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
    if (m_controller.needsVault())
        withVault(tr("The private key goes into the vault."), [this] { m_controller.save(); });
    else
        m_controller.save();
}

void NewIdentityForm::withVault(const QString &reason, std::function<void()> next)
{
    m_whenOpened = std::move(next);
    m_vault->ask(reason);
}

void NewIdentityForm::showCheck()
{
    m_key->showCheck();
    m_certificates->showCheck();
    m_match->show(m_controller.check());
    m_place->setText(m_controller.needsVault() ? tr("The key is kept in the vault, encrypted.")
                                               : tr("The key stays where it is."));
    showProblems(m_controller.faults());
}

void NewIdentityForm::showProblems(const IdentityProblems &problems)
{
    m_nameField->setError(problems.value(IdentityField::Name));
    m_key->showProblems(problems);
    m_certificates->showProblems(problems);
    m_x5uField->setError(problems.value(IdentityField::X5u));
}

void NewIdentityForm::focusFirst(const IdentityProblems &problems)
{
    if (problems.isEmpty())
        return;
    switch (problems.firstKey()) {
    case IdentityField::Name:
        m_name->setFocus();
        break;
    case IdentityField::Key:
    case IdentityField::Passphrase:
        m_key->setFocus();
        break;
    case IdentityField::Chain:
    case IdentityField::ChainPassphrase:
        m_certificates->setFocus();
        break;
    case IdentityField::X5u:
        m_x5u->setFocus();
        break;
    }
}

void NewIdentityForm::empty()
{
    for (QLineEdit *edit : {m_name, m_x5u}) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
    m_vault->hide();
    m_whenOpened = nullptr;
    m_save->setEnabled(true);
    m_controller.reset();
    m_certificates->clear();
    m_key->clear();
    showCheck();
}

void NewIdentityForm::focusName()
{
    m_name->setFocus();
}

bool NewIdentityForm::isBusy() const
{
    return m_controller.isBusy() || m_dropped.isBusy() || m_vault->isBusy();
}

} // namespace stir::ui
