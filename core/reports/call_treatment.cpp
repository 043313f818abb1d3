// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/call_treatment.h"

#include "core/sip/sip_address.h"

namespace stir::reports {

QString callerName(const capture::CallView &call)
{
    if (!call.callerAddress.isEmpty())
        if (const auto address = sip::SipAddress::parse(call.callerAddress))
            return address->displayName.isEmpty() ? address->userText() : address->displayName;
    return QString::fromUtf8(call.message->caller);
}

std::optional<policy::CalleeView> treatmentOf(const capture::CallView &call, const capture::HeaderView &header,
                                              const policy::VerificationPolicy &policy)
{
    return policy::calleeView(header.report->outcome, policy, callerName(call));
}

} // namespace stir::reports
