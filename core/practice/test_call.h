// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Places one test call with sipp through a proxy on loopback and returns the INVITE that came out of it. Blocking: call
// from a worker; cancelled by the stop token; both sipp processes are gone when it returns.

#include "core/foundation/result.h"
#include "core/tasks/progress.h"

#include <QByteArray>

namespace stir::practice {

struct TestCall
{
    QString host;
    int port = 0;
    QString orig; ///< digits
    QString dest;
    std::chrono::seconds deadline{15};
};

/// The INVITE as the called side received it. Fails with ProgramMissing, TestCallFailed or Cancelled.
Result<QByteArray> placeTestCall(const TestCall &call, std::stop_token stop);

} // namespace stir::practice
