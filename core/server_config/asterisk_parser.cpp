// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/asterisk_parser.h"

#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

// main/config.c: char buf[8192], and a line that fills it is skipped whole.
constexpr qsizetype longestLine = 8190;
constexpr int deepestComment = 128;

/// A line without its comments, and where each of its bytes stands in the file.
struct LiveLine
{
    QByteArray text;
    std::vector<qsizetype> offsets;

    void add(char byte, qsizetype offset)
    {
        text.append(byte);
        offsets.push_back(offset);
    }
    void dropLast()
    {
        text.chop(1);
        offsets.pop_back();
    }
};

bool isBlank(char byte)
{
    return static_cast<unsigned char>(byte) < 33;
}

class Parser
{
public:
    explicit Parser(const QByteArray &text) : m_text(text) {}

    AsteriskFile run()
    {
        qsizetype begin = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (begin < m_text.size()) {
            ++m_line;
            const qsizetype next = nextLineStart(m_text, begin);
            const bool hasEnd = m_text.at(next - 1) == '\n';
            readLine(begin, hasEnd ? next - 1 : next);
            begin = next;
        }
        m_file.endsInComment = m_depth != 0;
        if (m_depth > 0)
            note(Judgement::Fail, "unterminated_comment", m_commentLine);
        return std::move(m_file);
    }

private:
    void note(Judgement judgement, const char *rule, int line, const QByteArray &name = {})
    {
        m_file.problems.push_back(findingAt("file", judgement, rule, {line, 0, {}}, name));
    }

    void readLine(qsizetype begin, qsizetype end)
    {
        m_lineBegin = begin;
        if (end - begin > longestLine) {
            note(Judgement::Warn, "line_too_long", m_line);
            return;
        }
        const LiveLine live = withoutComments(begin, end);
        qsizetype first = 0;
        qsizetype last = live.text.size();
        while (first < last && isBlank(live.text.at(first)))
            ++first;
        while (last > first && isBlank(live.text.at(last - 1)))
            --last;
        if (first < last)
            readContent(live, first, last);
    }

    /// What config.c does with ';', step for step: an escaped one loses its backslash, ";--" opens and "--;" closes a
    /// comment (even one that was never opened: then everything behind this line is swallowed), any other ends the
    /// line.
    LiveLine withoutComments(qsizetype begin, qsizetype end)
    {
        LiveLine live;
        const bool startsInside = m_depth != 0;
        bool isLive = !startsInside;
        qsizetype searchedFrom = begin;
        for (qsizetype at = begin; at < end; ++at) {
            const char byte = m_text.at(at);
            if (byte == '\0')
                break; // fgets hands on a C string
            if (byte != ';') {
                if (isLive)
                    live.add(byte, at);
                continue;
            }
            if (at > searchedFrom && m_text.at(at - 1) == '\\') {
                if (isLive) {
                    live.dropLast();
                    live.add(byte, at);
                }
                searchedFrom = at + 1;
            } else if (opensComment(at, end)) {
                isLive = false;
                at += 2;
                searchedFrom = at + 1;
            } else if (at >= searchedFrom + 2 && m_text.at(at - 1) == '-' && m_text.at(at - 2) == '-') {
                isLive = closesComment(isLive, live, at);
                searchedFrom = at + 1;
            } else if (m_depth == 0) {
                break;
            } else {
                if (isLive)
                    live.add(byte, at);
                searchedFrom = at + 1;
            }
        }
        return live;
    }

    bool opensComment(qsizetype at, qsizetype end)
    {
        const bool opens = at + 2 < end && m_text.at(at + 1) == '-' && m_text.at(at + 2) == '-' &&
                           (at + 3 >= end || m_text.at(at + 3) != '-');
        if (!opens || m_depth >= deepestComment)
            return false;
        if (m_depth++ == 0)
            m_commentLine = m_line;
        return true;
    }

    bool closesComment(bool isLive, LiveLine &live, qsizetype at)
    {
        if (--m_depth < 0) {
            note(Judgement::Fail, "stray_comment_end", m_line);
            live.add(';', at);
            return isLive;
        }
        return m_depth == 0;
    }

