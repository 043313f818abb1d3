// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/next_steps.h"

#include "ui/decoder/captured_rows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

struct NextStepText
{
    Q_DECLARE_TR_FUNCTIONS(NextStepText)
};

bool fails(const CallDetail &detail, const QStringList &checks)
{
    return std::any_of(detail.report.checks.begin(), detail.report.checks.end(), [&](const Finding &finding) {
        return finding.result == Judgement::Fail && checks.contains(finding.check);
    });
}

bool wants(const CallDetail &detail, const QString &rule)
{
    return std::any_of(detail.report.checks.begin(), detail.report.checks.end(),
                       [&](const Finding &finding) { return finding.check == "chain"_L1 && finding.rule == rule; });
}

/// Of this program's own identities, the one whose URL the token names.
const credentials::SigningIdentity *signerOf(const CallDetail &detail,
                                             const std::vector<credentials::SigningIdentity> &identities)
{
    const auto url = detail.report.token.text(u"x5u"_s);
    const auto found = std::find_if(identities.begin(), identities.end(),
                                    [&](const credentials::SigningIdentity &one) { return url && one.x5u == *url; });
    return found == identities.end() ? nullptr : &*found;
}

} // namespace

std::vector<NextStep> nextSteps(const CallDetail &detail, const std::vector<credentials::SigningIdentity> &identities)
{
    std::vector<NextStep> steps;
    const CallGroup group = groupOf(detail.report);
    if (group == CallGroup::Missing)
        steps.push_back({u"policy"_s, NextStepText::tr("Open policy"), u"policy"_s, {}});
    if (group == CallGroup::Unverified)
        steps.push_back({u"verify"_s, NextStepText::tr("Choose what to verify with"), {}, {}});
    if (wants(detail, u"no_anchor"_s) || wants(detail, u"no_anchors"_s))
        steps.push_back({u"trust"_s, NextStepText::tr("Open trust anchors"), u"trust"_s, {}});
    if (const auto *signer = signerOf(detail, identities)) {
        steps.push_back({u"identity"_s, NextStepText::tr("Open %1").arg(signer->name), u"identities"_s, signer->name});
        if (fails(detail, {u"signature"_s, u"certificate"_s}))
            steps.push_back({u"push"_s, NextStepText::tr("Plan a push"), u"deployment"_s, {}});
    }
    if (steps.size() > 2)
        steps.resize(2);
    return steps;
}

} // namespace stir::ui
