// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_field.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

FormField::FormField(QWidget *editor, const FieldText &text, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_label(makeLabel(text.label, TextRole::Strong)), m_row(new QHBoxLayout),
      m_note(makeLabel({}, TextRole::Caption, true)), m_hint(text.hint)
{
    // A label with a buddy needs its mnemonic form: Qt reads '&' only in rich or automatic text.
    m_label->setTextFormat(Qt::AutoText);
    m_label->setBuddy(editor);
    editor->setObjectName(text.name);
    editor->setAccessibleName(QString(text.label).remove(u'&'));
    m_note->setObjectName(text.name + u".note"_s);
    m_row->setSpacing(gridUnit);
    m_row->addWidget(editor, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addLayout(m_row);
    column->addWidget(m_note);
    setFocusProxy(editor);
    showNote(m_hint);
}

void FormField::setError(const QString &sentence)
{
    m_hasError = !sentence.isEmpty();
    setTextRole(m_note, m_hasError ? TextRole::ErrorText : TextRole::Caption);
    m_editor->setProperty("invalid", m_hasError);
    restyle(m_editor);
    showNote(m_hasError ? sentence : m_hint);
}

QString FormField::error() const
{
    return m_hasError ? m_note->text() : QString();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_hasError)
        showNote(hint);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(QString(label).remove(u'&'));
}

void FormField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void FormField::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_editor->setAccessibleDescription(text);
}

} // namespace stir::ui
