// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/times.h"
#include "ui/common/workspace.h"
#include "ui/history/history_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

std::vector<TableColumn<HistoryRow>> historyColumns(const Clock &clock)
{
    return {
        {HistoryController::tr("When"),
         [&clock](const HistoryRow &row) {
             return Cell{
                 .text = relativeTime(row.time, clock.now()), .tip = row.exactTime, .sort = row.id.toLongLong()};
         },
         Qt::AlignLeft | Qt::AlignVCenter, true},
        {HistoryController::tr("Who"), [](const HistoryRow &row) { return Cell{.text = row.who}; }},
        {HistoryController::tr("Server"), [](const HistoryRow &row) { return Cell{.text = row.server}; }},
        {HistoryController::tr("What"), [](const HistoryRow &row) { return Cell{.text = row.action}; }},
        {HistoryController::tr("Result"),
         [](const HistoryRow &row) {
             return Cell{.text = resultWord(row.result), .status = statusOfResult(row.result)};
         }},
    };
}

HistoryRow rowOf(const inventory::HistoryEntry &entry)
{
    return {.id = entry.id,
            .time = entry.time,
            .exactTime = exactTime(entry.time),
            .who = entry.who,
            .server = entry.server,
            .action = actionWord(entry.action),
            .result = entry.result,
            .hasBackup = !entry.detail.value("backup"_L1).toString().isEmpty()};
}

} // namespace

struct HistoryController::Loaded
{
    std::vector<HistoryRow> rows;
    QString brokenEntry;
};

HistoryController::HistoryController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_entries(historyColumns(workspace.clock()), [](const HistoryRow &row) { return row.id; })
{
    connect(&workspace, &Workspace::inventoryChanged, this, &HistoryController::refresh);
    refresh();
}

Result<HistoryController::Loaded> HistoryController::load(const QString &dataFolder)
{
    const SystemClock clock; // only asked when something is recorded
    const auto inventory = inventory::Inventory::open(dataFolder, clock);
    if (!inventory)
        return failure(inventory.error());
    const auto entries = inventory->history(entryLimit);
    if (!entries)
        return failure(entries.error());
    const auto broken = inventory->firstBrokenEntry();
    if (!broken)
        return failure(broken.error());
    Loaded loaded;
    loaded.brokenEntry = broken->value_or(QString());
    loaded.rows.reserve(entries->size());
    std::ranges::transform(*entries, std::back_inserter(loaded.rows), rowOf);
    return loaded;
}

void HistoryController::refresh()
{
    if (m_busy) {
        m_isStale = true;
        return;
    }
    m_busy = true;
    auto loaded =
        QtConcurrent::run(&m_workspace.pools().local(), [folder = m_workspace.dataFolder()] { return load(folder); });
    tasks::whenFinished(std::move(loaded), this, [this](Result<Loaded> result) { finish(std::move(result)); });
}

void HistoryController::finish(Result<Loaded> loaded)
{
    m_busy = false;
    if (loaded) {
        m_brokenEntry = loaded->brokenEntry;
        m_entries.setRows(std::move(loaded->rows));
        Q_EMIT refreshed();
    } else {
        Q_EMIT failed(loaded.error());
    }
    if (std::exchange(m_isStale, false))
        refresh();
}

std::optional<inventory::HistoryEntry> HistoryController::entry(const QString &id)
{
    auto entry = m_workspace.inventory().historyEntry(id);
    if (!entry) {
        Q_EMIT failed(entry.error());
        return std::nullopt;
    }
    return std::move(*entry);
}

Undo HistoryController::undoOf(const QString &id) const
{
    const HistoryRow *row = m_entries.rowOf(id);
    if (row == nullptr || !row->hasBackup)
        return {};
    // Newest first: the first with a backup is what the deployment page undoes.
    const auto top = std::ranges::find_if(
        m_entries.rows(), [row](const HistoryRow &other) { return other.hasBackup && other.server == row->server; });
    if (top->id == id)
        return {Undo::State::Possible, {}};
    return {Undo::State::Covered, top->id};
}

} // namespace stir::ui
