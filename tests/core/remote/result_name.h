// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

namespace stir::testing {

/// "ok", or the name of the error: a failing comparison then shows both.
template <typename T>
QString nameOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

} // namespace stir::testing
