// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The script that observes a server, and the functions of it that other scripts of deployment use too. Any thread.

#include "core/platforms/platform.h"

#include <QByteArray>

namespace stir::deployment {

/// Shell functions: `emit_file LABEL PATH CONTENT(0|1)` prints a "file" record, `emit_service ID PIDFILE PROCESS PROGRAM`
/// a "service" record, `emit_clock` the server's time and uptime for both.
QByteArray observationFunctions();

/// Prints everything a Snapshot holds.
QByteArray snapshotScript(const platforms::Platform &platform, const QString &root);

} // namespace stir::deployment
