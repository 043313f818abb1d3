// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_token.h"

#include "core/passport/check_findings.h"
#include "core/passport/strict_json.h"
#include "core/sip/base64url.h"

#include <QJsonArray>

#include <cmath>

namespace stir::passport {

namespace {

std::optional<QString> stringAt(const QJsonObject &object, const QString &key)
{
    const auto found = object.constFind(key);
    if (found == object.constEnd() || !found->isString())
        return std::nullopt;
    return found->toString();
}

std::optional<QStringList> textsAt(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isString()) // RFC 8225 5.2.1 wants an array; RFC 8946 5 itself prints a string
        return QStringList{value.toString()};
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        if (item.isString())
            list.append(item.toString());
    return list;
}

/// Reads one part after the other and gathers what is wrong.
class TokenReader
{
public:
    explicit TokenReader(QByteArrayView text) : m_text(text) {}

    DecodedToken read()
    {
        if (m_text.isEmpty())
            m_syntax.fail(QStringLiteral("empty"));
        else
            readParts();
        std::move(m_syntax).appendTo(m_decoded.syntax);
        return std::move(m_decoded);
    }

private:
    void readParts()
    {
        const qsizetype first = m_text.indexOf('.');
        const qsizetype second = first < 0 ? -1 : m_text.indexOf('.', first + 1);
        const qsizetype dots = std::count(m_text.begin(), m_text.end(), '.');
        if (dots != 2) {
            m_syntax.fail(QStringLiteral("parts"), {{QStringLiteral("count"), QString::number(dots + 1)}});
            return;
        }
        PassportToken &token = m_decoded.token;
        token.signature = decoded(m_text.sliced(second + 1), QStringLiteral("signature"));
        if (second == 1 && first == 0) {
            token.compact = true;
            return;
        }
        token.signedBytes = m_text.first(second).toByteArray();
        token.headerText = decoded(m_text.first(first), QStringLiteral("header"));
        m_decoded.headerRead = readObject(token.headerText, token.header, QStringLiteral("header"));
        token.payloadText = decoded(m_text.sliced(first + 1, second - first - 1), QStringLiteral("payload"));
        m_decoded.payloadRead = readObject(token.payloadText, token.payload, QStringLiteral("payload"));
    }

    QByteArray decoded(QByteArrayView part, const QString &name)
    {
        if (part.isEmpty()) {
            m_syntax.fail(QStringLiteral("empty_part"), {{QStringLiteral("part"), name}});
            return {};
        }
        if (part.size() > partLimit) {
            m_syntax.fail(QStringLiteral("too_large"),
                          {{QStringLiteral("part"), name}, {QStringLiteral("limit"), QString::number(partLimit)}});
            return {};
        }
        auto bytes = sip::fromBase64Url(part);
        if (!bytes)
            m_syntax.fail(QStringLiteral("not_base64url"), {{QStringLiteral("part"), name}});
        return std::move(bytes).value_or(QByteArray());
    }

    bool readObject(const QByteArray &text, QJsonObject &object, const QString &part)
    {
        if (text.isEmpty())
            return false; // said already
        StrictJson json = StrictJson::read(text, depthLimit);
        if (json.duplicateKey)
            m_syntax.fail(QStringLiteral("duplicate_key"),
                          {{QStringLiteral("part"), part}, {QStringLiteral("key"), *json.duplicateKey}});
        if (!faultFree(json, part))
            return false;
        object = std::move(json.object);
        noteForm(json, part);
        return true;
    }

