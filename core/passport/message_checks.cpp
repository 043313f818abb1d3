// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/message_party.h"
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
    if (judged.options.verify)
        return payloadAvailable(judged, judged.reading != nullptr, found);
    found.skip(QStringLiteral("not_asked"));
    return false;
}

QStringList knownNumbersOf(const std::vector<MessageParty> &parties)
{
    QStringList all;
    for (const MessageParty &party : parties)
        all += party.numbers;
    return all;
}

QString shownNumber(const MessageParty &party)
{
    return party.numbers.isEmpty() ? party.text : party.numbers.last();
}

QString shownUri(const MessageParty &party)
{
    return party.uri.isEmpty() ? party.text : party.uri;
}

/// All of them, each as `shown` shows it.
QString listed(const std::vector<MessageParty> &parties, QString (*shown)(const MessageParty &))
{
    QStringList texts;
    for (const MessageParty &party : parties)
        texts.append(shown(party));
    return texts.join(QStringLiteral(", "));
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

Values callerValues(const QString &claim, QString caller)
{
    return {{QStringLiteral("claim"), claim}, {QStringLiteral("caller"), std::move(caller)}};
}

/// A token for nobody says nothing of a caller, unless the caller shows no number, or the very name in the token.
void compareNobody(const JudgedHeader &judged, const MessageCallers &callers, CheckFindings &found)
{
    const auto name = judged.token().origNumber();
    const auto known = callers.comparedWith(MessageCallers::Form::Number);
    const bool isRepeated = name && std::any_of(known.begin(), known.end(), [&name](const MessageParty &party) {
                                return name->compare(party.text, Qt::CaseInsensitive) == 0;
                            });
    if (known.empty() || isRepeated)
        found.skip(QStringLiteral("no_number"));
    else
        found.fail(QStringLiteral("differs"),
                   callerValues(asWritten(judged.token().payload.value(QStringLiteral("orig"))), known.front().text));
}

void compareCallerNumber(const QString &claim, const std::vector<MessageParty> &callers, CheckFindings &found)
{
    const auto same = std::find_if(callers.begin(), callers.end(),
                                   [&claim](const MessageParty &party) { return party.isNumber(claim); });
    if (same != callers.end())
        found.passWith(callerValues(claim, shownNumber(*same)));
    else
        found.fail(anyDiffersByPrefix({claim}, knownNumbersOf(callers)) ? QStringLiteral("differs_by_prefix")
                                                                        : QStringLiteral("differs"),
                   callerValues(claim, listed(callers, shownNumber)));
}

void compareCallerUri(const QString &claim, const std::vector<MessageParty> &callers, CheckFindings &found)
{
    const auto same = std::find_if(callers.begin(), callers.end(),
                                   [&claim](const MessageParty &party) { return party.isUri(claim); });
    const bool hasAddress =
        std::any_of(callers.begin(), callers.end(), [](const MessageParty &party) { return party.hasAddress; });
    if (same != callers.end())
        found.passWith(callerValues(claim, shownUri(*same)));
    else if (hasAddress)
        found.fail(QStringLiteral("differs"), callerValues(claim, listed(callers, shownUri)));
    else
        found.skip(QStringLiteral("no_address"), {{QStringLiteral("claim"), claim}});
}

void compareOriginator(const JudgedHeader &judged, CheckFindings &found)
{
    const auto &[claim, uri] = Originator::of(judged);
    const auto all = MessageCallers::of(judged.context, judged.options.countryCode);
    if (!claim && !uri) {
        compareNobody(judged, all, found);
        return;
    }
    const auto callers = all.comparedWith(claim ? MessageCallers::Form::Number : MessageCallers::Form::Uri);
    if (callers.empty() && all.hiddenText().isEmpty())
        found.skip(QStringLiteral("no_caller"));
    else if (callers.empty())
        found.skip(QStringLiteral("caller_not_number"), {{QStringLiteral("caller"), all.hiddenText()}});
    else if (claim)
        compareCallerNumber(*claim, callers, found);
    else
        compareCallerUri(*uri, callers, found);
}

/// What dest claims, and what the message says about it.
struct Destinations
{
    QStringList numbers; ///< digits
    QStringList uris;    ///< as claimed
    std::vector<MessageParty> parties;

    QStringList shown() const { return numbers + uris; }
    /// Whom the message names, to show.
    QString named() const
    {
        QStringList texts;
        for (const MessageParty &party : parties)
            if (party.isKnown() && !texts.contains(party.text))
                texts.append(party.text);
        return texts.join(QStringLiteral(", "));
    }
    bool isKnown() const
    {
        return std::any_of(parties.begin(), parties.end(), [](const MessageParty &party) { return party.isKnown(); });
    }
    QStringList knownNumbers() const { return knownNumbersOf(parties); }
    bool comparable() const
    {
        const bool byUri = !uris.isEmpty() && std::any_of(parties.begin(), parties.end(),
                                                          [](const MessageParty &party) { return party.hasAddress; });
        return byUri || (!numbers.isEmpty() && !knownNumbers().isEmpty());
    }
    bool matches(const MessageParty &party) const
    {
        const bool byNumber = std::any_of(numbers.begin(), numbers.end(),
                                          [&party](const QString &number) { return party.isNumber(number); });
        return byNumber ||
               std::any_of(uris.begin(), uris.end(), [&party](const QString &uri) { return party.isUri(uri); });
    }
};

Destinations destinationsOf(const JudgedHeader &judged, const MessageParty &called, const MessageParty &target)
{
    Destinations all;
    for (const QString &number : judged.token().destNumbers().value_or(QStringList()))
        if (auto digits = digitsOf(number))
            all.numbers.append(*digits);
    all.uris = judged.token().destUris();
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

/// A pass does without: the fast lane gives its values anew for each call.
Values withNames(Values values, const Destinations &all)
{
    values.insert(QStringLiteral("message"), all.named());
    return values;
}

void compareDestination(const JudgedHeader &judged, CheckFindings &found)
{
    const MessageParty called = MessageParty::called(judged.context, judged.options.countryCode);
    const MessageParty target = MessageParty::requestTarget(judged.context, judged.options.countryCode);
    const Destinations all = destinationsOf(judged, called, target);
    Values values{{QStringLiteral("called"), called.text}, {QStringLiteral("target"), target.text}};
    const QStringList claims = judged.token().destNumbers().value_or(QStringList());
    if (all.numbers.isEmpty() && all.uris.isEmpty()) {
        values.insert(QStringLiteral("claim"), asWritten(judged.token().payload.value(QStringLiteral("dest"))));
        if (!all.isKnown() || repeatsAName(claims, all.parties))
            found.skip(QStringLiteral("no_number"));
        else
            found.fail(QStringLiteral("differs"), withNames(values, all));
    } else if (!all.isKnown()) {
        found.skip(QStringLiteral("no_called"));
    } else if (!all.comparable()) {
        found.skip(QStringLiteral("called_not_number"), withNames(values, all));
    } else {
        values.insert(QStringLiteral("claim"), all.shown().join(QStringLiteral(", ")));
        found.passWith(values);
        if (!std::any_of(all.parties.begin(), all.parties.end(),
                         [&all](const MessageParty &party) { return all.matches(party); }))
            found.fail(anyDiffersByPrefix(all.numbers, all.knownNumbers()) ? QStringLiteral("differs_by_prefix")
                                                                           : QStringLiteral("differs"),
                       withNames(values, all));
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
