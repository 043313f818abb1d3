// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where in a file something is to be said. Plain values and function; any thread.

#include "core/foundation/finding.h"

#include <QByteArray>

namespace stir::server_config {

/// Where in which file; what is not known stays out of a finding's values.
struct FindingPlace
{
    int line = 0;
    qsizetype column = 0;
    QByteArray path;
};

/// A finding with "line", "column", "path" and "name".
Finding findingAt(const QByteArray &check, Judgement judgement, const char *rule, const FindingPlace &place,
                  const QByteArray &name = {});

} // namespace stir::server_config
