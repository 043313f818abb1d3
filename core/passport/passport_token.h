// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A PASSporT (RFC 8225): three base64url parts, two of them JSON. Keeps the bytes as sent, since the signature covers
// them. Any thread.

#include "core/foundation/finding.h"
#include "core/foundation/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace stir::passport {

struct PassportToken
{
    QByteArray signedBytes; ///< base64url(header) "." base64url(payload), as sent; empty in compact form
    QByteArray headerText;  ///< decoded JSON text
    QByteArray payloadText;
    QJsonObject header;
    QJsonObject payload;
    QByteArray signature; ///< 64 bytes when well formed
    bool compact = false; ///< "..signature" (RFC 8225 7)
    bool rebuilt = false; ///< header and payload are not in it: the signature holds for them as the message says them

    std::optional<QString> text(const QString &headerKey) const; ///< a string of the JOSE header
    std::optional<QString> claim(const QString &key) const;      ///< a string of the payload
    std::optional<QString> origNumber() const;
    std::optional<QString> origUri() const;
    std::optional<QStringList> destNumbers() const;
    QStringList destUris() const;
    std::optional<QString> divertedNumber() const; ///< div.tn (RFC 8946 3)
    QStringList authorizedPriorities() const;      ///< rph.auth (RFC 8443 3)
    bool isDiversion() const;                      ///< "div" or "div-o"
    /// "rph": its signer "must have authority over the namespace" (RFC 8443 3), and does not speak for the caller.
    bool isPriority() const;
    std::optional<qint64> issuedAt() const; ///< seconds since 1970; also from a string, which is a finding of its own
    QString type() const;                   ///< "shaken", "div", ..., "base" without ppt
};

/// The token with what is wrong with its syntax. A part that could not be read is empty and a "syntax" finding names
/// it.
struct DecodedToken
{
    PassportToken token;
    Findings syntax;         ///< all with check "syntax"; a single pass when it is well formed
    Findings canonical;      ///< notes about RFC 8225 9, gathered while reading; empty when the JSON is canonical
    bool headerRead = false; ///< the header is a JSON object
    bool payloadRead = false;
};

/// Largest part of a token, in bytes of base64url, and how deep its JSON may nest.
inline constexpr qsizetype partLimit = 64 * 1024;
inline constexpr int depthLimit = 16;

DecodedToken decodeToken(QByteArrayView token);

} // namespace stir::passport
