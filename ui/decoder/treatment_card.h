// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of the call: what the policy of all servers does with it and what the callee would see, and, for a call
// out of a log, what the server really did. Window's thread.

#include "core/policy/verification_policy.h"
#include "ui/common/panels.h"
#include "ui/decoder/call_detail.h"

namespace stir::ui {

class TreatmentCard : public Card
{
    Q_OBJECT
public:
    explicit TreatmentCard(QWidget *parent = nullptr);
    /// `policy`: no value when none was set.
    void show(const CallDetail &detail, const std::optional<policy::VerificationPolicy> &policy);

private:
    FactGrid *m_facts;
    StatusBadge *m_agreement;
    QLabel *m_note;
};

} // namespace stir::ui
