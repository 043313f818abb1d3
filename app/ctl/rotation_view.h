// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How far a change to a new key is, what comes next, and what is kept of the old one.

#include "app/ctl/session.h"
#include "core/rotation/reachability.h"

namespace stir::ctl {

/// The command that goes on from here.
QString nextCommand(const credentials::Rotation &rotation);

void printRotation(const credentials::Rotation &rotation, const QStringList &servers, const Session &session);
void printKept(const credentials::KeptCertificate &kept, const Session &session);
/// One line or object for each place that was asked; whether all of them have the certificate.
bool printReaches(const QString &url, const std::vector<rotation::Reach> &reaches, const Session &session);

} // namespace stir::ctl
