// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A SIP, SIPS or tel URI out of a header such as From (RFC 3261 25.1, RFC 3966), and whom it names by RFC 8224 8: a
// telephone number or a URI. Any thread.

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace stir::sip {

struct SipAddress
{
    QString displayName; ///< without its quotation marks; may be empty
    QByteArray scheme;   ///< "sip", "sips" or "tel"
    QByteArray user;     ///< as written, without parameters and password; the number of a tel URI
    QByteArray host;     ///< as written, without port; empty in a tel URI
    bool userIsPhone = false;

    /// The first address of a header value, or a bare URI. No value without one of these schemes.
    static std::optional<SipAddress> parse(QByteArrayView headerValue);

    /// The user part, percent-decoded.
    QString userText() const;
    /// Whether it says that it names a telephone number (RFC 8224 8.1): a tel URI, user=phone, or a leading "+".
    bool saysTelephone() const;
    /// "sip:alice@example.com" (RFC 8224 8.5): in lower case, without port, password, parameters and headers. Empty
    /// without a host.
    QString canonicalUri() const;

    /// The same for the text of a URI as a "uri" claim holds it. Schemes that are not of SIP have no rules known here:
    /// they are compared as text, in lower case.
    static QString canonicalUri(const QString &uri);
};

/// The canonical URI in a header value or Request-URI, of whatever scheme, such as "urn:service:sos"; empty for a tel
/// URI and without one.
QString canonicalUriIn(QByteArrayView headerValue);

/// The addresses of a header value that may hold several (RFC 3325 9.1), split at the commas between them.
std::vector<QByteArray> addressesIn(QByteArrayView headerValue);

} // namespace stir::sip
