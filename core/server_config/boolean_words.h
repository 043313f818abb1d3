// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words by which servers write yes and no. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::server_config {

/// yes, true, on, enable, 1 and their opposites, without case; no value for anything else.
std::optional<bool> booleanOf(QByteArrayView word);

/// `on` in the way `before` is written: 1 becomes 0, "off" becomes "on".
QByteArray booleanLike(QByteArrayView before, bool on);

/// "yes" or "no": how a switch is spoken of outside of files.
QByteArray switchValue(bool on);

/// Whether `value` is digits and nothing else, few enough for any server.
bool isNumber(QByteArrayView value);

} // namespace stir::server_config
