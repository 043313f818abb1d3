// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files of a plan for the tests of the views that show them.

#include "core/deployment/plan_review.h"

#include <memory>

namespace stir::tests {

inline const char reviewedText[] = "#!KAMAILIO\n"
                                   "# signing \xC3\xBC\xC3\xBC\n"
                                   "#!define WITH_STIRSHAKEN\n"
                                   "#!ifdef NOT_THERE\n"
                                   "log=1\n"
                                   "#!endif\n"
                                   "children=4\n"
                                   "modparam(\"tm\", \"fr_timer\", 5)\n";

/// Line 3 sets signing.enabled and changes, line 8 could set signing.x5u and has a warning.
inline std::shared_ptr<const deployment::ReviewFile> reviewedFile(const QByteArray &text = reviewedText)
{
    deployment::ReviewFile file;
    file.path = QStringLiteral("/etc/kamailio/kamailio.cfg");
    file.changes = true;
    file.text = text;
    file.tokens = server_config::textTokens(file.grammar, file.text);
    file.marks = {{3, QStringLiteral("signing.enabled"), true, false}, {8, QStringLiteral("signing.x5u"), false, true}};
    file.findings = {{8,
                      {.check = QStringLiteral("signing.x5u"),
                       .result = Judgement::Warn,
                       .rule = QStringLiteral("ambiguous"),
                       .values = {{QStringLiteral("line"), QStringLiteral("8")},
                                  {QStringLiteral("count"), QStringLiteral("2")},
                                  {QStringLiteral("path"), file.path}},
                       .section = {}}}};
    return std::make_shared<const deployment::ReviewFile>(std::move(file));
}

} // namespace stir::tests
