// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/history_rows.h"

#include "core/crypto/digests.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace stir::inventory {

namespace {

constexpr QLatin1String columns("number, time, who, server, action, result, detail, prev, hash");

QString administrator()
{
    const passwd *account = ::getpwuid(::getuid());
    const QString user = account ? QString::fromLocal8Bit(account->pw_name) : QString::number(::getuid());
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
}

/// The text of an entry's columns as they are stored, in the order of `columns`.
using StoredEntry = std::array<QString, 9>;
enum Column
{
    Number,
    Time,
    Who,
    Server,
    Action,
    ResultName,
    Detail,
    Prev,
    Hash
};

StoredEntry storedEntry(const QSqlQuery &row)
{
    StoredEntry stored;
    for (int column = Number; column <= Hash; ++column)
        stored[static_cast<std::size_t>(column)] = row.value(column).toString();
    return stored;
}

/// Every field with its length in front, so that no two entries have the same text.
QString hashOf(const StoredEntry &entry)
{
    QByteArray canonical;
    for (const Column column : {Prev, Number, Time, Who, Server, Action, ResultName, Detail}) {
        const QByteArray field = entry[column].toUtf8();
        canonical += QByteArray::number(field.size()) + ':' + field + '\n';
    }
    return crypto::sha256Hex(bytesOf(canonical));
}

HistoryEntry entryFrom(const StoredEntry &stored)
{
    HistoryEntry entry;
    entry.id = stored[Number];
    entry.time = QDateTime::fromString(stored[Time], Qt::ISODateWithMs);
    entry.who = stored[Who];
    entry.server = stored[Server];
    entry.action = stored[Action];
    entry.result = stored[ResultName];
    entry.detail = QJsonDocument::fromJson(stored[Detail].toUtf8()).object();
    entry.prev = stored[Prev];
    entry.hash = stored[Hash];
    return entry;
}

QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

struct ChainEnd
{
    qint64 number = 0; ///< the highest ever given
    QString hash;
};

Result<ChainEnd> chainEnd(const Database &database)
{
    ChainEnd end;
    auto highest = database.run(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'history'"));
    if (!highest)
        return failure(highest.error());
    if (highest->next())
        end.number = highest->value(0).toLongLong();
    auto newest = database.run(QStringLiteral("SELECT hash FROM history ORDER BY number DESC LIMIT 1"));
    if (!newest)
        return failure(newest.error());
    if (newest->next())
        end.hash = newest->value(0).toString();
    return end;
}

} // namespace

Result<HistoryEntry> appendHistory(const Database &database, HistoryEntry entry, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto end = chainEnd(database);
    if (!end)
        return failure(end.error());
    StoredEntry stored;
    stored[Number] = QString::number(end->number + 1);
    stored[Time] = now.toUTC().toString(Qt::ISODateWithMs);
    stored[Who] = administrator();
    stored[Server] = text(entry.server);
    stored[Action] = text(entry.action);
    stored[ResultName] = text(entry.result);
    stored[Detail] = QString::fromUtf8(QJsonDocument(entry.detail).toJson(QJsonDocument::Compact));
    stored[Prev] = text(end->hash);
    stored[Hash] = hashOf(stored);
    QVariantList values{end->number + 1};
    for (const Column column : {Time, Who, Server, Action, ResultName, Detail, Prev, Hash})
        values.append(stored[column]);
    if (const Done written = database.execute(
            QStringLiteral("INSERT INTO history (%1) VALUES (?,?,?,?,?,?,?,?,?)").arg(columns), values);
        !written)
        return failure(written.error());
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    return entryFrom(stored);
}

Result<std::vector<HistoryEntry>> readHistory(const Database &database, int limit)
{
    auto rows =
        database.run(QStringLiteral("SELECT %1 FROM history ORDER BY number DESC LIMIT ?").arg(columns), {limit});
    if (!rows)
        return failure(rows.error());
    std::vector<HistoryEntry> entries;
    while (rows->next())
        entries.push_back(entryFrom(storedEntry(*rows)));
    return entries;
}

Result<std::optional<HistoryEntry>> readHistoryEntry(const Database &database, const QString &id)
{
    bool isNumber = false;
    const qlonglong number = id.toLongLong(&isNumber);
    if (!isNumber)
        return std::optional<HistoryEntry>();
    auto rows = database.run(QStringLiteral("SELECT %1 FROM history WHERE number = ?").arg(columns), {number});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<HistoryEntry>();
    return std::optional(entryFrom(storedEntry(*rows)));
}

Result<std::optional<QString>> findBrokenEntry(const Database &database)
{
    const auto end = chainEnd(database);
    if (!end)
        return failure(end.error());
    auto rows = database.run(QStringLiteral("SELECT %1 FROM history ORDER BY number").arg(columns));
    if (!rows)
        return failure(rows.error());
    qint64 number = 0;
    QString hash;
    while (rows->next()) {
        const StoredEntry stored = storedEntry(*rows);
        if (stored[Number].toLongLong() != ++number || stored[Prev] != hash || stored[Hash] != hashOf(stored))
            return std::optional(stored[Number]);
        hash = stored[Hash];
    }
    if (number != end->number)
        return std::optional(QString::number(number + 1));
    return std::optional<QString>();
}

} // namespace stir::inventory