    void readContent(const LiveLine &live, qsizetype first, qsizetype last)
    {
        const char byte = live.text.at(first);
        if (byte == '[')
            readSection(live.text.mid(first, last - first));
        else if (byte == '#')
            readDirective(live.text.mid(first, last - first));
        else if (m_file.sections.empty())
            note(Judgement::Fail, "variable_outside_section", m_line);
        else
            readVariable(live, first, last);
        if (!m_file.sections.empty()) {
            m_file.sections.back().lastLine = m_line;
            m_file.sections.back().lastOffset = m_lineBegin;
        }
    }

    void readSection(const QByteArray &content)
    {
        const qsizetype close = content.indexOf(']');
        AsteriskSection section;
        section.name = content.mid(1, close - 1);
        section.line = m_line;
        const QByteArray rest = close < 0 ? QByteArray() : content.mid(close + 1);
        const bool hasOptions = rest.startsWith('(');
        if (close < 0 || (hasOptions && !rest.contains(')'))) {
            note(Judgement::Fail, "section_not_closed", m_line);
            return;
        }
        if (hasOptions) {
            const QList<QByteArray> options = rest.mid(1, rest.indexOf(')') - 1).split(',');
            for (const QByteArray &option : options) {
                section.isTemplate = section.isTemplate || option.trimmed() == "!";
                section.isAddition = section.isAddition || option.trimmed().startsWith('+');
            }
        }
        m_file.sections.push_back(std::move(section));
    }

    void readDirective(const QByteArray &content)
    {
        const qsizetype blank = content.indexOf(' ');
        const QByteArray word = blank < 0 ? content : content.left(blank);
        if (word == "#include" || word == "#tryinclude" || word == "#exec")
            note(Judgement::Note, "included_file", m_line, blank < 0 ? QByteArray() : content.mid(blank + 1).trimmed());
        else
            note(Judgement::Warn, "unknown_directive", m_line, word);
    }

    void readVariable(const LiveLine &live, qsizetype first, qsizetype last)
    {
        if (live.text.at(first) == '\\')
            ++first; // escapes the first character of a name
        const qsizetype sign = live.text.indexOf('=', first);
        if (sign < 0 || sign >= last) {
            note(Judgement::Warn, "no_equal_sign", m_line);
            return;
        }
        AsteriskVariable variable;
        variable.line = m_line;
        variable.lineBegin = m_lineBegin;
        variable.isAppended = sign > first && live.text.at(sign - 1) == '+';
        variable.name = live.text.mid(first, sign - first - (variable.isAppended ? 1 : 0)).trimmed();
        qsizetype from = sign + 1;
        if (!variable.isAppended && from < last && live.text.at(from) == '>')
            ++from;
        placeValue(live, from, last, variable);
        m_file.sections.back().variables.push_back(std::move(variable));
    }

    void placeValue(const LiveLine &live, qsizetype from, qsizetype last, AsteriskVariable &variable) const
    {
        const qsizetype behindSign = live.offsets[static_cast<std::size_t>(from) - 1] + 1;
        while (from < last && isBlank(live.text.at(from)))
            ++from;
        if (from >= last) {
            const bool hasBlank = behindSign < m_text.size() && (m_text.at(behindSign) == ' ');
            variable.begin = variable.end = behindSign + (hasBlank ? 1 : 0);
            return;
        }
        variable.value = live.text.mid(from, last - from);
        variable.begin = live.offsets[static_cast<std::size_t>(from)];
        if (live.text.at(from) == ';')
            --variable.begin; // the backslash in front belongs to it
        variable.end = live.offsets[static_cast<std::size_t>(last) - 1] + 1;
        const char behind = variable.end < m_text.size() ? m_text.at(variable.end) : '\n';
        variable.isTrimmed = (behind == ' ' || behind == '\t') && last < live.text.size() &&
                             QByteArrayView(m_text)
                                 .sliced(variable.end, nextLineStart(m_text, variable.end) - variable.end)
                                 .trimmed()
                                 .isEmpty();
    }

    const QByteArray &m_text;
    AsteriskFile m_file;
    int m_line = 0;
    qsizetype m_lineBegin = 0;
    int m_depth = 0;
    int m_commentLine = 0;
};

} // namespace

AsteriskFile parseAsterisk(const QByteArray &text)
{
    return Parser(text).run();
}

} // namespace stir::server_config
