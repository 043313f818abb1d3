// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whom a SIP message names as caller or called, in every form that a claim may take (RFC 8224 8). Private to
// core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

struct MessageParty
{
    QStringList numbers; ///< as written, and with the country code when that is another one; empty: no number
    QString uri;         ///< canonical; empty when the address is not known
    QString text;        ///< to show; empty: the message does not say
    bool hidden = false; ///< such as "anonymous"

    bool isKnown() const { return !text.isEmpty(); }
    /// As one of the claims tn and uri says it.
    bool isNumber(const QString &digits) const { return numbers.contains(digits); }

    static MessageParty of(const std::optional<QString> &user, const std::optional<QByteArray> &address,
                           const QString &countryCode);
    /// P-Asserted-Identity, else From: RFC 8224 8 leaves it to local policy, and From may be hidden by the caller.
    static MessageParty caller(const MessageContext &context, const QString &countryCode);
    static MessageParty called(const MessageContext &context, const QString &countryCode);        ///< To
    static MessageParty requestTarget(const MessageContext &context, const QString &countryCode); ///< Request-URI
};

} // namespace stir::passport
