// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which characters of an Identity value say which claim: base64url hides it, since three bytes become four characters.
// Pure: any thread.

#include "core/passport/passport_token.h"

#include <QString>

namespace stir::ui {

/// Characters of a text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool isEmpty() const { return length == 0; }
    bool contains(qsizetype place) const { return place >= begin && place < begin + length; }
    friend bool operator==(TextRange, TextRange) = default;
};

enum class TokenPart
{
    Header,
    Payload
};

struct ClaimPlace
{
    TokenPart part = TokenPart::Header;
    QString name;     ///< the key as it stands: "orig", "x5u"
    QString json;     ///< its value as it stands
    TextRange member; ///< characters that hold the key or the value, its neighbours' too where they share one
};

struct TokenMap
{
    TextRange header;
    TextRange payload;
    TextRange signature;
    std::vector<ClaimPlace> claims; ///< in the order of the token

    std::optional<std::size_t> claimAt(qsizetype place) const;
};

/// Empty where the value has no token that could be read. `value` is the Identity value as it is shown.
TokenMap mapOf(const QString &value, const passport::PassportToken &token);

/// A member of a JSON object.
struct JsonMember
{
    QString key;
    QByteArray value; ///< as it stands
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the value
};

/// Members of the outermost object, in their order; those before the first fault of a broken text.
std::vector<JsonMember> membersOf(QByteArrayView json);

} // namespace stir::ui
