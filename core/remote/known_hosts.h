// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The console's own known_hosts file (OpenSSH format). Any thread; writes are atomic.

#include "core/foundation/result.h"

namespace stir::remote {

/// Where the console keeps the host keys it knows.
QString knownHostsFileOf(const QString &dataFolder);

/// Takes every key of that host out, on purpose: the only way past a changed host key. False when none was there.
/// A line for several hosts keeps the others; @revoked and @cert-authority lines and patterns stay.
Result<bool> forgetHost(const QString &knownHostsFile, const QString &host, int port);

/// Adds one line; the file and its folder are made when they are missing (0600, 0700).
Done addKnownHost(const QString &knownHostsFile, const QByteArray &line);

} // namespace stir::remote
