// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/logged_calls.h"

#include <algorithm>
#include <optional>

namespace stir::capture {

namespace {

// More calls at once, or lines of others in the middle of one, than a server has.
constexpr std::size_t openLimit = 64;
constexpr qint64 lineLimit = 1024;

/// Executing [context] Application("channel", "argument") in new stack
struct Step
{
    QByteArrayView application;
    QByteArrayView channel;
    QByteArrayView argument;
};

std::optional<Step> stepIn(QByteArrayView line)
{
    const qsizetype open = line.indexOf("(\"");
    const qsizetype channelEnd = open < 0 ? -1 : line.indexOf('"', open + 2);
    if (channelEnd < 0)
        return std::nullopt;
    Step step;
    const QByteArrayView before = line.first(open);
    step.application = before.sliced(before.lastIndexOf(' ') + 1);
    step.channel = line.sliced(open + 2, channelEnd - open - 2);
    QByteArrayView rest = line.sliced(channelEnd + 1);
    const qsizetype close = rest.lastIndexOf(')');
    rest = (close < 0 ? rest : rest.first(close)).trimmed();
    if (rest.startsWith(','))
        rest = rest.sliced(1).trimmed();
    if (rest.startsWith('"'))
        rest = rest.sliced(1);
    step.argument = rest.endsWith('"') ? rest.chopped(1) : rest;
    return step;
}

void keep(QByteArrayView assignment, ServerVerdict &verdict)
{
    const qsizetype equals = assignment.indexOf('=');
    if (equals < 0)
        return;
    QByteArrayView name = assignment.first(equals);
    if (name.startsWith("LOCAL(") && name.endsWith(')'))
        name = name.sliced(6).chopped(1);
    const QByteArrayView value = assignment.sliced(equals + 1);
    if (name == "action")
        verdict.action = value;
    else if (name == "callerid_prefix")
        verdict.prefix = value;
    else if (name == "callerid_suffix")
        verdict.suffix = value;
    else if (name == "SECURITY_CHECK")
        verdict.state = value;
}

} // namespace

void LoggedCalls::close(QByteArrayView channel)
{
    std::erase_if(m_open, [&](const Call &call) { return call.channel == channel; });
}

void LoggedCalls::open(QByteArrayView channel, std::size_t message)
{
    close(channel);
    if (m_open.size() >= openLimit)
        m_open.erase(m_open.begin());
    m_open.push_back({channel, message, m_line + lineLimit});
}

void LoggedCalls::follow(QByteArrayView line, std::vector<CapturedMessage> &messages)
{
    ++m_line;
    std::erase_if(m_open, [this](const Call &call) { return call.lastLine < m_line; });
    const auto step = stepIn(line);
    if (!step)
        return;
    const auto call = std::find_if(m_open.begin(), m_open.end(),
                                   [&](const Call &candidate) { return candidate.channel == step->channel; });
    if (call == m_open.end())
        return;
    if (step->application == "Set")
        keep(step->argument, messages[call->message].server);
    else if (step->application == "Goto" || step->application == "Hangup")
        m_open.erase(call);
}

} // namespace stir::capture
