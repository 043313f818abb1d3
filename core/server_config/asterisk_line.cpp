// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/asterisk_line.h"

namespace stir::server_config {

namespace {

constexpr int deepestComment = 128; // MAX_NESTED_COMMENTS

} // namespace

void AsteriskLine::add(char byte, qsizetype offset)
{
    text.append(byte);
    offsets.push_back(offset);
}

void AsteriskLine::dropLast()
{
    text.chop(1);
    offsets.pop_back();
}

/// Step for step: an escaped ';' loses its backslash, ";--" opens and "--;" closes a comment (even one that was never
/// opened), any other ends the line.
AsteriskLine AsteriskComments::lineOf(const QByteArray &text, qsizetype begin, qsizetype end)
{
    AsteriskLine line;
    bool isLive = m_depth == 0;
    qsizetype searchedFrom = begin;
    for (qsizetype at = begin; at < end; ++at) {
        const char byte = text.at(at);
        if (byte == '\0')
            break; // fgets hands on a C string
        if (byte != ';') {
            if (isLive)
                line.add(byte, at);
            continue;
        }
        if (at > searchedFrom && text.at(at - 1) == '\\') {
            if (isLive) {
                line.dropLast();
                line.add(byte, at);
            }
            searchedFrom = at + 1;
        } else if (opens(text, at, end)) {
            isLive = false;
            at += 2;
            searchedFrom = at + 1;
        } else if (at >= searchedFrom + 2 && text.at(at - 1) == '-' && text.at(at - 2) == '-') {
            isLive = closes(line, isLive, at);
            searchedFrom = at + 1;
        } else if (m_depth == 0) {
            line.cut = at;
            break;
        } else {
            if (isLive)
                line.add(byte, at);
            searchedFrom = at + 1;
        }
    }
    return line;
}

bool AsteriskComments::opens(const QByteArray &text, qsizetype at, qsizetype end)
{
    const bool opens =
        at + 2 < end && text.at(at + 1) == '-' && text.at(at + 2) == '-' && (at + 3 >= end || text.at(at + 3) != '-');
    if (!opens || m_depth >= deepestComment)
        return false;
    if (m_depth++ == 0)
        m_openedAt = at;
    return true;
}

bool AsteriskComments::closes(AsteriskLine &line, bool isLive, qsizetype at)
{
    if (--m_depth < 0) {
        line.strayEnd = at;
        line.add(';', at);
        return isLive;
    }
    return m_depth == 0;
}

} // namespace stir::server_config
