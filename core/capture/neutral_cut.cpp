// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/neutral_cut.h"

#include "core/capture/identity_text.h"
#include "core/capture/logged_body.h"
#include "core/sip/sip_message.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace stir::capture {

namespace {

// How far back a cut is looked for; longer than the head of any SIP message that makes sense.
constexpr qsizetype stretch = 64 * 1024;

QByteArrayView lineAt(QByteArrayView text, qsizetype start)
{
    const qsizetype newline = text.indexOf('\n', start);
    QByteArrayView line = text.sliced(start, (newline < 0 ? text.size() : newline) - start);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Starts of lines in a stretch of text, from the last to the first.
class LineStartsBackward
{
public:
    LineStartsBackward(QByteArrayView text, qsizetype from, qsizetype latest) : m_text(text), m_from(from), m_at(latest)
    {
    }

    std::optional<qsizetype> next()
    {
        if (m_at <= m_from)
            return std::nullopt;
        const void *newline = ::memrchr(m_text.data() + m_from, '\n', static_cast<std::size_t>(m_at - m_from));
        if (newline == nullptr)
            return std::nullopt;
        m_at = static_cast<const char *>(newline) - m_text.data();
        return m_at + 1;
    }

private:
    QByteArrayView m_text;
    qsizetype m_from;
    qsizetype m_at;
};

std::optional<qsizetype> cutBetweenMessages(QByteArrayView text, qsizetype from, qsizetype latest)
{
    LineStartsBackward starts(text, from, latest);
    std::optional<qsizetype> previous; // start of the line behind the one that is looked at
    while (const auto start = starts.next()) {
        const QByteArrayView line = lineAt(text, *start);
        if (line.isEmpty() && previous)
            return previous;
        if (sip::SipMessage::isStartLine(line))
            return start;
        previous = start;
    }
    return std::nullopt;
}

/// Before the message whose body `cut` would divide: what stands in a body is not to be read by itself.
qsizetype cutOutsideBodies(QByteArrayView text, qsizetype from, qsizetype cut)
{
    LineStartsBackward starts(text, from, cut);
    while (const auto start = starts.next()) {
        if (*start == cut || !sip::SipMessage::isStartLine(lineAt(text, *start)))
            continue;
        if (const auto end = bodyEndOfMessage(text, *start); end && *end > cut)
            cut = *start;
    }
    return cut;
}

std::optional<qsizetype> cutBetweenLines(QByteArrayView text, qsizetype from, qsizetype latest)
{
    LineStartsBackward starts(text, from, latest);
    while (const auto start = starts.next()) {
        const qsizetype before = text.lastIndexOf('\n', *start - 2) + 1;
        if (before >= from && !mayContinue(lineAt(text, before), lineAt(text, *start)))
            return start;
    }
    return std::nullopt;
}

std::optional<qsizetype> cutInsideLine(QByteArrayView text, qsizetype from, qsizetype latest)
{
    for (qsizetype at = latest; at > from; --at)
        if (text[at - 1] == ' ' || text[at - 1] == '\t')
            return at;
    return std::nullopt;
}

} // namespace

qsizetype neutralCut(QByteArrayView text, qsizetype from, qsizetype latest)
{
    latest = std::min(latest, text.size());
    from = std::max(from, latest - stretch);
    for (const auto &cut : {cutBetweenMessages, cutBetweenLines, cutInsideLine})
        if (const auto place = cut(text, from, latest))
            return cutOutsideBodies(text, from, *place);
    return latest;
}

} // namespace stir::capture
