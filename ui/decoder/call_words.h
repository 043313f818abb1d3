// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words for a row of the list. Any thread after the translators are installed.

#include "ui/common/status.h"
#include "ui/decoder/call_arrangement.h"

#include <QDateTime>

namespace stir::ui {

Status statusOf(CallGroup group);
QString groupWord(CallGroup group);                ///< "valid"
QString groupCount(CallGroup group, int count);    ///< "12 valid"
QString attestationWord(AttestationLevel level);   ///< "A full", "none"
QString attestationLetter(AttestationLevel level); ///< "A", "?", "–"
QString columnTitle(CallColumn column);

/// "Valid", "No identity", or the heading of the check that failed first.
QString verdictWord(const CallRow &row, const CallSnapshot &calls);
/// Not valid when nothing says when the call was.
QDateTime timeOf(const CallRow &row);
/// "certs.example.net/a.pem": without the scheme, which every good one shares.
QString shortUrl(QByteArrayView url);

/// Fills in what a person reads, so that typing finds it.
void putWords(CallFilter &filter, const QList<QByteArray> &checks);

} // namespace stir::ui
