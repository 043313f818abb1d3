// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The console's own known_hosts file (OpenSSH format). Any thread; writes are atomic.

#include "core/foundation/result.h"

namespace stir::remote {

/// Takes every key of that host out, on purpose: the only way past a changed host key. False when none was there.
Result<bool> forgetHost(const QString &knownHostsFile, const QString &host, int port);

} // namespace stir::remote
