// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one JSON object member by member and remembers the first thing that is wrong, so that a descriptor is written
// in one straight line and refused as a whole. Borrowed JsonProblem must outlive the readers. One thread.

#include "core/foundation/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace stir::platforms {

class JsonProblem
{
public:
    void note(const QString &where, const QString &what);
    bool exists() const { return !m_text.isEmpty(); }
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

class StrictObject
{
public:
    StrictObject(const QJsonValue &value, QString where, JsonProblem &problem);

    QString text(const QString &name);
    QString optionalText(const QString &name);
    QStringList optionalTexts(const QString &name);
    bool optionalSwitch(const QString &name); ///< true or false; false when it is not there
    std::optional<int> optionalNumber(const QString &name, int lowest, int highest);
    /// Absolute, without "..".
    QString path(const QString &name);
    QString optionalPath(const QString &name);
    /// "0644"
    quint32 mode(const QString &name);
    StrictObject object(const QString &name);
    void eachObject(const QString &name, const std::function<void(StrictObject &)> &read);
    /// A member that was looked for is known, though it need not be there.
    bool has(const QString &name);

    /// Notes the members nobody asked for. Called once at the end.
    void refuseUnknown();
    void note(const QString &name, const QString &what) { m_problem.note(whereIs(name), what); }

private:
    QString whereIs(const QString &name) const;
    QJsonValue take(const QString &name);
    QString textOf(const QString &name, const QJsonValue &value);
    QString checkedPath(const QString &name, const QString &path);

    QJsonObject m_object;
    QString m_where;
    JsonProblem &m_problem;
    QSet<QString> m_asked;
};

} // namespace stir::platforms
