// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The headers that judging a call needs, as views into a SIP request that is written the way nearly all are: one
// Identity header, at most one asserted identity, no folded line. One pass, nothing copied. Whatever is not so is left
// to sip_message.h, which this agrees with. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::sip {

struct PlainMessage
{
    QByteArrayView method;
    QByteArrayView requestUri;
    QByteArrayView identity; ///< its value; never empty
    int identityLine = 0;    ///< within the message, from 0: the start line
    // Values of the first header of that name; null when there is none.
    QByteArrayView from;
    QByteArrayView to;
    QByteArrayView assertedIdentity;
    QByteArrayView callId;
    QByteArrayView date;

    /// No value when the message is not that plain.
    static std::optional<PlainMessage> read(QByteArrayView text);
};

/// The user part of an address that is a number, with its "+" if it has one; no value when it is anything else.
std::optional<QByteArrayView> plainNumberIn(QByteArrayView address);

/// Seconds since 1970 of "Fri, 25 Sep 2015 19:12:25 GMT" in exactly that form.
std::optional<qint64> plainDate(QByteArrayView text);

} // namespace stir::sip
