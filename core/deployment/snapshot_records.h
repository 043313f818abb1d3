// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the "file", "clock" and "service" records that the functions of snapshot_script print. Any thread.

#include "core/deployment/snapshot.h"

#include <QList>

namespace stir::deployment {

/// The server's clock at the moment of the script, and when its processes began by it.
class ServerClock
{
public:
    explicit ServerClock(const QList<QByteArray> &fields);
    /// Seconds since 1970; 0 when it cannot be known.
    double startOf(double ticks) const;

    double now = 0; ///< seconds since 1970

private:
    double m_uptime = 0;
    double m_ticksPerSecond = 0;
};

/// Of a larger file only the digest is read.
constexpr qint64 longestContent = 8 * 1024 * 1024;

/// `names` is the field of "owner:group"; stat prints UNKNOWN for one without a name, whose number chown takes as well.
FileAttributes attributesFrom(const QByteArray &names, const QByteArray &uid, const QByteArray &gid, const QByteArray &mode);
FileState fileStateFrom(const QList<QByteArray> &fields, const QString &path);
ServiceState serviceStateFrom(const QList<QByteArray> &fields, const ServerClock &clock);

} // namespace stir::deployment
