// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON written straight into bytes: a capture yields gigabytes of it, and a tree of values in between costs thirty
// times as much. Whoever writes puts the punctuation in as raw text; what comes from outside goes through text(). One
// thread.

#include <QByteArray>
#include <QJsonValue>

#include <optional>
#include <string>

namespace stir::reports {

class JsonText
{
public:
    /// Forgets the text and keeps the memory.
    void clear() { m_bytes.clear(); }
    bool isEmpty() const { return m_bytes.empty(); }
    QByteArrayView view() const { return QByteArrayView(m_bytes.data(), std::ssize(m_bytes)); }

    void raw(QByteArrayView json) { m_bytes.append(json.data(), static_cast<std::size_t>(json.size())); }
    void raw(char json) { m_bytes.push_back(json); }

    /// A string with its quotation marks, from UTF-8; what is no UTF-8 becomes U+FFFD.
    void text(QByteArrayView utf8);
    void text(const QString &text);
    void text(const QByteArray &utf8) { text(QByteArrayView(utf8)); }
    /// The inside of a string, to be put between quotation marks.
    void textInside(QByteArrayView utf8);

    void number(qint64 number);
    void value(const QJsonValue &value);
    void object(const QJsonObject &object);
    void array(const QJsonArray &array);
    void strings(const QStringList &texts);

    /// Null for an empty text: keys are never absent, and what is not known is null.
    void textOrNull(QByteArrayView utf8);
    void textOrNull(const QString &text);
    void textOrNull(const QByteArray &utf8) { textOrNull(QByteArrayView(utf8)); }
    template <typename Text>
    void textOrNull(const std::optional<Text> &known)
    {
        known ? text(*known) : raw("null");
    }
    void numberOrNull(std::optional<qint64> known) { known ? number(*known) : raw("null"); }
    /// RFC 3339 in UTC, whole seconds.
    void timeOrNull(std::optional<qint64> secondsSince1970);

private:
    void escaped(QByteArrayView utf8);

    std::string m_bytes; ///< appends short pieces faster than QByteArray
};

/// "2022-11-15T15:27:48Z"; for a year outside 0 to 9999 the seconds as they are.
QByteArray timeText(qint64 secondsSince1970);

} // namespace stir::reports
