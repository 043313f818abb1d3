// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/schema.h"

namespace stir::inventory {

namespace {

/// Step n brings a file of version n to n + 1. Steps that were released never change.
const std::vector<QStringList> &steps()
{
    static const std::vector<QStringList> all = {
        {
            QStringLiteral(
                "CREATE TABLE identities (name TEXT PRIMARY KEY NOT NULL, chain TEXT NOT NULL, x5u TEXT NOT NULL, "
                "added_at TEXT NOT NULL)"),
            QStringLiteral(
                "CREATE TABLE servers (name TEXT PRIMARY KEY NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL, "
                "user TEXT NOT NULL, ssh_key_file TEXT NOT NULL, use_agent INTEGER NOT NULL, "
                "use_sudo INTEGER NOT NULL, platform TEXT NOT NULL, root TEXT NOT NULL, "
                "server_group TEXT NOT NULL, identity TEXT REFERENCES identities(name), "
                "signing INTEGER NOT NULL, choices TEXT NOT NULL, sip_port INTEGER NOT NULL)"),
            QStringLiteral(
                "CREATE TABLE anchors (sha256 TEXT PRIMARY KEY NOT NULL, company TEXT NOT NULL, pem TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE policies (server_group TEXT PRIMARY KEY NOT NULL, settings TEXT NOT NULL)"),
            // AUTOINCREMENT remembers the highest number ever given, so that a removed newest entry shows too.
            QStringLiteral("CREATE TABLE history (number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, "
                           "who TEXT NOT NULL, server TEXT NOT NULL, action TEXT NOT NULL, result TEXT NOT NULL, "
                           "detail TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL)"),
        },
        {
            QStringLiteral(
                "CREATE TABLE trusted_lists (authority TEXT PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL, "
                "expires TEXT NOT NULL, signer_key TEXT NOT NULL)"),
            // What the newest list of each authority has; the anchors themselves are in their own table.
            QStringLiteral("CREATE TABLE listed_anchors (authority TEXT NOT NULL REFERENCES trusted_lists(authority), "
                           "sha256 TEXT NOT NULL, PRIMARY KEY (authority, sha256))"),
        },
        {
            QStringLiteral("ALTER TABLE identities ADD COLUMN key_place TEXT NOT NULL DEFAULT ''"),
        },
        {
            QStringLiteral("CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"),
            // Which ends of certificates somebody was told about, so that nobody hears of the same again and again.
            QStringLiteral("CREATE TABLE told_endings (ending TEXT NOT NULL, stage TEXT NOT NULL, "
                           "told_at TEXT NOT NULL, PRIMARY KEY (ending, stage))"),
        },
        {
            QStringLiteral("CREATE TABLE rotations (identity TEXT PRIMARY KEY NOT NULL REFERENCES identities(name), "
                           "state TEXT NOT NULL)"),
            // An identity may be gone before its old certificates have expired.
            QStringLiteral("CREATE TABLE kept_certificates (sha256 TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL)"),
            QStringLiteral("ALTER TABLE servers ADD COLUMN key_path TEXT NOT NULL DEFAULT ''"),
        },
    };
    return all;
}

Result<int> versionOf(const Database &database)
{
    auto query = database.run(QStringLiteral("PRAGMA user_version"));
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

} // namespace

Done bringSchemaUpToDate(const Database &database)
{
    const int newest = static_cast<int>(steps().size());
    auto version = versionOf(database);
    if (version && *version == newest)
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    version = versionOf(database); // another process may have been quicker
    if (!version)
        return failure(version.error());
    if (*version > newest)
        return failure(ErrorCode::InventoryDamaged, database.path(),
                       QStringLiteral("schema version %1, this program knows %2").arg(*version).arg(newest));
    for (int step = *version; step < newest; ++step) {
        for (const QString &statement : steps()[static_cast<std::size_t>(step)]) {
            if (const Done done = database.execute(statement); !done)
                return done;
        }
    }
    if (const Done done = database.execute(QStringLiteral("PRAGMA user_version = %1").arg(newest)); !done)
        return done;
    return transaction->commit();
}

} // namespace stir::inventory
