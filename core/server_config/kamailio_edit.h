// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes that change when one candidate gets another value. Plain functions; any thread.

#include "core/foundation/result.h"
#include "core/server_config/kamailio_search.h"
#include "core/server_config/text_edit.h"

namespace stir::server_config {

/// Nothing when the candidate holds the value and is not commented out. Fails with ValueNotWritable.
Result<std::vector<TextEdit>> editsFor(const QByteArray &text, const SettingRule &rule, const Candidate &candidate,
                                       QByteArrayView value);

/// `value` as it stands inside the literal or word of that form; no value when it cannot.
std::optional<QByteArray> writtenFor(const Construct &construct, const Operand &operand, QByteArrayView value);

} // namespace stir::server_config
