// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts a certificate chain on the administrator's own web server, a server of the inventory, with the same safe swap of
// files as a push, and proves it by fetching it from where verifiers will: what is not served as it should be is taken
// back. Only certificates are ever written. Opens its own connection and inventory, records in the history; in worker
// jobs.

#include "core/deployment/guarded_change.h"
#include "core/fetch/https_client.h"

namespace stir::deployment {

struct ChainPublication
{
    QString server;
    QString path;                   ///< absolute, on the web server; its folder must be there
    crypto::CertificateChain chain; ///< signer first, never empty
    QString url;                    ///< https, where the file is then served
    fetch::HttpsOptions https;      ///< how this machine fetches it
};

/// Steps "connect", "snapshot", "lock", "stage", "backup", "swap", "proof", "restore" (only after a failure), "unlock".
/// An Error only when nothing could be begun: an unknown server, no connection, a path or file that is not to be
/// overwritten (InvalidArgument). Unchanged: the very file lies there already, and is served.
Result<PushReport> publishChain(const ChainPublication &publication, const DeploymentEnvironment &environment,
                                const tasks::JobControl &job);

/// The same over a connection at hand, without history. `root` as in scriptPrelude().
Result<PushReport> publishThrough(ChangeConnection &connection, const QString &root,
                                  const ChainPublication &publication, const Clock &clock, StepJournal &journal);

} // namespace stir::deployment
