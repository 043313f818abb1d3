// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every sentence the program says about an error, a finding or a step, translatable. Used by ui and app/ctl, by no core
// folder. Any thread after the translators are installed.

#include "core/foundation/error.h"
#include "core/foundation/finding.h"

namespace stir::wording {

/// One sentence: what failed and where.
QString sentence(const Error &error);
/// What to do about it; empty when there is nothing sensible to say.
QString hint(const Error &error);

QString sentence(const Finding &finding);
QString hint(const Finding &finding);

/// A short heading for a check: "Signature", "Certificate URL".
QString checkTitle(const QString &check);
/// "Connected, locked for you": what a push step does, by id, in the words of the step when it is done.
QString stepTitle(const QString &stepId);
/// What a restart costs, by Service::restartCost.
QString restartCost(const QString &costId);

} // namespace stir::wording
