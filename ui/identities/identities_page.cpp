// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_page.h"

#include "ui/common/path_field.h"
#include "ui/common/table_view.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/identities/certificate_request_panel.h"
#include "ui/identities/identity_details.h"
#include "ui/identities/new_identity_form.h"
#include "ui/identities/rotation_panel.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A narrower list does without what the pane beside it says.
constexpr int widthForAll = 760;
constexpr int sideWidth = 464;
constexpr int narrowSideWidth = 424;
constexpr int widthForWideSide = 1200;

enum Canvas
{
    WordsAboutThem,
    ListOfIdentities
};

} // namespace

IdentitiesPage::IdentitiesPage(Workspace &workspace, QWidget *parent)
    : NavigationPage(
          {u"identities"_s, tr("Signing identities"), tr("Signing identities"),
           tr("A private key, its certificate and the address others fetch it from: what a server signs with."),
           IconName::Key},
          parent),
      m_workspace(workspace), m_identities(workspace), m_publisher(workspace, m_identities.access()), m_new(workspace),
      m_filter(new FilterField(u"identities.filter"_s, tr("Filter by name, certificate, number or server"))),
      m_table(new TableView(u"identities.table"_s, tr("Signing identities"))),
      m_vault(new VaultPrompt(workspace, u"identities"_s)), m_details(new IdentityDetails(m_identities, m_publisher)),
      m_form(new NewIdentityForm(workspace, m_new)), m_request(new CertificateRequestPanel(workspace)),
      m_rotation(new RotationPanel(workspace, m_identities, m_publisher)), m_side(new QStackedWidget),
      m_stack(new QStackedWidget), m_practice(addSecondaryAction(u"practice"_s, tr("Make a practice certificate")))
{
    auto *order = addSecondaryAction(u"order"_s, tr("Request a certificate..."));
    connect(order, &QPushButton::clicked, this, [this] { showRequest({}); });
    addPrimaryAction(u"add"_s, tr("Add identity..."));
    m_practice->setToolTip(tr("A key, a make-believe certificate and its root, for the practice server."));
    auto *empty = new EmptyState(
        {.name = u"identities"_s,
         .icon = IconName::Key,
         .title = tr("No signing identities yet"),
         .sentence =
             tr("To sign calls, a server needs the private key and the certificate that a STI-CA issued to you, "
                "and the https address at which others fetch the certificate. Add them here once; the console "
                "checks that they belong together, and keeps the key encrypted. Files can be dropped here."),
         .button = tr("Add the first one")});
    connect(empty->button(), &QPushButton::clicked, this, &IdentitiesPage::showForm);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeListCard());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_vault);
    column->addWidget(makeSplit(), 1);
    setContent(content);
    setAcceptDrops(true);
    // A dropped file is for the page, not for this as a text.
    m_filter->setAcceptDrops(false);
    connectActions();
    connectControllers();
    showRefreshed();
}

QWidget *IdentitiesPage::makeListCard()
{
    m_table->setSource(&m_identities.identities());
    m_table->setFilterField(m_filter);
    setFirstKeys(m_table);
    m_table->setDetails(m_details);
    for (const int column : {NameColumn, CertificateColumn, NumbersColumn, UrlColumn})
        m_table->setStretchColumn(column);
    auto *card = new Card;
    card->setList(m_filter, m_table);
    return card;
}

QWidget *IdentitiesPage::makeSplit()
{
    auto *split = new QWidget;
    auto *row = new QHBoxLayout(split);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardMargin);
    m_side->addWidget(m_details);
    m_side->addWidget(m_form);
    m_side->addWidget(m_request);
    m_side->addWidget(m_rotation);
    row->addWidget(m_stack, 1);
    row->addWidget(m_side);
    return split;
}

void IdentitiesPage::connectActions()
{
    connect(actionButtons().back(), &QPushButton::clicked, this, &IdentitiesPage::showForm);
    connect(m_practice, &QPushButton::clicked, this, [this] {
        withVault(tr("The practice key goes into the vault, as a real one would."),
                  [this] { m_identities.makePractice(); });
    });
    connect(m_table, &TableView::currentKeyChanged, this, [this](const QString &name) {
        if (!name.isEmpty()) {
            m_panel = Panel::None;
            showIdentity(name);
        }
    });
    connect(m_form, &NewIdentityForm::closed, this, &IdentitiesPage::closePanel);
    connect(m_form, &NewIdentityForm::orderWanted, this, &IdentitiesPage::showRequest);
    connect(m_request, &CertificateRequestPanel::closed, this, &IdentitiesPage::closePanel);
    connect(m_details, &IdentityDetails::rotationWanted, this, &IdentitiesPage::showRotation);
    connect(m_rotation, &RotationPanel::closed, this, &IdentitiesPage::closePanel);
    connect(m_details, &IdentityDetails::removalConfirmed, this, &IdentitiesPage::remove);
    connect(m_details, &IdentityDetails::serversRequested, this,
            [this](const QString &server) { m_workspace.requestPage(u"servers"_s, server); });
    connect(m_vault, &VaultPrompt::opened, this, [this] {
        if (const auto next = std::exchange(m_whenOpened, nullptr))
            next();
    });
    connect(m_vault, &VaultPrompt::cancelled, this, [this] { m_whenOpened = nullptr; });
}

