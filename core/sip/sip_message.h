// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One SIP message as text, as far as STIR needs it (RFC 3261 7): start line and headers, folded lines joined, compact
// names known. Any thread.

#include <QByteArray>

#include <optional>
#include <vector>

namespace stir::sip {

struct SipHeader
{
    QByteArray name; ///< as written
    QByteArray value;
    int line = 0; ///< within the message, from 0: the start line
};

struct SipMessage
{
    QByteArray method; ///< empty for a response
    QByteArray requestUri;
    int statusCode = 0; ///< 0 for a request
    std::vector<SipHeader> headers;
    /// What stands behind the empty line; no value when that line was not reached, or less is there than Content-Length
    /// says.
    std::optional<QByteArray> body;

    /// No value when the first line is no SIP start line.
    static std::optional<SipMessage> parse(QByteArrayView text);

    /// Whether a message can begin with this line; cheap.
    static bool isStartLine(QByteArrayView line);

    /// Values of every header of that name; full or compact form, any case.
    std::vector<QByteArray> values(QByteArrayView fullName) const;
    std::optional<QByteArray> firstValue(QByteArrayView fullName) const;
    std::vector<SipHeader> headersNamed(QByteArrayView fullName) const; ///< the same with their lines
};

/// The user part of the first sip:, sips: or tel: URI in a header value such as From; empty without one.
QByteArray userOfAddress(QByteArrayView headerValue);

} // namespace stir::sip
