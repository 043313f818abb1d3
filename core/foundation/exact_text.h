// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// UTF-8 of strangers as text. Any thread.

#include <QString>

namespace stir {

/// QString::fromUtf8() drops a byte order mark at the front, so that two values would read alike of which only one is
/// signed, permitted or a telephone number. Here it stays; what is no UTF-8 becomes U+FFFD.
QString exactText(QByteArrayView utf8);

} // namespace stir
