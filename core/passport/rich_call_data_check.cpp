// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/card_content.h"
#include "core/passport/check_findings.h"
#include "core/passport/integrity_digest.h"

#include <algorithm>

namespace stir::passport {

namespace {

// Each may cover the whole card anew.
constexpr qsizetype digestLimit = 64;
// What an address leads to may have been exchanged since.
constexpr qint64 secondsInADay = 24 * 60 * 60;

/// Whether so much time went by since the call that what is fetched now says little of it.
bool isLongAgo(const JudgedHeader &judged)
{
    return referenceTime(judged.context, judged.options).time.secsTo(judged.options.now) > secondsInADay;
}

void sayWhyNotFetched(const CardContent &content, Values values, CheckFindings &found)
{
    if (!content.whyNot) {
        found.skip(QStringLiteral("digest_remote"), values);
        return;
    }
    Finding finding = *content.whyNot;
    finding.values.insert(values);
    found.take({finding});
}

void compareWith(const IntegrityDigest &digest, const CardContent &content, Values values, bool longAgo,
                 CheckFindings &found)
{
    const bool agrees = std::any_of(content.forms.begin(), content.forms.end(),
                                    [&digest](const QByteArray &form) { return digest.isOf(form); });
    if (agrees)
        return;
    if (content.state == CardContent::State::InToken)
        found.fail(QStringLiteral("digest_differs"), values);
    else if (longAgo)
        found.warn(QStringLiteral("content_changed"), values);
    else
        found.fail(QStringLiteral("content_differs"), values);
}

class DigestComparison
{
public:
    /// `source`: null when nothing may be fetched.
    DigestComparison(const Json &card, CallerContentSource *source, bool longAgo)
        : m_card(card), m_source(source), m_longAgo(longAgo)
    {
    }

    void compare(const QString &pointer, const QString &text, CheckFindings &found) const
    {
        Values values{{QStringLiteral("pointer"), pointer}, {QStringLiteral("digest"), text}};
        const auto digest = IntegrityDigest::parse(text);
        if (!digest) {
            found.fail(digest.error() == IntegrityDigest::Fault::Algorithm ? QStringLiteral("digest_algorithm")
                                                                           : QStringLiteral("digest_encoding"),
                       values);
            return;
        }
        const CardContent content = CardContent::at(m_card, pointer, m_source);
        if (!content.url.isEmpty())
            values.insert(QStringLiteral("url"), content.url);
        switch (content.state) {
        case CardContent::State::Nowhere:
            found.fail(QStringLiteral("digest_of_nothing"), values);
            return;
        case CardContent::State::NotFetched:
            sayWhyNotFetched(content, values, found);
            return;
        case CardContent::State::InToken:
        case CardContent::State::Fetched:
            compareWith(*digest, content, values, m_longAgo, found);
            return;
        }
    }

private:
    const Json &m_card;
    CallerContentSource *m_source;
    bool m_longAgo;
};

/// A URL whose content nothing vouches for.
void noteUncovered(const Json &card, const QJsonObject &digests, CheckFindings &found)
{
    for (const char *key : {"icn", "jcl"}) {
        const auto url = card.find(key);
        if (url != card.end() && isAddress(*url) && !digests.contains(u'/' + QLatin1String(key)))
            found.note(QStringLiteral("not_covered"),
                       {{QStringLiteral("pointer"), u'/' + QLatin1String(key)},
                        {QStringLiteral("url"), QString::fromStdString(url->get<std::string>())}});
    }
}

} // namespace

void checkRichCallData(const JudgedHeader &judged, Findings &all)
{
    const QJsonValue claim = judged.token().payload.value(QStringLiteral("rcd"));
    const QJsonObject digests = judged.token().payload.value(QStringLiteral("rcdi")).toObject();
    if (!claim.isObject() && digests.isEmpty())
        return;
    const QByteArray &text = judged.token().payloadText;
    const Json payload = Json::parse(text.begin(), text.end(), nullptr, false);
    const Json card = payload.is_object() ? payload.value("rcd", Json::object()) : Json::object();
    CheckFindings found(QStringLiteral("rcd"), QStringLiteral("RFC 9795 6"));
    const bool areTooMany = digests.size() > digestLimit;
    if (areTooMany)
        found.fail(QStringLiteral("too_many"), {{QStringLiteral("limit"), QString::number(digestLimit)}});
    // Only a signer that is trusted makes this machine fetch more than the certificate.
    const bool isTrusted = judged.signer.trusted && passes(all, QLatin1String("signature"));
    const DigestComparison comparison(card, isTrusted ? judged.options.callerContents : nullptr, isLongAgo(judged));
    for (auto digest = digests.begin(); !areTooMany && digest != digests.end(); ++digest)
        if (digest.value().isString())
            comparison.compare(digest.key(), digest.value().toString(), found);
    if (card.is_object())
        noteUncovered(card, digests, found);
    found.passWith({{QStringLiteral("count"), QString::number(digests.size())}});
    std::move(found).appendTo(all);
}

} // namespace stir::passport
