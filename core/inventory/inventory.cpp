// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

#include "core/foundation/files.h"
#include "core/inventory/anchor_rows.h"
#include "core/inventory/database.h"
#include "core/inventory/history_rows.h"
#include "core/inventory/known_chains.h"
#include "core/inventory/rotation_rows.h"
#include "core/inventory/server_rows.h"
#include "core/inventory/setting_rows.h"

#include <QJsonDocument>

namespace stir::inventory {

struct Inventory::Private
{
    std::unique_ptr<Database> database;
    const Clock &clock;
    KnownChains chains = {};
};

namespace {

/// One change under the write lock.
template <typename Change>
Done changeIn(const Database &database, Change change)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (const Done changed = change(); !changed)
        return changed;
    return transaction->commit();
}

Done requireRow(const Database &database, const QString &statement, const QString &name, ErrorCode whenMissing)
{
    const auto found = database.any(statement, {name});
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(whenMissing, name);
    return {};
}

Done refuseRow(const Database &database, const QString &statement, const QString &value, const Error &whenThere)
{
    const auto found = database.any(statement, {value});
    if (!found)
        return failure(found.error());
    if (*found)
        return failure(whenThere);
    return {};
}

Done requireIdentity(const Database &database, const QString &name)
{
    return requireRow(database, QStringLiteral("SELECT 1 FROM identities WHERE name = ?"), name,
                      ErrorCode::IdentityUnknown);
}

Result<credentials::SigningIdentity> identityFromRow(const QSqlQuery &row, const QString &path, KnownChains &chains)
{
    credentials::SigningIdentity identity;
    identity.name = row.value(0).toString();
    const auto chain = chains.read(row.value(1).toString().toLatin1(), identity.name);
    if (!chain)
        return failure(ErrorCode::InventoryDamaged, path,
                       QStringLiteral("certificates of identity %1").arg(identity.name));
    identity.chain = *chain;
    identity.x5u = row.value(2).toString();
    identity.addedAt = QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs);
    identity.keyPlace = row.value(4).toString();
    return identity;
}

Result<policy::VerificationPolicy> policyFromJson(const QString &json, const QString &path)
{
    policy::VerificationPolicy policy;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto setting = object.begin(); setting != object.end(); ++setting) {
        if (const Done set = policy.set(setting.key(), setting.value().toString()); !set)
            return failure(ErrorCode::InventoryDamaged, path, QStringLiteral("policy setting %1").arg(setting.key()));
    }
    return policy;
}

} // namespace

Inventory::Inventory(std::unique_ptr<Private> inventory) : d(std::move(inventory)) {}
Inventory::Inventory(Inventory &&) noexcept = default;
Inventory &Inventory::operator=(Inventory &&) noexcept = default;
Inventory::~Inventory() = default;

Result<Inventory> Inventory::open(const QString &dataFolder, const Clock &clock)
{
    if (const Done made = makePrivateFolder(dataFolder); !made)
        return failure(made.error());
    auto database = Database::open(dataFolder + QStringLiteral("/inventory.sqlite"));
    if (!database)
        return failure(database.error());
    return Inventory(std::unique_ptr<Private>(new Private{*std::move(database), clock}));
}

Result<std::vector<ManagedServer>> Inventory::servers() const
{
    return readServers(*d->database);
}

Result<ManagedServer> Inventory::server(const QString &name) const
{
    return readServer(*d->database, name);
}

Done Inventory::addServer(const ManagedServer &server)
{
    return changeIn(*d->database, [&] { return writeServer(*d->database, server, std::nullopt); });
}

Done Inventory::updateServer(const QString &name, const ManagedServer &server)
{
    return changeIn(*d->database, [&]() -> Done {
        if (const auto known = readServer(*d->database, name); !known)
            return failure(known.error());
        return writeServer(*d->database, server, name);
    });
}

Done Inventory::removeServer(const QString &name)
{
    return changeIn(*d->database, [&]() -> Done {
        if (const Done known = requireRow(*d->database, QStringLiteral("SELECT 1 FROM servers WHERE name = ?"), name,
                                          ErrorCode::ServerUnknown);
            !known)
            return known;
        return d->database->execute(QStringLiteral("DELETE FROM servers WHERE name = ?"), {name});
    });
}

