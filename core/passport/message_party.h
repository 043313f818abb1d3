// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whom a SIP message names as caller or called, in every form that a claim may take (RFC 8224 8). Private to
// core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

struct MessageParty
{
    QStringList numbers;     ///< as written, and with the country code when that is another one; empty: no number
    QString uri;             ///< canonical, of any scheme; empty when the address is a tel URI or not known
    QString text;            ///< to show; empty: the message does not say
    bool hasAddress = false; ///< more than the user part is known
    bool hidden = false;     ///< such as "anonymous": it says nothing of who it is

    bool isKnown() const { return !text.isEmpty(); }
    /// As one of the claims tn and uri says it.
    bool isNumber(const QString &digits) const { return numbers.contains(digits); }
    bool isUri(const QString &claim) const;

    static MessageParty of(const std::optional<QString> &user, const std::optional<QByteArray> &address,
                           const QString &countryCode);
    static MessageParty called(const MessageContext &context, const QString &countryCode);        ///< To
    static MessageParty requestTarget(const MessageContext &context, const QString &countryCode); ///< Request-URI
};

/// Whom the message names as its caller: the asserted identities, and From, which the caller may choose or hide.
struct MessageCallers
{
    std::vector<MessageParty> asserted; ///< as the values of P-Asserted-Identity
    MessageParty from;                  ///< all that a log knows is here

    enum class Form
    {
        Number,
        Uri
    };

    static MessageCallers of(const MessageContext &context, const QString &countryCode);

    /// With whom a claim of that form is compared, by the local policy that RFC 8224 8 asks for: with the asserted
    /// identities of the same form, else with From, else with whatever the message shows. Empty when it shows nobody.
    std::vector<MessageParty> comparedWith(Form form) const;
    /// How a caller who shows nothing is written; empty when the message does not say.
    QString hiddenText() const;

private:
    std::vector<MessageParty> hiddenOnes() const;
};

} // namespace stir::passport
