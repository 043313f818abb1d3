// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_shell.h"

#include <QString>

namespace stir::remote {

QByteArray quoted(QByteArrayView word)
{
    const qsizetype end = word.indexOf('\0');
    QByteArray inner = (end < 0 ? word : word.first(end)).toByteArray();
    // Inside single quotes /bin/sh takes every byte as it is; only the quote itself has to step outside.
    inner.replace('\'', "'\\''");
    return '\'' + inner + '\'';
}

QByteArray quoted(const QString &word)
{
    return quoted(QByteArrayView(word.toUtf8()));
}

} // namespace stir::remote
