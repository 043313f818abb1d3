// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_context.h"
#include "core/sip/plain_message.h"
#include "core/sip/sip_date.h"
#include "core/sip/sip_message.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

void requirePlainValue(const QByteArray &value)
{
    if (const auto number = sip::plainNumberIn(value))
        require(sip::userOfAddress(value) == *number, "a plain number is that of the address");
    if (const auto seconds = sip::plainDate(value)) {
        const auto date = sip::parseSipDate(value);
        require(date && date->toSecsSinceEpoch() == *seconds, "a plain date is that of the header");
    }
}

void requireHeaders(const sip::SipMessage &message, qsizetype lines)
{
    int previous = 0;
    for (const sip::SipHeader &header : message.headers) {
        require(header.line > previous && header.line <= lines, "headers stand below one another");
        previous = header.line;
        require(!header.name.contains(':') && !header.name.contains('\n'), "a name ends at its colon");
        require(!header.value.contains('\n'), "a value is one line");
        const auto named = message.values(header.name);
        require(std::ranges::find(named, header.value) != named.end(), "a header is found by its own name");
        require(message.firstValue(header.name) == named.front(), "the first value is the first of all values");
        require(message.headersNamed(header.name).size() == named.size(), "both ways find the same headers");
        requirePlainValue(header.value);
    }
}

/// What the quick readers recognise, they read as the careful ones do.
void requirePlain(QByteArrayView input, const std::optional<sip::SipMessage> &message)
{
    const auto plain = sip::PlainMessage::read(input);
    if (!plain)
        return;
    require(message && message->method == plain->method && message->requestUri == plain->requestUri,
            "what is plain is a request");
    const auto identities = message->headersNamed("Identity");
    require(identities.size() == 1 && identities[0].value == plain->identity &&
                identities[0].line == plain->identityLine,
            "what is plain has one Identity header");
    const auto same = [&message](const char *name, QByteArrayView value) {
        return message->firstValue(name) == (value.isNull() ? std::nullopt : std::optional(value.toByteArray()));
    };
    require(same("From", plain->from) && same("To", plain->to) && same("Call-ID", plain->callId) &&
                same("Date", plain->date) && same("P-Asserted-Identity", plain->assertedIdentity),
            "what is plain says the same");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const qsizetype lineEnd = input.indexOf('\n');
    QByteArrayView firstLine = lineEnd < 0 ? input : input.first(lineEnd);
    if (firstLine.endsWith('\r'))
        firstLine.chop(1);
    const auto message = sip::SipMessage::parse(input);
    requirePlain(input, message);
    if (sip::SipMessage::isStartLine(firstLine))
        require(message.has_value(), "a message begins with its start line");
    if (!message)
        return;
    require(message->method.isEmpty() == (message->statusCode != 0), "it is either a request or a response");
    require(message->method.isEmpty() == message->requestUri.isEmpty(), "a request has a target");
    require(message->headers.size() <= 1024, "headers are limited");
    requireHeaders(*message, std::count(input.begin(), input.end(), '\n') + 1);
    const auto context = capture::contextOf(*message);
    require(context.method.toLatin1() == message->method, "the context is that of the message");
    require(!context.date || context.date->isValid(), "a date is a date");
}

} // namespace stir::fuzz
