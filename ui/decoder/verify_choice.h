// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What signatures are checked with, as a list to choose from. Window's thread.

#include "ui/decoder/judge_setup.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace stir::ui {

class VerifyChoice : public QWidget
{
    Q_OBJECT
public:
    explicit VerifyChoice(QWidget *parent = nullptr);

    void setIdentities(const QStringList &names);
    /// What belongs to fetching, for a line of its own: hidden unless fetching was chosen. Owned by who places it.
    QWidget *fetchOptions() const { return m_fetchOptions; }
    const VerifyWith &choice() const { return m_choice; }
    /// For a next step that leads here.
    void open();

Q_SIGNALS:
    void chosen(const stir::ui::VerifyWith &with);
    void emptyCacheAsked();

private:
    void makeFetchOptions();
    void fill();
    void activate(int index);
    void chooseFile();
    void choose(const VerifyWith &with);

    QComboBox *m_box;
    QWidget *m_fetchOptions;
    QCheckBox *m_allowPrivate;
    QStringList m_identities;
    QStringList m_files; ///< that were chosen before
    VerifyWith m_choice;
};

} // namespace stir::ui
