// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs the real stirctl with a data folder of its own. Standard input is never a terminal here.

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace stir::test {

struct ProgramResult
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray output;
    QByteArray errors;

    /// Standard output as NDJSON; a line that is no object is an empty object.
    std::vector<QJsonObject> objects() const;
    QJsonObject object() const; ///< the only one; empty when there is not exactly one
    QJsonObject error() const;  ///< the "error" object of standard error
};

class Program
{
public:
    Program();

    ProgramResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes, bool isPrivate = false) const;
    QByteArray read(const QString &name) const;

    /// "--passphrase-file FILE" with a passphrase in it.
    QStringList passphrase(const QByteArray &passphrase = "correct horse") const;

private:
    QTemporaryDir m_folder;
};

} // namespace stir::test
