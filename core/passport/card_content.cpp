// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/card_content.h"

#include <QRegularExpression>
#include <QStringList>

namespace stir::passport {

namespace {

constexpr qsizetype pointerLimit = 64;
constexpr int depthLimit = 64; // of a card that was fetched

QString textOf(const Json &value)
{
    return QString::fromStdString(value.get_ref<const std::string &>());
}

/// RFC 6901 3: "~" stands before "0" or "1".
bool isEscaped(const QString &step)
{
    for (qsizetype at = step.indexOf(u'~'); at >= 0; at = step.indexOf(u'~', at + 1))
        if (at + 1 == step.size() || (step[at + 1] != u'0' && step[at + 1] != u'1'))
            return false;
    return true;
}

/// The steps of a pointer; nothing when it is none.
std::optional<QStringList> stepsOf(const QString &pointer)
{
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    QStringList steps = pointer.mid(1).split(u'/');
    if (steps.size() > pointerLimit)
        return std::nullopt;
    for (QString &step : steps) {
        if (!isEscaped(step))
            return std::nullopt;
        step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return steps;
}

const Json *stepInto(const Json &value, const QString &step)
{
    if (value.is_object()) {
        const auto found = value.find(step.toStdString());
        return found == value.end() ? nullptr : &*found;
    }
    bool isNumber = false;
    const auto index = step.toULong(&isNumber);
    const bool isCanonical = isNumber && QString::number(index) == step;
    return value.is_array() && isCanonical && index < value.size() ? &value[index] : nullptr;
}

/// As far as the steps lead without leaving the document; those taken are removed from `steps`.
const Json *follow(const Json &document, QStringList &steps)
{
    const Json *value = &document;
    while (value != nullptr && !steps.isEmpty() && !isAddress(*value))
        value = stepInto(*value, steps.takeFirst());
    return value;
}

QByteArray canonical(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// What stands in a data: URL itself (RFC 2397 3); nothing when it has no comma.
std::optional<QByteArray> inlineData(const QString &url)
{
    const qsizetype comma = url.indexOf(u',');
    if (comma < 0)
        return std::nullopt;
    const QByteArray data = QByteArray::fromPercentEncoding(url.mid(comma + 1).toUtf8());
    const bool isBase64 = url.left(comma).endsWith(QLatin1String(";base64"), Qt::CaseInsensitive);
    return isBase64 ? QByteArray::fromBase64(data) : data;
}

CardContent contentOf(const Json &url, CallerContentSource *source)
{
    CardContent content;
    content.url = textOf(url);
    if (content.url.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)) {
        if (const auto data = inlineData(content.url))
            content = {CardContent::State::InToken, {*data}, {}, {}};
        return content;
    }
    content.state = CardContent::State::NotFetched;
    if (source == nullptr)
        return content;
    if (const auto fetched = source->contentAt(content.url)) {
        content.state = CardContent::State::Fetched;
        content.forms.push_back(*fetched);
    } else {
        content.whyNot = fetched.error();
    }
    return content;
}

/// A jCard as it was fetched; discarded when it is no JSON or too deep.
Json cardOf(const QByteArray &text)
{
    bool isTooDeep = false;
    const auto watchDepth = [&isTooDeep](int depth, Json::parse_event_t, const Json &) {
        isTooDeep = isTooDeep || depth > depthLimit;
        return !isTooDeep;
    };
    Json card = Json::parse(text.begin(), text.end(), watchDepth, false);
    return isTooDeep ? Json(Json::value_t::discarded) : card;
}

/// `steps`: what remains behind the address of a card.
CardContent contentInCard(CardContent card, QStringList steps, CallerContentSource *source)
{
    if (card.forms.empty())
        return card;
    const Json document = cardOf(card.forms.front());
    const bool isCard = document.is_array();
    if (steps.isEmpty()) {
        // Verifiers differ in whether they digest the file or its canonical JSON; either vouches for the card.
        if (isCard)
            card.forms.push_back(canonical(document));
        return card;
    }
    const Json *value = isCard ? follow(document, steps) : nullptr;
    if (value == nullptr || !steps.isEmpty())
        return {};
    if (isAddress(*value))
        return contentOf(*value, source);
    return {card.state, {canonical(*value)}, card.url, {}};
}

} // namespace

bool isAddress(const Json &value)
{
    if (!value.is_string())
        return false;
    static const QRegularExpression address(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]*://\\S+|data:\\S*)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(textOf(value)).hasMatch();
}

CardContent CardContent::at(const Json &card, const QString &pointer, CallerContentSource *source)
{
    auto steps = stepsOf(pointer);
    if (!steps)
        return {};
    const bool isLinkedCard = steps->front() == QLatin1String("jcl");
    const Json *value = follow(card, *steps);
    if (value == nullptr)
        return {};
    if (!isAddress(*value))
        return {State::InToken, {canonical(*value)}, {}, {}};
    if (isLinkedCard)
        return contentInCard(contentOf(*value, source), *steps, source);
    return steps->isEmpty() ? contentOf(*value, source) : CardContent();
}

} // namespace stir::passport
