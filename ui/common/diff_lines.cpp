// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_lines.h"

#include "ui/common/shown_line.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

void markChanges(DiffLine &removed, DiffLine &added)
{
    // A line end is seen only where it is what changes.
    if (removed.endsInReturn != added.endsInReturn)
        (removed.endsInReturn ? removed : added).text += QChar(0x240D);
    WordChanges changes = changedWords(removed.text, added.text);
    removed.changed = std::move(changes.before);
    added.changed = std::move(changes.after);
}

QStringList textsOf(const std::vector<DiffLine> &lines, const std::vector<std::size_t> &places)
{
    QStringList texts;
    for (const std::size_t place : places)
        texts.append(lines[place].text);
    return texts;
}

/// Where a run of changed lines ends; its lines by their side.
struct ChangeRun
{
    std::vector<std::size_t> removed;
    std::vector<std::size_t> added;
    std::size_t end = 0;
};

ChangeRun runAt(const std::vector<DiffLine> &lines, std::size_t at)
{
    using Kind = DiffLine::Kind;
    ChangeRun run;
    for (; at < lines.size(); ++at) {
        const Kind kind = lines[at].kind;
        if (kind == Kind::Removed && run.added.empty())
            run.removed.push_back(at);
        else if (kind == Kind::Added)
            run.added.push_back(at);
        else if (kind != Kind::NoLineEnd)
            break;
    }
    run.end = at;
    return run;
}

void pairChanges(std::vector<DiffLine> &lines)
{
    std::size_t at = 0;
    while (at < lines.size()) {
        const ChangeRun run = runAt(lines, at);
        for (const auto &[before, after] : counterparts(textsOf(lines, run.removed), textsOf(lines, run.added)))
            markChanges(lines[run.removed[before]], lines[run.added[after]]);
        at = std::max(run.end, at + 1);
    }
}

/// diff writes the two sides of /etc/x as a/etc/x and b/etc/x.
QString pathOf(const QString &name)
{
    return name.startsWith("a/"_L1) || name.startsWith("b/"_L1) ? name.mid(1) : name;
}

/// Lines as git counts them: what stands behind the last line end is one more.
int lineCount(const QByteArray &text)
{
    return static_cast<int>(text.count('\n')) + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

class Reader
{
public:
    explicit Reader(const FileTexts &texts) : m_texts(texts) {}

    void read(const QString &line)
    {
        static const QRegularExpression hunk(u"^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@"_s);
        const bool isInside = m_oldLeft > 0 || m_newLeft > 0;
        if (const auto match = hunk.match(line); match.hasMatch())
            openHunk(match.captured(1).toInt(), match.captured(2), match.captured(3).toInt(), match.captured(4));
        else if (!isInside && line.startsWith("--- "_L1))
            m_oldName = pathOf(line.mid(4));
        else if (!isInside && line.startsWith("+++ "_L1))
            openFile(pathOf(line.mid(4)));
        else if (!line.isEmpty())
            readBody(line);
    }

    std::vector<DiffLine> take()
    {
        closeFile();
        return std::move(m_lines);
    }

private:
    void openFile(const QString &name)
    {
        closeFile();
        m_file = name == "/dev/null"_L1 ? m_oldName : name;
        m_lines.push_back({.kind = DiffLine::Kind::FileName, .text = m_file});
        m_old = m_new = 1;
    }

    void closeFile()
    {
        if (const auto text = m_texts.constFind(m_file); text != m_texts.cend())
            fold(lineCount(*text) + 1 - m_old);
        m_file.clear();
    }

    void fold(int lines)
    {
        if (lines > 0)
            m_lines.push_back({.kind = DiffLine::Kind::Folded,
                               .oldNumber = m_old,
                               .newNumber = m_new,
                               .text = {},
                               .file = m_file,
                               .foldedLines = lines});
    }

    void openHunk(int oldStart, const QString &oldCount, int newStart, const QString &newCount)
    {
        m_oldLeft = oldCount.isNull() ? 1 : oldCount.toInt();
        m_newLeft = newCount.isNull() ? 1 : newCount.toInt();
        // A side without lines is numbered by the line in front of it.
        const int oldFirst = m_oldLeft > 0 ? oldStart : oldStart + 1;
        const int newFirst = m_newLeft > 0 ? newStart : newStart + 1;
        fold(oldFirst - m_old);
        m_old = oldFirst;
        m_new = newFirst;
    }

    void readBody(const QString &line)
    {
        const QChar mark = line.front();
        const bool endsInReturn = line.endsWith(u'\r');
        const QStringView text = QStringView(line).sliced(1, line.size() - (endsInReturn && line.size() > 1 ? 2 : 1));
        DiffLine read{.text = shownLine(text), .endsInReturn = endsInReturn};
        if (mark == u'+') {
            read.kind = DiffLine::Kind::Added;
            read.newNumber = m_new++;
            --m_newLeft;
        } else if (mark == u'-') {
            read.kind = DiffLine::Kind::Removed;
            read.oldNumber = m_old++;
            --m_oldLeft;
        } else if (mark == u' ') {
            read.oldNumber = m_old++;
            read.newNumber = m_new++;
            --m_oldLeft;
            --m_newLeft;
        } else if (mark == u'\\') {
            read = {.kind = DiffLine::Kind::NoLineEnd, .text = {}};
        } else {
            return;
        }
        if (!m_file.isEmpty())
            m_lines.push_back(std::move(read));
    }

    const FileTexts &m_texts;
    std::vector<DiffLine> m_lines;
    QString m_oldName;
    QString m_file;
    int m_old = 1;
    int m_new = 1;
    int m_oldLeft = 0;
    int m_newLeft = 0;
};

} // namespace

std::vector<DiffLine> parseUnifiedDiff(const QString &diff, const FileTexts &texts)
{
    Reader reader(texts);
    for (const QString &line : diff.split(u'\n'))
        reader.read(line);
    std::vector<DiffLine> lines = reader.take();
    pairChanges(lines);
    return lines;
}

std::vector<DiffLine> unfolded(const DiffLine &fold, const FileTexts &texts)
{
    std::vector<DiffLine> lines;
    const auto found = texts.constFind(fold.file);
    if (found == texts.cend())
        return lines;
    const QByteArray &text = *found;
    qsizetype begin = 0;
    for (int number = 1; number < fold.oldNumber + fold.foldedLines && begin < text.size(); ++number) {
        const qsizetype lineEnd = text.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        if (number >= fold.oldNumber) {
            const bool endsInReturn = end > begin && text.at(end - 1) == '\r';
            const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin - (endsInReturn ? 1 : 0));
            lines.push_back({.oldNumber = number,
                             .newNumber = number - fold.oldNumber + fold.newNumber,
                             .text = shownLine(line),
                             .endsInReturn = endsInReturn});
        }
        begin = end + 1;
    }
    return lines;
}

} // namespace stir::ui
