// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a digest of rich call data is of (RFC 9795 6): JSON within the token, or what an address in it leads to. Private
// to core/passport.

#include "core/passport/credential_source.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace stir::passport {

using Json = nlohmann::json; // keeps its keys sorted, as RFC 8225 9 wants them

struct CardContent
{
    enum class State
    {
        InToken,
        Fetched,
        Nowhere,   ///< the pointer leads to nothing
        NotFetched ///< `whyNot` says why; nothing when there is no source
    };

    State state = State::Nowhere;
    std::vector<QByteArray> forms; ///< the digest may be of any of them
    QString url;                   ///< of Fetched and NotFetched
    std::optional<Finding> whyNot;

    /// `pointer`: a JSON pointer (RFC 6901) into `card`, which is the claim rcd. Where it goes through the address of a
    /// jCard ("jcl") it goes on in the card that lies there. `source` may be null.
    static CardContent at(const Json &card, const QString &pointer, CallerContentSource *source);
};

/// An absolute address with an authority, or a data: URL (RFC 2397).
bool isAddress(const Json &value);

} // namespace stir::passport
