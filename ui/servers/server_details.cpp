// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/server_details.h"

#include "ui/common/message_banner.h"
#include "ui/common/panels.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/servers/connection_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

ServerDetails::ServerDetails(ServersController &servers, ConnectionController &connection, QWidget *parent)
    : QWidget(parent), m_servers(servers), m_connection(connection), m_card(new Card(tr("New server"))),
      m_form(new ServerForm), m_panel(new ConnectionPanel(connection)),
      m_removal(new MessageBanner(u"servers.removal"_s)), m_plan(makeButton(u"servers.plan"_s, tr("Plan a push"))),
      m_remove(makeButton(u"servers.remove"_s, tr("Remove..."), ButtonKind::Flat)),
      m_save(makeButton(u"servers.save"_s, tr("Save"))),
      m_cancel(makeButton(u"servers.cancel"_s, tr("Cancel"), ButtonKind::Flat)),
      m_unsaved(makeLabel({}, TextRole::Caption)), m_footer(makeFooter()),
      m_scroll(new ScrollPane(u"servers.scroll"_s, tr("The chosen server")))
{
    setObjectName(u"servers.details"_s);
    m_card->addTitleWidget(m_remove);
    m_card->addTitleWidget(m_plan);
    m_card->body()->addWidget(m_form);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_removal), static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_panel)})
        m_scroll->add(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footer);
    connect(m_form, &ServerForm::edited, this, &ServerDetails::showChange);
    connect(m_form, &ServerForm::submitted, this, &ServerDetails::save);
    connect(m_save, &QPushButton::clicked, this, &ServerDetails::save);
    connect(m_cancel, &QPushButton::clicked, this, &ServerDetails::cancel);
    connect(m_remove, &QPushButton::clicked, this, &ServerDetails::askRemoval);
    connect(m_plan, &QPushButton::clicked, this, [this] { Q_EMIT planRequested(m_name); });
    connect(m_panel, &ConnectionPanel::testRequested, this, &ServerDetails::test);
    // Once what the panel shows has its place.
    connect(&m_connection, &ConnectionController::stateChanged, m_panel, [this] {
        if (m_connection.state() != ConnectionState::Idle)
            QTimer::singleShot(0, m_panel, [this] { m_scroll->reveal(m_panel); });
    });
    connect(&m_servers, &ServersController::saved, this, &ServerDetails::finishSave);
    connect(&m_servers, &ServersController::refused, this, [this](const ServerProblems &problems) {
        m_showsProblems = true;
        m_form->showProblems(problems);
        m_form->focusProblem(problems);
        m_save->setEnabled(true);
    });
    connect(&m_servers, &ServersController::failed, this, &ServerDetails::showChange);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ServerDetails::close);
    refreshChoices();
    loadDraft();
}

QWidget *ServerDetails::makeFooter()
{
    auto *footer = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_unsaved, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    footer->body()->setContentsMargins(cardMargin, gridUnit, gridUnit, gridUnit);
    footer->body()->addLayout(row);
    return footer;
}

ServerDraft ServerDetails::storedDraft() const
{
    const inventory::ManagedServer *stored = m_servers.server(m_name);
    if (stored != nullptr)
        return draftOf(*stored);
    inventory::ManagedServer fresh;
    fresh.user = u"root"_s;
    return draftOf(fresh);
}

void ServerDetails::showServer(const QString &name)
{
    keepDraft();
    if (name != m_name)
        m_connection.reset();
    m_name = name;
    loadDraft();
}

void ServerDetails::loadDraft()
{
    m_removal->clear();
    m_showsProblems = false;
    m_card->setTitle(m_name.isEmpty() ? tr("New server") : m_name);
    m_base = storedDraft();
    m_form->setDraft(m_drafts.value(m_name, m_base));
    m_plan->setVisible(!m_name.isEmpty());
    m_remove->setVisible(!m_name.isEmpty());
    showChange();
}

void ServerDetails::keepDraft()
{
    const ServerDraft draft = m_form->draft();
    if (draft != m_base)
        m_drafts.insert(m_name, draft);
    else
        m_drafts.remove(m_name);
}

void ServerDetails::refreshChoices()
{
    m_form->setChoices(m_servers.platforms(), m_servers.identityNames(), m_servers.groups());
}

void ServerDetails::showChange()
{
    const ServerDraft draft = m_form->draft();
    const bool isNew = m_name.isEmpty();
    const bool isChanged = draft != m_base;
    m_footer->setVisible(isNew || isChanged);
    m_save->setText(isNew ? tr("Add server") : tr("Save"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(isNew || isChanged);
    m_unsaved->setText(isNew ? tr("Not in the list yet") : tr("Changed, not saved"));
    m_plan->setEnabled(!isChanged);
    m_plan->setToolTip(isChanged ? tr("Save or cancel the changes first.") : QString());
    // Once a save was refused, each field is judged again as it is typed.
    if (m_showsProblems)
        m_form->showProblems(m_servers.problems(m_name, draft));
}

void ServerDetails::save()
{
    m_save->setEnabled(false);
    m_servers.save(m_name, m_form->draft());
}

void ServerDetails::finishSave(const QString &name)
{
    m_drafts.remove(m_name);
    m_name = name;
    m_base = m_form->draft();
    m_showsProblems = false;
}

void ServerDetails::cancel()
{
    m_drafts.remove(m_name);
    loadDraft();
    if (m_name.isEmpty())
        Q_EMIT abandoned();
}

void ServerDetails::close()
{
    if (m_connection.isBusy())
        m_connection.cancel();
    else if (m_removal->isVisible())
        m_removal->clear();
    else if (m_name.isEmpty()) {
        // What was typed comes back with the next "Add server".
        keepDraft();
        Q_EMIT abandoned();
    } else {
        Q_EMIT left();
    }
}

void ServerDetails::test()
{
    const ServerDraft draft = m_form->draft();
    ServerProblems problems = m_servers.problems(m_name, draft);
    // A name is not needed to connect.
    problems.remove(ServerField::Name);
    m_form->showProblems(problems);
    m_form->focusProblem(problems);
    m_showsProblems = !problems.isEmpty();
    if (problems.isEmpty())
        m_connection.test(serverOf(draft));
}

void ServerDetails::askRemoval()
{
    m_removal->show(
        BannerKind::Attention,
        {tr("Remove %1 from the console?").arg(m_name),
         tr("What you entered here is lost. Its history stays. Nothing on the server itself changes: it goes "
            "on with the files and the key that it has.")});
    auto *remove = m_removal->addButton(u"confirm"_s, tr("Remove it"));
    setButtonKind(remove, ButtonKind::Danger);
    auto *keep = m_removal->addButton(u"keep"_s, tr("Keep it"));
    connect(remove, &QPushButton::clicked, this, [this] {
        m_drafts.remove(m_name);
        m_form->setDraft(m_base);
        m_removal->clear();
        m_servers.remove(m_name);
    });
    connect(keep, &QPushButton::clicked, m_removal, &MessageBanner::clear);
    m_scroll->reveal(m_removal);
    keep->setFocus();
}

} // namespace stir::ui
