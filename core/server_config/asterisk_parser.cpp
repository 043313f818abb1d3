// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/asterisk_parser.h"

#include "core/server_config/asterisk_line.h"
#include "core/server_config/text_lines.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stir::server_config {

namespace {

// main/config.c: char buf[8192], and a line that fills it is skipped whole.
constexpr qsizetype longestReadLine = 8190;
constexpr int deepestInclude = 10;             // MAX_INCLUDE_LEVEL
constexpr std::size_t mostVariables = 500'000; // inherited ones count each time
constexpr std::size_t mostIncludes = 1000;

/// Sections by their names, however many there are of one.
class SectionNames
{
public:
    void add(const QByteArray &name, std::size_t number) { m_names[name.toLower()].numbers.push_back(number); }

    std::optional<std::size_t> first(const QByteArray &name) const
    {
        const auto known = m_names.constFind(name.toLower());
        return known == m_names.constEnd() ? std::nullopt : std::optional(known->numbers.front());
    }

    /// The first that is no template. A template stays one, so each is passed over once.
    std::optional<std::size_t> firstRead(const QByteArray &name, const std::vector<AsteriskCategory> &categories)
    {
        const auto known = m_names.find(name.toLower());
        if (known == m_names.end())
            return std::nullopt;
        while (known->read < known->numbers.size() && categories[known->numbers[known->read]].isTemplate)
            ++known->read;
        return known->read < known->numbers.size() ? std::optional(known->numbers[known->read]) : std::nullopt;
    }

private:
    struct Same
    {
        std::vector<std::size_t> numbers;
        std::size_t read = 0;
    };
    QHash<QByteArray, Same> m_names;
};

class Parser
{
public:
    Parser(SplicedText &sources, const ConfigSurroundings &surroundings)
        : m_sources(sources), m_text(sources.whole()), m_surroundings(surroundings)
    {
    }

    AsteriskFile run()
    {
        readFile(0, 0, m_text.size());
        return std::move(m_file);
    }

private:
    /// Where in which file the parser stands; each file has its own.
    struct Position
    {
        int file = 0;
        int line = 0;
        qsizetype lineBegin = 0;
        qsizetype next = 0; ///< where the next line begins, and the text of an include goes
        std::optional<std::size_t> section;
    };

    /// Reads what now lies in [begin, end); gives where it ends after all includes.
    qsizetype readFile(int number, qsizetype begin, qsizetype end)
    {
        const Position outer = std::exchange(m_at, {number, 0, begin, begin, m_lastSection});
        AsteriskComments comments;
        int commentLine = 0;
        qsizetype commentLineBegin = 0;
        while (m_at.next < end) {
            const qsizetype size = m_text.size();
            const bool wasOpen = comments.isOpen();
            ++m_at.line;
            m_at.lineBegin = m_at.next;
            m_at.next = std::min(nextLineStart(m_text, m_at.lineBegin), end);
            readLine(comments);
            if (!wasOpen && comments.isOpen()) {
                commentLine = m_at.line;
                commentLineBegin = m_at.lineBegin;
            }
            end += m_text.size() - size;
        }
        if (const auto opened = comments.openedAt())
            m_file.problems.push_back(findingAt("file", Judgement::Fail, "unterminated_comment",
                                                {commentLine, *opened - commentLineBegin + 1, path()}));
        if (number == 0)
            m_file.endsInComment = comments.isOpen();
        m_at = outer;
        return end;
    }

    QByteArray path() const { return m_sources.file(m_at.file).path; }

    void note(Judgement judgement, const char *rule, qsizetype at, const QByteArray &name = {})
    {
        constexpr std::size_t mostProblems = 1000;
        if (m_file.problems.size() < mostProblems)
            m_file.problems.push_back(
                findingAt("file", judgement, rule, {m_at.line, at - m_at.lineBegin + 1, path()}, name));
    }

    void readLine(AsteriskComments &comments)
    {
        const bool hasEnd = m_text.at(m_at.next - 1) == '\n';
        const qsizetype end = hasEnd ? m_at.next - 1 : m_at.next;
        const bool hasMark =
            m_at.line == 1 &&
            QByteArrayView(m_text).sliced(m_at.lineBegin, end - m_at.lineBegin).startsWith("\xEF\xBB\xBF");
        const qsizetype begin = m_at.lineBegin + (hasMark ? 3 : 0);
        if (end - m_at.lineBegin > longestReadLine) {
            note(Judgement::Warn, "line_too_long", m_at.lineBegin + longestReadLine);
            return;
        }
        const AsteriskLine line = comments.lineOf(m_text, begin, end);
        if (line.strayEnd)
            note(Judgement::Fail, "stray_comment_end", *line.strayEnd);
        qsizetype first = 0;
        qsizetype last = line.text.size();
        while (first < last && isAsteriskBlank(line.text.at(first)))
            ++first;
        while (last > first && isAsteriskBlank(line.text.at(last - 1)))
            --last;
        if (first < last)
            readContent(line, first, last);
    }

