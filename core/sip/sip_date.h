// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Date header (RFC 3261 20.17): "Fri, 25 Sep 2015 19:12:25 GMT", always GMT. Any thread.

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace stir::sip {

std::optional<QDateTime> parseSipDate(QByteArrayView text);

} // namespace stir::sip
