// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/message_party.h"
#include "core/sip/sip_address.h"
#include "core/sip/telephone_number.h"

#include <QJsonDocument>

namespace stir::passport {

namespace {

constexpr qsizetype subscriberDigits = 7;

/// Its digits; no value when it is no number. Claims hold numbers in full: no country code is added to them.
std::optional<QString> digitsOf(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const auto number = sip::TelephoneNumber::parse(*text);
    return number ? std::optional(number->digits()) : std::nullopt;
}

/// Whether one is the other with something in front, such as a country code.
bool differByPrefix(const QString &a, const QString &b)
{
    return qMin(a.size(), b.size()) >= subscriberDigits && (a.endsWith(b) || b.endsWith(a));
}

bool anyDiffersByPrefix(const QStringList &claims, const QStringList &known)
{
    return std::any_of(claims.begin(), claims.end(), [&known](const QString &claim) {
        return std::any_of(known.begin(), known.end(),
                           [&claim](const QString &number) { return differByPrefix(claim, number); });
    });
}

/// A claim that names nobody by number or URI, to be shown.
QString asWritten(const QJsonValue &claim)
{
    return QString::fromUtf8(QJsonDocument(claim.toObject()).toJson(QJsonDocument::Compact));
}

/// Whether the claims can be compared with the message at all.
bool applies(const JudgedHeader &judged, CheckFindings &found)
{
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else if (judged.token().compact && !judged.reading)
        found.skip(QStringLiteral("compact_form"));
    else if (!judged.token().compact && !judged.decoded.payloadRead)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    else
        return true;
    return false;
}

void compareCallerNumber(const QString &claim, const MessageParty &caller, CheckFindings &found)
{
    const QString shown = caller.numbers.isEmpty() ? caller.text : caller.numbers.last();
    const Values values{{QStringLiteral("claim"), claim}, {QStringLiteral("caller"), shown}};
    found.passWith(values);
    if (caller.numbers.isEmpty() && caller.hidden)
        found.skip(QStringLiteral("caller_not_number"), {{QStringLiteral("caller"), caller.text}});
    else if (!caller.isNumber(claim))
        found.fail(anyDiffersByPrefix({claim}, caller.numbers) ? QStringLiteral("differs_by_prefix")
                                                               : QStringLiteral("differs"),
                   values);
}

/// Whom the token speaks for.
struct Originator
{
    std::optional<QString> number; ///< digits
    std::optional<QString> uri;

    static Originator of(const JudgedHeader &judged)
    {
        const RebuiltToken *reading = judged.reading;
        if (reading == nullptr)
            return {digitsOf(judged.token().origNumber()), judged.token().origUri()};
        return reading->origUri.isEmpty() ? Originator{reading->origNumber, std::nullopt}
                                          : Originator{std::nullopt, reading->origUri};
    }
};

/// A token for nobody says nothing of a caller, unless the caller shows no number, or the very name in the token.
void compareNobody(const JudgedHeader &judged, const MessageParty &caller, CheckFindings &found)
{
    const auto name = judged.token().origNumber();
    const bool isRepeated = name && name->compare(caller.text, Qt::CaseInsensitive) == 0;
    if (!caller.isKnown() || caller.hidden || isRepeated)
        found.skip(QStringLiteral("no_number"));
    else
        found.fail(QStringLiteral("differs"),
                   {{QStringLiteral("claim"), asWritten(judged.token().payload.value(QStringLiteral("orig")))},
                    {QStringLiteral("caller"), caller.text}});
}

void compareOriginator(const JudgedHeader &judged, CheckFindings &found)
{
    const auto &[claim, uri] = Originator::of(judged);
    const MessageParty caller = MessageParty::caller(judged.context, judged.options.countryCode);
    if (!claim && !uri) {
        compareNobody(judged, caller, found);
    } else if (!caller.isKnown()) {
        found.skip(QStringLiteral("no_caller"));
    } else if (claim) {
        compareCallerNumber(*claim, caller, found);
    } else if (caller.uri.isEmpty()) {
        found.skip(QStringLiteral("no_address"), {{QStringLiteral("claim"), *uri}});
    } else {
        const Values values{{QStringLiteral("claim"), *uri}, {QStringLiteral("caller"), caller.uri}};
        found.passWith(values);
        if (sip::SipAddress::canonicalUri(*uri) != caller.uri)
            found.fail(QStringLiteral("differs"), values);
    }
}

/// What dest claims, and what the message says about it.
struct Destinations
{
    QStringList numbers; ///< digits
    QStringList uris;    ///< as claimed
    std::vector<MessageParty> parties;

