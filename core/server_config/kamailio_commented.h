// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A define or modparam that somebody switched off with a '#' in front. Plain function; any thread.

#include "core/server_config/kamailio_construct.h"

namespace stir::server_config {

/// The construct that the line comment at [begin, end) consists of; no value when it is prose or a block.
std::optional<Construct> commentedConstruct(const QByteArray &text, qsizetype begin, qsizetype end, const Place &place);

} // namespace stir::server_config
