// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that ends, as a table model, and where the warnings begin. Reads on the local pool: an inventory may hold
// ten thousand certificates. Window's thread.

#include "core/foundation/clock.h"
#include "core/inventory/endings.h"
#include "core/tasks/latest_run.h"
#include "ui/common/value_table_model.h"
#include "ui/overview/day_of_ends.h"

#include <QObject>

namespace stir::ui {

class Workspace;

struct EndingRow
{
    inventory::Ending ending;
    credentials::ExpiryStage stage = credentials::ExpiryStage::Fine;
    QDateTime now; ///< when it was judged
    QString key;   ///< unique in the table
    QDate day;     ///< of its end, here
};

class ExpiryController : public QObject
{
    Q_OBJECT
public:
    explicit ExpiryController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<EndingRow> &endings() { return m_endings; }
    /// Null when there is none with that key.
    const EndingRow *ending(const QString &key) const;
    const DaysOfEnds &days() const { return m_days; }
    const credentials::ExpiryThresholds &thresholds() const { return m_thresholds; }
    bool isBusy() const { return m_reading.isBusy(); }

    void refresh();
    /// Fails as ExpiryThresholds::fromTexts and the inventory do; then nothing has changed.
    Done setThresholds(const QString &text);

Q_SIGNALS:
    void refreshed();
    void failed(const stir::Error &error);

private:
    struct Read
    {
        PreparedRows<EndingRow> endings;
        QHash<QString, std::size_t> places; ///< by key
        DaysOfEnds days;
        credentials::ExpiryThresholds thresholds;
    };
    static Result<Read> readFrom(const QString &folder, const Clock &clock, const TableShape<EndingRow> &shape);
    void take(Result<Read> read);

    Workspace &m_workspace;
    ValueTableModel<EndingRow> m_endings;
    QHash<QString, std::size_t> m_places;
    DaysOfEnds m_days;
    credentials::ExpiryThresholds m_thresholds;
    tasks::LatestRun<Result<Read>> m_reading;
};

} // namespace stir::ui
