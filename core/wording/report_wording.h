// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a report about a capture. Any thread after the translators are installed.

#include <QString>

namespace stir::wording {

enum class ReportText
{
    Title,
    Made, ///< %1: when
    Headers,
    Missing,
    Valid,
    Invalid,
    Unverified,
    Verdicts,
    Attestations,
    Types,
    Ages,
    Addresses,
    FailingAddresses,
    FailedCalls,
    MoreFailed, ///< %1: how many
    Place,
    Time,
    Caller,
    Called,
    Attestation,
    Reason,
    None,
    BeforeSigned,
    SecondsTo, ///< %1 to %2 seconds
    Older
};

QString reportText(ReportText text);

} // namespace stir::wording
