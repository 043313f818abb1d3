// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lists of revocations (CRLs) that our certificates name: what is kept of them, read anew whenever the inventory
// changes, and fetched when the administrator asks for it. Jobs on the pools; this object in the window's thread.

#include "core/verification/revocation_points.h"
#include "ui/common/status.h"

#include <QObject>

#include <stop_token>

namespace stir::ui {

class Workspace;

class RevocationLists : public QObject
{
    Q_OBJECT
public:
    explicit RevocationLists(Workspace &workspace, fetch::HttpsOptions web = {}, QObject *parent = nullptr);
    ~RevocationLists() override;

    bool isBusy() const { return m_isReading || m_isFetching; }
    bool isFetching() const { return m_isFetching; }
    /// When points() was judged.
    const QDateTime &judgedAt() const { return m_judgedAt; }
    const std::vector<verification::RevocationPoint> &points() const { return m_points; }
    /// How many have something that fails or warns.
    int needingAttention() const;

    void refresh();
    void fetch();
    void cancel();

Q_SIGNALS:
    void changed();
    void failed(const stir::Error &error);

private:
    using Points = std::vector<verification::RevocationPoint>;
    enum class Reach
    {
        Kept,
        Network
    };
    void run(Reach reach);
    void accept(Result<Points> points, const QDateTime &judgedAt);

    Workspace &m_workspace;
    fetch::HttpsOptions m_web;
    Points m_points;
    QDateTime m_judgedAt;
    std::stop_source m_stop;
    bool m_isReading = false;
    bool m_isFetching = false;
    bool m_isOutdated = false; ///< the inventory changed while a job ran
};

/// Of what is at one address: unknown while nothing was fetched and nothing went wrong.
Status statusOf(const verification::RevocationPoint &point);

} // namespace stir::ui
