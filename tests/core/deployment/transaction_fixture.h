// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A temporary root with a folder of files to swap, and a shell of this machine to do it with. Belongs to one test class.

#include "core/crypto/digests.h"
#include "core/deployment/server_transaction.h"
#include "tests/support/local_shell.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <list>
#include <sys/stat.h>
#include <unistd.h>

namespace stir::tests {

inline deployment::FileAttributes own(quint32 mode)
{
    return {QString::number(::getuid()), QString::number(::getgid()), mode};
}

/// Everything below a folder: path, mode and bytes.
inline QMap<QString, QByteArray> listing(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        struct stat status = {};
        ::lstat(QFile::encodeName(path).constData(), &status);
        QFile file(path);
        const bool readable = S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly);
        found.insert(path, QByteArray::number(status.st_mode, 8) + ' ' + QByteArray::number(status.st_uid) + ' '
                               + (readable ? file.readAll() : QByteArray()));
    }
    return found;
}

class TransactionFixture : public QObject
{
protected:
    QTemporaryDir m_folder;
    LocalShell m_shell;
    std::list<QByteArray> m_contents; ///< a swap only borrows them

    QString root() const { return m_folder.path(); }
    QString path(const QString &name) const { return root() + QStringLiteral("/etc/app/") + name; }

    void write(const QString &name, const QByteArray &bytes, mode_t mode = 0644)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(file.fileName()).constData(), mode), 0);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }
    bool onServer(const QByteArray &script)
    {
        LocalShell plain;
        const auto result = plain.run({.text = "set -e; cd " + remote::quoted(root()) + "\n" + script, .input = {}});
        return result && result->exitCode == 0;
    }
    /// A program of the server's own that its scripts find before this machine's.
    void program(const QByteArray &name, const QByteArray &body)
    {
        QVERIFY(onServer("mkdir -p usr/sbin; printf '%s\\n' '#!/bin/sh' " + remote::quoted(body) + " > usr/sbin/" + name
                         + "; chmod 755 usr/sbin/" + name));
    }
    deployment::FileSwap swapFor(const QString &name, const QByteArray &content, quint32 mode, std::optional<QByteArray> before)
    {
        const QByteArray &bytes = m_contents.emplace_back(content);
        deployment::FileSwap swap{.path = QStringLiteral("/etc/app/") + name, .target = path(name), .source = deployment::FileSwap::Source::Bytes,
                      .bytes = bytesOf(bytes), .backupFile = {}, .attributes = own(mode),
                      .sha256After = crypto::sha256Hex(bytesOf(bytes)), .before = deployment::FileSwap::Before{}};
        swap.before->existed = before.has_value();
        swap.before->attributes = own(0644);
        if (before)
            swap.before->sha256 = crypto::sha256Hex(bytesOf(*before));
        return swap;
    }

    void makeRoot()
    {
        QDir(root() + QStringLiteral("/etc")).removeRecursively();
        QVERIFY(QDir().mkpath(root() + QStringLiteral("/etc/app")));
        m_shell.prefix.clear();
        m_shell.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        m_shell.beforeScript = [](const remote::ShellScript &) {};
        QDir(root() + QStringLiteral("/usr")).removeRecursively();
    }
};

} // namespace stir::tests
