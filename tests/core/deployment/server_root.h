// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A temporary root laid out as a server's, and a shell of this machine that works on it. Belongs to one test.

#include "tests/support/local_shell.h"

#include <QDir>
#include <QTemporaryDir>

namespace stir::tests {

class ServerRoot
{
public:
    LocalShell shell;

    QString path(const QString &name = {}) const { return m_folder.path() + name; }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(path(name.left(name.lastIndexOf(u'/'))));
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }
    /// A program of the server's own that its scripts find before this machine's.
    void program(const QString &name, const QByteArray &body) const
    {
        write(QStringLiteral("/usr/sbin/") + name, "#!/bin/sh\n" + body + '\n');
        QFile::setPermissions(path(QStringLiteral("/usr/sbin/") + name), QFile::Permissions(0x7755));
    }
    /// Runs a line of shell in the root as the test's own user.
    bool run(const QByteArray &script) const
    {
        LocalShell plain;
        const auto result = plain.run({.text = "set -e; cd " + remote::quoted(path()) + "\n" + script, .input = {}});
        return result && result->exitCode == 0;
    }
    /// From here on the shell's user is nobody, who may look into everything of the root.
    bool becomeNobody()
    {
        shell.command = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("nobody"),
                                    QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        return run("chmod 755 . etc");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace stir::tests
