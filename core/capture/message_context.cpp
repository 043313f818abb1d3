// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_context.h"

#include "core/sip/sip_date.h"

namespace stir::capture {

namespace {

std::optional<QString> userIn(const std::optional<QByteArray> &address)
{
    if (!address)
        return std::nullopt;
    const QByteArray user = sip::userOfAddress(*address);
    return user.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(user));
}

/// RFC 8224 8: the asserted identity comes before From, which a caller may hide.
std::optional<QString> callerOf(const sip::SipMessage &message)
{
    auto asserted = userIn(message.firstValue("P-Asserted-Identity"));
    return asserted ? asserted : userIn(message.firstValue("From"));
}

} // namespace

passport::MessageContext contextOf(const sip::SipMessage &message)
{
    passport::MessageContext context;
    context.method = QString::fromLatin1(message.method);
    context.callId = QString::fromUtf8(message.firstValue("Call-ID").value_or(QByteArray()));
    if (const auto date = message.firstValue("Date"))
        context.date = sip::parseSipDate(*date);
    context.caller = callerOf(message);
    context.called = userIn(message.firstValue("To"));
    if (!message.requestUri.isEmpty())
        context.requestTarget = userIn(message.requestUri);
    context.assertedAddress = message.firstValue("P-Asserted-Identity");
    context.fromAddress = message.firstValue("From");
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
