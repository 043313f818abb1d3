// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/database.h"

#include "core/inventory/schema.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace stir::inventory {

namespace {

// https://www.sqlite.org/rescode.html: the low byte of an extended code is the primary code.
enum SqliteCode
{
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

Error errorFrom(const QSqlError &error, const QString &path)
{
    const auto code = [&] {
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case Busy:
        case Locked:
            return ErrorCode::TimedOut;
        case ReadOnly:
        case CannotOpen:
            return ErrorCode::FileNotWritable;
        case Full:
            return ErrorCode::DiskFull;
        case Corrupt:
        case NotADatabase:
            return ErrorCode::InventoryDamaged;
        }
        return ErrorCode::InternalFault;
    }();
    return {code, path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

/// SQLite would create the file by the umask; its journal takes over the file's own mode.
Done makePrivateFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(ErrorCode::FileNotWritable, path, QString::fromLocal8Bit(std::strerror(errno)));
    const bool isPrivate = ::fchmod(file, 0600) == 0;
    const int error = errno;
    ::close(file);
    if (!isPrivate)
        return failure(ErrorCode::FileNotWritable, path, QString::fromLocal8Bit(std::strerror(error)));
    return {};
}

} // namespace

Database::Database(const QString &path)
    : m_path(path), m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (const Done isPrivate = makePrivateFile(path); !isPrivate)
        return failure(isPrivate.error());
    std::unique_ptr<Database> database(new Database(path));
    if (const Done connected = database->connect(); !connected)
        return failure(connected.error());
    if (const Done current = bringSchemaUpToDate(*database); !current)
        return failure(current.error());
    return database;
}

Done Database::connect()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    connection.setDatabaseName(m_path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!connection.open())
        return failure(errorFrom(connection.lastError(), m_path));
    if (const Done enforced = execute(QStringLiteral("PRAGMA foreign_keys = ON")); !enforced)
        return enforced;
    auto check = run(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return failure(check.error());
    if (!check->next() || check->value(0).toString() != QLatin1String("ok"))
        return failure(ErrorCode::InventoryDamaged, m_path, check->value(0).toString());
    return {};
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(errorFrom(query.lastError(), m_path));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(errorFrom(query.lastError(), m_path));
    return query;
}

Done Database::execute(const QString &statement, const QVariantList &values) const
{
    const auto query = run(statement, values);
    if (!query)
        return failure(query.error());
    return {};
}

Result<bool> Database::any(const QString &statement, const QVariantList &values) const
{
    auto query = run(statement, values);
    if (!query)
        return failure(query.error());
    return query->next();
}

Result<Transaction> Transaction::begin(const Database &database)
{
    if (const Done begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database)
        static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")));
}

Done Transaction::commit()
{
    if (const Done committed = m_database->execute(QStringLiteral("COMMIT")); !committed)
        return committed;
    m_database = nullptr;
    return {};
}

} // namespace stir::inventory
