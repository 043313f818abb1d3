// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/anchor_rows.h"

#include "core/foundation/secret_bytes.h"

#include <QSet>

namespace stir::inventory {

namespace {

Result<QSet<QString>> digestsIn(const Database &database, const QString &statement, const QVariantList &values = {})
{
    auto rows = database.run(statement, values);
    if (!rows)
        return failure(rows.error());
    QSet<QString> digests;
    while (rows->next())
        digests.insert(rows->value(0).toString());
    return digests;
}

Done replaceRecord(const Database &database, const credentials::TrustedListRecord &record,
                   const std::vector<credentials::TrustAnchor> &anchors)
{
    // The rows that point at it go first.
    if (const Done done =
            database.execute(QStringLiteral("DELETE FROM listed_anchors WHERE authority = ?"), {record.authority});
        !done)
        return done;
    if (const Done done = database.execute(
            QStringLiteral("INSERT OR REPLACE INTO trusted_lists (authority, sequence, expires, signer_key) "
                           "VALUES (?,?,?,?)"),
            {record.authority, record.sequence, record.expires.toString(Qt::ISODate), record.signerKey});
        !done)
        return done;
    for (const credentials::TrustAnchor &anchor : anchors) {
        if (const Done done = database.execute(
                QStringLiteral("INSERT OR IGNORE INTO listed_anchors (authority, sha256) VALUES (?,?)"),
                {record.authority, anchor.certificate.sha256()});
            !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::vector<credentials::TrustAnchor>> readAnchors(const Database &database)
{
    auto rows =
        database.run(QStringLiteral("SELECT company, pem FROM anchors ORDER BY company COLLATE NOCASE, sha256"));
    if (!rows)
        return failure(rows.error());
    std::vector<credentials::TrustAnchor> anchors;
    while (rows->next()) {
        const QString company = rows->value(0).toString();
        const auto certificate = crypto::Certificate::fromBytes(bytesOf(rows->value(1).toString().toLatin1()), company);
        if (!certificate)
            return failure(ErrorCode::InventoryDamaged, database.path(), QStringLiteral("anchor of %1").arg(company));
        anchors.push_back({company, *certificate});
    }
    return anchors;
}

Done insertAnchor(const Database &database, const credentials::TrustAnchor &anchor)
{
    const QString digest = anchor.certificate.sha256();
    const auto isThere = database.any(QStringLiteral("SELECT 1 FROM anchors WHERE sha256 = ?"), {digest});
    if (!isThere)
        return failure(isThere.error());
    if (*isThere)
        return failure(ErrorCode::NameTaken, anchor.company, digest);
    return database.execute(QStringLiteral("INSERT INTO anchors (sha256, company, pem) VALUES (?,?,?)"),
                            {digest, anchor.company, QString::fromLatin1(anchor.certificate.toPem())});
}

Done deleteAnchors(const Database &database, const QString &company)
{
    const auto isThere = database.any(QStringLiteral("SELECT 1 FROM anchors WHERE company = ?"), {company});
    if (!isThere)
        return failure(isThere.error());
    if (!*isThere)
        return failure(ErrorCode::AnchorUnknown, company);
    return database.execute(QStringLiteral("DELETE FROM anchors WHERE company = ?"), {company});
}

Result<std::vector<credentials::TrustedListRecord>> readTrustedLists(const Database &database)
{
    auto rows = database.run(
        QStringLiteral("SELECT authority, sequence, expires, signer_key FROM trusted_lists ORDER BY authority"));
    if (!rows)
        return failure(rows.error());
    std::vector<credentials::TrustedListRecord> lists;
    while (rows->next())
        lists.push_back({rows->value(0).toString(), rows->value(1).toLongLong(),
                         QDateTime::fromString(rows->value(2).toString(), Qt::ISODate), rows->value(3).toString()});
    return lists;
}

Result<ListTakeover> takeOverListRows(const Database &database, const credentials::TrustedListRecord &record,
                                      const std::vector<credentials::TrustAnchor> &anchors)
{
    const auto before = digestsIn(database, QStringLiteral("SELECT sha256 FROM listed_anchors WHERE authority = ?"),
                                  {record.authority});
    const auto present = readAnchors(database);
    if (!before || !present)
        return failure(!before ? before.error() : present.error());
    QSet<QString> known;
    for (const credentials::TrustAnchor &anchor : *present)
        known.insert(anchor.certificate.sha256());
    ListTakeover takeover;
    QSet<QString> listed;
    for (const credentials::TrustAnchor &anchor : anchors) {
        const QString digest = anchor.certificate.sha256();
        if (listed.contains(digest))
            continue;
        listed.insert(digest);
        if (known.contains(digest)) {
            ++takeover.known;
            continue;
        }
        if (const Done added = insertAnchor(database, anchor); !added)
            return failure(added.error());
        takeover.added.push_back(anchor);
    }
    for (const credentials::TrustAnchor &anchor : *present)
        if (const QString digest = anchor.certificate.sha256(); before->contains(digest) && !listed.contains(digest))
            takeover.dropped.push_back(anchor);
    if (const Done replaced = replaceRecord(database, record, anchors); !replaced)
        return failure(replaced.error());
    return takeover;
}

} // namespace stir::inventory
