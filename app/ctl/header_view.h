// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One decoded and judged Identity header as text for people. Plain functions; any thread.

#include "core/capture/captured_message.h"
#include "core/passport/passport_judge.h"

namespace stir::ctl {

/// Where a header was found.
struct HeaderPlace
{
    QString file = {}; ///< empty: not from a file
    qint64 index = 0;  ///< among the headers of the file, from 0
    qint64 line = 0;   ///< from 1; 0: not known
    qint64 frame = 0;  ///< of a packet capture, from 1; 0: not known
};

/// `server` is what the log says that the server made of the call.
QString headerText(const HeaderPlace &place, const passport::PassportReport &report,
                   const capture::ServerVerdict &server = {});
QString verdictText(passport::Verdict verdict);

} // namespace stir::ctl