Result<std::vector<credentials::SigningIdentity>> Inventory::identities() const
{
    auto rows = d->database->run(
        QStringLiteral("SELECT name, chain, x5u, added_at, key_place FROM identities ORDER BY name COLLATE NOCASE"));
    if (!rows)
        return failure(rows.error());
    std::vector<credentials::SigningIdentity> identities;
    d->chains.beginSweep();
    while (rows->next()) {
        auto identity = identityFromRow(*rows, d->database->path(), d->chains);
        if (!identity)
            return failure(identity.error());
        identities.push_back(*std::move(identity));
    }
    return identities;
}

Result<QStringList> Inventory::identityNames() const
{
    auto rows = d->database->run(QStringLiteral("SELECT name FROM identities ORDER BY name COLLATE NOCASE"));
    if (!rows)
        return failure(rows.error());
    QStringList names;
    while (rows->next())
        names.append(rows->value(0).toString());
    return names;
}

Result<credentials::SigningIdentity> Inventory::identity(const QString &name) const
{
    auto rows = d->database->run(
        QStringLiteral("SELECT name, chain, x5u, added_at, key_place FROM identities WHERE name = ?"), {name});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(ErrorCode::IdentityUnknown, name);
    return identityFromRow(*rows, d->database->path(), d->chains);
}

Done Inventory::addIdentity(const credentials::SigningIdentity &identity)
{
    if (identity.name.isEmpty() || identity.chain.empty())
        return failure(ErrorCode::InvalidArgument,
                       identity.name.isEmpty() ? QStringLiteral("name") : QStringLiteral("certificate"));
    return changeIn(*d->database, [&]() -> Done {
        if (const Done isFree = refuseRow(*d->database, QStringLiteral("SELECT 1 FROM identities WHERE name = ?"),
                                          identity.name, {ErrorCode::NameTaken, identity.name, {}});
            !isFree)
            return isFree;
        const QDateTime addedAt = identity.addedAt.isValid() ? identity.addedAt : d->clock.now();
        return d->database->execute(
            QStringLiteral("INSERT INTO identities (name, chain, x5u, added_at, key_place) VALUES (?,?,?,?,?)"),
            {identity.name, QString::fromLatin1(crypto::toPem(identity.chain)),
             identity.x5u.isNull() ? QStringLiteral("") : identity.x5u, addedAt.toUTC().toString(Qt::ISODateWithMs),
             identity.keyPlace.isNull() ? QStringLiteral("") : identity.keyPlace});
    });
}

Done Inventory::removeIdentity(const QString &name)
{
    return changeIn(*d->database, [&]() -> Done {
        if (const Done known = requireIdentity(*d->database, name); !known)
            return known;
        auto users =
            d->database->run(QStringLiteral("SELECT name FROM servers WHERE identity = ? ORDER BY name"), {name});
        if (!users)
            return failure(users.error());
        if (users->next())
            return failure(ErrorCode::InUse, name, users->value(0).toString());
        if (const Done dropped = deleteRotation(*d->database, name); !dropped)
            return dropped;
        return d->database->execute(QStringLiteral("DELETE FROM identities WHERE name = ?"), {name});
    });
}

Result<std::vector<credentials::Rotation>> Inventory::rotations() const
{
    return readRotations(*d->database);
}

Result<std::optional<credentials::Rotation>> Inventory::rotation(const QString &identity) const
{
    auto all = readRotations(*d->database);
    if (!all)
        return failure(all.error());
    for (credentials::Rotation &rotation : *all) {
        if (rotation.identity == identity)
            return std::optional(std::move(rotation));
    }
    return std::optional<credentials::Rotation>();
}

Done Inventory::saveRotation(const credentials::Rotation &rotation)
{
    return changeIn(*d->database, [&]() -> Done {
        if (const Done known = requireIdentity(*d->database, rotation.identity); !known)
            return known;
        return writeRotation(*d->database, rotation);
    });
}

Done Inventory::dropRotation(const QString &identity)
{
    return deleteRotation(*d->database, identity);
}

Done Inventory::switchIdentity(const IdentitySwitch &change)
{
    return changeIn(*d->database, [&]() -> Done {
        if (const Done known = requireIdentity(*d->database, change.identity.name); !known)
            return known;
        const credentials::SigningIdentity &identity = change.identity;
        if (const Done done = d->database->execute(
                QStringLiteral("UPDATE identities SET chain = ?, x5u = ?, key_place = '' WHERE name = ?"),
                {QString::fromLatin1(crypto::toPem(identity.chain)), identity.x5u, identity.name});
            !done)
            return done;
        for (auto path = change.keyPaths.begin(); path != change.keyPaths.end(); ++path) {
            auto server = readServer(*d->database, path.key());
            if (!server)
                return failure(server.error());
            server->keyPath = *path;
            if (const Done done = writeServer(*d->database, *server, server->name); !done)
                return done;
        }
        if (const Done done = writeKeptCertificate(*d->database, change.kept); !done)
            return done;
        return writeRotation(*d->database, change.rotation);
    });
}

