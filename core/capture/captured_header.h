// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Identity headers as they were captured, with what is known around them. Untrusted bytes: limits first. Any thread.

#include "core/capture/captured_message.h"
#include "core/capture/log_time.h"
#include "core/foundation/result.h"
#include "core/passport/passport_judge.h"

#include <QByteArray>

#include <vector>

namespace stir::capture {

/// What the server that wrote the log made of the call; a copy of ServerVerdict.
struct LoggedVerdict
{
    QString action;
    QString prefix;
    QString suffix;
    QString state;

    bool isEmpty() const { return action.isEmpty() && prefix.isEmpty() && suffix.isEmpty() && state.isEmpty(); }
};

/// Where in the file something was captured.
struct CapturePlace
{
    qint64 offset = 0;
    qint64 length = 0;
    qint64 frame = 0;       ///< from 1; 0 in a text
    bool contiguous = true; ///< whether those bytes of the file are the message itself
};

/// What of a message was captured.
enum class CapturedPart
{
    Whole,
    SomeHeaders,    ///< an INVITE's, and no Identity header among them
    PartOfIdentity, ///< it ends within this header
};

struct CapturedHeader
{
    int index = 0;                               ///< from 0, in the order of the input
    std::optional<sip::IdentityHeader> identity; ///< no value: an INVITE without one, or see `part`
    CapturedPart part = CapturedPart::Whole;
    passport::MessageContext context;
    int line = 0; ///< where it was found, from 1
    int message =
        0; ///< the same for all headers of one SIP message, from 0: passport::judgeMessage wants them together
    CapturePlace place; ///< of the message
    LoggedVerdict server;
};

/// The headers of one message; an INVITE or a logged call without one gives one without a value, as does an Identity
/// header that was captured in part; other messages nothing. Their `index` and `message` are 0.
std::vector<CapturedHeader> headersOf(const CapturedMessage &message);

/// Largest text that is searched whole.
inline constexpr qsizetype textLimit = 64 * 1024 * 1024;

/// All that stands in a text at hand; a file of any length is read with TextReader and messagesIn() instead. Readable
/// input without any header or INVITE is an empty list. Fails with FileTooLarge or FileEmpty.
Result<std::vector<CapturedHeader>> headersInText(QByteArrayView text, const QString &subject,
                                                  const LogClock &clock = {});

} // namespace stir::capture
