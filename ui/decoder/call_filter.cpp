// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_filter.h"

#include <algorithm>

namespace stir::ui {

namespace {

template <typename Kind>
quint8 bitOf(Kind kind)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(kind));
}

std::optional<std::vector<bool>> wordsIn(const QSet<QByteArray> &chosen, const QList<QByteArray> &words)
{
    if (chosen.isEmpty())
        return std::nullopt;
    std::vector<bool> found(static_cast<std::size_t>(words.size()), false);
    for (qsizetype id = 0; id < words.size(); ++id)
        found[static_cast<std::size_t>(id)] = chosen.contains(words[id]);
    return found;
}

bool has(const std::vector<bool> &words, WordId id)
{
    return id < words.size() && words[id];
}

/// ASCII letters in any case, as in URLs and names of types.
bool contains(const QByteArray &text, const QByteArray &lowerTerm)
{
    return std::search(text.begin(), text.end(), lowerTerm.begin(), lowerTerm.end(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
           }) != text.end();
}

} // namespace

bool CallFilter::isOpen() const
{
    return text.trimmed().isEmpty() && groups == 0 && attestations == 0 && x5u.isEmpty() && types.isEmpty() &&
           checks.isEmpty() && numbers.isEmpty();
}

RowFilter::RowFilter(const CallFilter &filter, const CallSnapshot &calls)
    : m_groups(filter.groups), m_attestations(filter.attestations), m_x5u(wordsIn(filter.x5u, calls.words)),
      m_types(wordsIn(filter.types, calls.words)), m_byNumber(!filter.numbers.isEmpty())
{
    const QStringList words = filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_terms.push_back(termOf(word, filter, calls));
    if (!filter.checks.isEmpty()) {
        quint32 mask = 0;
        for (qsizetype place = 0; place < calls.checks.size(); ++place)
            if (filter.checks.contains(calls.checks[place]))
                mask |= 1U << static_cast<unsigned>(place);
        m_checks = mask;
    }
    if (m_byNumber) {
        WordTable none(0);
        for (const QByteArray &number : filter.numbers)
            if (const auto packed = PackedNumber::of(number, none); !packed.isWord())
                m_numbers.push_back(packed.bits());
        std::sort(m_numbers.begin(), m_numbers.end());
        m_numberWords = *wordsIn(filter.numbers, calls.words);
    }
}

RowFilter::Term RowFilter::termOf(const QString &word, const CallFilter &filter, const CallSnapshot &calls)
{
    const QByteArray bytes = word.toLower().toUtf8();
    Term term{.number = NumberPattern::of(bytes),
              .words = std::vector<bool>(static_cast<std::size_t>(calls.words.size()), false)};
    for (qsizetype id = 0; id < calls.words.size(); ++id)
        term.words[static_cast<std::size_t>(id)] = contains(calls.words[id], bytes);
    for (qsizetype place = 0; place < calls.checks.size(); ++place)
        if (contains(calls.checks[place], bytes) ||
            filter.checkTitles.value(calls.checks[place]).contains(word, Qt::CaseInsensitive))
            term.checks |= 1U << static_cast<unsigned>(place);
    for (std::size_t group = 0; group < callGroups; ++group)
        if (filter.groupWords[group].startsWith(word, Qt::CaseInsensitive))
            term.groups = static_cast<quint8>(term.groups | bitOf(group));
    return term;
}

bool RowFilter::isIn(const Term &term, const CallRow &row)
{
    if (term.number && (term.number->isIn(row.caller) || term.number->isIn(row.called)))
        return true;
    return ((row.failed | row.warned) & term.checks) != 0 || (term.groups & bitOf(row.group)) != 0 ||
           has(term.words, row.x5u) || has(term.words, row.ppt) || has(term.words, row.server) ||
           has(term.words, row.caller.word()) || has(term.words, row.called.word());
}

bool RowFilter::hasNumber(PackedNumber number) const
{
    return number.isWord() ? has(m_numberWords, number.word())
                           : std::binary_search(m_numbers.begin(), m_numbers.end(), number.bits());
}

quint32 RowFilter::rejectedBy(const CallRow &row) const
{
    quint32 rejected = 0;
    if (!std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return isIn(term, row); }))
        rejected |= Text;
    if (m_groups != 0 && (m_groups & bitOf(row.group)) == 0)
        rejected |= Group;
    if (m_attestations != 0 && (m_attestations & bitOf(row.attestation)) == 0)
        rejected |= Attestation;
    if (m_x5u && !has(*m_x5u, row.x5u))
        rejected |= X5u;
    if (m_types && !has(*m_types, row.ppt))
        rejected |= Type;
    if (m_checks && ((row.failed | row.warned) & *m_checks) == 0)
        rejected |= Check;
    if (m_byNumber && !hasNumber(row.caller) && !hasNumber(row.called))
        rejected |= Number;
    return rejected;
}

} // namespace stir::ui
