// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every sentence the program says about an error, a finding or a step, translatable. Used by reports, ui and
// app/ctl. Any thread after the translators are installed.

#include "core/foundation/error.h"
#include "core/foundation/finding.h"

#include <QStringList>

#include <optional>

namespace stir::wording {

/// One sentence: what failed and where.
QString sentence(const Error &error);
/// What to do about it; empty when there is nothing sensible to say.
QString hint(const Error &error);

QString sentence(const Finding &finding);
QString hint(const Finding &finding);

/// The sentence and the hint of every finding with that check and rule, translated, with "%1" to "%9" for its values:
/// for who has to say the same a million times.
struct Pattern
{
    QString sentence;
    QString hint; ///< empty: nothing sensible to say
    /// Names of the values for %1, %2, ..., for valueText().
    QStringList values;
};

/// A value as sentences show it. The name "check" stands for checkTitle().
QString valueText(const Finding &finding, const QString &name);

/// No value when nobody wrote a sentence for that rule: sentence() then says what it can.
std::optional<Pattern> patternFor(const Finding &finding);

/// A short heading for a check: "Signature", "Certificate URL"; for a binding key settingTitle().
QString checkTitle(const QString &check);
/// What a setting is, by binding key: "Oldest signature, in seconds". The key itself for one that nobody wrote about.
QString settingTitle(const QString &key);
/// What it does, and what it costs; empty when the title says it all.
QString settingHelp(const QString &key);
/// "Connected, locked for you": what a push step does, by id, in the words of the step when it is done.
QString stepTitle(const QString &stepId);
/// What a restart costs, by Service::restartCost.
QString restartCost(const QString &costId);

} // namespace stir::wording
