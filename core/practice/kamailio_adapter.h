// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Debian has no stirshaken.so but has secsipid.so. The practice Kamailio runs a copy of the pushed kamailio.cfg in
// which the lines and calls of `stirshaken` are those of `secsipid`; line numbers stay as they are. Pure text; any
// thread.

#include "core/foundation/result.h"

#include <QByteArray>

#include <vector>

namespace stir::practice {

struct AdaptedConfig
{
    QByteArray text;
    QString keyPath;    ///< as_default_key as the module would read it; empty: not set
    bool signs = false; ///< a loadmodule of stirshaken is in force
};

/// `root` is put before the key path where secsipid is called. `defines`: names that are built into the Kamailio that
/// will read the file, or given to it by -A. Fails with ConfigMalformed.
Result<AdaptedConfig> adaptKamailioConfig(const QByteArray &text, const QString &root,
                                          const std::vector<QByteArray> &defines = {});

} // namespace stir::practice
