// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vault's passphrase in the desktop's secret service (GNOME's keyring, KWallet), through QtKeychain; never in a
// file of our own. The only user of QtKeychain. Window's thread.

#include "ui/common/passphrase_keeper.h"

#include <QCoreApplication>
#include <QDBusConnection>

#include <chrono>

namespace stir::ui {

class DesktopKeyring final : public PassphraseKeeper
{
    Q_DECLARE_TR_FUNCTIONS(stir::ui::DesktopKeyring)
public:
    /// `session`: the bus the secret service is on; the one QtKeychain itself uses. One vault a data folder. What has
    /// no answer after `patience` is refused, and nothing that comes later is used: the desktop may be asking a person,
    /// so that must not be short.
    DesktopKeyring(QString dataFolder, const QDBusConnection &session,
                   std::chrono::milliseconds patience = std::chrono::minutes(1));

    bool isOffered() const override { return m_isOffered; }
    bool remembers() const override;
    void read(QObject *guard, KeeperHandler handler) override;
    void keep(const SecretBytes &passphrase, QObject *guard, KeeperHandler handler) override;
    void forget(QObject *guard, KeeperHandler handler) override;

private:
    template <typename Job, typename Answer>
    void run(Job *job, QObject *guard, KeeperHandler handler, Answer answer) const;
    QString entry() const;
    QString mark() const;

    QString m_dataFolder;
    std::chrono::milliseconds m_patience;
    bool m_isOffered;
};

} // namespace stir::ui
