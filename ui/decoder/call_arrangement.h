// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The order of a list of calls: which rows are shown, and in which order, as numbers of rows. Made on a worker from a
// snapshot and a filter; a window then only takes it over. A million rows take some tenths of a second. Pure: any
// thread.

#include "ui/decoder/call_filter.h"

#include "core/foundation/result.h"

#include <stop_token>

namespace stir::ui {

enum class CallColumn : quint8
{
    Time,
    Caller,
    Called,
    Attestation,
    Verdict,
    Type,
    X5u,
    Server,
    Input ///< no column: the order of the input
};

struct CallSort
{
    CallColumn column = CallColumn::Input;
    bool descending = false;
    friend bool operator==(CallSort, CallSort) = default;
};

struct CallArrangement
{
    CallSnapshot calls; ///< what was arranged
    /// Null: every row in the order of the input, nothing to store for it.
    std::shared_ptr<const std::vector<quint32>> rows;
    CallCounts counts;

    quint32 shown() const { return rows ? static_cast<quint32>(rows->size()) : calls.count; }
    quint32 rowAt(quint32 place) const { return rows ? (*rows)[place] : place; }
};

/// Fails only with Cancelled.
Result<CallArrangement> arrange(const CallSnapshot &calls, const CallFilter &filter, CallSort sort,
                                const std::stop_token &stop);

} // namespace stir::ui
