// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one platform has besides the three outcomes: a field for each of its own settings, empty where the server keeps
// what it has. Window's thread.

#include "core/platforms/platform.h"
#include "ui/common/panels.h"

#include <QMap>

namespace stir::ui {

class FormField;

/// The bindings of a platform that a policy sets by themselves.
std::vector<platforms::Binding> ownBindings(const platforms::Platform &platform);

class OwnSettingsCard : public Card
{
    Q_OBJECT
public:
    explicit OwnSettingsCard(const platforms::Platform &platform, QWidget *parent = nullptr);

    /// By binding key; emits nothing.
    void setValues(const QMap<QString, QString> &own);
    /// By binding key. True when one of its own is there.
    bool showProblems(const QMap<QString, QString> &problems);
    void focusProblem();

Q_SIGNALS:
    /// An empty value: left as the server has it.
    void edited(const QString &key, const QString &value);

private:
    FormField *makeField(const platforms::Binding &binding);
    QWidget *makeEditor(const platforms::Binding &binding);

    QString m_platform; ///< id, for names
    QMap<QString, FormField *> m_fields;
};

} // namespace stir::ui
