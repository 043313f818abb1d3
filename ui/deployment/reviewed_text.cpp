// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/reviewed_text.h"

#include "core/wording/wording.h"
#include "ui/common/shown_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace stir::ui {

using deployment::ReviewFile;
using server_config::TextToken;

namespace {

/// A document of as many paragraphs takes half a second to open, and more would take more.
constexpr std::size_t mostLines = 100'000;
/// Characters of a row that says something; no line of it has to be scrolled for.
constexpr qsizetype sentenceWidth = 92;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReviewedText)
};

QString findingText(const Finding &finding)
{
    const QString hint = wording::hint(finding);
    const QString said = hint.isEmpty() ? wording::sentence(finding) : wording::sentence(finding) + u' ' + hint;
    switch (finding.result) {
    case Judgement::Fail:
        return Texts::tr("Fails: %1").arg(said);
    case Judgement::Warn:
        return Texts::tr("Warning: %1").arg(said);
    case Judgement::Pass:
    case Judgement::Note:
    case Judgement::Skip:
        return Texts::tr("Note: %1").arg(said);
    }
    return said;
}

QStringList wrapped(const QString &text)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.last().isEmpty() && lines.last().size() + 1 + word.size() > sentenceWidth)
            lines.append(QString());
        lines.last() += lines.last().isEmpty() ? word : u' ' + word;
    }
    return lines;
}

} // namespace

ReviewedText::ReviewedText(std::shared_ptr<const ReviewFile> file, const std::vector<int> &added)
    : m_file(std::move(file)), m_added(added)
{
    const QByteArray &text = m_file->text;
    m_text.reserve(text.size() + text.size() / 8);
    qsizetype begin = 0;
    while (begin < text.size() && m_lineBegins.size() < mostLines) {
        const qsizetype lineEnd = text.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        addLine(begin, end);
        addFindings();
        begin = end + 1;
    }
    if (begin < text.size())
        sayWhatIsLeftOut(begin);
}

void ReviewedText::addRow(ReviewRow row, const QString &text)
{
    if (!m_rows.empty())
        m_text += u'\n';
    m_text += text;
    m_rows.push_back(std::move(row));
}

void ReviewedText::addLine(qsizetype begin, qsizetype end)
{
    const auto line = static_cast<int>(m_lineBegins.size()) + 1;
    m_lineBegins.push_back(begin);
    m_rowOfLine.push_back(static_cast<int>(m_rows.size()));
    ReviewRow row{.line = line};
    for (; m_nextMark < m_file->marks.size() && m_file->marks[m_nextMark].line <= line; ++m_nextMark)
        row.marks.push_back(m_file->marks[m_nextMark]);
    while (m_nextAdded < m_added.size() && m_added[m_nextAdded] < line)
        ++m_nextAdded;
    row.isAdded = m_nextAdded < m_added.size() && m_added[m_nextAdded] == line;
    const bool endsInReturn = end > begin && m_file->text.at(end - 1) == '\r';
    addRow(std::move(row), shownLine(QByteArrayView(m_file->text).sliced(begin, end - begin - (endsInReturn ? 1 : 0))));
}

void ReviewedText::addFindings()
{
    const auto line = static_cast<int>(m_lineBegins.size());
    for (; m_nextFinding < m_file->findings.size() && m_file->findings[m_nextFinding].line <= line; ++m_nextFinding) {
        const Finding &finding = m_file->findings[m_nextFinding].finding;
        bool isFirst = true;
        for (const QString &text : wrapped(findingText(finding))) {
            addRow({.line = line, .finding = &finding, .isFirst = isFirst},
                   QStringLiteral("  ") + shownLine(QStringView(text)));
            isFirst = false;
        }
    }
}

void ReviewedText::sayWhatIsLeftOut(qsizetype from)
{
    const QByteArray &text = m_file->text;
    const auto more =
        static_cast<int>(QByteArrayView(text).sliced(from).count('\n')) + (text.endsWith('\n') ? 0 : 1);
    addRow({}, QStringLiteral("… ") + Texts::tr("%n more line(s) of this file are not shown", nullptr, more));
}

std::optional<int> ReviewedText::rowOfLine(int line) const
{
    if (m_rowOfLine.empty())
        return std::nullopt;
    return m_rowOfLine[static_cast<std::size_t>(std::clamp(line, 1, lineCount()) - 1)];
}

std::vector<ReviewedText::Span> ReviewedText::spans(int line, qsizetype shownCharacters) const
{
    std::vector<Span> spans;
    const qsizetype begin = m_lineBegins[static_cast<std::size_t>(line) - 1];
    const qsizetype lineEnd = m_file->text.indexOf('\n', begin);
    const qsizetype end = std::min(lineEnd < 0 ? m_file->text.size() : lineEnd, begin + longestShownLine);
    const QByteArrayView bytes = QByteArrayView(m_file->text).sliced(begin, end - begin);
    // As many characters as bytes: each stands where it stood, but for the carriage return.
    const bool isPlain = shownCharacters == bytes.size() || shownCharacters == bytes.size() - 1;
    const auto column = [&](qsizetype at) {
        const qsizetype inLine = std::clamp<qsizetype>(at - begin, 0, bytes.size());
        return static_cast<int>(isPlain ? inLine : QString::fromUtf8(bytes.first(inLine)).size());
    };
    const auto &tokens = m_file->tokens;
    for (auto token = std::ranges::upper_bound(tokens, begin, {}, &TextToken::end);
         token != tokens.end() && token->begin < end; ++token)
        spans.push_back({column(token->begin), column(token->end), token->part, token->isLive});
    return spans;
}

} // namespace stir::ui