Result<std::vector<credentials::KeptCertificate>> Inventory::keptCertificates() const
{
    return readKeptCertificates(*d->database);
}

Done Inventory::saveKept(const credentials::KeptCertificate &kept)
{
    return writeKeptCertificate(*d->database, kept);
}

Done Inventory::dropKept(const QString &sha256)
{
    return deleteKeptCertificate(*d->database, sha256);
}

Result<std::vector<credentials::TrustAnchor>> Inventory::anchors() const
{
    return readAnchors(*d->database);
}

Done Inventory::addAnchor(const credentials::TrustAnchor &anchor)
{
    if (anchor.company.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("company"));
    return changeIn(*d->database, [&] { return insertAnchor(*d->database, anchor); });
}

Done Inventory::removeAnchors(const QString &company)
{
    return changeIn(*d->database, [&] { return deleteAnchors(*d->database, company); });
}

Result<std::vector<credentials::TrustedListRecord>> Inventory::trustedLists() const
{
    return readTrustedLists(*d->database);
}

Result<ListTakeover> Inventory::takeOverList(const credentials::TrustedListRecord &record,
                                             const std::vector<credentials::TrustAnchor> &anchors)
{
    auto transaction = Transaction::begin(*d->database);
    if (!transaction)
        return failure(transaction.error());
    auto takeover = takeOverListRows(*d->database, record, anchors);
    if (!takeover)
        return takeover;
    if (const Done done = transaction->commit(); !done)
        return failure(done.error());
    return takeover;
}

Result<ListTakeover> Inventory::previewList(const credentials::TrustedListRecord &record,
                                            const std::vector<credentials::TrustAnchor> &anchors) const
{
    // Never committed: it is done, looked at and rolled back, so that what is shown is what will be.
    const auto transaction = Transaction::begin(*d->database);
    if (!transaction)
        return failure(transaction.error());
    return takeOverListRows(*d->database, record, anchors);
}

Result<std::optional<policy::VerificationPolicy>> Inventory::policy(const QString &group) const
{
    auto rows = d->database->run(QStringLiteral("SELECT settings FROM policies WHERE server_group = ?"),
                                 {group.isNull() ? QStringLiteral("") : group});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<policy::VerificationPolicy>();
    const auto stored = policyFromJson(rows->value(0).toString(), d->database->path());
    if (!stored)
        return failure(stored.error());
    return std::optional(*stored);
}

Done Inventory::setPolicy(const QString &group, const policy::VerificationPolicy &policy)
{
    QJsonObject settings;
    for (const auto &[key, value] : policy.settings())
        settings.insert(key, value);
    return d->database->execute(QStringLiteral("INSERT OR REPLACE INTO policies (server_group, settings) VALUES (?,?)"),
                                {group.isNull() ? QStringLiteral("") : group,
                                 QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))});
}

Result<std::optional<policy::VerificationPolicy>> Inventory::policyInForce(const QString &group) const
{
    auto own = policy(group);
    if (!own || own->has_value() || group.isEmpty())
        return own;
    return policy(QString());
}

Result<credentials::ExpiryThresholds> Inventory::expiryThresholds() const
{
    return readThresholds(*d->database);
}

Done Inventory::setExpiryThresholds(const credentials::ExpiryThresholds &thresholds)
{
    return writeThresholds(*d->database, thresholds);
}

Result<std::vector<ToldEnding>> Inventory::toldEndings() const
{
    return readTold(*d->database);
}

Done Inventory::rememberTold(const std::vector<ToldEnding> &told)
{
    return changeIn(*d->database, [&] { return insertTold(*d->database, told, d->clock.now()); });
}

Result<HistoryEntry> Inventory::record(HistoryEntry entry)
{
    return appendHistory(*d->database, std::move(entry), d->clock.now());
}

Result<std::vector<HistoryEntry>> Inventory::history(int limit) const
{
    return readHistory(*d->database, limit);
}

Result<std::optional<HistoryEntry>> Inventory::historyEntry(const QString &id) const
{
    return readHistoryEntry(*d->database, id);
}

Result<std::optional<QString>> Inventory::firstBrokenEntry() const
{
    return findBrokenEntry(*d->database);
}

} // namespace stir::inventory
