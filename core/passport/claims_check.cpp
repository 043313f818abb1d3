// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

#include <QJsonArray>

namespace stir::passport {

namespace {

constexpr qint64 endOfYear9999 = 253402300799;
constexpr qsizetype shortestFullNumber = 8;

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F');
}

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isHyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
        if (isHyphenPlace ? text[i] != u'-' : !isHexDigit(text[i]))
            return false;
    }
    return true;
}

class ClaimsReader
{
public:
    ClaimsReader(const PassportToken &token, CheckFindings &found) : m_token(token), m_found(found) {}

    void read()
    {
        const QString type = m_token.type();
        const bool isShaken = type == QLatin1String("shaken");
        if (isShaken)
            readAttestation();
        readDestination();
        if (type == QLatin1String("div") || type == QLatin1String("div-o"))
            readDiversion();
        readIssuedAt();
        readOwnTimes();
        if (type == QLatin1String("div-o"))
            requireString(QStringLiteral("opt"), QStringLiteral("RFC 8946 5"));
        readOriginator();
        if (isShaken)
            readOriginId();
    }

private:
    void wrongType(const QString &claim, QString expected)
    {
        m_found.fail(QStringLiteral("wrong_type"),
                     {{m_claim, claim}, {QStringLiteral("expected"), std::move(expected)}});
    }

    /// False and said when it is absent.
    bool present(const QString &claim)
    {
        const bool there = m_token.payload.contains(claim);
        if (!there)
            m_found.fail(QStringLiteral("missing"), {{m_claim, claim}});
        return there;
    }

    std::optional<QString> requireString(const QString &claim, QString section)
    {
        m_found.inSection(std::move(section));
        if (!present(claim))
            return std::nullopt;
        auto text = m_token.claim(claim);
        if (!text)
            wrongType(claim, QStringLiteral("string"));
        return text;
    }

    std::optional<QJsonObject> requireObject(const QString &claim, QString section)
    {
        m_found.inSection(std::move(section));
        if (!present(claim))
            return std::nullopt;
        const QJsonValue value = m_token.payload.value(claim);
        if (value.isObject())
            return value.toObject();
        wrongType(claim, QStringLiteral("object"));
        return std::nullopt;
    }

    void readAttestation()
    {
        const auto attest = requireString(QStringLiteral("attest"), QStringLiteral("RFC 8588 4"));
        if (attest && *attest != QLatin1String("A") && *attest != QLatin1String("B") && *attest != QLatin1String("C"))
            m_found.fail(QStringLiteral("attest"), {{QStringLiteral("value"), *attest}});
    }

    void readOriginId()
    {
        const auto originId = requireString(QStringLiteral("origid"), QStringLiteral("RFC 8588 5"));
        if (originId && !isUuid(*originId))
            m_found.note(QStringLiteral("origid_not_uuid"), {{QStringLiteral("value"), *originId}});
    }

    void readIssuedAt()
    {
        m_found.inSection(QStringLiteral("RFC 8225 5.1.1"));
        const QString claim = QStringLiteral("iat");
        if (!present(claim))
            return;
        const QJsonValue iat = m_token.payload.value(claim);
        if (iat.isString())
            m_found.fail(QStringLiteral("iat_string"), {{QStringLiteral("value"), iat.toString()}});
        else if (!iat.isDouble())
            wrongType(claim, QStringLiteral("number"));
        else if (const qint64 seconds = m_token.issuedAt().value_or(-1); seconds < 0 || seconds > endOfYear9999)
            m_found.fail(QStringLiteral("iat_range"),
                         {{QStringLiteral("value"), QString::number(iat.toDouble(), 'g', 17)}});
    }

    /// Of any JWT (RFC 7519 4.1.4 and 4.1.5); what they say is judged with the time.
    void readOwnTimes()
    {
        m_found.inSection(QStringLiteral("RFC 7519 4.1"));
        for (const QString &claim : {QStringLiteral("exp"), QStringLiteral("nbf")})
            if (const QJsonValue time = m_token.payload.value(claim); !time.isUndefined() && !time.isDouble())
                wrongType(claim, QStringLiteral("number"));
    }

