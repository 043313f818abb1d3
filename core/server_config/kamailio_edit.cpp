// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_edit.h"

#include "core/server_config/boolean_words.h"
#include "core/server_config/kamailio_string.h"

namespace stir::server_config {

namespace {

tl::unexpected<Error> notWritable(const SettingRule &rule, const QString &why)
{
    return failure(ErrorCode::ValueNotWritable, QString::fromUtf8(rule.key), why);
}

TextEdit revivalOf(const QByteArray &text, const Construct &construct)
{
    // "# #!define X" keeps its blank, so that switching it off again gives the same bytes.
    if (text.mid(construct.begin, construct.hashEnd - construct.begin) == "# " && construct.revival.isEmpty() &&
        construct.kind == ConstructKind::Define)
        return {construct.begin, construct.begin + 1, {}};
    return {construct.begin, construct.hashEnd, construct.revival};
}

TextEdit switchOff(const QByteArray &text, const Construct &construct)
{
    const qsizetype lineBegin = construct.place.lineBegin;
    const bool hasOneBlank = construct.begin == lineBegin + 1 && text.at(lineBegin) == ' ';
    const qsizetype at = hasOneBlank ? lineBegin : construct.begin;
    return {at, at, QByteArrayLiteral("#")};
}

bool isWord(QByteArrayView value)
{
    return !value.isEmpty() && std::ranges::all_of(value, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
               byte == '_';
    });
}

Result<std::vector<TextEdit>> switchEdits(const QByteArray &text, const SettingRule &rule, const Candidate &candidate,
                                          bool on)
{
    const Construct &construct = *candidate.construct;
    if (candidate.operand < 0) {
        if (construct.isCommented == !on)
            return std::vector<TextEdit>();
        return std::vector<TextEdit>{on ? revivalOf(text, construct) : switchOff(text, construct)};
    }
    const Operand &operand = construct.operands[static_cast<std::size_t>(candidate.operand)];
    if (!booleanOf(operand.value))
        return notWritable(rule, QStringLiteral("the value there is neither yes nor no"));
    std::vector<TextEdit> edits;
    if (construct.isCommented && on)
        edits.push_back(revivalOf(text, construct));
    if (booleanOf(operand.value) != on && !(construct.isCommented && !on))
        edits.push_back({operand.begin, operand.end, booleanLike(operand.value, on)});
    return edits;
}

} // namespace

std::optional<QByteArray> writtenFor(const Construct &construct, const Operand &operand, QByteArrayView value)
{
    if (operand.kind == OperandKind::Word)
        return isWord(value) ? std::optional(value.toByteArray()) : std::nullopt;
    // In a call's argument '$' begins a variable, and so it does in the replacement of a substitution.
    const bool isPlain = construct.kind == ConstructKind::Modparam;
    if (!isPlain && value.contains('$'))
        return std::nullopt;
    if (construct.kind == ConstructKind::Subst) {
        const bool isSpecial = std::ranges::any_of(
            value, [&](char byte) { return byte == construct.separator || byte == '\\' || byte == operand.quote; });
        if (isSpecial)
            return std::nullopt;
    }
    return encodedString(value, operand.quote);
}

Result<std::vector<TextEdit>> editsFor(const QByteArray &text, const SettingRule &rule, const Candidate &candidate,
                                       QByteArrayView value)
{
    if (rule.kind == SettingKind::Switch) {
        const auto on = booleanOf(value);
        if (!on)
            return notWritable(rule, QStringLiteral("neither yes nor no"));
        return switchEdits(text, rule, candidate, *on);
    }
    if (rule.kind == SettingKind::Number && !isNumber(value))
        return notWritable(rule, QStringLiteral("no number"));
    const Construct &construct = *candidate.construct;
    if (candidate.operand < 0)
        return notWritable(rule, QStringLiteral("the line holds no text"));
    const Operand &operand = construct.operands[static_cast<std::size_t>(candidate.operand)];
    std::vector<TextEdit> edits;
    if (construct.isCommented)
        edits.push_back({construct.begin, construct.hashEnd, construct.revival});
    if (operand.value == value)
        return edits;
    const auto written = writtenFor(construct, operand, value);
    if (!written)
        return notWritable(rule, QStringLiteral("the literal there cannot hold these characters"));
    edits.push_back({operand.begin, operand.end, *written});
    return edits;
}

} // namespace stir::server_config
