// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/identity_text.h"

#include "core/capture/fast_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace stir::capture {

namespace {

constexpr qsizetype shortestToken = 20;
constexpr qsizetype es256Characters = 86; // 64 bytes in base64url
// Within <> and "". What is never closed must not be looked for up to the end of a text by every value in it.
constexpr qsizetype bracketLimit = 16 * 1024;

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

/// base64url of '{' followed by a quote or a blank.
bool startsJson(QByteArrayView text)
{
    return text.startsWith("ey") || text.startsWith("ew");
}

bool isTokenCharacter(char character)
{
    return tokenLength(QByteArrayView(&character, 1)) == 1;
}

bool hasOpenBracket(QByteArrayView value)
{
    const void *open = ::memrchr(value.data(), '<', static_cast<std::size_t>(value.size()));
    return open && !QByteArrayView(static_cast<const char *>(open), value.end()).contains('>');
}

bool looksLikeToken(QByteArrayView token)
{
    if (token.size() < shortestToken)
        return false;
    const qsizetype dot = token.indexOf('.');
    if (token.startsWith(".."))
        return token.size() >= es256Characters && token.lastIndexOf('.') == 1;
    return startsJson(token) && dot > 0 && startsJson(token.sliced(dot + 1));
}

// Ends the parameters of a value in a log line: they never have these outside of <> and "".
constexpr std::array<bool, 256> endsParameters = [] {
    std::array<bool, 256> ends{};
    for (const char character : std::string_view(" \t\"',)]}|\\"))
        ends[static_cast<unsigned char>(character)] = true;
    return ends;
}();

/// How far the parameters behind a token reach: up to what cannot belong to them in a log line.
qsizetype parametersLength(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '<' || (text[i] == '"' && i > 0 && text[i - 1] == '=')) {
            // info=<...>, and ppt="shaken": no other quote is of a value.
            const qsizetype closing = text.sliced(i + 1)
                                          .first(std::min(bracketLimit, text.size() - i - 1))
                                          .indexOf(text[i] == '<' ? '>' : '"');
            if (closing < 0)
                return i;
            i += 1 + closing;
        } else if (endsParameters[static_cast<unsigned char>(text[i])]) {
            return i;
        }
    }
    return text.size();
}

/// The value that begins at the front of `text`; empty when it begins with no token.
QByteArrayView valueAtFront(QByteArrayView text)
{
    const qsizetype length = tokenLength(text);
    if (!looksLikeToken(text.first(length)))
        return {};
    const QByteArrayView rest = text.sliced(length);
    return text.first(length + (rest.startsWith(';') ? parametersLength(rest) : 0));
}

bool startsWithName(QByteArrayView line, QByteArrayView name)
{
    return line.size() > name.size() && (line.front() | 0x20) == (name.front() | 0x20) &&
           (line.startsWith(name) || line.first(name.size()).compare(name, Qt::CaseInsensitive) == 0);
}

/// Takes the next argument, without quotes and blanks, off the front.
QByteArrayView takeArgument(QByteArrayView &rest)
{
    const auto isFrame = [](char character) { return isBlank(character) || character == '"'; };
    const qsizetype comma = rest.indexOf(',');
    QByteArrayView argument = comma < 0 ? rest : rest.first(comma);
    rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
    while (!argument.isEmpty() && isFrame(argument.front()))
        argument = argument.sliced(1);
    while (!argument.isEmpty() && isFrame(argument.back()))
        argument.chop(1);
    return argument;
}

} // namespace

