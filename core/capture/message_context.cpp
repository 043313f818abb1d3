// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_context.h"

#include "core/foundation/exact_text.h"
#include "core/sip/sip_address.h"
#include "core/sip/sip_date.h"
#include "core/sip/telephone_number.h"

namespace stir::capture {

namespace {

std::optional<QString> userIn(const std::optional<QByteArray> &address)
{
    if (!address)
        return std::nullopt;
    const QByteArray user = sip::userOfAddress(*address);
    return user.isEmpty() ? std::nullopt : std::optional(exactText(user));
}

/// All values of the header with commas; no value when the message has none.
std::optional<QByteArray> joinedValues(const sip::SipMessage &message, QByteArrayView name)
{
    const auto values = message.values(name);
    return values.empty() ? std::nullopt : std::optional(QByteArrayList(values.begin(), values.end()).join(", "));
}

/// RFC 3325 9.1 allows two, a SIP and a tel URI: the one with a number is what tokens speak of.
std::optional<QString> assertedUser(const QByteArray &addresses)
{
    std::optional<QString> first;
    for (const QByteArray &address : sip::addressesIn(addresses)) {
        const auto user = userIn(address);
        if (user && sip::TelephoneNumber::parse(*user))
            return user;
        first = first ? first : user;
    }
    return first;
}

} // namespace

passport::MessageContext contextOf(const sip::SipMessage &message)
{
    passport::MessageContext context;
    context.method = QString::fromLatin1(message.method);
    context.callId = QString::fromUtf8(message.firstValue("Call-ID").value_or(QByteArray()));
    if (const auto date = message.firstValue("Date")) {
        context.date = sip::parseSipDate(*date);
        context.dateUnreadable = !context.date;
    }
    context.assertedAddress = joinedValues(message, "P-Asserted-Identity");
    context.fromAddress = message.firstValue("From");
    // RFC 8224 8: the asserted identity comes before From, which a caller may hide.
    context.caller = assertedUser(context.assertedAddress.value_or(QByteArray()));
    if (!context.caller)
        context.caller = userIn(context.fromAddress);
    context.called = userIn(message.firstValue("To"));
    if (!message.requestUri.isEmpty())
        context.requestTarget = userIn(message.requestUri);
    context.calledAddress = message.firstValue("To");
    if (!message.requestUri.isEmpty())
        context.targetAddress = message.requestUri;
    context.body = message.body;
    context.resourcePriority = joinedValues(message, "Resource-Priority").value_or(QByteArray());
    context.priority = message.firstValue("Priority").value_or(QByteArray());
    return context;
}

} // namespace stir::capture