    bool faultFree(const StrictJson &json, const QString &part)
    {
        const QString name = QStringLiteral("part");
        switch (json.fault) {
        case StrictJson::Fault::None:
            return true;
        case StrictJson::Fault::Malformed:
            m_syntax.fail(QStringLiteral("json"),
                          {{name, part}, {QStringLiteral("offset"), QString::number(json.faultOffset)}});
            return false;
        case StrictJson::Fault::NumberTooLarge:
            m_syntax.fail(QStringLiteral("number_too_large"),
                          {{name, part}, {QStringLiteral("offset"), QString::number(json.faultOffset)}});
            return false;
        case StrictJson::Fault::NotAnObject:
            m_syntax.fail(QStringLiteral("not_object"), {{name, part}});
            return false;
        case StrictJson::Fault::TooDeep:
            m_syntax.fail(QStringLiteral("too_deep"),
                          {{name, part}, {QStringLiteral("limit"), QString::number(depthLimit)}});
            return false;
        }
        Q_UNREACHABLE();
    }

    void noteForm(const StrictJson &json, const QString &part)
    {
        const auto note = [&](QString rule, Values values) {
            values.insert(QStringLiteral("part"), part);
            m_decoded.canonical.push_back({QStringLiteral("canonical"), Judgement::Note, std::move(rule),
                                           std::move(values), QStringLiteral("RFC 8225 9")});
        };
        if (json.hasBlanks)
            note(QStringLiteral("whitespace"), {});
        if (json.unsortedKey)
            note(QStringLiteral("key_order"), {{QStringLiteral("key"), *json.unsortedKey}});
        if (json.oddNumber)
            note(QStringLiteral("number_format"), {{QStringLiteral("number"), *json.oddNumber}});
    }

    QByteArrayView m_text;
    DecodedToken m_decoded;
    CheckFindings m_syntax{QStringLiteral("syntax"), QStringLiteral("RFC 7515 7.1")};
};

} // namespace

std::optional<QString> PassportToken::text(const QString &headerKey) const
{
    return stringAt(header, headerKey);
}

std::optional<QString> PassportToken::claim(const QString &key) const
{
    return stringAt(payload, key);
}

std::optional<QString> PassportToken::origNumber() const
{
    return stringAt(payload.value(QStringLiteral("orig")).toObject(), QStringLiteral("tn"));
}

std::optional<QString> PassportToken::divertedNumber() const
{
    return stringAt(payload.value(QStringLiteral("div")).toObject(), QStringLiteral("tn"));
}

QStringList PassportToken::authorizedPriorities() const
{
    return textsAt(payload.value(QStringLiteral("rph")).toObject(), QStringLiteral("auth")).value_or(QStringList());
}

bool PassportToken::isDiversion() const
{
    const QString own = type();
    return own == QLatin1String("div") || own == QLatin1String("div-o");
}

bool PassportToken::isPriority() const
{
    return type() == QLatin1String("rph");
}

std::optional<QString> PassportToken::origUri() const
{
    return stringAt(payload.value(QStringLiteral("orig")).toObject(), QStringLiteral("uri"));
}

std::optional<QStringList> PassportToken::destNumbers() const
{
    return textsAt(payload.value(QStringLiteral("dest")).toObject(), QStringLiteral("tn"));
}

QStringList PassportToken::destUris() const
{
    return textsAt(payload.value(QStringLiteral("dest")).toObject(), QStringLiteral("uri")).value_or(QStringList());
}

std::optional<qint64> PassportToken::issuedAt() const
{
    const QJsonValue iat = payload.value(QStringLiteral("iat"));
    if (iat.isString()) {
        bool isNumber = false;
        const qint64 seconds = iat.toString().toLongLong(&isNumber);
        return isNumber ? std::optional(seconds) : std::nullopt;
    }
    // Outside this range a double does not fit a qint64, and no calendar has such a date.
    if (!iat.isDouble() || std::abs(iat.toDouble()) > 1e15)
        return std::nullopt;
    return static_cast<qint64>(std::floor(iat.toDouble()));
}

QString PassportToken::type() const
{
    return text(QStringLiteral("ppt")).value_or(QStringLiteral("base"));
}

DecodedToken decodeToken(QByteArrayView token)
{
    return TokenReader(token).read();
}

} // namespace stir::passport
