// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stir::passport {

namespace {

// A claim may be as long as its token.
constexpr qsizetype shownLimit = 80;

/// What is claimed, to show; an object, an array and an empty text as JSON.
QString shown(const QJsonValue &value, const QString &plain)
{
    if (!plain.isEmpty())
        return plain;
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(inArray.sliced(1).chopped(1));
    return text.size() > shownLimit ? text.first(shownLimit) + QStringLiteral("…") : text;
}

/// A claim as the texts of permittedValues would write it; no value for an object or an array.
std::optional<QString> plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 17);
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void enforce(const crypto::ClaimConstraints &constraints, const QJsonObject &payload, CheckFindings &found)
{
    const bool isPlain = constraints.kind == crypto::ClaimConstraints::Kind::Plain;
    found.inSection(isPlain ? QStringLiteral("RFC 8226 8") : QStringLiteral("RFC 9118 3"));
    const QString claimKey = QStringLiteral("claim");
    for (const QString &claim : constraints.mustInclude)
        if (!payload.contains(claim))
            found.fail(QStringLiteral("must_include"), {{claimKey, claim}});
    for (const auto &permitted : constraints.permittedValues) {
        const auto claim = payload.constFind(permitted.claim);
        if (claim == payload.constEnd())
            continue;
        const auto text = plainText(*claim);
        if (text && permitted.values.contains(*text))
            continue;
        Values values{{claimKey, permitted.claim},
                      {QStringLiteral("value"), shown(*claim, text.value_or(QString()))},
                      {QStringLiteral("permitted"), permitted.values.join(QStringLiteral(", "))}};
        found.fail(QStringLiteral("not_permitted"), std::move(values));
    }
    for (const QString &claim : constraints.mustExclude)
        if (payload.contains(claim))
            found.fail(QStringLiteral("must_exclude"), {{claimKey, claim}});
}

} // namespace

void checkConstraints(const JudgedHeader &judged, Findings &all)
{
    const CredentialJudgement *credential = judged.signer.credential.get();
    if (credential == nullptr || (credential->enforced.empty() && credential->constraints.empty()))
        return; // the certificate lets its holder claim anything
    CheckFindings found(QStringLiteral("constraints"), QStringLiteral("RFC 8226 8"));
    found.take(credential->constraints);
    if (!judged.decoded.payloadRead && !judged.token().compact)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    else
        for (const crypto::ClaimConstraints &constraints : credential->enforced)
            enforce(constraints, judged.token().payload, found);
    std::move(found).appendTo(all);
}

} // namespace stir::passport
