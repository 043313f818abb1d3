// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/expiry_controller.h"

#include "ui/common/times.h"
#include "ui/common/workspace.h"
#include "ui/overview/ending_words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

std::vector<TableColumn<EndingRow>> endingColumns()
{
    return {
        {ExpiryController::tr("Name"),
         [](const EndingRow &row) {
             return Cell{.text = row.ending.owner,
                         .status = statusOf(row.stage),
                         .tip = row.ending.subject.isEmpty() ? row.ending.owner : row.ending.subject};
         }},
        {ExpiryController::tr("What"),
         [](const EndingRow &row) { return Cell{.text = endingKindText(row.ending.kind)}; }},
        {ExpiryController::tr("Ends"),
         [](const EndingRow &row) {
             const QDateTime end = row.ending.validity.ends;
             return Cell{.text = QLocale().toString(end.toLocalTime().date(), QLocale::ShortFormat),
                         .tip = exactTime(end),
                         .sort = end};
         }},
        {ExpiryController::tr("Left"),
         [](const EndingRow &row) {
             return Cell{.text = endingLeftText(row.ending.validity, row.now), .sort = row.ending.validity.ends};
         }},
        // Drawn by ExpiryBarDelegate.
        {ExpiryController::tr("Time line"),
         [](const EndingRow &row) { return Cell{.text = {}, .sort = row.ending.validity.ends}; }},
    };
}

QString keyOf(const inventory::Ending &ending)
{
    return inventory::endingKindName(ending.kind) + u' ' + ending.owner + u' ' + ending.key();
}

} // namespace

ExpiryController::ExpiryController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_endings(endingColumns(), [](const EndingRow &row) { return row.key; }),
      m_reading(workspace.pools().local(), this, [this](Result<Read> read) { take(std::move(read)); })
{
}

const EndingRow *ExpiryController::ending(const QString &key) const
{
    const auto &rows = m_endings.rows();
    const auto place = m_places.constFind(key);
    if (place != m_places.cend() && *place < rows.size() && rows[*place].key == key)
        return &rows[*place];
    // A short list changes row by row, and is asked in between.
    return m_endings.rowOf(key);
}

Result<ExpiryController::Read> ExpiryController::readFrom(const QString &folder, const Clock &clock,
                                                          const TableShape<EndingRow> &shape)
{
    const auto inventory = inventory::Inventory::open(folder, clock);
    if (!inventory)
        return failure(inventory.error());
    const auto thresholds = inventory->expiryThresholds();
    if (!thresholds)
        return failure(thresholds.error());
    auto endings = endingsOf(*inventory);
    if (!endings)
        return failure(endings.error());
    const QDateTime now = clock.now();
    std::vector<EndingRow> rows;
    QHash<QString, std::size_t> places;
    DaysOfEnds days;
    for (inventory::Ending &ending : *endings) {
        const QString key = keyOf(ending);
        // The same certificate twice in one chain ends once.
        if (places.contains(key))
            continue;
        places.insert(key, rows.size());
        const auto stage = thresholds->stageOf(ending.validity, now);
        const QDate end = ending.validity.ends.toLocalTime().date();
        DayOfEnds &day = days[end];
        ++day.count;
        // Good, Attention, Broken: in this order.
        day.status = std::max(day.status, statusOf(stage));
        rows.push_back({std::move(ending), stage, now, key, end});
    }
    return Read{shape.prepared(std::move(rows)), std::move(places), std::move(days), *thresholds};
}

void ExpiryController::refresh()
{
    m_reading.start([folder = m_workspace.dataFolder(), &clock = m_workspace.clock(), shape = m_endings.shape()] {
        return readFrom(folder, clock, *shape);
    });
}

void ExpiryController::take(Result<Read> read)
{
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    m_thresholds = read->thresholds;
    std::swap(m_places, read->places);
    std::swap(m_days, read->days);
    read->endings = m_endings.replaceRows(std::move(read->endings));
    tasks::discard(m_workspace.pools().local(), std::move(read));
    Q_EMIT refreshed();
}

Done ExpiryController::setThresholds(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    const auto thresholds = credentials::ExpiryThresholds::fromTexts(text.split(between, Qt::SkipEmptyParts));
    if (!thresholds)
        return failure(thresholds.error());
    inventory::Inventory &inventory = m_workspace.inventory();
    if (const Done done = inventory.setExpiryThresholds(*thresholds); !done)
        return done;
    inventory::HistoryEntry entry;
    entry.action = u"expiry.set"_s;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"thresholds"_s, QJsonArray::fromStringList(thresholds->texts())}};
    const auto recorded = inventory.record(std::move(entry));
    m_workspace.announceInventoryChange();
    return recorded ? Done() : failure(recorded.error());
}

} // namespace stir::ui
