// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/setting_rows.h"

namespace stir::inventory {

namespace {

const QString thresholdsKey = QStringLiteral("expiry.thresholds");

} // namespace

Result<credentials::ExpiryThresholds> readThresholds(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT value FROM settings WHERE key = ?"), {thresholdsKey});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return credentials::ExpiryThresholds();
    const auto thresholds = credentials::ExpiryThresholds::fromTexts(rows->value(0).toString().split(QLatin1Char(' ')));
    return thresholds ? thresholds : failure(ErrorCode::InventoryDamaged, database.path(), thresholdsKey);
}

Done writeThresholds(const Database &database, const credentials::ExpiryThresholds &thresholds)
{
    return database.execute(QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?,?)"),
                            {thresholdsKey, thresholds.texts().join(QLatin1Char(' '))});
}

Result<std::vector<ToldEnding>> readTold(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT ending, stage FROM told_endings"));
    if (!rows)
        return failure(rows.error());
    std::vector<ToldEnding> told;
    while (rows->next())
        told.push_back({rows->value(0).toString(), rows->value(1).toString()});
    return told;
}

Done insertTold(const Database &database, const std::vector<ToldEnding> &told, const QDateTime &now)
{
    for (const ToldEnding &one : told) {
        const Done done = database.execute(
            QStringLiteral("INSERT OR IGNORE INTO told_endings (ending, stage, told_at) VALUES (?,?,?)"),
            {one.ending, one.stage, now.toUTC().toString(Qt::ISODate)});
        if (!done)
            return done;
    }
    return {};
}

} // namespace stir::inventory
