// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vault's passphrase in the desktop's secret service (GNOME's keyring, KWallet), through QtKeychain; never in a
// file of our own. The only user of QtKeychain. Window's thread.

#include "ui/common/passphrase_keeper.h"

#include <QDBusConnection>

namespace stir::ui {

class DesktopKeyring final : public PassphraseKeeper
{
public:
    /// `session`: the bus the secret service is on; the one QtKeychain itself uses. One vault a data folder.
    DesktopKeyring(QString dataFolder, const QDBusConnection &session);

    bool isOffered() const override { return m_isOffered; }
    bool remembers() const override;
    void read(QObject *guard, KeeperHandler handler) override;
    void keep(const SecretBytes &passphrase, QObject *guard, KeeperHandler handler) override;
    void forget(QObject *guard, KeeperHandler handler) override;

private:
    QString entry() const;
    void setRemembers(bool remembers) const;

    QString m_dataFolder;
    bool m_isOffered;
};

} // namespace stir::ui
