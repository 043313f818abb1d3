// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files on this machine: read with a limit, written whole or not at all. Any thread, but never the window's for more than
// a settings file.

#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <QByteArray>

namespace stir {

/// Largest key, certificate or settings file that is read whole.
inline constexpr qint64 smallFileLimit = 1024 * 1024;

/// Reads a whole file. Fails with FileNotFound, FileNotReadable, FileTooLarge (more than `limit` bytes) or FileEmpty.
Result<QByteArray> readFile(const QString &path, qint64 limit = smallFileLimit);

/// The same, straight into memory that is wiped.
Result<SecretBytes> readSecretFile(const QString &path, qint64 limit = smallFileLimit);

/// Reads a passphrase or password: the first line, without its line end. Fails with FileNotPrivate unless the file is
/// readable by its owner alone (mode 0600 or less).
Result<SecretBytes> readPassphraseFile(const QString &path);

/// Reads a passphrase from an open descriptor up to its end or first line end.
Result<SecretBytes> readPassphraseFromDescriptor(int descriptor);

enum class FileVisibility { OwnerOnly, Everyone };

/// Replaces `path` with `bytes`: a neighbour is created with its final mode, written, synced and renamed over it, and the
/// folder synced; a crash leaves the old file or the new one. Fails with FileNotWritable or DiskFull.
Done saveFileAtomically(const QString &path, std::span<const std::byte> bytes, FileVisibility visibility);

/// Makes the folder (and those above it) with mode 0700, and sets that mode when it already exists.
Done makePrivateFolder(const QString &path);

} // namespace stir
