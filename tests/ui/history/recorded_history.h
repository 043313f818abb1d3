// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Histories for the tests of the history page: recorded as the program does, or tampered with as an intruder would.

#include "tests/ui/test_workspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace stir::ui {

inline QString record(TestWorkspace &test, const QString &action, const QString &server,
                      const QString &result = QStringLiteral("done"), const QJsonObject &detail = {})
{
    inventory::HistoryEntry entry;
    entry.action = action;
    entry.server = server;
    entry.result = result;
    entry.detail = detail;
    const auto recorded = test.workspace.inventory().record(entry);
    if (!recorded)
        qFatal("cannot record %s", qPrintable(action));
    return recorded->id;
}

inline QJsonObject pushDetail(const QString &backup)
{
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    return {
        {text("steps"),
         QJsonArray{QJsonObject{{text("id"), text("connect")}, {text("result"), text("done")}, {text("ms"), 210}},
                    QJsonObject{{text("id"), text("swap")}, {text("result"), text("done")}, {text("ms"), 40}}}},
        {text("changes"),
         QJsonArray{QJsonObject{{text("path"), text("/etc/kamailio/kamailio.cfg")},
                                {text("kind"), text("text")},
                                {text("diff"),
                                 text("--- a/etc/kamailio/kamailio.cfg\n+++ b/etc/kamailio/kamailio.cfg\n"
                                      "@@ -1,2 +1,2 @@\n #!KAMAILIO\n-##!define WITH_STIR\n+#!define WITH_STIR\n")}},
                    QJsonObject{{text("path"), text("/etc/voipnow/certs/sip/priv-key.pem")},
                                {text("kind"), text("key")},
                                {text("diff"), text("-no key\n+key 9f2c\n")}}}},
        {text("actions"), QJsonArray{text("restart kamailio")}},
        {text("plan"), text("abc")},
        {text("backup"), backup}};
}

/// Runs one statement on the inventory's file behind the program's back.
inline void tamper(const TestWorkspace &test, const QString &statement)
{
    const QString name = QStringLiteral("tamper");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(test.folder.filePath(QStringLiteral("inventory.sqlite")));
        QSqlQuery query(database);
        if (!database.open() || !(query = QSqlQuery(database)).exec(statement))
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

/// Many entries at once; their chain does not hold.
inline void addMany(const TestWorkspace &test, int count)
{
    tamper(test,
           QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                          "INSERT INTO history (number, time, who, server, action, result, detail, prev, hash) "
                          "SELECT i, '2026-02-01T10:00:00.000Z', 'ana@desk', 'proxy-' || (i % 40), 'push', 'done', "
                          "'{\"backup\":\"b' || i || '\"}', '', '' FROM n")
               .arg(count));
}

} // namespace stir::ui
