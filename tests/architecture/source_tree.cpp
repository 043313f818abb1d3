// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace stir::architecture {

namespace {

/// Walks over C++ once; each member function consumes one kind of thing.
class Stripper
{
public:
    explicit Stripper(const QString &text) : m_text(text) {}

    QString run()
    {
        while (m_at < m_text.size()) {
            if (!skipComment() && !skipRawString() && !skipQuoted())
                m_code += m_text[m_at++];
        }
        return m_code;
    }

private:
    bool startsWith(QLatin1String what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    void skipTo(qsizetype end)
    {
        const auto skipped = QStringView(m_text).mid(m_at, end - m_at);
        m_code += QString(skipped.count(u'\n'), u'\n');
        m_at = end;
    }

    qsizetype endOf(const QString &mark, qsizetype from) const
    {
        const auto found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found + mark.size();
    }

    bool skipComment()
    {
        if (startsWith(QLatin1String("//"))) {
            const auto end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
            return true;
        }
        if (!startsWith(QLatin1String("/*")))
            return false;
        skipTo(endOf(QStringLiteral("*/"), m_at + 2));
        return true;
    }

    bool skipRawString()
    {
        if (!startsWith(QLatin1String("R\"")))
            return false;
        const auto open = m_text.indexOf(u'(', m_at);
        if (open < 0)
            return false;
        const QString delimiter = m_text.mid(m_at + 2, open - m_at - 2);
        skipTo(endOf(QStringLiteral(")%1\"").arg(delimiter), open));
        m_code += QLatin1String("\"\"");
        return true;
    }

    bool skipQuoted()
    {
        const QChar quote = m_text[m_at];
        const bool digitSeparator = quote == u'\'' && m_at > 0 && m_text[m_at - 1].isLetterOrNumber();
        if ((quote != u'"' && quote != u'\'') || digitSeparator || onIncludeLine())
            return false;
        auto end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        m_at = std::min(end + 1, m_text.size());
        m_code += quote;
        m_code += quote;
        return true;
    }

    bool onIncludeLine() const
    {
        const auto start = m_at == 0 ? 0 : m_text.lastIndexOf(u'\n', m_at - 1) + 1;
        return QStringView(m_text).mid(start, m_at - start).trimmed().startsWith(QLatin1String("#include"));
    }

    const QString &m_text;
    QString m_code;
    qsizetype m_at = 0;
};

} // namespace

QString withoutCommentsAndLiterals(const QString &text)
{
    return Stripper(text).run();
}

std::vector<SourceFile> readSources(const QString &root, const QStringList &folders, const QStringList &endings)
{
    std::vector<SourceFile> sources;
    for (const QString &folder : folders) {
        QDirIterator files(root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (std::none_of(endings.begin(), endings.end(), [&](const QString &end) { return path.endsWith(end); }))
                continue;
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            sources.push_back(
                {path.mid(root.size() + 1), text.split(u'\n'), withoutCommentsAndLiterals(text).split(u'\n')});
        }
    }
    std::sort(sources.begin(), sources.end(),
              [](const auto &left, const auto &right) { return left.path < right.path; });
    return sources;
}

} // namespace stir::architecture
