// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two exceptions for a lab, hidden until wanted: private addresses, and an authority of one's own. Window's thread.

#include "ui/identities/web_access.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace stir::ui {

class PathField;

class WebAccessFields : public QWidget
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.lab", ".allowPrivate", ".authorities".
    explicit WebAccessFields(const QString &name, QWidget *parent = nullptr);
    WebAccess access() const;

private:
    QPushButton *m_lab;
    QWidget *m_fields;
    QCheckBox *m_private;
    PathField *m_authorities;
};

} // namespace stir::ui
