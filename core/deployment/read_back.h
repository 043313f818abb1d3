// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a service says it has in force, compared with what was meant. An upstream Asterisk answers "reloaded
// successfully" to anything, keeps its old values when it likes the new ones not, and only shows what it took. Pure; any
// thread.

#include "core/deployment/plan.h"

namespace stir::deployment {

/// Asks for each section of which `settings` has something, and answers with records "shown SECTION WORDS". A service that
/// was restarted gets ten seconds to answer.
QByteArray readBackScript(const platforms::Platform &platform, const platforms::Service &service,
                          const std::vector<PlannedSetting> &settings);

/// Check "read_back": one finding for what is as meant, one for each setting that is not, one for each section that the
/// service does not show. `answer` is the output of the script.
Findings judgeReadBack(const platforms::Platform &platform, const platforms::Service &service,
                       const std::vector<PlannedSetting> &settings, const QByteArray &answer);

} // namespace stir::deployment
