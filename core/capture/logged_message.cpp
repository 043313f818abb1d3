// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/logged_message.h"

#include "core/capture/logged_body.h"
#include "core/capture/sip_recognition.h"
#include "core/sip/sip_message.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stir::capture {

namespace {

// JSON may write it with an escaped slash.
constexpr std::array<std::string_view, 2> versions{"SIP/2.0", "SIP\\/2.0"};
constexpr std::string_view versionNumber = "/2.0";
// A body among prefixes is looked through by each message that claims it.
constexpr qint64 mostJoinedBytes = 4 * 1024;

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

qsizetype indentationOf(QByteArrayView line)
{
    return std::find_if_not(line.begin(), line.end(), isBlank) - line.begin();
}

/// How many bytes the written-out line end at the front has: "\r\n", "\n", "#015#012" (rsyslog), "\x0d\x0a"; 0 without.
qsizetype writtenLineEnd(QByteArrayView text)
{
    static constexpr std::array<std::string_view, 7> forms{"\\r\\n", "#015#012", "\\x0d\\x0a", "\\015\\012",
                                                           "\\n",    "#012",     "\\x0a"};
    const auto *const found =
        std::find_if(forms.begin(), forms.end(), [&](std::string_view form) { return viewOf(text).starts_with(form); });
    return found == forms.end() ? 0 : static_cast<qsizetype>(found->size());
}

/// Whether that is all: a carriage return, written out. Syslog drops the line feed behind it at the end of an entry.
bool isWrittenReturn(QByteArrayView text)
{
    static constexpr std::array<std::string_view, 4> forms{"\\r", "#015", "\\x0d", "\\015"};
    return std::find(forms.begin(), forms.end(), viewOf(text)) != forms.end();
}

/// Where a request begins whose "SIP/2.0" stands at `versionAt`; no value when it is none.
std::optional<qsizetype> requestStart(QByteArrayView line, qsizetype versionAt)
{
    static constexpr std::array<std::string_view, 14> methods{"INVITE",   "ACK",       "BYE",    "CANCEL", "OPTIONS",
                                                              "REGISTER", "SUBSCRIBE", "NOTIFY", "REFER",  "INFO",
                                                              "UPDATE",   "MESSAGE",   "PRACK",  "PUBLISH"};
    if (versionAt < 2 || line[versionAt - 1] != ' ')
        return std::nullopt;
    const qsizetype uriAt = line.lastIndexOf(' ', versionAt - 2) + 1;
    if (uriAt < 2 || !line.sliced(uriAt, versionAt - uriAt).contains(':'))
        return std::nullopt;
    const std::string_view before = viewOf(line.first(uriAt - 1));
    for (const std::string_view method : methods)
        if (before.ends_with(method))
            return static_cast<qsizetype>(before.size() - method.size());
    return std::nullopt;
}

struct Start
{
    qsizetype column = 0;
    qsizetype end = 0; ///< of the start line, in the line
};

/// Where the version begins that ends at `end`; no value when it is none.
std::optional<qsizetype> versionStart(QByteArrayView line, qsizetype end)
{
    const std::string_view before = viewOf(line.first(end));
    for (const std::string_view version : versions)
        if (before.ends_with(version))
            return static_cast<qsizetype>(before.size() - version.size());
    return std::nullopt;
}

/// The end of the first version that a line end follows, written out; 0 without.
qsizetype endOfWrittenVersion(QByteArrayView line)
{
    // Tokens, which are most of a line, come behind the start line.
    const std::string_view front = viewOf(line).substr(0, viewOf(line).find("eyJ"));
    for (std::size_t at = front.find(versionNumber); at != std::string_view::npos;
         at = front.find(versionNumber, at + 1)) {
        const auto end = static_cast<qsizetype>(at + versionNumber.size());
        if (writtenLineEnd(line.sliced(end)) > 0 && versionStart(line, end))
            return end;
    }
    return 0;
}

/// Where in a line a message begins.
std::optional<Start> startIn(QByteArrayView line)
{
    if (sip::SipMessage::isStartLine(line))
        return Start{0, line.size()};
    qsizetype end = line.endsWith('.') ? line.size() - 1 : line.size();
    auto versionAt = versionStart(line, end);
    if (!versionAt) {
        end = endOfWrittenVersion(line);
        versionAt = versionStart(line, end);
    }
    const auto column = versionAt ? requestStart(line, *versionAt) : std::nullopt;
    return column ? std::optional(Start{*column, end}) : std::nullopt;
}

/// The same characters, but for digits.
bool sameShape(QByteArrayView a, QByteArrayView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return x == y || (isDigit(x) && isDigit(y)); });
}

