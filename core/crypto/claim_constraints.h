// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a certificate lets its holder claim: JWTClaimConstraints (RFC 8226 8) and EnhancedJWTClaimConstraints
// (RFC 9118 3). Any thread.

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace stir::crypto {

struct ClaimConstraints
{
    enum class Kind
    {
        Plain,   ///< RFC 8226
        Enhanced ///< RFC 9118
    };
    struct PermittedValues
    {
        QString claim;
        QStringList values;
    };

    Kind kind = Kind::Plain;
    QStringList mustInclude; ///< besides iat, orig and dest
    std::vector<PermittedValues> permittedValues;
    QStringList mustExclude; ///< enhanced only
    bool malformed = false;  ///< not as the RFC says; the fields hold what could still be read

    /// The content of the extension.
    static ClaimConstraints fromDer(std::span<const std::byte> der, Kind kind);
    QByteArray toDer() const;

    /// RFC 9118 3: "If one of these baseline PASSporT claims appears in the mustExclude list, then the certificate MUST
    /// be treated as if the extension was not present."
    bool excludesBaseClaims() const;
};

} // namespace stir::crypto
