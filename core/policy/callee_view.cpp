// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/callee_view.h"

#include <algorithm>

namespace stir::policy {

const OutcomePolicy *policyFor(passport::Outcome outcome, const VerificationPolicy &policy)
{
    switch (outcome) {
    case passport::Outcome::Missing:
        return &policy.missing;
    case passport::Outcome::Ok:
        return &policy.ok;
    case passport::Outcome::Failed:
        return &policy.failed;
    case passport::Outcome::Unknown:
        return nullptr;
    }
    Q_UNREACHABLE();
}

std::optional<CalleeView> calleeView(passport::Outcome outcome, const VerificationPolicy &policy,
                                     const QString &callerName)
{
    const OutcomePolicy *decided = policyFor(outcome, policy);
    if (decided == nullptr)
        return std::nullopt;
    return CalleeView{outcome, decided->action, shownName(*decided, callerName)};
}

bool fakesMark(const QString &callerName, const VerificationPolicy &policy)
{
    const QString name = callerName.trimmed();
    const std::array decided{&policy.missing, &policy.ok, &policy.failed};
    return std::any_of(decided.begin(), decided.end(), [&name](const OutcomePolicy *one) {
        const QString prefix = one->prefix.trimmed();
        const QString suffix = one->suffix.trimmed();
        return (!prefix.isEmpty() && name.startsWith(prefix, Qt::CaseInsensitive)) ||
               (!suffix.isEmpty() && name.endsWith(suffix, Qt::CaseInsensitive));
    });
}

passport::AlertTexts alertTextsOf(const std::optional<VerificationPolicy> &policy)
{
    if (!policy)
        return {};
    return {.prefixes = {policy->missing.prefix, policy->ok.prefix, policy->failed.prefix},
            .suffixes = {policy->missing.suffix, policy->ok.suffix, policy->failed.suffix}};
}

} // namespace stir::policy
