// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Findings and small values as JSON and as text for people.

#include "core/crypto/certificate.h"
#include "core/foundation/finding.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stir::ctl {

/// {"id","result","section","message","hint"}
QJsonObject findingJson(const Finding &finding);
QJsonArray findingsJson(const Findings &findings);
/// "  ✓ Signature: The signature holds."
QString findingText(const Finding &finding);
QString judgementMark(Judgement result);

/// Null for an empty text: keys are never absent, unknown values are null.
QJsonValue orNull(const QString &text);
QString timeText(const QDateTime &time); ///< RFC 3339 in UTC; empty for no time

QJsonObject certificateJson(const crypto::Certificate &certificate);

} // namespace stir::ctl
