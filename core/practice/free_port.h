// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ports on 127.0.0.1. Any thread.

#include "core/foundation/result.h"

namespace stir::practice {

enum class Transport
{
    Tcp,
    Udp
};

/// A port nobody listens on right now. Another program may still take it first.
Result<int> freePort(Transport transport);

/// Whether some process has bound the UDP port on 127.0.0.1; binds nothing itself.
bool isUdpPortBound(int port);

/// Whether a server on the TCP port says `greeting` first.
bool greetsWith(int port, const char *greeting);

} // namespace stir::practice
