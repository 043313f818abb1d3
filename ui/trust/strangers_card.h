// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What servers trust besides our anchors, as their last plans of this run of the program saw it. Connects to nothing.
// Window's thread.

#include "ui/common/panels.h"
#include "ui/common/seen_anchors.h"

#include <QMap>
#include <QSet>

namespace stir::ui {

class StrangersCard : public Card
{
    Q_OBJECT
public:
    explicit StrangersCard(QWidget *parent = nullptr);

    /// Replaces what that server was seen with before.
    void note(const SeenAnchors &seen);
    /// `ours`: SHA-256 of our anchors; what was imported meanwhile is no stranger any more.
    void show(const QSet<QString> &ours, const QDateTime &now);

private:
    QWidget *makeServer(const SeenAnchors &seen, const QSet<QString> &ours, const QDateTime &now);

    QMap<QString, SeenAnchors> m_seen; ///< by server
    QVBoxLayout *m_servers;
};

} // namespace stir::ui