    void readContent(const AsteriskLine &line, qsizetype first, qsizetype last)
    {
        const char byte = line.text.at(first);
        const qsizetype at = line.offsets[static_cast<std::size_t>(first)];
        if (byte == '[')
            readSection(line.text.mid(first, last - first), at);
        else if (byte == '#')
            readDirective(line.text.mid(first, last - first), at);
        else if (!m_at.section)
            note(Judgement::Fail, "variable_outside_section", at);
        else
            readVariable(line, first, last);
        if (!m_at.section || m_file.sections[*m_at.section].file != m_at.file)
            return;
        m_file.sections[*m_at.section].lastLine = m_at.line;
        m_file.sections[*m_at.section].lastOffset = m_at.lineBegin;
    }

    void readSection(const QByteArray &content, qsizetype at)
    {
        const qsizetype close = content.indexOf(']');
        const QByteArray rest = close < 0 ? QByteArray() : content.mid(close + 1);
        const bool hasOptions = rest.startsWith('(');
        if (close < 0 || (hasOptions && !rest.contains(')'))) {
            note(Judgement::Fail, "section_not_closed", at);
            return;
        }
        AsteriskCategory own{content.mid(1, close - 1), false, m_file.sections.size(), {}};
        AsteriskCategory *category = &own;
        if (hasOptions) {
            for (const QByteArray &option : rest.mid(1, rest.indexOf(')') - 1).split(','))
                category = applyOption(option, own, category, at);
        }
        const std::size_t number = numberOf(*category, own);
        if (category == &own) {
            m_names.add(own.name, number);
            m_file.categories.push_back(std::move(own));
        }
        m_at.section = m_lastSection = m_file.sections.size();
        m_file.sections.push_back(
            {content.mid(1, close - 1), m_at.file, m_at.line, m_at.lineBegin, number, {}, m_at.line, m_at.lineBegin});
    }

    /// "!", "+", "+filter" or the name of a section whose variables are copied; gives the category that goes on.
    AsteriskCategory *applyOption(const QByteArray &option, AsteriskCategory &own, AsteriskCategory *category,
                                  qsizetype at)
    {
        if (option == "!") {
            category->isTemplate = true;
            return category;
        }
        const bool isAddition = option.startsWith('+');
        const QByteArray &name = isAddition ? own.name : option;
        const bool mayBeTemplate = !isAddition || option.size() > 1;
        const auto found = mayBeTemplate ? m_names.first(name) : m_names.firstRead(name, m_file.categories);
        if (!found) {
            note(Judgement::Fail, isAddition ? "section_missing" : "template_missing", at, name);
            return category;
        }
        AsteriskCategory &other = m_file.categories[*found];
        if (isAddition) {
            other.isTemplate = other.isTemplate || own.isTemplate;
            for (const AsteriskEntry &entry : std::exchange(own.entries, {}))
                addEntry(other, *found, entry);
            return &other;
        }
        if (isFull(other.entries.size(), at))
            return category;
        const std::vector<AsteriskEntry> inherited = other.entries;
        for (const AsteriskEntry &entry : inherited)
            addEntry(*category, numberOf(*category, own), {entry.variable, true});
        return category;
    }

    /// Its place in the list; the one that is being read gets the next.
    std::size_t numberOf(const AsteriskCategory &category, const AsteriskCategory &own) const
    {
        return &category == &own ? m_file.categories.size()
                                 : static_cast<std::size_t>(&category - m_file.categories.data());
    }

    void addEntry(AsteriskCategory &category, std::size_t number, const AsteriskEntry &entry)
    {
        category.entries.push_back(entry);
        m_variableNames.insert({number, m_file.variables[entry.variable].name});
    }

    bool isFull(std::size_t more, qsizetype at)
    {
        m_entries += more;
        if (m_entries <= mostVariables)
            return false;
        if (!std::exchange(m_isFull, true))
            note(Judgement::Fail, "too_many_settings", at);
        return true;
    }

    void readDirective(const QByteArray &content, qsizetype at)
    {
        qsizetype blank = 0;
        while (blank < content.size() && !isAsteriskBlank(content.at(blank)))
            ++blank;
        const QByteArray word = content.left(blank).toLower();
        QByteArray name = content.mid(blank).trimmed();
        const char quote = name.isEmpty() ? '\0' : name.front();
        if (name.size() > 1 && ((quote == '"' && name.endsWith('"')) || (quote == '<' && name.endsWith('>'))))
            name = name.mid(1, name.size() - 2);
        if (word == "#exec")
            note(Judgement::Note, "executed_file", at, name);
        else if (word != "#include" && word != "#tryinclude")
            note(Judgement::Warn, "unknown_directive", at, word);
        else if (name.isEmpty())
            note(Judgement::Warn, "include_without_name", at);
        else
            include(name, word == "#include", at);
    }

