// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// GRE (RFC 2784, RFC 2890) and the mirrored frames of switches in it: transparent Ethernet, ERSPAN types I to III. Pure
// function over untrusted bytes; any thread.

#include <QByteArrayView>

namespace stir::capture {

/// The IP packet in the payload of a GRE packet; empty when it carries something else.
QByteArrayView ipPacketInGre(QByteArrayView gre);

} // namespace stir::capture
