// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/message_party.h"

#include "core/foundation/exact_text.h"
#include "core/sip/sip_address.h"
#include "core/sip/sip_message.h"
#include "core/sip/telephone_number.h"

#include <algorithm>
#include <array>
#include <iterator>

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

MessageParty partyAt(const QByteArray &address, const QString &countryCode)
{
    const QByteArray user = sip::userOfAddress(address);
    return MessageParty::of(user.isEmpty() ? std::nullopt : std::optional(exactText(user)), address, countryCode);
}

bool isShown(const MessageParty &party)
{
    return party.isKnown() && !party.hidden;
}

} // namespace

MessageParty MessageParty::of(const std::optional<QString> &user, const std::optional<QByteArray> &address,
                              const QString &countryCode)
{
    MessageParty party;
    const auto parsed = address ? sip::SipAddress::parse(*address) : std::nullopt;
    const QString name = user ? *user : parsed ? parsed->userText() : QString();
    party.numbers = numbersIn(name, countryCode);
    if (address)
        party.uri = sip::canonicalUriIn(*address);
    party.text = name.isEmpty() ? party.uri : name;
    party.hasAddress = parsed || !party.uri.isEmpty();
    party.hidden = party.numbers.isEmpty() && isHidden(name, party.uri);
    return party;
}

bool MessageParty::isUri(const QString &claim) const
{
    if (!uri.isEmpty() && sip::SipAddress::canonicalUri(claim) == uri)
        return true;
    // RFC 8224 8.2 wants a number as "tn"; as a tel URI it is the same number.
    const auto address = sip::SipAddress::parse(claim.toUtf8());
    if (!address || address->scheme != "tel")
        return false;
    const auto number = sip::TelephoneNumber::parse(address->userText());
    return number && isNumber(number->digits());
}

MessageParty MessageParty::called(const MessageContext &context, const QString &countryCode)
{
    return of(context.called, context.calledAddress, countryCode);
}

MessageParty MessageParty::requestTarget(const MessageContext &context, const QString &countryCode)
{
    return of(context.requestTarget, context.targetAddress, countryCode);
}

MessageCallers MessageCallers::of(const MessageContext &context, const QString &countryCode)
{
    MessageCallers callers;
    for (const QByteArray &address : sip::addressesIn(context.assertedAddress.value_or(QByteArray())))
        callers.asserted.push_back(partyAt(address, countryCode));
    if (context.fromAddress)
        callers.from = partyAt(*context.fromAddress, countryCode);
    else if (!context.assertedAddress)
        callers.from = MessageParty::of(context.caller, std::nullopt, countryCode);
    return callers;
}

std::vector<MessageParty> MessageCallers::comparedWith(Form form) const
{
    const auto hasForm = [form](const MessageParty &party) {
        return form == Form::Number ? !party.numbers.isEmpty() : !party.uri.isEmpty();
    };
    std::vector<MessageParty> shown;
    std::copy_if(asserted.begin(), asserted.end(), std::back_inserter(shown), isShown);
    std::vector<MessageParty> alike;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(alike), hasForm);
    if (!alike.empty())
        return alike;
    if (isShown(from) && (hasForm(from) || shown.empty()))
        return {from};
    // A hidden caller has no number, and still is this URI and no other.
    const bool isHiddenUri = shown.empty() && form == Form::Uri;
    return isHiddenUri ? hiddenOnes() : shown;
}

std::vector<MessageParty> MessageCallers::hiddenOnes() const
{
    std::vector<MessageParty> all = asserted;
    all.push_back(from);
    std::erase_if(all, [](const MessageParty &party) { return !party.hidden; });
    return all;
}

QString MessageCallers::hiddenText() const
{
    const auto hidden = hiddenOnes();
    return hidden.empty() ? QString() : hidden.front().text;
}

} // namespace stir::passport
