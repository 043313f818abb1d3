// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// String literals of kamailio.cfg. Plain functions; any thread.

#include <QByteArray>

#include <array>
#include <optional>

namespace stir::server_config {

/// The value of a literal with its quotes: "..." (escapes, several in a row) or '...' (raw).
QByteArray decodedString(const QByteArray &literal);

/// Bytes, quotes included, of the literal that a define's text begins with; 0: it begins with none.
qsizetype leadingLiteralSize(QByteArrayView text);

/// `value` as it must stand between `quote`s; no value when that literal cannot hold it.
std::optional<QByteArray> encodedString(QByteArrayView value, char quote);

/// Places inside a literal "!name!value!flags", quotes included in the counting.
struct SubstitutionParts
{
    char separator = '!';
    qsizetype nameBegin = 0;
    qsizetype nameEnd = 0;
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
};
std::optional<SubstitutionParts> substitutionParts(QByteArrayView literal);

/// "/usr/lib/kamailio/modules/stirshaken.so" is the module "stirshaken".
QByteArray moduleNameOf(const QByteArray &path);

} // namespace stir::server_config
