// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a private key and a certificate belong together, with the figures that the openssl commands of the VoipNow
// guide print. Window's thread.

#include "ui/common/panels.h"
#include "ui/identities/identity_check.h"

namespace stir::ui {

class FindingList;

class MatchCard : public Card
{
    Q_OBJECT
public:
    explicit MatchCard(QWidget *parent = nullptr);
    void show(const IdentityCheck &check);
    void clear();

private:
    StatusBadge *m_verdict;
    FactGrid *m_figures;
    FindingList *m_findings;
};

} // namespace stir::ui
