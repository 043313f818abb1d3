// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"
#include "core/passport/media_keys.h"

#include <QJsonArray>
#include <QSet>

namespace stir::passport {

namespace {

/// The values of Resource-Priority, in lower case: RFC 4412 3.1 compares without case.
QStringList valuesOf(const QByteArray &header)
{
    QStringList values;
    for (const QString &value : QString::fromLatin1(header).split(u',', Qt::SkipEmptyParts))
        values.append(value.trimmed().toLower());
    return values;
}

QString namespaceOf(const QString &value)
{
    return value.left(value.indexOf(u'.'));
}

void failForPriority(const QString &claim, const QString &inMessage, CheckFindings &found)
{
    if (inMessage.isEmpty())
        found.fail(QStringLiteral("sph_alone"), {{QStringLiteral("claim"), claim}});
    else
        found.fail(QStringLiteral("sph_differs"),
                   {{QStringLiteral("claim"), claim}, {QStringLiteral("value"), inMessage}});
}

void comparePriorities(const JudgedHeader &judged, CheckFindings &found)
{
    if (!judged.context.resourcePriority) {
        found.skip(QStringLiteral("no_message"));
        return;
    }
    QSet<QString> authorized;
    QSet<QString> namespaces;
    for (const QString &value : judged.token().authorizedPriorities()) {
        authorized.insert(value.toLower());
        namespaces.insert(namespaceOf(value.toLower()));
    }
    const QStringList asked = valuesOf(*judged.context.resourcePriority);
    found.passWith({{QStringLiteral("asked"), asked.join(QStringLiteral(", "))}});
    // Another authority may have signed the values of another namespace, in a token of its own.
    for (const QString &value : asked)
        if (namespaces.contains(namespaceOf(value)) && !authorized.contains(value))
            found.fail(QStringLiteral("not_authorized"), {{QStringLiteral("value"), value}});
    if (asked.isEmpty())
        found.note(QStringLiteral("not_asked_for"));
    const auto callback = judged.token().claim(QStringLiteral("sph"));
    if (callback && judged.context.priority &&
        QString::fromLatin1(*judged.context.priority).trimmed().compare(*callback, Qt::CaseInsensitive) != 0)
        failForPriority(*callback, QString::fromLatin1(*judged.context.priority).trimmed(), found);
}

/// "sha-256 4AAD...", without case (RFC 8122 5).
QSet<QString> keyTexts(const QJsonArray &keys)
{
    QSet<QString> texts;
    for (const QJsonValue &key : keys)
        texts.insert((key.toObject().value(QLatin1String("alg")).toString() + u' ' +
                      key.toObject().value(QLatin1String("dig")).toString())
                         .toLower());
    return texts;
}

void compareMediaKeys(const JudgedHeader &judged, const QJsonArray &claimed, CheckFindings &found)
{
    if (!judged.context.body) {
        found.skip(QStringLiteral("no_message"));
        return;
    }
    const QSet<QString> signedKeys = keyTexts(claimed);
    const QSet<QString> offered = keyTexts(mediaKeysOf(*judged.context.body));
    found.passWith({{QStringLiteral("count"), QString::number(offered.size())}});
    for (const QString &key : offered - signedKeys)
        found.fail(QStringLiteral("not_signed"), {{QStringLiteral("key"), key}});
    for (const QString &key : signedKeys - offered)
        found.fail(QStringLiteral("not_offered"), {{QStringLiteral("key"), key}});
}

} // namespace

void checkPriority(const JudgedHeader &judged, Findings &all)
{
    if (!judged.token().payload.contains(QStringLiteral("rph")))
        return;
    CheckFindings found(QStringLiteral("rph"), QStringLiteral("RFC 8443 4.2"));
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else
        comparePriorities(judged, found);
    std::move(found).appendTo(all);
}

void checkMediaKeys(const JudgedHeader &judged, Findings &all)
{
    const QJsonValue claim = judged.token().payload.value(QStringLiteral("mky"));
    if (!claim.isArray())
        return;
    CheckFindings found(QStringLiteral("mky"), QStringLiteral("RFC 8224 6.2"));
    if (!judged.options.verify)
        found.skip(QStringLiteral("not_asked"));
    else
        compareMediaKeys(judged, claim.toArray(), found);
    std::move(found).appendTo(all);
}

} // namespace stir::passport
