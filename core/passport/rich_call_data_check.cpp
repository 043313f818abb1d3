// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/integrity_digest.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace stir::passport {

namespace {

using Json = nlohmann::json; // keeps its keys sorted, as RFC 8225 9 wants them

constexpr qsizetype pointerLimit = 64;
// Each may cover the whole card anew.
constexpr qsizetype digestLimit = 64;

/// Where a JSON pointer (RFC 6901) leads.
struct Target
{
    const Json *value = nullptr; ///< null: nowhere
    bool isRemote = false;       ///< into what a URL within the claims leads to
};

bool isUrl(const Json &value)
{
    if (!value.is_string())
        return false;
    static const QRegularExpression address(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]*://\\S+|data:\\S*)$"));
    return address.match(QString::fromStdString(value.get_ref<const std::string &>())).hasMatch();
}

/// RFC 6901 3: "~" stands before "0" or "1".
bool isEscaped(const QString &step)
{
    for (qsizetype at = step.indexOf(u'~'); at >= 0; at = step.indexOf(u'~', at + 1))
        if (at + 1 == step.size() || (step[at + 1] != u'0' && step[at + 1] != u'1'))
            return false;
    return true;
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

Target follow(const Json &card, const QString &pointer)
{
    if (!pointer.startsWith(u'/'))
        return {};
    const QStringList steps = pointer.mid(1).split(u'/');
    if (steps.size() > pointerLimit)
        return {};
    const Json *value = &card;
    for (QString step : steps) {
        if (!isEscaped(step))
            return {};
        step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        if (isUrl(*value))
            return {value, true};
        value = stepInto(*value, step);
        if (value == nullptr)
            return {};
    }
    return {value, isUrl(*value)};
}

void compare(const QString &pointer, const QString &digest, const Json &card, CheckFindings &found)
{
    const Values values{{QStringLiteral("pointer"), pointer}, {QStringLiteral("digest"), digest}};
    const auto expected = IntegrityDigest::parse(digest);
    const Target target = follow(card, pointer);
    if (!expected) {
        found.fail(expected.error() == IntegrityDigest::Fault::Algorithm ? QStringLiteral("digest_algorithm")
                                                                         : QStringLiteral("digest_encoding"),
                   values);
    } else if (target.value == nullptr) {
        found.fail(QStringLiteral("digest_of_nothing"), values);
    } else if (target.isRemote) {
        Values remote = values;
        remote.insert(QStringLiteral("url"), QString::fromStdString(target.value->get<std::string>()));
        found.skip(QStringLiteral("digest_remote"), remote);
    } else {
        const std::string text = target.value->dump(-1, ' ', false, Json::error_handler_t::replace);
        if (!expected->isOf(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))))
            found.fail(QStringLiteral("digest_differs"), values);
    }
}

/// A URL whose content nothing vouches for.
void noteUncovered(const Json &card, const QJsonObject &digests, CheckFindings &found)
{
    for (const char *key : {"icn", "jcl"}) {
        const auto url = card.find(key);
        if (url != card.end() && isUrl(*url) && !digests.contains(u'/' + QLatin1String(key)))
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
    for (auto digest = digests.begin(); !areTooMany && digest != digests.end(); ++digest)
        if (digest.value().isString())
            compare(digest.key(), digest.value().toString(), card, found);
    if (card.is_object())
        noteUncovered(card, digests, found);
    found.passWith({{QStringLiteral("count"), QString::number(digests.size())}});
    std::move(found).appendTo(all);
}

} // namespace stir::passport
