// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// OpenSSL's error queue of the calling thread: emptied before a fallible call, drained into Error::detail after it.
// Internal to core/crypto.

#include "core/foundation/result.h"

namespace stir::crypto {

/// Empties the queue when it is made and when it dies, so that no error is blamed on the wrong call.
class ErrorQueueGuard
{
public:
    ErrorQueueGuard();
    ~ErrorQueueGuard();
    ErrorQueueGuard(const ErrorQueueGuard &) = delete;
    ErrorQueueGuard &operator=(const ErrorQueueGuard &) = delete;
};

/// Takes what is in the queue: "reason; reason", the first cause first.
QString drainedErrors();

/// Whether the last error says that an algorithm is not there or costs too much, rather than that the input is wrong.
bool lastErrorIsUnsupported();

tl::unexpected<Error> opensslFailure(ErrorCode code, QString subject);

} // namespace stir::crypto
