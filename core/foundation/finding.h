// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A judged fact about a token, a certificate, a URL, a file or a server. A finding is never an error: the thing was
// readable, and this is what is to be said about it. Sentences and hints live in core/wording, chosen by check and rule.

#include <QMap>
#include <QString>

#include <vector>

namespace stir {

/// Pass: holds. Fail: verifiers reject, or the push must not go on. Warn: some verifiers reject, or a risk.
/// Note: a nit. Skip: could not be judged; the rule says why.
enum class Judgement { Pass, Fail, Warn, Note, Skip };

struct Finding
{
    QString check; ///< what was looked at: "x5u", "signature", "signing.enabled"; the "id" of the JSON contract
    Judgement result = Judgement::Pass;
    QString rule; ///< which sentence: "no_scheme", "expired"; empty for a plain pass
    QMap<QString, QString> values; ///< what the sentence needs, by placeholder name
    QString section; ///< where the rule comes from, for example "RFC 8225 5.1.1"; may be empty
};

using Findings = std::vector<Finding>;

/// The name in JSON: "pass", "fail", "warn", "note", "skip".
QString judgementName(Judgement judgement);

bool anyFails(const Findings &findings);

} // namespace stir
