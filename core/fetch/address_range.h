// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which addresses are not of the public internet (RFC 6890 and the registries it set up), so that a URL in a stranger's
// header cannot make this machine probe the network it stands in. Pure functions: any thread.

#include <QHostAddress>

#include <optional>

namespace stir::fetch {

/// The name of the special range, "loopback" or "private network"; no value for a public address. An IPv6 address that
/// carries an IPv4 one (mapped, NAT64, 6to4) is judged by that.
std::optional<QString> specialRangeOf(const QHostAddress &address);

} // namespace stir::fetch
