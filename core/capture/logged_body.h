// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the body of a SIP message ends that stands in a text. Logs and exports write other line ends than were sent,
// cut bodies off and go on behind them as they like: Content-Length is only believed where a line ends in that place
// and nothing of the message seems to follow. Untrusted bytes: what is looked through is bounded. Any thread.

#include "core/capture/text_lines.h"

namespace stir::capture {

/// Longer bodies are not looked for.
inline constexpr qsizetype mostBodyBytes = 64 * 1024;

/// "Name: value"
bool isHeaderLine(QByteArrayView line);
/// A line of SDP (RFC 8866 5), "v=0".
bool isDescriptionLine(QByteArrayView line);
/// Whether a line looks as if it were of the message before it.
bool goesOnWithMessage(QByteArrayView line);

/// Counts the lines of a body as they are written, and as they were sent if each ended with CR LF.
class BodyCount
{
public:
    /// `length`: what Content-Length says.
    explicit BodyCount(qint64 length) : m_length(length) {}

    /// The next line; its end has `lineEnd` bytes in the text.
    void take(QByteArrayView line, qsizetype lineEnd);

    /// Whether the line that was taken last may be the last of the body.
    bool mayEndHere() const { return m_mayEnd; }
    bool isExceeded() const { return m_written >= m_length; }

private:
    qint64 m_length;
    qint64 m_written = 0;
    qint64 m_sent = 0;
    bool m_mayEnd = false;
};

/// Where the line behind the body begins that begins at `begin`, behind an empty line; no value when no body of that
/// length is there.
std::optional<qsizetype> bodyEnd(QByteArrayView text, qsizetype begin, qint64 length);

/// The same for a message whose start line begins at `begin`, and whose lines are written as they were sent.
std::optional<qsizetype> bodyEndOfMessage(QByteArrayView text, qsizetype begin);

} // namespace stir::capture
