// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/own_settings_card.h"

#include "core/wording/wording.h"
#include "ui/common/choice_box.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using server_config::SettingKind;

QString keyOf(const platforms::Binding &binding)
{
    return QString::fromUtf8(binding.rule.key);
}

QString wordFor(const QString &value)
{
    if (value == u"yes")
        return OwnSettingsCard::tr("Yes");
    if (value == u"no")
        return OwnSettingsCard::tr("No");
    return value;
}

QString asItIs(const platforms::Binding &binding)
{
    return binding.standard.isEmpty()
               ? OwnSettingsCard::tr("As the server has it")
               : OwnSettingsCard::tr("As the server has it (else %1)").arg(wordFor(binding.standard));
}

} // namespace

std::vector<platforms::Binding> ownBindings(const platforms::Platform &platform)
{
    std::vector<platforms::Binding> own;
    std::ranges::copy_if(platform.bindings, std::back_inserter(own), &platforms::Binding::isOwn);
    return own;
}

OwnSettingsCard::OwnSettingsCard(const platforms::Platform &platform, QWidget *parent)
    : Card(tr("%1: settings of its own").arg(platform.title), parent), m_platform(platform.id)
{
    setObjectName(u"policy.own."_s + platform.id);
    body()->addWidget(makeLabel(tr("Only what is chosen here is written; everything else stays as each server has it."),
                                TextRole::Muted, true));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    for (const platforms::Binding &binding : ownBindings(platform)) {
        grid->addWidget(makeField(binding), place / 2, place % 2, Qt::AlignTop);
        ++place;
    }
    body()->addLayout(grid);
}

FormField *OwnSettingsCard::makeField(const platforms::Binding &binding)
{
    const QString key = keyOf(binding);
    auto *field = new FormField(makeEditor(binding), {u"policy.own."_s + m_platform + u'.' + key.section(u'.', 1),
                                                      wording::settingTitle(key), wording::settingHelp(key)});
    m_fields.insert(key, field);
    return field;
}

QWidget *OwnSettingsCard::makeEditor(const platforms::Binding &binding)
{
    const QString key = keyOf(binding);
    const QStringList choices =
        binding.rule.kind == SettingKind::Switch ? QStringList{u"yes"_s, u"no"_s} : binding.choices;
    if (choices.isEmpty()) {
        auto *line = new QLineEdit;
        line->setPlaceholderText(asItIs(binding));
        connect(line, &QLineEdit::textEdited, this, [this, key](const QString &text) { Q_EMIT edited(key, text); });
        return line;
    }
    auto *box = new ChoiceBox;
    box->addItem(asItIs(binding), QString());
    for (const QString &choice : choices)
        box->addItem(wordFor(choice), choice);
    connect(box, &QComboBox::activated, this,
            [this, key, box](int index) { Q_EMIT edited(key, box->itemData(index).toString()); });
    return box;
}

void OwnSettingsCard::setValues(const QMap<QString, QString> &own)
{
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const QString value = own.value(field.key());
        if (auto *box = qobject_cast<QComboBox *>(field.value()->editor())) {
            // A value that the platform does not know shows as nothing chosen.
            box->setCurrentIndex(box->findData(value));
        } else if (auto *line = qobject_cast<QLineEdit *>(field.value()->editor()); line->text() != value) {
            line->setText(value);
        }
    }
}

bool OwnSettingsCard::showProblems(const QMap<QString, QString> &problems)
{
    bool hasOne = false;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        field.value()->setError(problems.value(field.key()));
        hasOne = hasOne || field.value()->hasError();
    }
    return hasOne;
}

void OwnSettingsCard::focusProblem()
{
    for (FormField *field : std::as_const(m_fields)) {
        if (field->hasError()) {
            field->editor()->setFocus();
            return;
        }
    }
}

} // namespace stir::ui
