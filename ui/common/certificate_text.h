// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a certificate says, in a few words. Any thread after the translators are installed.

#include "core/crypto/certificate.h"

namespace stir::ui {

/// "SPC 123A", "15551230000 (100 numbers), 15557654321", or that there is no list.
QString numbersText(const crypto::Certificate &certificate);

} // namespace stir::ui
