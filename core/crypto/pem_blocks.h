// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of a PEM text by their labels. OpenSSL's own key readers give up at a block they did not expect (an
// "EC PARAMETERS" block in front of the key), so the text is taken apart first. Internal to core/crypto.

#include "core/foundation/secret_bytes.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

namespace stir::crypto {

inline constexpr std::size_t pemBlockLimit = 64;

struct PemBlock
{
    std::string label;   ///< "EC PRIVATE KEY"
    std::string headers; ///< "Proc-Type: 4,ENCRYPTED\n...", usually empty
    SecretBytes content;
};

struct PemBlocks
{
    std::vector<PemBlock> blocks;
    QString fault;        ///< OpenSSL's words about the block that could not be read; empty when all could
    bool tooMany = false; ///< stopped at the limit
};

PemBlocks pemBlocksOf(std::span<const std::byte> text, std::size_t limit = pemBlockLimit);

/// What a block with this label is: "a certificate", "a public key" and the like, which core/wording translates, or the
/// label itself.
QString wordsForLabel(const std::string &label);

bool isCertificateLabel(const std::string &label);
bool isPrivateKeyLabel(const std::string &label);
/// PKCS#7 by any of its names.
bool isMessageLabel(const std::string &label);

} // namespace stir::crypto