/// How the lines behind the first one were changed when they were written.
class LineForm
{
public:
    /// No value when the second line cannot be one of a message.
    static std::optional<LineForm> of(QByteArrayView first, const Start &start, QByteArrayView second)
    {
        LineForm form;
        form.m_dotted = start.end < first.size() && second.endsWith('.');
        if (isHeaderLine(second))
            return form;
        form.m_prefix = first.first(start.column);
        if (const auto bare = form.bare(second); bare && isHeaderLine(*bare))
            return form;
        form.m_prefix = {};
        form.m_indentation = indentationOf(second);
        if (form.m_indentation > 0 && isHeaderLine(second.sliced(form.m_indentation)))
            return form;
        return std::nullopt;
    }

    bool isPlain() const { return !m_dotted && m_indentation == 0 && m_prefix.isEmpty(); }

    /// The line as it was sent; no value when it does not belong to the message any more.
    std::optional<QByteArrayView> bare(QByteArrayView line) const
    {
        // The blanks at the end of a prefix may be cut where nothing follows.
        const qsizetype prefixSize = line.size() < m_prefix.size() ? m_prefix.trimmed().size() : m_prefix.size();
        if (line.size() < prefixSize || !sameShape(line.first(prefixSize), m_prefix.first(prefixSize)))
            return std::nullopt;
        line = line.sliced(prefixSize);
        const qsizetype indentation = std::min(m_indentation, indentationOf(line));
        if (indentation < m_indentation && indentation < line.size())
            return std::nullopt;
        line = line.sliced(indentation);
        return m_dotted && line.endsWith('.') ? line.chopped(1) : line;
    }

private:
    QByteArrayView m_prefix;
    qsizetype m_indentation = 0;
    bool m_dotted = false;
};

/// A message whose lines follow each other as they were sent.
LoggedMessage plainMessage(const TextLine &line, qsizetype column, QByteArrayView text)
{
    const TextLines lines(text);
    const qsizetype begin = line.begin + column;
    TextLine last = line;
    bool inBody = false;
    while (const auto next = lines.behind(last)) {
        const bool goesOn = inBody ? isDescriptionLine(next->text) : !sip::SipMessage::isStartLine(next->text);
        if (!goesOn)
            break;
        last = *next;
        if (inBody || !next->text.isEmpty() || next->end == text.size())
            continue;
        inBody = true;
        const qsizetype body = next->end + 1;
        const auto length = contentLength(text.sliced(begin, body - begin));
        if (const auto end = bodyEnd(text, body, length.value_or(0))) {
            const bool endsLine = text[*end - 1] == '\n';
            last = {body, *end - (endsLine ? 1 : 0), {}};
            break;
        }
    }
    return {text.sliced(begin, std::min(last.end + 1, text.size()) - begin), last, true};
}

bool anyLine(QByteArrayView)
{
    return true;
}

/// Lines of a message that were changed when they were written, put together at the end of a storage.
class JoinedLines
{
public:
    JoinedLines(const LineForm &form, QByteArrayView text, QByteArray &storage)
        : m_form(form), m_text(text), m_lines(text), m_storage(storage)
    {
    }

