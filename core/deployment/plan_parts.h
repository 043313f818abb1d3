// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts makePlan() is put together from; each adds to the plan what it is about. Pure; any thread.

#include "core/deployment/plan.h"

namespace stir::deployment {

/// Configuration text: every binding the intent speaks about, one Text change for each file that differs.
void planSettings(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent);
/// The private key file: its key, owner, group and mode.
void planKey(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent);
/// One anchor file for each company.
void planAnchors(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent);
/// What the changes before ask of the services, and files newer than the process that should have read them.
void planActions(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot);

/// What a binding key should be by this intent; no value when the intent does not speak about it.
std::optional<QByteArray> wantedValue(const QString &bindingKey, const platforms::Platform &platform, const Intent &intent);

/// A finding of check "file" that keeps the plan from being pushed.
void failFile(Plan &plan, const QString &path, const char *rule);

/// The file a change of `state` replaces.
QString targetOf(const FileState &state, const QString &root);

} // namespace stir::deployment
