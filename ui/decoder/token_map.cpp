// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/token_map.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

class MemberScanner
{
public:
    explicit MemberScanner(QByteArrayView json) : m_json(json) {}

    std::vector<JsonMember> scan()
    {
        std::vector<JsonMember> members;
        skipBlanks();
        if (!take('{'))
            return members;
        while (m_at < m_json.size()) {
            skipBlanks();
            JsonMember member;
            member.begin = m_at;
            const QByteArrayView key = takeString();
            skipBlanks();
            if (key.isEmpty() || !take(':'))
                break;
            skipBlanks();
            const qsizetype value = m_at;
            skipValue();
            member.end = m_at;
            member.key = textOf(key);
            member.value = m_json.sliced(value, m_at - value).trimmed().toByteArray();
            member.end = value + member.value.size();
            members.push_back(std::move(member));
            if (!take(','))
                break;
        }
        return members;
    }

private:
    bool take(char sign)
    {
        if (m_at >= m_json.size() || m_json[m_at] != sign)
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }

    /// With its quotes; empty when there is none.
    QByteArrayView takeString()
    {
        const qsizetype begin = m_at;
        if (!take('"'))
            return {};
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_json.size());
        return m_json.sliced(begin, m_at - begin);
    }

    /// Up to the comma or the bracket that ends it.
    void skipValue()
    {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char sign = m_json[m_at];
            if (sign == '"') {
                takeString();
                continue;
            }
            if (depth == 0 && (sign == ',' || sign == '}'))
                return;
            depth += sign == '{' || sign == '[' ? 1 : 0;
            depth -= sign == '}' || sign == ']' ? 1 : 0;
            ++m_at;
        }
    }

    static QString textOf(QByteArrayView quoted)
    {
        // The escapes of a key are those of any string.
        const auto array = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array();
        return array.isEmpty() ? QString::fromUtf8(quoted) : array.first().toString();
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

/// Characters of base64url in which bytes `begin` to `end` have a bit.
TextRange encodedRange(const TextRange &part, qsizetype begin, qsizetype end)
{
    const qsizetype first = begin * 4 / 3;
    const qsizetype last = std::min((end * 4 + 2) / 3, part.length);
    return {part.begin + first, std::max<qsizetype>(last - first, 0)};
}

void addClaims(TokenPart part, QByteArrayView json, const TextRange &range, std::vector<ClaimPlace> &claims)
{
    for (const JsonMember &member : membersOf(json))
        claims.push_back(
            {part, member.key, QString::fromUtf8(member.value), encodedRange(range, member.begin, member.end)});
}

} // namespace

std::vector<JsonMember> membersOf(QByteArrayView json)
{
    return MemberScanner(json).scan();
}

std::optional<std::size_t> TokenMap::claimAt(qsizetype place) const
{
    const auto found = std::find_if(claims.begin(), claims.end(),
                                    [&](const ClaimPlace &claim) { return claim.member.contains(place); });
    return found == claims.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - claims.begin()));
}

TokenMap mapOf(const QString &value, const passport::PassportToken &token)
{
    TokenMap map;
    const QString signedText = QString::fromLatin1(token.signedBytes);
    const qsizetype dot = signedText.indexOf(u'.');
    const qsizetype begin = signedText.isEmpty() ? -1 : value.indexOf(signedText);
    if (begin < 0 || dot < 0)
        return map;
    map.header = {begin, dot};
    map.payload = {begin + dot + 1, signedText.size() - dot - 1};
    const qsizetype signature = begin + signedText.size() + 1;
    qsizetype end = signature;
    while (end < value.size() && (value[end].isLetterOrNumber() || value[end] == u'-' || value[end] == u'_'))
        ++end;
    map.signature = {std::min(signature, value.size()), std::max<qsizetype>(end - signature, 0)};
    addClaims(TokenPart::Header, token.headerText, map.header, map.claims);
    addClaims(TokenPart::Payload, token.payloadText, map.payload, map.claims);
    return map;
}

} // namespace stir::ui