    /// Takes the line behind `last` if it is of the message and `wanted` says so.
    template <typename Wanted>
    std::optional<QByteArrayView> take(TextLine &last, Wanted wanted)
    {
        const auto next = m_lines.behind(last);
        const auto bare = next ? m_form.bare(next->text) : std::nullopt;
        if (!bare || !wanted(*bare))
            return std::nullopt;
        m_storage.append(*bare).append('\n');
        last = *next;
        return bare;
    }

    /// Takes a body of that length; nothing when none is there.
    bool takeBody(TextLine &last, qint64 length)
    {
        if (length <= 0 || length > mostJoinedBytes)
            return false;
        const qsizetype stored = m_storage.size();
        TextLine end = last;
        BodyCount count(length);
        while (!count.isExceeded()) {
            const auto line = take(end, anyLine);
            if (!line)
                break;
            count.take(*line, end.end - end.begin - end.text.size() + (end.end < m_text.size() ? 1 : 0));
            if (count.mayEndHere() && !goesOnBehind(end)) {
                last = end;
                return true;
            }
        }
        m_storage.resize(stored);
        return false;
    }

private:
    bool goesOnBehind(const TextLine &line) const
    {
        const auto next = m_lines.behind(line);
        const auto bare = next ? m_form.bare(next->text) : std::nullopt;
        return bare && goesOnWithMessage(*bare);
    }

    const LineForm &m_form;
    QByteArrayView m_text;
    TextLines m_lines;
    QByteArray &m_storage;
};

LoggedMessage joinedMessage(const TextLine &line, const Start &start, const LineForm &form, QByteArrayView text,
                            QByteArray &storage)
{
    JoinedLines lines(form, text, storage);
    const qsizetype from = storage.size();
    storage.append(line.text.sliced(start.column, start.end - start.column)).append('\n');
    TextLine last = line;
    auto header = lines.take(last, anyLine);
    while (header && !header->isEmpty())
        header = lines.take(last, anyLine);
    const qint64 length = contentLength(QByteArrayView(storage).sliced(from)).value_or(0);
    if (header && !lines.takeBody(last, length)) {
        while (lines.take(last, isDescriptionLine)) {
        }
    }
    return {QByteArrayView(storage).sliced(from), last, false};
}

/// A message in one line, whose line ends were written out.
LoggedMessage unescapedMessage(const TextLine &line, qsizetype column, QByteArray &storage)
{
    const bool quoted = column > 0 && line.text[column - 1] == '"';
    const qsizetype from = storage.size();
    QByteArrayView rest = line.text.sliced(column);
    while (!rest.isEmpty() && !(quoted && rest.startsWith('"'))) {
        const qsizetype lineEnd = isWrittenReturn(rest) ? rest.size() : writtenLineEnd(rest);
        if (lineEnd > 0) {
            storage.append('\n');
            rest = rest.sliced(lineEnd);
            continue;
        }
        const bool escaped =
            rest.size() > 1 && rest[0] == '\\' && (rest[1] == '"' || rest[1] == '\\' || rest[1] == '/');
        storage.append(rest[escaped ? 1 : 0]);
        rest = rest.sliced(escaped ? 2 : 1);
    }
    return {QByteArrayView(storage).sliced(from), line, false};
}

} // namespace

std::optional<LoggedMessage> messageFrom(const TextLine &line, QByteArrayView text, QByteArray &storage)
{
    const auto start = startIn(line.text);
    if (!start)
        return std::nullopt;
    if (writtenLineEnd(line.text.sliced(start->end)) > 0)
        return unescapedMessage(line, start->column, storage);
    const auto second = TextLines(text).behind(line);
    const auto form = second ? LineForm::of(line.text, *start, second->text) : std::nullopt;
    if (form && !form->isPlain())
        return joinedMessage(line, *start, *form, text, storage);
    const bool standsAlone = start->column == 0 && start->end == line.text.size();
    return form || standsAlone ? std::optional(plainMessage(line, start->column, text)) : std::nullopt;
}

} // namespace stir::capture
