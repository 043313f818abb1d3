// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that Kamailio defines itself before it reads its file, and that an #!ifdef may ask for. Plain function; any
// thread.

#include <QByteArray>
#include <QString>

#include <vector>

namespace stir::server_config {

/// `version`: the first line of `kamailio -v` ("version: kamailio 5.6.3 (x86_64/linux)"), or only "5.6.3", "5.6", "5";
/// of a version in part come the names that are certain. Of another program's version none.
std::vector<QByteArray> kamailioPredefines(const QString &version);

} // namespace stir::server_config
