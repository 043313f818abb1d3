// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trust page's card of the lists of revocations that our certificates name, and the button that fetches them.
// Window's thread.

#include "ui/common/panels.h"
#include "ui/trust/revocation_lists.h"

namespace stir::ui {

class MessageBanner;
class ScrollPane;

class RevocationCard : public Card
{
    Q_OBJECT
public:
    explicit RevocationCard(RevocationLists &lists, QWidget *parent = nullptr);

private:
    void showLists();

    RevocationLists &m_lists;
    QPushButton *m_fetch;
    QPushButton *m_cancel;
    MessageBanner *m_banner;
    QLabel *m_none;
    ScrollPane *m_pane;
    QVBoxLayout *m_blocks;
};

} // namespace stir::ui
