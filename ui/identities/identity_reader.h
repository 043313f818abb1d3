// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the signing identities of a data folder, judges them and makes the lines of their table. Looking at the
// signatures of ten thousand chains takes seconds: a worker does it, and what was judged a moment ago is not judged
// again. Used by one job at a time.

#include "core/foundation/clock.h"
#include "core/foundation/result.h"
#include "ui/identities/identity_columns.h"

#include <memory>

namespace stir::ui {

/// What the window knows and the data folder does not say.
struct IdentityNews
{
    KeyDigests keyDigests;
    QHash<QString, Status> x5u; ///< X5uChecks::statuses()
};

struct IdentityList
{
    PreparedRows<IdentityRow> identities;
    int needingAttention = 0;
    QStringList servers;      ///< all of them, by name
    QString practiceServer;   ///< empty when there is none
    QSet<QString> vaultNames; ///< of the identities whose keys the vault has
};

class IdentityReader
{
public:
    IdentityReader(QString dataFolder, const Clock &clock, std::shared_ptr<const TableShape<IdentityRow>> shape);

    /// Fails as the inventory does.
    Result<IdentityList> read(const IdentityNews &news);

private:
    struct Judged
    {
        crypto::CertificateChain chain;
        QString x5u;
        QDateTime at;
        Findings health;
    };
    using Judgements = QHash<QString, Judged>; ///< by name
    void begin(const credentials::ExpiryThresholds &thresholds);
    Judged judged(const credentials::SigningIdentity &identity) const;
    IdentityRow rowOf(credentials::SigningIdentity identity, const IdentityNews &news, const IdentityList &list);

    QString m_folder;
    const Clock &m_clock;
    std::shared_ptr<const TableShape<IdentityRow>> m_shape;
    Judgements m_before; ///< of the reading before this one
    Judgements m_judged;
    credentials::ExpiryThresholds m_thresholds;
    QDateTime m_now;
};

} // namespace stir::ui
