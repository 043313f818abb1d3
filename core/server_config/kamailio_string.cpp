// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_string.h"

namespace stir::server_config {

namespace {

int digitOf(char byte, int base)
{
    const int digit = byte >= '0' && byte <= '9'   ? byte - '0'
                      : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                      : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
                                                   : 99;
    return digit < base ? digit : -1;
}

/// Up to `most` digits from `at`; gives how many there were.
qsizetype readNumber(const QByteArray &text, qsizetype at, int base, qsizetype most, int &number)
{
    qsizetype count = 0;
    number = 0;
    while (count < most && at + count < text.size() && digitOf(text.at(at + count), base) >= 0)
        number = number * base + digitOf(text.at(at + count++), base);
    return count;
}

/// The escape at `at` (a backslash); gives the bytes it takes. cfg.lex: an unknown one stays as it is.
qsizetype decodeEscape(const QByteArray &text, qsizetype at, QByteArray &value)
{
    const char next = at + 1 < text.size() ? text.at(at + 1) : '\0';
    int number = 0;
    switch (next) {
    case 'n':
        value.append('\n');
        return 2;
    case 'r':
        value.append('\r');
        return 2;
    case 'a':
        value.append('\a');
        return 2;
    case 't':
        value.append('\t');
        return 2;
    case '"':
    case '\\':
        value.append(next);
        return 2;
    case '\n':
        return 2;
    case 'x':
        if (const qsizetype digits = readNumber(text, at + 2, 16, 2, number); digits > 0) {
            value.append(static_cast<char>(number));
            return 2 + digits;
        }
        break;
    default:
        if (const qsizetype digits = readNumber(text, at + 1, 8, 3, number); digits > 1) {
            value.append(static_cast<char>(number));
            return 1 + digits;
        }
    }
    value.append('\\');
    return 1;
}

} // namespace

QByteArray decodedString(const QByteArray &literal)
{
    if (literal.size() < 2)
        return {};
    const QByteArrayView inner = QByteArrayView(literal).sliced(1, literal.size() - 2);
    if (literal.at(0) == '\'' || (!inner.contains('\\') && !inner.contains('"')))
        return inner.toByteArray();
    QByteArray value;
    bool isInside = false;
    for (qsizetype at = 0; at < literal.size();) {
        const char byte = literal.at(at);
        if (isInside && byte == '\\') {
            at += decodeEscape(literal, at, value);
            continue;
        }
        ++at;
        if (byte == '"')
            isInside = !isInside;
        else if (isInside)
            value.append(byte);
    }
    return value;
}

qsizetype leadingLiteralSize(QByteArrayView text)
{
    const char quote = text.isEmpty() ? '\0' : text.front();
    if (quote != '"' && quote != '\'')
        return 0;
    qsizetype close = 1;
    while (close < text.size() && text.at(close) != quote)
        close += quote == '"' && text.at(close) == '\\' ? 2 : 1;
    return close < text.size() ? close + 1 : 0;
}

std::optional<QByteArray> encodedString(QByteArrayView value, char quote)
{
    QByteArray encoded;
    for (const char byte : value) {
        const bool isControl = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
        if (isControl || (quote == '\'' && byte == '\''))
            return std::nullopt;
        if (quote == '"' && (byte == '"' || byte == '\\'))
            encoded.append('\\');
        encoded.append(byte);
    }
    return encoded;
}

std::optional<SubstitutionParts> substitutionParts(QByteArrayView literal)
{
    if (literal.size() < 6 || literal.at(1) == '\\')
        return std::nullopt;
    SubstitutionParts parts;
    parts.separator = literal.at(1);
    std::array<qsizetype, 2> separators{};
    std::size_t found = 0;
    for (qsizetype at = 2; at < literal.size() - 1 && found < separators.size(); ++at) {
        if (literal.at(at) == '\\')
            ++at;
        else if (literal.at(at) == parts.separator)
            separators[found++] = at;
    }
    if (found < separators.size())
        return std::nullopt;
    parts.nameBegin = 2;
    parts.nameEnd = separators[0];
    parts.valueBegin = separators[0] + 1;
    parts.valueEnd = separators[1];
    return parts;
}

QByteArray moduleNameOf(const QByteArray &path)
{
    QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    if (name.endsWith(".so"))
        name.chop(3);
    return name;
}

} // namespace stir::server_config