void IdentitiesPage::connectControllers()
{
    const auto showError = [this](const Error &error) { banner()->showError(error); };
    connect(&m_identities, &IdentitiesController::refreshed, this, &IdentitiesPage::showRefreshed);
    connect(&m_identities, &IdentitiesController::failed, this, showError);
    connect(&m_identities, &IdentitiesController::practiceMade, this, &IdentitiesPage::showPracticeMade);
    connect(&m_identities, &IdentitiesController::removed, this, [this](const QString &name) {
        banner()->show(BannerKind::Success, {tr("%1 is no longer in the console.").arg(name)});
    });
    connect(&m_new, &NewIdentityController::failed, this, showError);
    connect(&m_new, &NewIdentityController::saved, this, [this](const QString &name) {
        m_panel = Panel::None;
        m_wanted = name;
        banner()->show(BannerKind::Success, {tr("%1 is ready.").arg(name),
                                             tr("Choose it as the signing identity of a server, then plan a push.")});
    });
}

void IdentitiesPage::resizeEvent(QResizeEvent *event)
{
    NavigationPage::resizeEvent(event);
    m_side->setFixedWidth(width() < widthForWideSide ? narrowSideWidth : sideWidth);
    for (const int column : {CertificateColumn, NumbersColumn, UsedByColumn, UrlColumn})
        m_table->setColumnHidden(column, width() - m_side->width() < widthForAll);
}

void IdentitiesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void IdentitiesPage::dropEvent(QDropEvent *event)
{
    const QStringList files = localFilesIn(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    showForm();
    m_form->take(files);
}

void IdentitiesPage::showForm()
{
    m_panel = Panel::Adding;
    banner()->clear();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    showRefreshed();
    m_form->focusName();
}

void IdentitiesPage::showRequest(const QString &key)
{
    m_panel = Panel::Ordering;
    banner()->clear();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    showRefreshed();
    m_request->open(key);
}

void IdentitiesPage::showRotation(const QString &name)
{
    m_panel = Panel::Rotating;
    banner()->clear();
    m_rotation->showFor(name);
    showRefreshed();
    m_rotation->takeKeys();
}

QWidget *IdentitiesPage::panel() const
{
    switch (m_panel) {
    case Panel::None:
        return nullptr;
    case Panel::Adding:
        return m_form;
    case Panel::Ordering:
        return m_request;
    case Panel::Rotating:
        return m_rotation;
    }
    return nullptr;
}

void IdentitiesPage::closePanel()
{
    m_panel = Panel::None;
    showRefreshed();
}

void IdentitiesPage::showIdentity(const QString &name)
{
    if (const IdentityRow *row = m_identities.identity(name)) {
        m_details->show(*row);
        m_side->setCurrentWidget(m_details);
    }
}

void IdentitiesPage::showRefreshed()
{
    const int count = m_identities.count();
    m_practice->setVisible(!m_identities.practiceServer().isEmpty());
    setBadge(m_identities.needingAttention());
    m_details->setWebServers(m_identities.servers());
    m_rotation->setWebServers(m_identities.servers());
    setStatusLine(!m_identities.wasRead() ? tr("Reading...")
                  : count > 0             ? tr("%n signing identity(ies)", nullptr, count)
                                          : QString());
    // While the first identity is added, the words about this page stay beside it.
    m_stack->setCurrentIndex(count > 0 || !m_identities.wasRead() ? ListOfIdentities : WordsAboutThem);
    m_side->setVisible(count > 0 || m_panel != Panel::None);
    if (QWidget *shown = panel()) {
        m_side->setCurrentWidget(shown);
        return;
    }
    const bool isThere = m_identities.identity(m_wanted) != nullptr;
    const QString name = isThere ? m_wanted : m_details->shownName();
    // What is being read may have it.
    if (isThere || !m_identities.isReading())
        m_wanted.clear();
    if (count > 0 && (name.isEmpty() || m_identities.identity(name) == nullptr || !m_table->selectKey(name)))
        m_table->selectRow(0);
    showIdentity(m_table->currentKey());
}

void IdentitiesPage::showSubject(const QString &subject)
{
    m_filter->clear();
    m_panel = Panel::None;
    m_wanted = subject;
    showRefreshed();
}

bool IdentitiesPage::isSettled() const
{
    return !m_identities.isBusy() && !m_publisher.isBusy() && !m_form->isBusy() && !m_request->isBusy() &&
           !m_rotation->isBusy() && !m_vault->isBusy();
}

void IdentitiesPage::showPracticeMade(const QString &name)
{
    m_wanted = name;
    m_panel = Panel::None;
    const QString server = m_identities.practiceServer();
    banner()->show(
        BannerKind::Success,
        {tr("%1 is ready: a key, a certificate that no real carrier trusts, and its root as trust anchor "
            "\"Practice STI-CA\".")
             .arg(name),
         server.isEmpty() ? QString() : tr("It signs once the practice server has it and a push was made.")});
    if (server.isEmpty())
        return;
    auto *use = banner()->addButton(u"use"_s, tr("Let %1 sign with it").arg(server));
    connect(use, &QPushButton::clicked, this, [this, name] {
        const QString target = m_identities.practiceServer();
        m_identities.useForPractice(name);
        m_workspace.requestPage(u"servers"_s, target);
        banner()->clear();
    });
}

void IdentitiesPage::withVault(const QString &reason, std::function<void()> next)
{
    m_whenOpened = std::move(next);
    m_vault->ask(reason);
}

void IdentitiesPage::remove(const QString &name)
{
    // Without a key in the vault there is none to take out.
    const IdentityRow *row = m_identities.identity(name);
    const bool isOutside = row != nullptr && !row->identity.keyPlace.isEmpty();
    if (isOutside || m_workspace.vaultState() == VaultState::Missing)
        m_identities.remove(name);
    else
        withVault(tr("The private key of %1 is taken out of the vault.").arg(name),
                  [this, name] { m_identities.remove(name); });
}

} // namespace stir::ui
