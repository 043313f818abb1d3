// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of the list of signing identities: what each is, and its health at a glance. Window's thread.

#include "ui/common/value_table_model.h"
#include "ui/identities/key_matches.h"

namespace stir::ui {

struct IdentityRow
{
    credentials::SigningIdentity identity;
    QStringList servers = {}; ///< that sign with it
    QDateTime now = {};       ///< when it was judged
    Findings health = {};
    KeyMatch key = KeyMatch::NotCompared;
    std::optional<Status> x5u = std::nullopt; ///< of the last check; no value: none yet

    /// Cannot sign, or soon will not.
    bool needsAttention() const;
};

enum IdentityColumn
{
    NameColumn,
    CertificateColumn,
    NumbersColumn,
    DaysColumn,
    KeyColumn,
    ChainColumn,
    X5uColumn,
    UsedByColumn,
    UrlColumn
};

std::vector<TableColumn<IdentityRow>> identityColumns();

} // namespace stir::ui
