// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the SHAKEN certificate profile of a country finds in a certificate: a count, the rules that it breaks, and those
// that hold when asked for. It advises. Window's thread.

#include "core/credentials/shaken_profile.h"
#include "ui/common/panels.h"

class QCheckBox;
class QComboBox;

namespace stir::ui {

class FindingList;

class ProfileCard : public Card
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.profile", ".profile.findings", ".profile.all", ".profile.verdict".
    explicit ProfileCard(const QString &name, QWidget *parent = nullptr);
    void show(const crypto::Certificate &certificate);

private:
    void judge();

    std::optional<crypto::Certificate> m_certificate;
    QComboBox *m_country;
    StatusBadge *m_verdict;
    FindingList *m_findings;
    QCheckBox *m_all;
};

} // namespace stir::ui
