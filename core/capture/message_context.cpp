// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_context.h"

#include "core/foundation/exact_text.h"
#include "core/sip/sip_date.h"
#include "core/sip/telephone_number.h"

#include <algorithm>

namespace stir::capture {

namespace {

std::optional<QString> userIn(const std::optional<QByteArray> &address)
{
    if (!address)
        return std::nullopt;
    const QByteArray user = sip::userOfAddress(*address);
    return user.isEmpty() ? std::nullopt : std::optional(exactText(user));
}

/// RFC 3325 9.1 allows two, a SIP and a tel URI: the one with a number is what tokens speak of.
std::optional<QByteArray> assertedIdentity(const sip::SipMessage &message)
{
    const auto all = message.values("P-Asserted-Identity");
    const auto telephone = std::find_if(all.begin(), all.end(), [](const QByteArray &value) {
        return sip::TelephoneNumber::parse(userIn(value).value_or(QString())).has_value();
    });
    if (telephone != all.end())
        return *telephone;
    return all.empty() ? std::nullopt : std::optional(all.front());
}

} // namespace

passport::MessageContext contextOf(const sip::SipMessage &message)
{
    passport::MessageContext context;
    context.method = QString::fromLatin1(message.method);
    context.callId = QString::fromUtf8(message.firstValue("Call-ID").value_or(QByteArray()));
    if (const auto date = message.firstValue("Date"))
        context.date = sip::parseSipDate(*date);
    context.assertedAddress = assertedIdentity(message);
    context.fromAddress = message.firstValue("From");
    // RFC 8224 8: the asserted identity comes before From, which a caller may hide.
    context.caller = userIn(context.assertedAddress);
    if (!context.caller)
        context.caller = userIn(context.fromAddress);
    context.called = userIn(message.firstValue("To"));
    if (!message.requestUri.isEmpty())
        context.requestTarget = userIn(message.requestUri);
    context.calledAddress = message.firstValue("To");
    if (!message.requestUri.isEmpty())
        context.targetAddress = message.requestUri;
    context.body = message.body;
    const auto priorities = message.values("Resource-Priority");
    context.resourcePriority = QByteArrayList(priorities.begin(), priorities.end()).join(", ");
    context.priority = message.firstValue("Priority").value_or(QByteArray());
    return context;
}

} // namespace stir::capture