    void include(const QByteArray &name, bool isNeeded, qsizetype at)
    {
        if (m_surroundings.includedFiles == nullptr)
            return note(Judgement::Note, "included_file", at, name);
        if (m_sources.depthAt(at) >= deepestInclude)
            return note(Judgement::Fail, "include_too_deep", at, name);
        // A relative name is one of the configuration folder, wherever the including file lies.
        const qsizetype slash = m_surroundings.path.lastIndexOf('/');
        const QByteArray absolute = name.startsWith('/') ? name : m_surroundings.path.left(slash + 1) + name;
        const auto found =
            absolute.startsWith('/') ? m_surroundings.includedFiles->matching(absolute) : std::vector<QByteArray>();
        if (found.empty() && isNeeded)
            note(Judgement::Fail, "include_missing", at, name);
        qsizetype next = m_at.next;
        for (const QByteArray &path : found)
            next = includeOne(path, next, at);
        m_at.next = next;
    }

    /// Gives where the text goes on behind it.
    qsizetype includeOne(const QByteArray &path, qsizetype next, qsizetype at)
    {
        const auto fails = [&](const char *rule, Judgement judgement = Judgement::Fail) {
            note(judgement, rule, at, path);
            return next;
        };
        if (m_sources.isInside(at, path))
            return fails("include_loop");
        const auto text = m_surroundings.includedFiles->read(path);
        if (!text)
            return fails("include_unreadable", Judgement::Warn); // the service may be allowed to
        if (m_text.size() + text->size() > configFileLimit || m_sources.pieces() > 2 * mostIncludes)
            return fails("include_too_large");
        const int number = m_sources.insert(next, path, *text);
        return readFile(number, next, next + text->size());
    }

    void readVariable(const AsteriskLine &line, qsizetype first, qsizetype last)
    {
        const qsizetype at = line.offsets[static_cast<std::size_t>(first)];
        const bool isEscaped = line.text.at(first) == '\\';
        first += isEscaped ? 1 : 0; // escapes the first character of a name
        const qsizetype sign = line.text.indexOf('=', first + (isEscaped ? 1 : 0));
        if (sign < 0 || sign >= last)
            return note(Judgement::Warn, "no_equal_sign", at);
        AsteriskVariable variable;
        variable.file = m_at.file;
        variable.line = m_at.line;
        variable.lineBegin = m_at.lineBegin;
        const bool adds = sign > first + (isEscaped ? 1 : 0) && line.text.at(sign - 1) == '+';
        variable.name = line.text.mid(first, sign - first - (adds ? 1 : 0)).trimmed();
        qsizetype from = sign + 1;
        if (!adds && from < last && line.text.at(from) == '>')
            ++from;
        if (variable.name.isEmpty())
            return note(Judgement::Warn, "no_variable_name", at);
        if (isFull(1, at))
            return;
        placeValue(line, from, last, variable);
        AsteriskSection &section = m_file.sections[*m_at.section];
        AsteriskCategory &category = m_file.categories[section.category];
        variable.isAppended = adds && m_variableNames.contains({section.category, variable.name});
        section.variables.push_back(m_file.variables.size());
        m_file.variables.push_back(std::move(variable));
        addEntry(category, section.category, {m_file.variables.size() - 1, false});
    }

    void placeValue(const AsteriskLine &line, qsizetype from, qsizetype last, AsteriskVariable &variable) const
    {
        const qsizetype behindSign = line.offsets[static_cast<std::size_t>(from) - 1] + 1;
        while (from < last && isAsteriskBlank(line.text.at(from)))
            ++from;
        if (from >= last) {
            const bool hasBlank = behindSign < m_at.next && m_text.at(behindSign) == ' ';
            variable.begin = variable.end = behindSign + (hasBlank ? 1 : 0);
            return;
        }
        variable.value = line.text.mid(from, last - from);
        variable.begin = line.offsets[static_cast<std::size_t>(from)];
        if (line.text.at(from) == ';')
            --variable.begin; // the backslash in front belongs to it
        variable.end = line.offsets[static_cast<std::size_t>(last) - 1] + 1;
        variable.isCut = line.cut == variable.end;
        const char behind = variable.end < m_at.next ? m_text.at(variable.end) : '\n';
        variable.isTrimmed = (behind == ' ' || behind == '\t') && last < line.text.size() &&
                             QByteArrayView(m_text).sliced(variable.end, m_at.next - variable.end).trimmed().isEmpty();
    }

    SplicedText &m_sources;
    const QByteArray &m_text; ///< grows
    const ConfigSurroundings &m_surroundings;
    AsteriskFile m_file;
    Position m_at;
    std::optional<std::size_t> m_lastSection; ///< an included file begins in it
    SectionNames m_names;
    QSet<std::pair<std::size_t, QByteArray>> m_variableNames; ///< with the number of their category
    std::size_t m_entries = 0;
    bool m_isFull = false;
};

} // namespace

AsteriskFile parseAsterisk(SplicedText &sources, const ConfigSurroundings &surroundings)
{
    return Parser(sources, surroundings).run();
}

} // namespace stir::server_config
