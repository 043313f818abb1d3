// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The openssl program as the other party of the commands about keys and certificates.

#include <QProcess>
#include <QStringList>

namespace stir::test {

/// What it printed.
inline QByteArray openssl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

inline QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

} // namespace stir::test
