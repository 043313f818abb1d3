// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/finding.h"

#include <algorithm>

namespace stir {

QString judgementName(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Pass:
        return QStringLiteral("pass");
    case Judgement::Fail:
        return QStringLiteral("fail");
    case Judgement::Warn:
        return QStringLiteral("warn");
    case Judgement::Note:
        return QStringLiteral("note");
    case Judgement::Skip:
        return QStringLiteral("skip");
    }
    Q_UNREACHABLE();
}

bool anyFails(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) { return finding.result == Judgement::Fail; });
}

} // namespace stir
