// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trust page's panel for a policy administrator's list: where it is, what it says, what it would change, and the
// button that takes it over. Window's thread.

#include "ui/common/panels.h"
#include "ui/trust/list_import.h"

class QLineEdit;
class QPushButton;

namespace stir::ui {

class FindingList;
class FormField;

class ListPanel : public Card
{
    Q_OBJECT
public:
    explicit ListPanel(ListImport &list, QWidget *parent = nullptr);
    /// Empties the form, and gives the keys to its first field.
    void begin();

Q_SIGNALS:
    void cancelled();

private:
    QWidget *makeForm();
    QWidget *makeOffer();
    void connectSignals();
    void openList();
    void chooseFile();
    void showOffer();
    void showChanges(const ListOffer &offer);
    void showError(const Error &error);

    ListImport &m_list;
    QLineEdit *m_place;
    FormField *m_placeField;
    QLineEdit *m_authority;
    FormField *m_authorityField;
    QPushButton *m_open;
    FindingList *m_findings;
    FactGrid *m_facts;
    QVBoxLayout *m_changes;
    QPushButton *m_take;
};

} // namespace stir::ui
