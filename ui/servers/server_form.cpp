// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/server_form.h"

#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QCheckBox *makeCheck(const QString &name, const QString &text, const QString &tip)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(name);
    check->setAccessibleName(QString(text).remove(u'&'));
    check->setToolTip(tip);
    return check;
}

} // namespace

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_group(new QComboBox), m_host(new QLineEdit), m_port(new QLineEdit),
      m_user(new QLineEdit), m_platform(new QComboBox), m_keyFile(new PathField(tr("Private key for the login"), {})),
      m_agent(makeCheck(u"servers.edit.agent"_s, tr("Use the keys of the SSH &agent"),
                        tr("Asks the agent of this session (SSH_AUTH_SOCK) as well."))),
      m_sudo(
          makeCheck(u"servers.edit.sudo"_s, tr("Become root with s&udo"), tr("For a login that is not root itself."))),
      m_identity(new QComboBox),
      m_signing(makeCheck(u"servers.edit.signing"_s, tr("Signing is switched &on"),
                          tr("Off: the identity is put on the server, but calls leave unsigned."))),
      m_sipPort(new QLineEdit),
      m_advancedButton(makeButton(u"servers.edit.advanced"_s, tr("Advanced"), ButtonKind::Flat)),
      m_advanced(new QWidget), m_root(new QLineEdit)
{
    layOut();
    watch();
    setAdvancedShown(false);
}

FormField *ServerForm::addLine(QLineEdit *edit, ServerField field, const QString &name, const QString &label,
                               const QString &hint)
{
    auto *box = new FormField(edit, {u"servers.edit."_s + name, label, hint});
    m_fields.insert(field, box);
    connect(edit, &QLineEdit::textChanged, this, &ServerForm::edited);
    connect(edit, &QLineEdit::returnPressed, this, &ServerForm::submitted);
    return box;
}

FormField *ServerForm::addChoice(QComboBox *box, ServerField field, const QString &name, const QString &label)
{
    auto *formField = new FormField(box, {u"servers.edit."_s + name, label});
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    m_fields.insert(field, formField);
    connect(box, &QComboBox::currentIndexChanged, this, &ServerForm::edited);
    return formField;
}

