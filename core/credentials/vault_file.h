// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vault's file as it stands on disk: nothing in here is secret once it is sealed. Plain values; any thread.

#include "core/crypto/digests.h"
#include "core/foundation/result.h"

#include <QMap>

#include <optional>

namespace stir::credentials {

struct VaultContents
{
    QString id; ///< drawn when the vault is made; bound into everything sealed
    crypto::ScryptCost cost;
    QByteArray salt;
    QByteArray wrappedKey;
    QMap<QString, QByteArray> entries; ///< sealed, by name

    /// What is authenticated along with the wrapped key, or with an entry: none can take the place of another.
    QByteArray keyContext() const;
    QByteArray entryContext(const QString &name) const;
};

class VaultFile
{
public:
    explicit VaultFile(const QString &dataFolder);

    QString path() const { return m_path; }
    /// Held while the file is read and written again, by this program or another.
    QString lockPath() const;
    /// No value: there is no such file. Fails with VaultDamaged or FileNotReadable.
    Result<std::optional<VaultContents>> read() const;
    Done write(const VaultContents &contents) const;

private:
    QString m_path;
};

} // namespace stir::credentials
