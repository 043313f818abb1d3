// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// TNAuthorizationList (RFC 8226 9): which numbers or service provider codes a certificate speaks for. Any thread.

#include "core/foundation/result.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

namespace stir::crypto {

struct TnAuthorizationList
{
    struct Range
    {
        QString start;
        qint64 count = 0;
    };

    QStringList serviceProviderCodes;
    std::vector<Range> ranges;
    QStringList numbers;
    bool malformed = false; ///< present but not as RFC 8226 says; the fields hold what could still be read

    static TnAuthorizationList fromDer(std::span<const std::byte> der);
    QByteArray toDer() const;

    /// Whether all of `part` is in the list, as a delegate's must be in its parent's (RFC 9060 4). A service provider
    /// code covers any number. What asks for many numbers makes a TnCoverage.
    bool encompasses(const TnAuthorizationList &part) const;
};

} // namespace stir::crypto
