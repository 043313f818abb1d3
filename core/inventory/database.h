// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One SQLite connection to the inventory's file: made private before SQLite opens it, checked before it is used, and
// never overwritten when it is damaged. Belongs to the thread that opened it.

#include "core/foundation/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace stir::inventory {

class Database
{
public:
    /// Fails with InventoryDamaged or FileNotWritable.
    static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    /// Runs one statement with its values in order. Fails with InventoryDamaged, DiskFull, FileNotWritable or TimedOut
    /// (another process held the file for longer than ten seconds).
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    Done execute(const QString &statement, const QVariantList &values = {}) const;
    Result<bool> any(const QString &statement, const QVariantList &values = {}) const;

private:
    explicit Database(const QString &path);
    Done connect();

    QString m_path;
    QString m_connectionName;
};

/// Takes the write lock at once, so that what is read inside still holds when it commits. Rolls back unless committed.
class Transaction
{
public:
    static Result<Transaction> begin(const Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Done commit();

private:
    explicit Transaction(const Database &database) : m_database(&database) {}
    const Database *m_database; ///< null once committed or moved from
};

} // namespace stir::inventory
