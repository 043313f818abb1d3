// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who signed the tokens of a capture: a line for each key, without anything being fetched for it. Window's thread.

#include "core/verification/signer_groups.h"
#include "ui/common/value_table_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace stir::ui {

class SignersView : public QWidget
{
    Q_OBJECT
public:
    explicit SignersView(QWidget *parent = nullptr);

    /// Nothing is known yet; the button asks for it.
    void showUnknown();
    /// The search is under way, so many tokens are done.
    void showSearching(quint64 tokens);
    void showGroups(const std::vector<verification::SignerGroup> &groups);

Q_SIGNALS:
    void searchAsked();
    void stopAsked();

private:
    ValueTableModel<verification::SignerGroup> m_groups;
    QStackedWidget *m_stack;
    QLabel *m_progress;
    QLabel *m_sentence;
};

} // namespace stir::ui