    void readOriginator()
    {
        const QString claim = QStringLiteral("orig");
        const auto orig = requireObject(claim, QStringLiteral("RFC 8225 5.2.1"));
        if (!orig)
            return;
        if (orig->isEmpty())
            m_found.fail(QStringLiteral("empty"), {{m_claim, claim}});
        // "There MUST be exactly one "orig" claim value."
        if (orig->size() > 1)
            m_found.fail(QStringLiteral("orig_ambiguous"));
        for (auto identity = orig->begin(); identity != orig->end(); ++identity)
            readSingle(claim + u'.' + identity.key(), identity.value());
    }

    void readDiversion()
    {
        const QString claim = QStringLiteral("div");
        const auto div = requireObject(claim, QStringLiteral("RFC 8946 3"));
        if (!div)
            return;
        if (!div->contains(QStringLiteral("tn")) && !div->contains(QStringLiteral("uri")))
            m_found.fail(QStringLiteral("empty"), {{m_claim, claim}});
        if (div->contains(QStringLiteral("tn")))
            readSingle(QStringLiteral("div.tn"), div->value(QStringLiteral("tn")));
    }

    void readDestination()
    {
        const QString claim = QStringLiteral("dest");
        const auto dest = requireObject(claim, QStringLiteral("RFC 8225 5.2.1"));
        if (!dest)
            return;
        if (dest->isEmpty())
            m_found.fail(QStringLiteral("empty"), {{m_claim, claim}});
        for (auto identity = dest->begin(); identity != dest->end(); ++identity)
            readList(claim + u'.' + identity.key(), identity.value());
    }

    void readSingle(const QString &path, const QJsonValue &value)
    {
        if (!value.isString())
            wrongType(path, QStringLiteral("string"));
        else if (path.endsWith(QLatin1String(".tn")))
            readNumber(path, value.toString());
    }

    void readList(const QString &path, const QJsonValue &value)
    {
        const QJsonArray list = value.toArray();
        const bool allStrings =
            std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); });
        if (!value.isArray() || !allStrings)
            wrongType(path, QStringLiteral("array_of_strings"));
        else if (list.isEmpty())
            m_found.fail(QStringLiteral("empty"), {{m_claim, path}});
        if (!path.endsWith(QLatin1String(".tn")))
            return;
        for (const QJsonValue &item : list)
            if (item.isString())
                readNumber(path, item.toString());
    }

    /// RFC 8224 8.3: tn-spec = 1*("#" / "*" / DIGIT), with the country code.
    void readNumber(const QString &path, const QString &number)
    {
        const Values values{{m_claim, path}, {QStringLiteral("number"), number}};
        const bool startsWithPlus = number.startsWith(u'+');
        const QStringView digits = QStringView(number).sliced(startsWithPlus ? 1 : 0);
        const bool allDigits = std::all_of(digits.begin(), digits.end(), [](QChar character) {
            return (character >= u'0' && character <= u'9') || character == u'#' || character == u'*';
        });
        if (number.isEmpty())
            m_found.fail(QStringLiteral("empty"), {{m_claim, path}});
        else if (!allDigits)
            m_found.warn(QStringLiteral("not_digits"), values);
        else if (startsWithPlus)
            m_found.warn(QStringLiteral("plus"), values);
        else if (number.startsWith(u'0'))
            m_found.warn(QStringLiteral("leading_zero"), values);
        else if (digits.size() < shortestFullNumber)
            m_found.note(QStringLiteral("short_number"), values);
    }

    const PassportToken &m_token;
    CheckFindings &m_found;
    const QString m_claim = QStringLiteral("claim");
};

} // namespace

void checkClaims(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("claims"), QStringLiteral("RFC 8225 5"));
    if (payloadAvailable(judged, false, found)) {
        ClaimsReader(judged.token(), found).read();
        readExtensionClaims(judged.token(), found);
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
