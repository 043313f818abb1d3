// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes the calls of a list to a file, as stirctl decode would print them, or a report about them: the input is read
// once more, and what the filter keeps out is left out. The file is there whole or not at all. Any thread.

#include "ui/decoder/call_arrangement.h"
#include "ui/decoder/call_loading.h"

namespace stir::ui {

enum class ExportForm
{
    Csv,
    Ndjson,
    Html ///< a report with figures and charts
};

struct ListExport
{
    CallInput input;
    LoadState state;            ///< of the list
    CallArrangement shown = {}; ///< whose calls are written, in the order of the input
    ExportForm form = ExportForm::Csv;
    QString target;
    QDateTime now = {}; ///< stands in a report
};

/// How many calls were written. Fails as the readers do, with FileChanged, FileNotWritable or DiskFull; with Cancelled.
Result<quint32> exportList(const ListExport &request, const std::stop_token &stop);

} // namespace stir::ui
