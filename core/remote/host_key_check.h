// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who is at the other end: compares the server's key with the console's known_hosts file. The job's thread.

#include "core/remote/ssh_connection.h"
#include "core/remote/ssh_handles.h"

namespace stir::remote {

/// "SHA256:..." of the key the server has shown; empty before the handshake.
QString shownFingerprint(ssh_session session);

/// Succeeds for a known key, and for an unknown one whose fingerprint is target.acceptedHostKey: that one is written to the
/// file. A changed key is refused even when its fingerprint was accepted.
Done checkHostKey(ssh_session session, const SshTarget &target);

} // namespace stir::remote
