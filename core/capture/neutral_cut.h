// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a text can be cut so that both halves say what the whole said. Looks at a bounded stretch of it. Any thread.

#include <QByteArray>

namespace stir::capture {

/// A place in (from, latest], best of all behind an empty line or before a SIP message, yet not in its body, else where
/// a line begins that goes on with nothing, else a blank inside a long line, else `latest`. `text` should go on behind
/// `latest`.
qsizetype neutralCut(QByteArrayView text, qsizetype from, qsizetype latest);

} // namespace stir::capture
