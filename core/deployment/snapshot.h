// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The observed state of one server: one script, one answer. Private keys are never read: of a key file the snapshot knows
// the digest, the attributes and the public half. Plain values; any thread.

#include "core/crypto/public_key.h"
#include "core/foundation/result.h"
#include "core/platforms/platform.h"
#include "core/remote/remote_shell.h"

#include <QMap>

#include <optional>

namespace stir::deployment {

struct FileAttributes
{
    QString owner;
    QString group;
    quint32 mode = 0; ///< permission bits
    friend bool operator==(const FileAttributes &, const FileAttributes &) = default;
};

struct FileState
{
    QString path; ///< absolute on the server, before --root
    bool exists = false;
    bool regular = false;
    QString linkTarget; ///< where a symbolic link finally leads, --root included; empty for none
    FileAttributes attributes;
    qint64 size = 0;
    double changedAt = 0; ///< ctime, seconds since 1970 by the server's clock
    QString sha256;       ///< hex
    QByteArray content;   ///< configuration and anchors only
};

struct KeyState
{
    FileState file;
    std::optional<crypto::PublicKey> publicKey; ///< no value: missing or no key
    bool checked = true; ///< false: the server has no openssl, so that nobody can say which key it is
};

struct ServiceState
{
    bool running = false;
    qint64 pid = 0;
    double startedAt = 0; ///< seconds since 1970 by the server's clock
    QString user;
    std::vector<QByteArray> arguments; ///< the running process's own command line
    QString version;
};

struct Snapshot
{
    QString server;
    QString root; ///< prefix of every path on the server
    QString loginUser;
    QString loginGroup;
    bool isRoot = false;
    QMap<QString, FileState> files;    ///< by ConfigFile::id
    /// What configuration files include: by the path that is asked for (it may be a pattern) those that there are, and
    /// by their own paths the files.
    QMap<QString, QStringList> includes;
    QMap<QString, FileState> included;
    KeyState key;
    QMap<QString, FileState> anchors;  ///< by file name in the anchor folder
    bool anchorFolderExists = false;
    QMap<QString, ServiceState> services; ///< by Service::id
    QString lockHolder; ///< who holds the console's lock, empty for nobody

    /// SHA-256 over everything a plan depends on; equal digests mean the server is as it was previewed.
    QString digest() const;
};

/// `root` is put before every path and its sbin and bin folders before PATH.
Result<Snapshot> takeSnapshot(remote::RemoteShell &shell, const platforms::Platform &platform, const QString &server,
                              const QString &root);

} // namespace stir::deployment
