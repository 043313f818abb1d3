// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an Identity value stands in a line of text, by its look. Linear in the length of the line. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::capture {

/// The value of an "Identity:" or "y:" header line; no value when it is another line.
std::optional<QByteArrayView> identityHeaderValue(QByteArrayView line);

/// Whether a whole line, without blanks at its ends, can be an Identity value or the beginning of one.
bool looksLikeValue(QByteArrayView line);

/// Whether `line` goes on with a value that a terminal or a mail program broke.
bool looksLikeContinuation(QByteArrayView value, QByteArrayView line);

/// Whether `line` may go on with a value of which only the last line is known. Errs on the side of true.
bool mayContinue(QByteArrayView lastLine, QByteArrayView line);

/// The Identity value somewhere inside a line of a log or a console; empty without one.
QByteArrayView valueInside(QByteArrayView line);

/// Arguments of Asterisk's VerifyIdentity("channel", "value,"caller","called"").
struct VerifyIdentityCall
{
    QByteArrayView channel;
    QByteArrayView value; ///< empty when the call had no Identity header
    QByteArrayView caller;
    QByteArrayView called;
};

std::optional<VerifyIdentityCall> verifyIdentityCall(QByteArrayView line);

} // namespace stir::capture
