// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The administrator's word on settings that could not be found by themselves: "--point KEY=LINE" and "--add KEY".

#include "app/ctl/session.h"

namespace stir::ctl {

struct ChoiceRequest
{
    QStringList points;  ///< "signing.x5u=17"
    QStringList adds;    ///< "signing.x5u"
    QStringList forgets; ///< keys whose choice is dropped
    bool isEmpty() const { return points.isEmpty() && adds.isEmpty() && forgets.isEmpty(); }
    bool needsServer() const { return !points.isEmpty(); }
};

/// A line number from 1 behind "KEY=". Fails with InvalidArgument.
Result<std::pair<QString, int>> parsePoint(const QString &point);

/// Puts the choices into `server`. The text of a line that is pointed at is read from the server as it is now.
Done applyChoices(inventory::ManagedServer &server, const ChoiceRequest &request, const QString &hostKey,
                  Session &session);

} // namespace stir::ctl
