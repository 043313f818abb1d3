// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the history page: loads the entries and checks their chain on the local pool, with an inventory of its
// own, and offers them as a table model without their details. Window's thread.

#include "core/inventory/inventory.h"
#include "ui/common/value_table_model.h"

#include <QObject>

namespace stir::ui {

class Workspace;

/// An entry as the table shows it.
struct HistoryRow
{
    QString id;
    QDateTime time;
    QString exactTime;
    QString who;
    QString server;
    QString action; ///< in words
    QString result;
    bool hasBackup = false;
};

/// Whether a push can be undone from here.
struct Undo
{
    enum class State
    {
        Impossible, ///< it changed nothing
        Possible,
        Covered ///< a later push or undo of the server stands on top of it
    };
    State state = State::Impossible;
    QString coveredBy; ///< id of the newest one on top
};

class HistoryController : public QObject
{
    Q_OBJECT
public:
    /// The newest ones are shown.
    static constexpr int entryLimit = 50000;

    explicit HistoryController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<HistoryRow> &entries() { return m_entries; }
    bool isBusy() const { return m_busy; }
    /// The first entry at which the chain does not hold; empty when it is whole.
    const QString &brokenEntry() const { return m_brokenEntry; }
    /// With its detail; reads one row.
    std::optional<inventory::HistoryEntry> entry(const QString &id);
    Undo undoOf(const QString &id) const;

    void refresh();

Q_SIGNALS:
    void refreshed();
    void failed(const stir::Error &error);

private:
    struct Loaded;
    static Result<Loaded> load(const QString &dataFolder);
    void finish(Result<Loaded> loaded);

    Workspace &m_workspace;
    ValueTableModel<HistoryRow> m_entries;
    QString m_brokenEntry;
    bool m_busy = false;
    bool m_isStale = false; ///< something changed while it loaded
};

} // namespace stir::ui
