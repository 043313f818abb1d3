// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/message_party.h"

#include "core/sip/sip_address.h"
#include "core/sip/telephone_number.h"

#include <algorithm>
#include <array>

namespace stir::passport {

namespace {

/// Names that gateways and RFC 3323 put in the place of a caller who does not want to be seen.
bool isHidden(const QString &user, const QString &uri)
{
    static constexpr std::array<QLatin1String, 6> names{QLatin1String("anonymous"),   QLatin1String("restricted"),
                                                        QLatin1String("unavailable"), QLatin1String("unknown"),
                                                        QLatin1String("private"),     QLatin1String("withheld")};
    return uri.endsWith(QLatin1String(".invalid")) ||
           std::any_of(names.begin(), names.end(),
                       [&user](QLatin1String name) { return user.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Local policy of RFC 8224 8.1: besides what says so itself, a user part of nothing but a number is one.
QStringList numbersIn(const QString &user, const QString &countryCode)
{
    const auto asWritten = sip::TelephoneNumber::parse(user);
    if (!asWritten)
        return {};
    QStringList numbers{asWritten->digits()};
    const auto complete = sip::TelephoneNumber::parse(user, countryCode);
    if (complete && !numbers.contains(complete->digits()))
        numbers.append(complete->digits());
    return numbers;
}

} // namespace

MessageParty MessageParty::of(const std::optional<QString> &user, const std::optional<QByteArray> &address,
                              const QString &countryCode)
{
    MessageParty party;
    const auto parsed = address ? sip::SipAddress::parse(*address) : std::nullopt;
    const QString name = user ? *user : parsed ? parsed->userText() : QString();
    party.numbers = numbersIn(name, countryCode);
    if (parsed)
        party.uri = parsed->canonicalUri();
    party.text = name.isEmpty() ? party.uri : name;
    party.hidden = isHidden(name, party.uri);
    return party;
}

MessageParty MessageParty::caller(const MessageContext &context, const QString &countryCode)
{
    return of(context.caller, context.assertedAddress ? context.assertedAddress : context.fromAddress, countryCode);
}

MessageParty MessageParty::called(const MessageContext &context, const QString &countryCode)
{
    return of(context.called, context.calledAddress, countryCode);
}

MessageParty MessageParty::requestTarget(const MessageContext &context, const QString &countryCode)
{
    return of(context.requestTarget, context.targetAddress, countryCode);
}

} // namespace stir::passport
