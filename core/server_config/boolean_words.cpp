// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/boolean_words.h"

#include <algorithm>
#include <array>

namespace stir::server_config {

namespace {

struct WordPair
{
    const char *on;
    const char *off;
};

// cfg.lex YES and NO, ast_true and ast_false.
constexpr std::array<WordPair, 7> wordPairs{
    {{"yes", "no"}, {"1", "0"}, {"on", "off"}, {"true", "false"}, {"enable", "disable"}, {"y", "n"}, {"t", "f"}}};

bool same(QByteArrayView word, const char *other)
{
    return word.compare(QByteArrayView(other), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<bool> booleanOf(QByteArrayView word)
{
    for (const WordPair &pair : wordPairs) {
        if (same(word, pair.on))
            return true;
        if (same(word, pair.off))
            return false;
    }
    return std::nullopt;
}

QByteArray booleanLike(QByteArrayView before, bool on)
{
    for (const WordPair &pair : wordPairs) {
        if (!same(before, pair.on) && !same(before, pair.off))
            continue;
        const QByteArray word(on ? pair.on : pair.off);
        const bool isUpper = before.at(0) >= 'A' && before.at(0) <= 'Z';
        return isUpper ? word.toUpper() : word;
    }
    return switchValue(on);
}

QByteArray switchValue(bool on)
{
    return on ? QByteArrayLiteral("yes") : QByteArrayLiteral("no");
}

bool isNumber(QByteArrayView value)
{
    constexpr qsizetype mostDigits = 9;
    return !value.isEmpty() && value.size() <= mostDigits &&
           std::all_of(value.begin(), value.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

} // namespace stir::server_config
