// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/strict_json.h"

namespace stir::platforms {

void JsonProblem::note(const QString &where, const QString &what)
{
    if (m_text.isEmpty())
        m_text = where + QStringLiteral(": ") + what;
}

StrictObject::StrictObject(const QJsonValue &value, QString where, JsonProblem &problem)
    : m_object(value.toObject()), m_where(std::move(where)), m_problem(problem)
{
    if (!value.isObject())
        m_problem.note(m_where.isEmpty() ? QStringLiteral("top level") : m_where, QStringLiteral("not an object"));
}

QString StrictObject::whereIs(const QString &name) const
{
    return m_where.isEmpty() ? name : m_where + u'.' + name;
}

QJsonValue StrictObject::take(const QString &name)
{
    m_asked.insert(name);
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd()) {
        m_problem.note(whereIs(name), QStringLiteral("missing"));
        return QJsonValue::Undefined;
    }
    return *found;
}

QString StrictObject::textOf(const QString &name, const QJsonValue &value)
{
    if (!value.isString()) {
        m_problem.note(whereIs(name), QStringLiteral("not a text"));
        return {};
    }
    const QString text = value.toString();
    if (text.isEmpty())
        m_problem.note(whereIs(name), QStringLiteral("empty"));
    // Texts become parts of commands and of configuration lines: nothing of a descriptor spans lines.
    if (std::ranges::any_of(text, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        m_problem.note(whereIs(name), QStringLiteral("holds a control character"));
    return text;
}

QString StrictObject::text(const QString &name)
{
    return textOf(name, take(name));
}

QString StrictObject::optionalText(const QString &name)
{
    return has(name) ? text(name) : QString();
}

QStringList StrictObject::optionalTexts(const QString &name)
{
    if (!has(name))
        return {};
    const QJsonValue value = take(name);
    if (!value.isArray())
        note(name, QStringLiteral("not a list"));
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        texts.append(textOf(QStringLiteral("%1[%2]").arg(name).arg(texts.size()), item));
    return texts;
}

bool StrictObject::has(const QString &name)
{
    m_asked.insert(name);
    return m_object.contains(name);
}

bool StrictObject::optionalSwitch(const QString &name)
{
    if (!has(name))
        return false;
    const QJsonValue value = take(name);
    if (!value.isBool())
        note(name, QStringLiteral("neither true nor false"));
    return value.toBool();
}

std::optional<int> StrictObject::optionalNumber(const QString &name, int lowest, int highest)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = take(name);
    const int number = value.toInt(lowest - 1);
    if (number < lowest || number > highest) {
        note(name, QStringLiteral("not a whole number from %1 to %2").arg(lowest).arg(highest));
        return std::nullopt;
    }
    return number;
}

QString StrictObject::checkedPath(const QString &name, const QString &path)
{
    if (!path.startsWith(u'/'))
        note(name, QStringLiteral("not an absolute path"));
    else if (path.split(u'/').contains(QStringLiteral("..")))
        note(name, QStringLiteral("a path with \"..\""));
    return path;
}

QString StrictObject::path(const QString &name)
{
    return checkedPath(name, text(name));
}

QString StrictObject::optionalPath(const QString &name)
{
    return has(name) ? path(name) : QString();
}

quint32 StrictObject::mode(const QString &name)
{
    const QString digits = text(name);
    bool isOctal = false;
    const quint32 bits = digits.toUInt(&isOctal, 8);
    if (!isOctal || digits.size() != 4 || bits > 0777) {
        note(name, QStringLiteral("not a mode such as \"0600\""));
        return 0;
    }
    return bits;
}

StrictObject StrictObject::object(const QString &name)
{
    return {take(name), whereIs(name), m_problem};
}

void StrictObject::eachObject(const QString &name, const std::function<void(StrictObject &)> &read)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        note(name, QStringLiteral("not a list"));
    const QJsonArray array = value.toArray();
    int index = 0;
    for (const QJsonValue &item : array) {
        StrictObject object(item, QStringLiteral("%1[%2]").arg(whereIs(name)).arg(index++), m_problem);
        read(object);
        object.refuseUnknown();
    }
}

void StrictObject::refuseUnknown()
{
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (!m_asked.contains(name))
            note(name, QStringLiteral("unknown member"));
    }
}

} // namespace stir::platforms
