// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts that a PASSporT in compact form leaves out, put together anew from the SIP message (RFC 8224 4.1 and 6.2,
// RFC 8225 7). Private to core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

/// One way to read the message: From may be another identity than P-Asserted-Identity, and a number may lack its
/// country code.
struct RebuiltToken
{
    QByteArray header;          ///< JSON
    QByteArray payload;         ///< JSON
    QByteArray payloadWithText; ///< the same with iat as a string, which RFC 8224 5.1 signed and RFC 8225 forbids
    QString origNumber;         ///< digits; empty when it is a URI
    QString origUri;            ///< canonical; empty when it is a number

    static QByteArray signedBytes(const QByteArray &header, const QByteArray &payload);
};

struct CompactForm
{
    std::vector<RebuiltToken> readings; ///< most likely first; empty when something is missing
    QStringList missing;                ///< "From", "To", "Date", "info"

    static CompactForm rebuilt(const sip::IdentityHeader &identity, const MessageContext &context,
                               const QString &countryCode);

    /// The reading that was signed: whom the token speaks for. Null: none with this key.
    const RebuiltToken *signedWith(const crypto::PublicKey &key, const QByteArray &signature) const;
};

} // namespace stir::passport
