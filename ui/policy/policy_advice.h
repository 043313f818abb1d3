// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is to be said about a policy before it is saved: what it costs, what a caller could fake, why a text cannot be
// stored; and the three ready-made policies. Pure; any thread after the translators are installed.

#include "core/platforms/platform.h"
#include "core/policy/verification_policy.h"

#include <QStringList>

namespace stir::ui {

enum class Outcome
{
    Missing,
    Ok,
    Failed
};
inline constexpr std::array<Outcome, 3> allOutcomes{Outcome::Missing, Outcome::Ok, Outcome::Failed};

const policy::OutcomePolicy &outcomeOf(const policy::VerificationPolicy &policy, Outcome outcome);
policy::OutcomePolicy &outcomeOf(policy::VerificationPolicy &policy, Outcome outcome);
/// "missing", "ok", "failed": of object names.
QString outcomeName(Outcome outcome);
QString prefixKey(Outcome outcome); ///< binding keys
QString suffixKey(Outcome outcome);

/// Whether a caller whose call has this outcome can choose a name that is shown like one marked by `marked`.
bool canImitate(const policy::OutcomePolicy &outcome, const policy::OutcomePolicy &marked);

/// Sentences to show beside that outcome; empty when there is nothing to warn of.
QStringList warningsFor(const policy::VerificationPolicy &policy, Outcome outcome);

/// Why the server could not store this text; empty when it can.
QString textProblem(const QString &key, const QString &text);

/// Why the platform does not take this for one of its own settings; empty when it does.
QString ownProblem(const platforms::Binding &binding, const QString &value);

enum class Preset
{
    ObserveOnly,
    Mark,
    Enforce
};
inline constexpr std::array<Preset, 3> allPresets{Preset::ObserveOnly, Preset::Mark, Preset::Enforce};
QString presetName(Preset preset);  ///< "observe", "mark", "enforce": of object names
QString presetTitle(Preset preset); ///< "Observe only"
QString presetEffect(Preset preset);
/// Takes the preset's actions; texts that are there already stay.
policy::VerificationPolicy withPreset(policy::VerificationPolicy policy, Preset preset);

} // namespace stir::ui
