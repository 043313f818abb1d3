// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_advice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stir::ui {

using policy::Action;
using policy::OutcomePolicy;
using policy::VerificationPolicy;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PolicyAdvice)
};

/// What is put around the name, whatever the action.
OutcomePolicy frameOf(const OutcomePolicy &outcome)
{
    return outcome.action == Action::Alert ? outcome : OutcomePolicy();
}

QString example(const OutcomePolicy &marked)
{
    return marked.prefix.isEmpty() ? marked.suffix : marked.prefix;
}

bool isMarked(const OutcomePolicy &outcome)
{
    return outcome.action == Action::Alert && !(outcome.prefix.isEmpty() && outcome.suffix.isEmpty());
}

QString imitationWarning(const VerificationPolicy &policy)
{
    const bool missing = canImitate(policy.missing, policy.ok);
    const bool failed = canImitate(policy.failed, policy.ok);
    const QString mark = example(policy.ok);
    if (missing && failed)
        return Texts::tr("Proves nothing yet: a caller without identity, or with one that failed, can write “%1” into "
                         "its own name and look the same. Mark or stop those calls too.")
            .arg(mark);
    if (missing)
        return Texts::tr("Proves nothing yet: a caller without identity can write “%1” into its own name and look the "
                         "same. Mark or stop those calls too.")
            .arg(mark);
    if (failed)
        return Texts::tr("Proves nothing yet: a caller whose identity failed can write “%1” into its own name and look "
                         "the same. Mark or stop those calls too.")
            .arg(mark);
    return {};
}

QString stopWarning(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return Texts::tr("Most calls in the world still carry no identity; they would be dropped.");
    case Outcome::Ok:
        return Texts::tr("Calls whose identity was proven would be dropped. This is hardly ever meant.");
    case Outcome::Failed:
        return {};
    }
    Q_UNREACHABLE();
}

void mark(OutcomePolicy &outcome, Action action, const QString &prefix)
{
    outcome.action = action;
    if (action == Action::Alert && outcome.prefix.isEmpty() && outcome.suffix.isEmpty())
        outcome.prefix = prefix;
}

} // namespace

const OutcomePolicy &outcomeOf(const VerificationPolicy &policy, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return policy.missing;
    case Outcome::Ok:
        return policy.ok;
    case Outcome::Failed:
        return policy.failed;
    }
    Q_UNREACHABLE();
}

OutcomePolicy &outcomeOf(VerificationPolicy &policy, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return policy.missing;
    case Outcome::Ok:
        return policy.ok;
    case Outcome::Failed:
        return policy.failed;
    }
    Q_UNREACHABLE();
}

QString outcomeName(Outcome outcome)
{
    static const std::array<QString, 3> names{u"missing"_s, u"ok"_s, u"failed"_s};
    return names[static_cast<std::size_t>(outcome)];
}

QString prefixKey(Outcome outcome)
{
    static const std::array<QString, 3> keys{u"alert.missing_prefix"_s, u"alert.check_ok_prefix"_s,
                                             u"alert.check_failed_prefix"_s};
    return keys[static_cast<std::size_t>(outcome)];
}

QString suffixKey(Outcome outcome)
{
    static const std::array<QString, 3> keys{u"alert.missing_suffix"_s, u"alert.check_ok_suffix"_s,
                                             u"alert.check_failed_suffix"_s};
    return keys[static_cast<std::size_t>(outcome)];
}

bool canImitate(const OutcomePolicy &outcome, const OutcomePolicy &marked)
{
    if (outcome.action == Action::Stop || !isMarked(marked))
        return false;
    // The caller chooses what stands between prefix and suffix, so two frames can look alike as soon as one prefix
    // begins with the other and one suffix ends with the other.
    const OutcomePolicy frame = frameOf(outcome);
    const bool sameStart = marked.prefix.startsWith(frame.prefix) || frame.prefix.startsWith(marked.prefix);
    const bool sameEnd = marked.suffix.endsWith(frame.suffix) || frame.suffix.endsWith(marked.suffix);
    return sameStart && sameEnd;
}

QStringList warningsFor(const VerificationPolicy &policy, Outcome outcome)
{
    QStringList warnings;
    const OutcomePolicy &own = outcomeOf(policy, outcome);
    if (own.action == Action::Stop)
        warnings.append(stopWarning(outcome));
    if (own.action == Action::Alert && !isMarked(own))
        warnings.append(Texts::tr("Without a text before or after the name, ALERT shows the same as PASS."));
    if (outcome == Outcome::Ok)
        warnings.append(imitationWarning(policy));
    warnings.removeAll(QString());
    return warnings;
}

QString textProblem(const QString &key, const QString &text)
{
    VerificationPolicy scratch;
    if (scratch.set(key, text))
        return {};
    if (text != text.trimmed())
        return Texts::tr("Asterisk cuts blanks at both ends. Take them away here.");
    if (text.contains(u';'))
        return Texts::tr("Asterisk reads all after “;” as a comment. Take it away.");
    if (text.startsWith(u'>'))
        return Texts::tr("Asterisk loses a “>” at the beginning. Begin otherwise.");
    if (text.size() > 1000)
        return Texts::tr("This is too long for Asterisk's file.");
    return Texts::tr("This holds a character that Asterisk's file cannot store.");
}

QString ownProblem(const platforms::Binding &binding, const QString &value)
{
    if (platforms::checkValue(binding, value))
        return textProblem(QString::fromUtf8(binding.rule.key), value);
    if (binding.rule.kind == server_config::SettingKind::Number)
        return Texts::tr("A whole number from %1 to %2 belongs here.")
            .arg(binding.limits.least)
            .arg(binding.limits.most);
    if (value != value.trimmed())
        return Texts::tr("Blanks at the ends would be lost. Take them away here.");
    return Texts::tr("The software does not know this value.");
}

QString presetName(Preset preset)
{
    static const std::array<QString, 3> names{u"observe"_s, u"mark"_s, u"enforce"_s};
    return names[static_cast<std::size_t>(preset)];
}

QString presetTitle(Preset preset)
{
    switch (preset) {
    case Preset::ObserveOnly:
        return Texts::tr("Observe only");
    case Preset::Mark:
        return Texts::tr("Mark");
    case Preset::Enforce:
        return Texts::tr("Enforce");
    }
    Q_UNREACHABLE();
}

QString presetEffect(Preset preset)
{
    switch (preset) {
    case Preset::ObserveOnly:
        return Texts::tr("Every call rings as before; the servers only check. Good to begin with.");
    case Preset::Mark:
        return Texts::tr("Every call rings, and the name on the phone says how the check ended.");
    case Preset::Enforce:
        return Texts::tr("As Mark, but a call whose identity failed is not put through.");
    }
    Q_UNREACHABLE();
}

VerificationPolicy withPreset(VerificationPolicy policy, Preset preset)
{
    const Action marking = preset == Preset::ObserveOnly ? Action::Pass : Action::Alert;
    mark(policy.missing, marking, Texts::tr("(Unverified)"));
    mark(policy.ok, marking, Texts::tr("(Verified)"));
    mark(policy.failed, preset == Preset::Enforce ? Action::Stop : marking, Texts::tr("(Failed)"));
    return policy;
}

} // namespace stir::ui
