// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an administrator has to say to order a certificate from a STI-CA, made into a request that the STI-CA takes:
// names as the SHAKEN certificate profile wants them (ATIS-1000080 6.4.1), and the TNAuthList. Any thread.

#include "core/crypto/certificate_request.h"

namespace stir::credentials {

struct StiRequest
{
    QString
        serviceProviderCode; ///< "709J"; empty only for a delegate certificate (RFC 9060), which has numbers instead
    QString organization;
    QString country; ///< "US"
    QStringList numbers = {};
    std::vector<crypto::TnAuthorizationList::Range> ranges = {};
    QString commonName = {}; ///< empty: "SHAKEN " and the code
};

/// "12155550000+100": the first number and how many. Fails with InvalidArgument.
Result<crypto::TnAuthorizationList::Range> parseNumberRange(const QString &text);

/// PEM. Fails with InvalidArgument (subject: the field; detail: its value), WrongCurve, UnsupportedKey or WeakKey.
Result<QByteArray> makeRequest(const StiRequest &request, const crypto::PrivateKey &key);

} // namespace stir::credentials
