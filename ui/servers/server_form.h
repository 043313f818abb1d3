// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields of one server, edited in place. Knows no inventory: it takes a draft and gives one back. Window's thread.

#include "ui/common/choice_box.h"
#include "ui/servers/servers_controller.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace stir::ui {

class FormField;
class PathField;

class ServerForm : public QWidget
{
    Q_OBJECT
public:
    explicit ServerForm(QWidget *parent = nullptr);

    /// What the choices offer; keeps what is chosen.
    void setChoices(const std::vector<PlatformChoice> &platforms, const QStringList &identities,
                    const QStringList &groups);
    void setDraft(const ServerDraft &draft);
    ServerDraft draft() const;
    /// Beside the fields; an empty map takes all of them away.
    void showProblems(const ServerProblems &problems);
    void focusProblem(const ServerProblems &problems);
    void focusName();

Q_SIGNALS:
    void edited();
    /// Enter in a line.
    void submitted();

private:
    FormField *addLine(QLineEdit *edit, ServerField field, const QString &name, const QString &label,
                       const QString &hint = {});
    FormField *addChoice(QComboBox *box, ServerField field, const QString &name, const QString &label);
    void layOut();
    void layOutAdvanced();
    void watch();
    void showSigning();
    void setAdvancedShown(bool shown);
    void fillIdentities(const QStringList &names);
    static void fill(QComboBox *box, const std::vector<ChoiceEntry> &choices);
    static void choose(QComboBox *box, const QString &id);

    QLineEdit *m_name;
    QComboBox *m_group;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_user;
    QComboBox *m_platform;
    PathField *m_keyFile;
    QCheckBox *m_agent;
    QCheckBox *m_sudo;
    QComboBox *m_identity;
    std::optional<QStringList> m_identities; ///< that it offers
    QCheckBox *m_signing;
    QLineEdit *m_sipPort;
    QPushButton *m_advancedButton;
    QWidget *m_advanced;
    QLineEdit *m_root;
    QMap<ServerField, FormField *> m_fields;
    inventory::ManagedServer m_rest; ///< what the form does not show
};

} // namespace stir::ui
