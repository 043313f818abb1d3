// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server was seen to trust when it was planned last, for who shows trust anchors elsewhere. Plain values.

#include "core/foundation/finding.h"

#include <QDateTime>

namespace stir::ui {

struct SeenAnchors
{
    QString server;
    QDateTime at;
    Findings findings; ///< check "anchor": what the server has and the intent does not name
};

} // namespace stir::ui
