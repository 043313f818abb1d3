// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

#include <QJsonArray>

#include <algorithm>

namespace stir::passport {

namespace {

bool isAllOf(const QString &text, bool (*allowed)(QChar))
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), allowed);
}

/// RFC 4412 3.1: token without dot, as namespace and as r-priority.
bool isPriorityToken(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'z') ||
           (character >= u'A' && character <= u'Z') || QStringView(u"-!%*_+`'~").contains(character);
}

bool isPriorityValue(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    return dot > 0 && isAllOf(text.left(dot), isPriorityToken) && isAllOf(text.mid(dot + 1), isPriorityToken);
}

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F');
}

class ExtensionReader
{
public:
    ExtensionReader(const PassportToken &token, CheckFindings &found) : m_token(token), m_found(found) {}

    void read()
    {
        readRichCallData();
        readPriority();
        readMediaKeys();
        readNestedToken();
    }

private:
    bool has(const char *claim) const { return m_token.payload.contains(QLatin1String(claim)); }

    void missing(QString claim)
    {
        m_found.fail(QStringLiteral("missing"), {{QStringLiteral("claim"), std::move(claim)}});
    }

    void wrongType(QString claim, QString expected)
    {
        m_found.fail(QStringLiteral("wrong_type"),
                     {{QStringLiteral("claim"), std::move(claim)}, {QStringLiteral("expected"), std::move(expected)}});
    }

    void wantText(const QString &path, const QJsonValue &value)
    {
        if (!value.isUndefined() && !value.isString())
            wrongType(path, QStringLiteral("string"));
    }

