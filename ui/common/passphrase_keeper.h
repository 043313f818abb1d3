// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A place on the desktop that keeps the vault's passphrase for who wants that: VaultPrompt asks it before a person.
// Without one everything works by typing. Window's thread; answers come later, on the same thread, unless `guard` is
// gone.

#include "core/foundation/secret_bytes.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace stir::ui {

struct KeeperAnswer
{
    std::optional<SecretBytes> passphrase; ///< no value: none is kept, the place is locked, or it refused
    QString refusal;                       ///< the place's own words; empty when it did what was asked
};
using KeeperHandler = std::function<void(KeeperAnswer)>;

class PassphraseKeeper
{
public:
    virtual ~PassphraseKeeper() = default;

    /// The desktop has such a place.
    virtual bool isOffered() const = 0;
    /// The person has asked for it to be kept there, and it was.
    virtual bool remembers() const = 0;

    virtual void read(QObject *guard, KeeperHandler handler) = 0;
    virtual void keep(const SecretBytes &passphrase, QObject *guard, KeeperHandler handler) = 0;
    virtual void forget(QObject *guard, KeeperHandler handler) = 0;
};

} // namespace stir::ui