void ServerForm::layOut()
{
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(8);
    auto *group = new FormField(m_group, {u"servers.edit.group"_s, tr("&Group")});
    auto *keyFile = addLine(m_keyFile, ServerField::KeyFile, u"keyFile"_s, tr("Log in with &key file"));
    keyFile->addBeside(m_keyFile->makeChooseButton(u"servers.edit.keyFile.choose"_s));
    m_keyFile->setPlaceholderText(tr("None: agent, or a password that is asked for"));
    m_sipPort->setPlaceholderText(tr("5060"));
    auto *checks = new QHBoxLayout;
    checks->setSpacing(cardMargin);
    checks->addWidget(m_agent);
    checks->addWidget(m_sudo);
    checks->addStretch();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    const auto place = [grid](QWidget *widget, int row, int column, int span) {
        // The spare height of a row goes under the field, not between its label and its editor.
        auto *cell = new QVBoxLayout;
        cell->addWidget(widget);
        cell->addStretch(1);
        grid->addLayout(cell, row, column, 1, span);
    };
    place(addLine(m_name, ServerField::Name, u"name"_s, tr("&Name")), 0, 0, 3);
    place(group, 0, 3, 3);
    place(addLine(m_host, ServerField::Host, u"host"_s, tr("&Host name or address")), 1, 0, 4);
    place(addLine(m_port, ServerField::Port, u"port"_s, tr("SSH por&t")), 1, 4, 2);
    place(addLine(m_user, ServerField::User, u"user"_s, tr("&User")), 2, 0, 2);
    place(addChoice(m_platform, ServerField::Platform, u"platform"_s, tr("P&latform")), 2, 2, 4);
    place(keyFile, 3, 0, 6);
    grid->addLayout(checks, 4, 0, 1, 6);
    place(addChoice(m_identity, ServerField::Identity, u"identity"_s, tr("Signing &identity")), 5, 0, 4);
    place(addLine(m_sipPort, ServerField::SipPort, u"sipPort"_s, tr("Test call p&ort")), 5, 4, 2);
    grid->addWidget(m_signing, 6, 0, 1, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addLayout(grid);
    layOutAdvanced();
    column->addWidget(m_advancedButton, 0, Qt::AlignLeft);
    column->addWidget(m_advanced);
}

void ServerForm::layOutAdvanced()
{
    m_advancedButton->setCheckable(true);
    auto *advanced = new QVBoxLayout(m_advanced);
    advanced->setContentsMargins(0, 0, 0, 0);
    advanced->addWidget(addLine(m_root, ServerField::Root, u"root"_s, tr("&Root folder"),
                                tr("Put before every path on the server. Empty on a real server; the practice server "
                                   "has one.")));
    connect(m_advancedButton, &QPushButton::toggled, this, &ServerForm::setAdvancedShown);
}

void ServerForm::watch()
{
    connect(m_group, &QComboBox::editTextChanged, this, &ServerForm::edited);
    for (QCheckBox *check : {m_agent, m_sudo, m_signing})
        connect(check, &QCheckBox::toggled, this, &ServerForm::edited);
    connect(m_identity, &QComboBox::currentIndexChanged, this, &ServerForm::showSigning);
}

void ServerForm::showSigning()
{
    m_signing->setVisible(!m_identity->currentData().toString().isEmpty());
}

void ServerForm::setAdvancedShown(bool shown)
{
    m_advancedButton->setIcon(icon(shown ? IconName::ChevronDown : IconName::ChevronRight, &ThemeColors::accent));
    m_advanced->setVisible(shown);
}

void ServerForm::fill(QComboBox *box, const std::vector<ChoiceEntry> &choices)
{
    const QString chosen = box->currentData().toString();
    const QSignalBlocker quiet(box);
    setEntries(box, choices);
    choose(box, chosen);
}

void ServerForm::choose(QComboBox *box, const QString &id)
{
    int place = box->findData(id);
    // A platform or an identity that is gone is still shown for what it is.
    if (place < 0 && !id.isEmpty()) {
        box->addItem(id, id);
        place = box->count() - 1;
    }
    box->setCurrentIndex(std::max(place, 0));
}

void ServerForm::fillIdentities(const QStringList &names)
{
    if (names == m_identities)
        return;
    m_identities = names;
    std::vector<ChoiceEntry> choices{{tr("None: signing stays as it is"), QString()}};
    for (const QString &name : names)
        choices.push_back({name, name});
    fill(m_identity, choices);
    showSigning();
}

void ServerForm::setChoices(const std::vector<PlatformChoice> &platforms, const QStringList &identities,
                            const QStringList &groups)
{
    std::vector<ChoiceEntry> choices;
    for (const PlatformChoice &platform : platforms)
        choices.push_back({platform.title, platform.id});
    fill(m_platform, choices);
    fillIdentities(identities);
    const QString group = m_group->currentText();
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    m_group->addItems(groups);
    m_group->setEditText(group);
}

void ServerForm::setDraft(const ServerDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_rest = draft.server;
    m_name->setText(draft.server.name);
    m_group->setEditText(draft.server.group);
    m_host->setText(draft.server.host);
    m_port->setText(draft.port);
    m_user->setText(draft.server.user);
    choose(m_platform, draft.server.platform);
    m_keyFile->setText(draft.server.sshKeyFile);
    m_agent->setChecked(draft.server.useAgent);
    m_sudo->setChecked(draft.server.useSudo);
    choose(m_identity, draft.server.identity);
    m_signing->setChecked(draft.server.signing);
    showSigning();
    m_sipPort->setText(draft.sipPort);
    m_root->setText(draft.server.root);
    m_advancedButton->setChecked(!draft.server.root.isEmpty());
    showProblems({});
}

ServerDraft ServerForm::draft() const
{
    ServerDraft draft{m_rest, m_port->text().trimmed(), m_sipPort->text().trimmed()};
    draft.server.name = m_name->text().trimmed();
    draft.server.group = m_group->currentText().trimmed();
    draft.server.host = m_host->text().trimmed();
    draft.server.user = m_user->text().trimmed();
    draft.server.platform = m_platform->currentData().toString();
    draft.server.sshKeyFile = m_keyFile->path();
    draft.server.useAgent = m_agent->isChecked();
    draft.server.useSudo = m_sudo->isChecked();
    draft.server.identity = m_identity->currentData().toString();
    draft.server.signing = m_signing->isChecked();
    draft.server.root = m_root->text().trimmed();
    return draft;
}

void ServerForm::showProblems(const ServerProblems &problems)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        (*field)->setError(problems.value(field.key()));
    if (problems.contains(ServerField::Root))
        m_advancedButton->setChecked(true);
}

void ServerForm::focusProblem(const ServerProblems &problems)
{
    if (!problems.isEmpty())
        m_fields.value(problems.firstKey())->editor()->setFocus();
}

void ServerForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace stir::ui