    QStringList shown() const { return numbers + uris; }
    bool isKnown() const
    {
        return std::any_of(parties.begin(), parties.end(), [](const MessageParty &party) { return party.isKnown(); });
    }
    QStringList knownNumbers() const
    {
        QStringList all;
        for (const MessageParty &party : parties)
            all += party.numbers;
        return all;
    }
    bool comparable() const
    {
        const bool byUri =
            !uris.isEmpty() &&
            std::any_of(parties.begin(), parties.end(), [](const MessageParty &party) { return !party.uri.isEmpty(); });
        return byUri || (!numbers.isEmpty() && !knownNumbers().isEmpty());
    }
    bool matches(const MessageParty &party) const
    {
        const bool byNumber = std::any_of(numbers.begin(), numbers.end(),
                                          [&party](const QString &number) { return party.isNumber(number); });
        return byNumber || std::any_of(uris.begin(), uris.end(), [&party](const QString &uri) {
                   return !party.uri.isEmpty() && sip::SipAddress::canonicalUri(uri) == party.uri;
               });
    }
};

Destinations destinationsOf(const JudgedHeader &judged)
{
    Destinations all;
    for (const QString &number : judged.token().destNumbers().value_or(QStringList()))
        if (auto digits = digitsOf(number))
            all.numbers.append(*digits);
    all.uris = judged.token().destUris();
    const MessageParty called = MessageParty::called(judged.context, judged.options.countryCode);
    const MessageParty target = MessageParty::requestTarget(judged.context, judged.options.countryCode);
    // RFC 8946 4.2 step 1: who diverts sets the Request-URI; To is not looked at.
    if (!judged.token().isDiversion() || !target.isKnown())
        all.parties.push_back(called);
    all.parties.push_back(target);
    return all;
}

bool repeatsAName(const QStringList &claims, const std::vector<MessageParty> &parties)
{
    return std::any_of(parties.begin(), parties.end(), [&claims](const MessageParty &party) {
        return party.isKnown() && claims.contains(party.text, Qt::CaseInsensitive);
    });
}

void compareDestination(const JudgedHeader &judged, CheckFindings &found)
{
    const Destinations all = destinationsOf(judged);
    Values values{{QStringLiteral("called"), judged.context.called.value_or(QString())},
                  {QStringLiteral("target"), judged.context.requestTarget.value_or(QString())}};
    const QStringList claims = judged.token().destNumbers().value_or(QStringList());
    if (all.numbers.isEmpty() && all.uris.isEmpty()) {
        values.insert(QStringLiteral("claim"), asWritten(judged.token().payload.value(QStringLiteral("dest"))));
        if (!all.isKnown() || repeatsAName(claims, all.parties))
            found.skip(QStringLiteral("no_number"));
        else
            found.fail(QStringLiteral("differs"), values);
    } else if (!all.isKnown()) {
        found.skip(QStringLiteral("no_called"));
    } else if (!all.comparable()) {
        found.skip(QStringLiteral("called_not_number"), values);
    } else {
        values.insert(QStringLiteral("claim"), all.shown().join(QStringLiteral(", ")));
        found.passWith(values);
        if (!std::any_of(all.parties.begin(), all.parties.end(),
                         [&all](const MessageParty &party) { return all.matches(party); }))
            found.fail(anyDiffersByPrefix(all.numbers, all.knownNumbers()) ? QStringLiteral("differs_by_prefix")
                                                                           : QStringLiteral("differs"),
                       values);
    }
}

} // namespace

void checkOrig(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("orig"), QStringLiteral("RFC 8224 6.2.4"));
    if (applies(judged, found))
        compareOriginator(judged, found);
    std::move(found).appendTo(all);
}

void checkDest(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("dest"), QStringLiteral("RFC 8224 6.2"));
    if (judged.reading) {
        found.skip(QStringLiteral("compact_form")); // rebuilt from it
    } else if (applies(judged, found)) {
        if (judged.token().isDiversion())
            found.inSection(QStringLiteral("RFC 8946 4.2"));
        compareDestination(judged, found);
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
