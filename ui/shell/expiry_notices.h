// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells through the desktop (org.freedesktop.Notifications) that something is about to end: once per thing and stage,
// also across restarts, for the inventory remembers what was told. A bus that is not there, or a desktop that shows no
// notifications, tells nothing and forgets nothing. Window's thread.

#include "core/inventory/inventory.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace stir::ui {

class Workspace;

class ExpiryNotices final : public QObject
{
    Q_OBJECT
public:
    /// More than this many at once are told in one notice.
    static constexpr std::size_t singleLimit = 3;

    /// `session`: the bus of the desktop. Checks at once, then every quarter of an hour.
    ExpiryNotices(Workspace &workspace, QDBusConnection session, QObject *parent = nullptr);

    void check();

Q_SIGNALS:
    /// A check is over, and that much of it was told.
    void checked(int told);
    /// Somebody chose a notice: its page was asked for.
    void opened();

private Q_SLOTS:
    void noteAction(uint id, const QString &action);

private:
    struct Notice
    {
        std::vector<inventory::ToldEnding> told;
        QString summary;
        QString body;
        QString page;
        QString subject;
    };
    static std::vector<Notice> noticesIn(const QString &folder, const Clock &clock);
    void send(const Notice &notice);
    void noteAnswer(const Notice &notice, std::optional<uint> id);

    Workspace &m_workspace;
    QDBusConnection m_session;
    QTimer m_timer;
    QHash<uint, std::pair<QString, QString>> m_places; ///< page and subject of a notice
    int m_waiting = 0;                                 ///< notices without an answer
    int m_told = 0;
    bool m_busy = false;
};

} // namespace stir::ui
