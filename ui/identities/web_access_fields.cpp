// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/web_access_fields.h"

#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

WebAccessFields::WebAccessFields(const QString &name, QWidget *parent)
    : QWidget(parent), m_lab(makeButton(name + u".lab"_s, tr("In a lab..."), ButtonKind::Flat)), m_fields(new QWidget),
      m_private(new QCheckBox(tr("Also private and loopback addresses"))),
      m_authorities(new PathField(tr("Authorities for web servers"), {tr("Certificates (*.pem *.crt *.cer)")}))
{
    m_lab->setCheckable(true);
    m_private->setObjectName(name + u".allowPrivate"_s);
    m_private->setAccessibleName(m_private->text());
    auto *authorities = new FormField(m_authorities, {name + u".authorities"_s, tr("Authorities that are trusted too"),
                                                      tr("PEM. Empty: those of the system, as verifiers have them.")});
    authorities->addBeside(m_authorities->makeChooseButton(name + u".authorities.choose"_s));
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(gridUnit);
    fields->addWidget(m_private);
    fields->addWidget(authorities);
    m_fields->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_lab, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    connect(m_lab, &QPushButton::toggled, m_fields, &QWidget::setVisible);
}

WebAccess WebAccessFields::access() const
{
    return {m_private->isChecked(), m_authorities->path()};
}

} // namespace stir::ui