std::optional<QByteArrayView> identityHeaderValue(QByteArrayView line)
{
    line = line.trimmed();
    const std::array<QByteArrayView, 2> names{"Identity", "y"};
    for (const QByteArrayView name : names) {
        if (!startsWithName(line, name))
            continue;
        const QByteArrayView rest = line.sliced(name.size()).trimmed();
        if (!rest.startsWith(':'))
            continue;
        const QByteArrayView value = rest.sliced(1).trimmed();
        // A lone "y:" begins many things that are no SIP header.
        const bool plausible = name.size() > 1 || looksLikeValue(value);
        return plausible && !value.isEmpty() ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
}

bool looksLikeValue(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView token = (semicolon < 0 ? line : line.first(semicolon)).trimmed();
    const qsizetype length = tokenLength(token);
    if (length < token.size() || token.isEmpty())
        return false;
    if (semicolon >= 0 && line.sliced(semicolon + 1).trimmed().startsWith("info="))
        return true;
    return looksLikeToken(token) || (token.startsWith("eyJ") && token.size() >= shortestToken && !token.contains('.'));
}

bool looksLikeContinuation(QByteArrayView value, QByteArrayView line)
{
    line = line.trimmed();
    if (line.isEmpty() || (looksLikeToken(line.first(tokenLength(line))) && !value.endsWith('.')))
        return false;
    if (line.startsWith(';'))
        return true;
    // The usual end of a value, and asked of nearly every line; the parameters stand at its end.
    if (value.lastIndexOf(';') >= 0)
        return value.endsWith(';') || hasOpenBracket(value);
    const qsizetype lastDot = value.lastIndexOf('.');
    const bool complete = std::count(value.begin(), value.end(), '.') >= 2 && value.size() - lastDot > es256Characters;
    const qsizetype length = tokenLength(line);
    return !complete && (length == line.size() || line[length] == ';');
}

bool mayContinue(QByteArrayView lastLine, QByteArrayView line)
{
    lastLine = lastLine.trimmed();
    line = line.trimmed();
    if (line.isEmpty())
        return false;
    if (line.startsWith(';') || lastLine.endsWith(';') || lastLine.lastIndexOf('<') > lastLine.lastIndexOf('>'))
        return true;
    const qsizetype length = tokenLength(line);
    if (looksLikeToken(line.first(length)) && !lastLine.endsWith('.'))
        return false;
    return length == line.size() || line[length] == ';';
}

QByteArrayView valueInside(QByteArrayView line)
{
    // Every token but the compact form begins with base64url of '{"': looked for as one piece, then confirmed.
    const std::string_view text(line.data(), static_cast<std::size_t>(line.size()));
    std::size_t at = text.find("eyJ");
    while (at != std::string_view::npos) {
        const qsizetype from = static_cast<qsizetype>(at);
        const bool atStart = from == 0 || !isTokenCharacter(line[from - 1]);
        if (const QByteArrayView value = atStart ? valueAtFront(line.sliced(from)) : QByteArrayView(); !value.isEmpty())
            return value;
        at = text.find("eyJ", at + 3);
    }
    return {};
}

std::optional<VerifyIdentityCall> verifyIdentityCall(QByteArrayView line)
{
    const std::string_view application = "VerifyIdentity(";
    const std::string_view text(line.data(), static_cast<std::size_t>(line.size()));
    // A token, which is most of a line, can only come behind it.
    const std::size_t open = text.substr(0, text.find("eyJ")).find(application);
    if (open == std::string_view::npos)
        return std::nullopt;
    QByteArrayView arguments = line.sliced(static_cast<qsizetype>(open + application.size()));
    if (const qsizetype end = arguments.lastIndexOf(')'); end >= 0)
        arguments = arguments.first(end);
    VerifyIdentityCall call;
    call.channel = takeArgument(arguments);
    call.value = valueInside(arguments);
    if (!call.value.isEmpty())
        arguments = arguments.sliced(call.value.data() + call.value.size() - arguments.data());
    const QByteArrayView rest = takeArgument(arguments);
    if (call.value.isEmpty())
        call.value = rest; // no token, yet perhaps something
    call.caller = takeArgument(arguments);
    call.called = takeArgument(arguments);
    return call;
}

} // namespace stir::capture
