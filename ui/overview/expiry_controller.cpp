// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/expiry_controller.h"

#include "core/tasks/when_finished.h"
#include "ui/common/times.h"
#include "ui/common/workspace.h"
#include "ui/overview/ending_words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

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

struct ExpiryController::Read
{
    std::vector<EndingRow> rows;
    credentials::ExpiryThresholds thresholds;
};

ExpiryController::ExpiryController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_endings(endingColumns(), [](const EndingRow &row) { return row.key; })
{
}

const EndingRow *ExpiryController::ending(const QString &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.cend() ? nullptr : &m_endings.rows()[*place];
}

Result<ExpiryController::Read> ExpiryController::readFrom(const QString &folder, const Clock &clock)
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
    Read read{{}, *thresholds};
    const QDateTime now = clock.now();
    QSet<QString> known;
    for (inventory::Ending &ending : *endings) {
        const QString key = keyOf(ending);
        // The same certificate twice in one chain ends once.
        if (known.contains(key))
            continue;
        known.insert(key);
        const auto stage = thresholds->stageOf(ending.validity, now);
        read.rows.push_back({std::move(ending), stage, now, key});
    }
    return read;
}

void ExpiryController::refresh()
{
    m_again = m_busy;
    if (m_busy)
        return;
    m_busy = true;
    auto read = QtConcurrent::run(
        &m_workspace.pools().local(),
        [folder = m_workspace.dataFolder(), &clock = m_workspace.clock()] { return readFrom(folder, clock); });
    tasks::whenFinished(std::move(read), this, [this](Result<Read> done) {
        m_busy = false;
        if (m_again)
            refresh();
        else if (done)
            take(*std::move(done));
        else
            Q_EMIT failed(done.error());
    });
}

void ExpiryController::take(Read read)
{
    m_thresholds = read.thresholds;
    m_endings.setRows(std::move(read.rows));
    m_places.clear();
    for (std::size_t place = 0; place < m_endings.rows().size(); ++place)
        m_places.insert(m_endings.rows()[place].key, place);
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
