// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Result<T>: a value or an Error. Propagation is spelled out: `if (!key) return failure(key.error());`

#include "core/foundation/error.h"

#include <tl/expected.hpp>

namespace stir {

template <typename T>
using Result = tl::expected<T, Error>;

/// An operation that gives nothing but may fail.
using Done = Result<void>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorCode code, QString subject, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

} // namespace stir
