// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One decoded and judged Identity header as text for people. Plain functions; any thread.

#include "core/capture/captured_message.h"
#include "core/passport/passport_judge.h"
#include "core/policy/callee_view.h"

namespace stir::ctl {

/// Where a header was found.
struct HeaderPlace
{
    QString file = {}; ///< empty: not from a file
    qint64 index = 0;  ///< among the headers of the file, from 0
    qint64 line = 0;   ///< from 1; 0: not known
    qint64 frame = 0;  ///< of a packet capture, from 1; 0: not known
};

/// What happened to the call, and what would.
struct CallFate
{
    capture::ServerVerdict server = {};                         ///< what the log says that the server did
    std::optional<policy::CalleeView> treatment = std::nullopt; ///< under the policy of the inventory
};

QString headerText(const HeaderPlace &place, const passport::PassportReport &report, const CallFate &fate = {});
QString verdictText(passport::Verdict verdict);

} // namespace stir::ctl
