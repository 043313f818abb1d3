// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What it costs to make a key out of a passphrase is written in the file itself: a hostile one asks for hours. Weighed
// before anything is derived. Internal to core/crypto.

#include "core/crypto/openssl_handles.h"

#include <QtGlobal>

namespace stir::crypto {

/// Counts down over one file, however many pieces of it are encrypted.
class DerivationBudget
{
public:
    explicit DerivationBudget(quint64 rounds) : m_left(rounds) {}

    /// False when the rounds that `algorithm` names are more than what is left. An algorithm that cannot be read costs
    /// nothing: OpenSSL refuses it.
    bool pays(const X509_ALGOR *algorithm);
    bool pays(const ASN1_INTEGER *rounds);

private:
    bool pays(quint64 rounds);
    quint64 m_left;
};

} // namespace stir::crypto
