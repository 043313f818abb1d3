// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A history entry in words: its action, its result, and what its detail says. Pure; any thread after the translators
// are installed.

#include "core/inventory/inventory.h"
#include "core/tasks/progress.h"
#include "ui/common/panels.h"

namespace stir::ui {

/// "Push", "Undo of a push", "Server added"; an action nobody worded stays as it is.
QString actionWord(const QString &action);
QString resultWord(const QString &result);
Status statusOfResult(const QString &result);
/// "The push to west was done.", for the head of the pane.
QString entrySentence(const inventory::HistoryEntry &entry);

std::vector<tasks::StepReport> stepsOf(const QJsonObject &detail);
/// Every change as one unified diff; empty when the entry changed no file.
QString diffOf(const QJsonObject &detail);
/// Why it did not work; no value when nothing failed.
std::optional<Error> errorOf(const QJsonObject &detail);
/// What the other parts do not show: company, group, host, ...
std::vector<Fact> factsOf(const inventory::HistoryEntry &entry);

} // namespace stir::ui
