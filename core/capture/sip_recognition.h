// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether bytes of the network are SIP, and where a message ends: by their look, never by a port. Cheap, because every
// packet of a capture is asked. Pure functions over untrusted bytes; any thread.

#include <QByteArrayView>

#include <optional>

namespace stir::capture {

/// Longest start line that is recognised.
inline constexpr qsizetype startLineLimit = 8 * 1024;

/// Line ends before a start line are to be ignored (RFC 3261 7.5); in a stream they keep the connection alive
/// (RFC 5626 4.4.1).
QByteArrayView withoutLeadingLineEnds(QByteArrayView bytes);

/// Whether `bytes` begin with the whole start line of a request or a response (RFC 3261 7.1, 7.2).
bool beginsWithStartLine(QByteArrayView bytes);

/// Whether `bytes`, of which the end was not captured, can only be the beginning of an INVITE's start line.
bool beginsAsInvite(QByteArrayView bytes);

/// Whether a header line is the beginning of an Identity header, in full or compact form.
bool isIdentityLine(QByteArrayView line);

/// Whether bytes from the middle of a SIP request, of which the beginning was not captured, have an Identity header or
/// the end of one. A response's is not told apart.
bool hasPartOfIdentity(QByteArrayView rest);

/// Where the body begins: behind the first empty line at or after `from`; no value when there is none yet.
std::optional<qsizetype> bodyStart(QByteArrayView message, qsizetype from = 0);

/// The Content-Length among the header lines; no value without a usable one.
std::optional<qint64> contentLength(QByteArrayView headers);

/// Whether there can be something to judge: every request, and a response with an Identity header (RFC 8946 5 lets a
/// redirection carry one).
bool isWorthJudging(QByteArrayView message);

} // namespace stir::capture
