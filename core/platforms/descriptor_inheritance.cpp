// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/descriptor_inheritance.h"

#include <QJsonArray>

namespace stir::platforms {

namespace {

constexpr int deepestLine = 4;

QString nameOf(const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    return object.value(QStringLiteral("id")).toString(object.value(QStringLiteral("key")).toString());
}

QJsonValue merged(const QJsonValue &base, const QJsonValue &own);

QJsonObject mergedObject(QJsonObject base, const QJsonObject &own)
{
    for (auto member = own.begin(); member != own.end(); ++member) {
        if (member->isNull())
            base.remove(member.key());
        else
            base.insert(member.key(), merged(base.value(member.key()), *member));
    }
    return base;
}

QJsonArray mergedList(QJsonArray base, const QJsonArray &own)
{
    for (const QJsonValue &entry : own) {
        qsizetype place = 0;
        while (place < base.size() && nameOf(base.at(place)) != nameOf(entry))
            ++place;
        if (place < base.size())
            base.replace(place, merged(base.at(place), entry));
        else
            base.append(entry);
    }
    return base;
}

QJsonValue merged(const QJsonValue &base, const QJsonValue &own)
{
    if (base.isObject() && own.isObject())
        return mergedObject(base.toObject(), own.toObject());
    const bool named = own.isArray() && !own.toArray().isEmpty() && !nameOf(own.toArray().first()).isEmpty();
    return base.isArray() && named ? mergedList(base.toArray(), own.toArray()) : own;
}

} // namespace

Result<QJsonObject> withInherited(const QJsonObject &descriptor, const QMap<QString, QJsonObject> &all,
                                  const QString &subject)
{
    const QString extends = QStringLiteral("extends");
    QJsonObject whole = descriptor;
    for (int depth = 0; whole.contains(extends); ++depth) {
        const QString baseId = whole.take(extends).toString();
        if (!all.contains(baseId) || depth == deepestLine)
            return failure(ErrorCode::PlatformMalformed, subject, QStringLiteral("extends: %1").arg(baseId));
        whole = mergedObject(all.value(baseId), whole);
    }
    return whole;
}

} // namespace stir::platforms
