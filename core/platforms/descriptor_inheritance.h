// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A descriptor may say "extends": another one's id, and then only what differs. Pure; any thread.

#include "core/foundation/result.h"

#include <QJsonObject>
#include <QMap>

namespace stir::platforms {

/// `descriptor` with what it inherits filled in: objects are merged member by member, lists of objects by their "id" or
/// "key", any other value replaces the inherited one, and null takes it away. Fails with PlatformMalformed for a base that
/// is unknown or extends another in a circle.
Result<QJsonObject> withInherited(const QJsonObject &descriptor, const QMap<QString, QJsonObject> &all,
                                  const QString &subject);

} // namespace stir::platforms
