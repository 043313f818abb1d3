// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one line that is sent to a login shell, whichever that is (bash, csh, fish): the script travels as base64, whose
// letters need no quoting anywhere. Plain values; any thread.

#include "core/foundation/result.h"

#include <QByteArray>

namespace stir::remote {

/// The kernel takes 128 kB for one argument (MAX_ARG_STRLEN), and base64 makes four bytes of three.
inline constexpr qsizetype longestScript = 96'000;

enum class Elevation { None, Sudo, SudoWithPassword };

struct WireCommand
{
    QByteArray line;
    QByteArray marker; ///< the script's first line on both streams: proves that it began
    QByteArray prompt; ///< how sudo asks for its password; empty when it must not ask
};

/// Fails with InvalidArgument for a script that is too long or holds a NUL.
Result<WireCommand> wireCommand(const QByteArray &script, Elevation elevation);

} // namespace stir::remote
