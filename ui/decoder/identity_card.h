// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Identity header of a call: its value in three colors and its claims, each linked with its characters. Window's
// thread.

#include "ui/common/panels.h"
#include "ui/decoder/call_detail.h"
#include "ui/decoder/token_map.h"

namespace stir::ui {

class ClaimList;
class LinkedIdentity;

/// What of a call goes to the clipboard.
enum class CopyForm
{
    Text,
    Json,
    Command ///< of stirctl, that says the same
};

class IdentityCard : public Card
{
    Q_OBJECT
public:
    explicit IdentityCard(QWidget *parent = nullptr);
    void show(const CallDetail &detail, const QDateTime &now);
    /// In the order of the Tab key.
    std::vector<QWidget *> tabStops() const;

Q_SIGNALS:
    void editAsked();
    void copyAsked(stir::ui::CopyForm form);

private:
    void addTitleButtons();
    void point(std::optional<std::size_t> claim);
    void choose(std::optional<std::size_t> claim);

    QPushButton *m_edit;
    QPushButton *m_copy;
    QLabel *m_note;
    LinkedIdentity *m_value;
    ClaimList *m_claims;
    TokenMap m_map;
    std::optional<std::size_t> m_chosen; ///< marked while nothing is pointed at
};

} // namespace stir::ui
