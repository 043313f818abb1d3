// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The value of a SIP Identity header (RFC 8224 4): token;info=<uri>;alg=...;ppt=... Any thread.

#include <QByteArray>

#include <optional>
#include <vector>

namespace stir::sip {

struct IdentityHeader
{
    QByteArray value;               ///< as captured, unfolded, without the header name
    QByteArray token;               ///< header.payload.signature, or ..signature in compact form
    std::optional<QByteArray> info; ///< what stood in <...>; empty when the brackets were empty
    std::optional<QByteArray> alg;
    std::optional<QByteArray> ppt;
    bool pptQuoted = false;
    std::vector<QByteArray> otherParameters;
    std::vector<QByteArray> repeatedParameters; ///< names that stand there more than once, in lower case
    std::vector<QByteArray>
        damage; ///< rules broken yet readable: "missing_semicolon", "blank_in_token", "info_unbracketed"

    /// Tolerant: reads what is there and notes what is wrong. Never fails; an empty token says it was no Identity
    /// value.
    static IdentityHeader parse(QByteArrayView value);
};

} // namespace stir::sip
