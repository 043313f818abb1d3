// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/text_lines.h"

#include <cstdlib>

namespace stir::server_config {

namespace {

qsizetype lineStart(const QByteArray &text, qsizetype offset)
{
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

} // namespace

QByteArray lineTextAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = lineStart(text, offset);
    // What is longer is no line for people, and many settings on one must not cost its square.
    constexpr qsizetype longestShown = 8192;
    const qsizetype most = std::min(text.size(), begin + longestShown);
    qsizetype end = begin;
    while (end < most && text.at(end) != '\n')
        ++end;
    if (end > begin && text.at(end - 1) == '\r')
        --end;
    return text.mid(begin, end - begin);
}

QByteArray lineNumbered(const QByteArray &text, int number)
{
    qsizetype begin = 0;
    for (int line = 1; line < number && begin < text.size(); ++line)
        begin = nextLineStart(text, begin);
    return begin < text.size() ? lineTextAt(text, begin) : QByteArray();
}

QByteArray lineEndOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    return end > 0 && text.at(end - 1) == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

qsizetype nextLineStart(const QByteArray &text, qsizetype offset)
{
    const qsizetype end = text.indexOf('\n', offset);
    return end < 0 ? text.size() : end + 1;
}

QByteArray indentationAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = lineStart(text, offset);
    qsizetype end = begin;
    while (end < text.size() && (text.at(end) == ' ' || text.at(end) == '\t'))
        ++end;
    return text.mid(begin, end - begin);
}

InsertionOffer offerAt(const QByteArray &file, qsizetype offset, int line, const QByteArray &lineText)
{
    const QByteArray lineEnd = lineEndOf(file);
    const bool endsOpen = offset > 0 && file.at(offset - 1) != '\n';
    InsertionOffer offer;
    offer.line = endsOpen ? line + 1 : line;
    offer.offset = offset;
    offer.text = (endsOpen ? lineEnd : QByteArray()) + lineText + lineEnd;
    return offer;
}

Finding findingAt(const QByteArray &check, Judgement judgement, const char *rule, const FindingPlace &place,
                  const QByteArray &name)
{
    Finding finding{QString::fromUtf8(check), judgement, QString::fromLatin1(rule), {}, {}};
    if (place.line > 0)
        finding.values.insert(QStringLiteral("line"), QString::number(place.line));
    if (place.column > 0)
        finding.values.insert(QStringLiteral("column"), QString::number(place.column));
    if (!place.path.isEmpty())
        finding.values.insert(QStringLiteral("path"), QString::fromUtf8(place.path));
    if (!name.isEmpty())
        finding.values.insert(QStringLiteral("name"), QString::fromUtf8(name));
    return finding;
}

const FoundSetting *pointedAmong(const std::vector<FoundSetting> &settings, const SettingRule::PointedLine &pointed)
{
    const FoundSetting *best = nullptr;
    for (const FoundSetting &setting : settings) {
        if (setting.lineText.trimmed() != pointed.text.trimmed())
            continue;
        if (best == nullptr || std::abs(setting.line - pointed.line) < std::abs(best->line - pointed.line))
            best = &setting;
    }
    return best;
}

} // namespace stir::server_config