    void wantWebAddress(const QString &path, const QJsonValue &value)
    {
        wantText(path, value);
        if (value.isString() && !value.toString().startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
            m_found.note(QStringLiteral("not_https"),
                         {{QStringLiteral("claim"), path}, {QStringLiteral("url"), value.toString()}});
    }

    void readRichCallData()
    {
        m_found.inSection(QStringLiteral("RFC 9795 5"));
        const bool isOfType = m_token.type() == QLatin1String("rcd");
        if (isOfType && !has("rcd") && !has("crn"))
            missing(QStringLiteral("rcd"));
        wantText(QStringLiteral("crn"), m_token.payload.value(QLatin1String("crn")));
        if (has("rcd"))
            readCallerCard(m_token.payload.value(QLatin1String("rcd")));
        if (!has("rcdi"))
            return;
        if (!has("rcd") && (!isOfType || has("crn")))
            missing(QStringLiteral("rcd"));
        m_found.inSection(QStringLiteral("RFC 9795 6"));
        const QJsonValue digests = m_token.payload.value(QLatin1String("rcdi"));
        const QJsonObject all = digests.toObject();
        const bool areTexts =
            std::all_of(all.begin(), all.end(), [](const QJsonValue &item) { return item.isString(); });
        if (!digests.isObject() || !areTexts)
            wrongType(QStringLiteral("rcdi"), QStringLiteral("object"));
        else if (all.isEmpty())
            m_found.fail(QStringLiteral("empty"), {{QStringLiteral("claim"), QStringLiteral("rcdi")}});
    }

    void readCallerCard(const QJsonValue &claim)
    {
        if (!claim.isObject()) {
            wrongType(QStringLiteral("rcd"), QStringLiteral("object"));
            return;
        }
        const QJsonObject card = claim.toObject();
        const QJsonValue inside = card.value(QLatin1String("jcd"));
        if (!card.contains(QLatin1String("nam")))
            missing(QStringLiteral("rcd.nam"));
        wantText(QStringLiteral("rcd.nam"), card.value(QLatin1String("nam")));
        wantText(QStringLiteral("rcd.apn"), card.value(QLatin1String("apn")));
        wantWebAddress(QStringLiteral("rcd.icn"), card.value(QLatin1String("icn")));
        wantWebAddress(QStringLiteral("rcd.jcl"), card.value(QLatin1String("jcl")));
        if (!inside.isUndefined() && !inside.isArray())
            wrongType(QStringLiteral("rcd.jcd"), QStringLiteral("array"));
        if (!inside.isUndefined() && card.contains(QLatin1String("jcl")))
            m_found.fail(QStringLiteral("two_cards"));
    }

    void readPriority()
    {
        m_found.inSection(QStringLiteral("RFC 8443 3"));
        const bool isOfType = m_token.type() == QLatin1String("rph");
        if (isOfType && !has("rph"))
            missing(QStringLiteral("rph"));
        if (has("rph"))
            readAuthorized(m_token.payload.value(QLatin1String("rph")));
        if (!has("sph"))
            return;
        m_found.inSection(QStringLiteral("RFC 9027 4"));
        const QJsonValue priority = m_token.payload.value(QLatin1String("sph"));
        if (priority.toString() != QLatin1String("psap-callback"))
            m_found.fail(QStringLiteral("sph"), {{QStringLiteral("value"), priority.toVariant().toString()}});
        const auto authorized = m_token.authorizedPriorities();
        if (std::none_of(authorized.begin(), authorized.end(),
                         [](const QString &value) { return value.startsWith(QLatin1String("esnet.")); }))
            m_found.fail(QStringLiteral("sph_without_esnet"));
    }

    void readAuthorized(const QJsonValue &claim)
    {
        const QJsonValue list = claim.toObject().value(QLatin1String("auth"));
        const QJsonArray values = list.toArray();
        const bool areTexts =
            std::all_of(values.begin(), values.end(), [](const QJsonValue &item) { return item.isString(); });
        if (!claim.isObject())
            wrongType(QStringLiteral("rph"), QStringLiteral("object"));
        else if (list.isUndefined())
            missing(QStringLiteral("rph.auth"));
        else if (!list.isArray() || !areTexts)
            wrongType(QStringLiteral("rph.auth"), QStringLiteral("array_of_strings"));
        else if (values.isEmpty())
            m_found.fail(QStringLiteral("empty"), {{QStringLiteral("claim"), QStringLiteral("rph.auth")}});
        for (const QString &value : m_token.authorizedPriorities())
            if (!isPriorityValue(value))
                m_found.fail(QStringLiteral("rph_value"), {{QStringLiteral("value"), value}});
    }

    void readMediaKeys()
    {
        if (!has("mky"))
            return;
        m_found.inSection(QStringLiteral("RFC 8225 5.2.2"));
        const QJsonValue claim = m_token.payload.value(QLatin1String("mky"));
        if (!claim.isArray()) {
            wrongType(QStringLiteral("mky"), QStringLiteral("array"));
            return;
        }
        QString last;
        for (const QJsonValue &item : claim.toArray()) {
            const QJsonValue algorithm = item.toObject().value(QLatin1String("alg"));
            const QJsonValue digest = item.toObject().value(QLatin1String("dig"));
            if (!algorithm.isString() || !digest.isString()) {
                wrongType(QStringLiteral("mky"), QStringLiteral("array"));
                return;
            }
            if (!isAllOf(digest.toString(), isHexDigit))
                m_found.fail(QStringLiteral("mky_digest"), {{QStringLiteral("value"), digest.toString()}});
            const QString order = algorithm.toString() + digest.toString();
            if (order < last)
                m_found.note(QStringLiteral("mky_order"));
            last = order;
        }
    }

    void readNestedToken()
    {
        m_found.inSection(QStringLiteral("RFC 8946 6"));
        const auto nested = m_token.claim(QStringLiteral("opt"));
        if (has("opt") && m_token.type() == QLatin1String("div"))
            m_found.fail(QStringLiteral("opt_in_div"));
        if (nested && nested->startsWith(QLatin1String("..")))
            m_found.fail(QStringLiteral("opt_compact"));
    }

    const PassportToken &m_token;
    CheckFindings &m_found;
};

} // namespace

void readExtensionClaims(const PassportToken &token, CheckFindings &found)
{
    ExtensionReader(token, found).read();
}

} // namespace stir::passport
