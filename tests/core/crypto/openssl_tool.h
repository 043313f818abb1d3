// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The openssl program as the other party: what it writes we must read, what we write it must read.

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStringList>

namespace stir::testing {

struct ToolAnswer
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

inline ToolAnswer openssl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// What it printed; nothing when it failed.
inline QByteArray opensslOutput(const QString &commandLine, const QByteArray &input = {})
{
    const ToolAnswer answer = openssl(commandLine.split(u' '), input);
    return answer.exitCode == 0 ? answer.output : QByteArray();
}

/// A file under tests/data.
inline QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A JWS in compact form, its signature decoded.
struct SignedToken
{
    QByteArray message;
    QByteArray signature;
};

inline SignedToken tokenOf(const QByteArray &text)
{
    const auto dot = text.lastIndexOf('.');
    return {text.first(dot), QByteArray::fromBase64(text.mid(dot + 1), QByteArray::Base64UrlEncoding)};
}

/// The token in the given line (from 0) of tests/data/NAME/tokens.txt.
inline SignedToken tokenFrom(const QString &name, int line)
{
    return tokenOf(dataFile(name + QStringLiteral("/tokens.txt")).split('\n').value(line));
}

} // namespace stir::testing
