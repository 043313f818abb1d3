// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/rotation_rows.h"

#include "core/foundation/secret_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace stir::inventory {

using credentials::KeptCertificate;
using credentials::Rotation;
using credentials::RotationStage;

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Rotation &rotation)
{
    return {{key("stage"), credentials::rotationStageName(rotation.stage)},
            {key("request"), QString::fromLatin1(rotation.request)},
            {key("key"), rotation.keySha256},
            {key("chain"), QString::fromLatin1(crypto::toPem(rotation.chain))},
            {key("x5u"), rotation.x5u},
            {key("switched"), QJsonArray::fromStringList(rotation.switched)},
            {key("begun"), timeText(rotation.begunAt)}};
}

QJsonObject toJson(const KeptCertificate &kept)
{
    QJsonObject files;
    for (auto file = kept.keyFiles.begin(); file != kept.keyFiles.end(); ++file)
        files.insert(file.key(), *file);
    return {{key("identity"), kept.identity},
            {key("chain"), QString::fromLatin1(crypto::toPem(kept.chain))},
            {key("x5u"), kept.x5u},
            {key("replaced"), timeText(kept.replacedAt)},
            {key("key_files"), files}};
}

QDateTime timeIn(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(object.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
}

/// No value when there is something else in its place than certificates.
std::optional<crypto::CertificateChain> chainIn(const QJsonObject &object)
{
    const QByteArray pem = object.value(QLatin1String("chain")).toString().toLatin1();
    if (pem.isEmpty())
        return crypto::CertificateChain();
    auto chain = crypto::certificatesFromPem(bytesOf(pem), {});
    return chain ? std::optional(*std::move(chain)) : std::nullopt;
}

std::optional<RotationStage> stageNamed(const QString &name)
{
    for (const RotationStage stage : {RotationStage::Ordered, RotationStage::Certified, RotationStage::Switching}) {
        if (credentials::rotationStageName(stage) == name)
            return stage;
    }
    return std::nullopt;
}

std::optional<Rotation> rotationFrom(const QString &identity, const QJsonObject &object)
{
    auto chain = chainIn(object);
    const auto stage = stageNamed(object.value(QLatin1String("stage")).toString());
    if (!chain || !stage || (*stage != RotationStage::Ordered && chain->empty()))
        return std::nullopt;
    Rotation rotation;
    rotation.identity = identity;
    rotation.stage = *stage;
    rotation.request = object.value(QLatin1String("request")).toString().toLatin1();
    rotation.keySha256 = object.value(QLatin1String("key")).toString();
    rotation.chain = *std::move(chain);
    rotation.x5u = object.value(QLatin1String("x5u")).toString();
    for (const auto &server : object.value(QLatin1String("switched")).toArray())
        rotation.switched.append(server.toString());
    rotation.begunAt = timeIn(object, "begun");
    return rotation;
}

std::optional<KeptCertificate> keptFrom(const QJsonObject &object)
{
    auto chain = chainIn(object);
    if (!chain || chain->empty())
        return std::nullopt;
    KeptCertificate kept;
    kept.identity = object.value(QLatin1String("identity")).toString();
    kept.chain = *std::move(chain);
    kept.x5u = object.value(QLatin1String("x5u")).toString();
    kept.replacedAt = timeIn(object, "replaced");
    const QJsonObject files = object.value(QLatin1String("key_files")).toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        kept.keyFiles.insert(file.key(), file->toString());
    return kept;
}

QJsonObject objectIn(const QSqlQuery &row, int column)
{
    return QJsonDocument::fromJson(row.value(column).toString().toUtf8()).object();
}

} // namespace

Result<std::vector<Rotation>> readRotations(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT identity, state FROM rotations ORDER BY identity COLLATE NOCASE"));
    if (!rows)
        return failure(rows.error());
    std::vector<Rotation> rotations;
    while (rows->next()) {
        const QString identity = rows->value(0).toString();
        auto rotation = rotationFrom(identity, objectIn(*rows, 1));
        if (!rotation)
            return failure(ErrorCode::InventoryDamaged, database.path(),
                           QStringLiteral("rotation of %1").arg(identity));
        rotations.push_back(*std::move(rotation));
    }
    return rotations;
}

Done writeRotation(const Database &database, const Rotation &rotation)
{
    return database.execute(QStringLiteral("INSERT OR REPLACE INTO rotations (identity, state) VALUES (?,?)"),
                            {rotation.identity, textOf(toJson(rotation))});
}

Done deleteRotation(const Database &database, const QString &identity)
{
    return database.execute(QStringLiteral("DELETE FROM rotations WHERE identity = ?"), {identity});
}

Result<std::vector<KeptCertificate>> readKeptCertificates(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT sha256, state FROM kept_certificates ORDER BY sha256"));
    if (!rows)
        return failure(rows.error());
    std::vector<KeptCertificate> all;
    while (rows->next()) {
        auto kept = keptFrom(objectIn(*rows, 1));
        if (!kept)
            return failure(ErrorCode::InventoryDamaged, database.path(),
                           QStringLiteral("kept certificate %1").arg(rows->value(0).toString()));
        all.push_back(*std::move(kept));
    }
    return all;
}

Done writeKeptCertificate(const Database &database, const KeptCertificate &kept)
{
    return database.execute(QStringLiteral("INSERT OR REPLACE INTO kept_certificates (sha256, state) VALUES (?,?)"),
                            {kept.chain.front().sha256(), textOf(toJson(kept))});
}

Done deleteKeptCertificate(const Database &database, const QString &sha256)
{
    return database.execute(QStringLiteral("DELETE FROM kept_certificates WHERE sha256 = ?"), {sha256});
}

} // namespace stir::inventory
