// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A capture in figures: how much of it holds, what attestations it has, which certificate URLs fail most, how old its
// tokens were. Pure: any thread.

#include "ui/decoder/call_arrangement.h"

namespace stir::ui {

/// How old a token was when its call was captured. Kamailio and RFC 8224 allow 60 s, newer Asterisk 15 s.
enum class TokenAge : quint8
{
    Future,
    UpTo5,
    UpTo15,
    UpTo60,
    UpTo300,
    Older
};
inline constexpr std::size_t tokenAges = 6;

struct FailingName
{
    QByteArray name;
    quint32 failed = 0;
    quint32 total = 0;
};

struct CallSummary
{
    quint32 calls = 0;
    std::array<quint32, callGroups> groups{};
    std::array<quint32, attestationLevels> attestations{};
    std::array<quint32, tokenAges> ages{};
    quint32 agesKnown = 0; ///< tokens with both times
    QList<NameCount> types;
    QList<FailingName> failingX5u;      ///< most failures first, at most `summaryNames`
    QList<NameCount> failingChecks;     ///< likewise
    qint64 firstTime = CallRow::noTime; ///< milliseconds since 1970
    qint64 lastTime = CallRow::noTime;
};
inline constexpr qsizetype summaryNames = 8;

/// Of the calls that are shown. Fails only with Cancelled.
Result<CallSummary> summarize(const CallArrangement &shown, const std::stop_token &stop);

} // namespace stir::ui
