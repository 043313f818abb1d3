// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_lines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

/// Marks what lies between the common beginning and the common end, widened to whole words.
void markChangedWords(DiffLine &removed, DiffLine &added)
{
    const QString &a = removed.text;
    const QString &b = added.text;
    const auto shorter = static_cast<int>(std::min(a.size(), b.size()));
    int begin = 0;
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    int tail = 0;
    while (tail < shorter - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    while (begin > 0 && isWordCharacter(a[begin - 1]))
        --begin;
    while (tail > 0 && isWordCharacter(a[a.size() - tail]))
        --tail;
    // Lines with nothing in common are simply other lines.
    if (begin + tail == 0)
        return;
    removed.changedFrom = added.changedFrom = begin;
    removed.changedTo = static_cast<int>(a.size()) - tail;
    added.changedTo = static_cast<int>(b.size()) - tail;
}

void pairChanges(std::vector<DiffLine> &lines)
{
    using Kind = DiffLine::Kind;
    std::size_t at = 0;
    while (at < lines.size()) {
        if (lines[at].kind != Kind::Removed) {
            ++at;
            continue;
        }
        std::size_t added = at;
        while (added < lines.size() && lines[added].kind == Kind::Removed)
            ++added;
        std::size_t end = added;
        while (end < lines.size() && lines[end].kind == Kind::Added)
            ++end;
        const std::size_t pairs = std::min(added - at, end - added);
        for (std::size_t pair = 0; pair < pairs; ++pair)
            markChangedWords(lines[at + pair], lines[added + pair]);
        at = end;
    }
}

/// diff writes the two sides of /etc/x as a/etc/x and b/etc/x.
QString pathOf(const QString &name)
{
    return name.startsWith("a/"_L1) || name.startsWith("b/"_L1) ? name.mid(1) : name;
}

class Reader
{
public:
    void read(const QString &line)
    {
        static const QRegularExpression hunk(u"^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@"_s);
        if (const auto match = hunk.match(line); match.hasMatch())
            openHunk(match.captured(1).toInt(), match.captured(2), match.captured(3).toInt(), match.captured(4));
        else if (m_oldLeft <= 0 && m_newLeft <= 0 && line.startsWith("--- "_L1))
            m_fileName = pathOf(line.mid(4));
        else if (m_oldLeft <= 0 && m_newLeft <= 0 && line.startsWith("+++ "_L1))
            openFile(pathOf(line.mid(4)));
        else if (!line.isEmpty())
            readBody(line);
    }
    std::vector<DiffLine> take() { return std::move(m_lines); }

private:
    void openFile(const QString &name)
    {
        const QString shown = name == "/dev/null"_L1 ? m_fileName : name;
        m_lines.push_back({.kind = DiffLine::Kind::FileName, .text = shown});
        m_old = m_new = 1;
    }

    void openHunk(int oldStart, const QString &oldCount, int newStart, const QString &newCount)
    {
        m_oldLeft = oldCount.isNull() ? 1 : oldCount.toInt();
        m_newLeft = newCount.isNull() ? 1 : newCount.toInt();
        if (const int folded = newStart - m_new; folded > 0 && m_newLeft > 0)
            m_lines.push_back({.kind = DiffLine::Kind::Folded, .text = {}, .foldedLines = folded});
        m_old = oldStart;
        m_new = newStart;
    }

    void readBody(const QString &line)
    {
        const QChar mark = line.front();
        const QString text = line.mid(1);
        if (mark == u'+') {
            m_lines.push_back({.kind = DiffLine::Kind::Added, .newNumber = m_new++, .text = text});
            --m_newLeft;
        } else if (mark == u'-') {
            m_lines.push_back({.kind = DiffLine::Kind::Removed, .oldNumber = m_old++, .text = text});
            --m_oldLeft;
        } else if (mark == u' ') {
            m_lines.push_back(
                {.kind = DiffLine::Kind::Context, .oldNumber = m_old++, .newNumber = m_new++, .text = text});
            --m_oldLeft;
            --m_newLeft;
        }
    }

    std::vector<DiffLine> m_lines;
    QString m_fileName;
    int m_old = 1;
    int m_new = 1;
    int m_oldLeft = 0;
    int m_newLeft = 0;
};

} // namespace

std::vector<DiffLine> parseUnifiedDiff(const QString &diff)
{
    Reader reader;
    for (const QString &line : diff.split(u'\n'))
        reader.read(line.endsWith(u'\r') ? line.chopped(1) : line);
    std::vector<DiffLine> lines = reader.take();
    pairChanges(lines);
    return lines;
}

} // namespace stir::ui
