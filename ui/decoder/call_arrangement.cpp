// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_arrangement.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace stir::ui {

namespace {

struct SortedRow
{
    quint64 key;
    quint32 row;
};

/// The place of each word in the order of their texts, by WordId.
std::vector<quint32> ranksOf(const QList<QByteArray> &words)
{
    std::vector<quint32> order(static_cast<std::size_t>(words.size()));
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        return words[static_cast<qsizetype>(a)] < words[static_cast<qsizetype>(b)];
    });
    std::vector<quint32> ranks(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = static_cast<quint32>(rank);
    return ranks;
}

class SortKeys
{
public:
    SortKeys(CallColumn column, const CallSnapshot &calls) : m_column(column)
    {
        if (column == CallColumn::Type || column == CallColumn::X5u || column == CallColumn::Server ||
            column == CallColumn::Caller || column == CallColumn::Called)
            m_ranks = ranksOf(calls.words);
    }

    quint64 of(const CallRow &row) const
    {
        switch (m_column) {
        case CallColumn::Time:
            return std::bit_cast<quint64>(row.time) ^ (quint64(1) << 63U); // as unsigned, negative times come first
        case CallColumn::Caller:
            return ofNumber(row.caller);
        case CallColumn::Called:
            return ofNumber(row.called);
        case CallColumn::Attestation:
            return static_cast<quint64>(row.attestation);
        case CallColumn::Verdict:
            return (static_cast<quint64>(row.group) << 8U) | row.firstFailed;
        case CallColumn::Type:
            return m_ranks[row.ppt];
        case CallColumn::X5u:
            return m_ranks[row.x5u];
        case CallColumn::Server:
            return m_ranks[row.server];
        case CallColumn::Input:
            return 0;
        }
        return 0;
    }

private:
    /// Numbers first, then everything else by its text.
    quint64 ofNumber(PackedNumber number) const
    {
        return number.isWord() ? (quint64(0xF) << 60U) | m_ranks[number.word()] : number.bits();
    }

    CallColumn m_column;
    std::vector<quint32> m_ranks;
};

QList<NameCount> mostFrequent(QList<NameCount> counts)
{
    const auto more = [](const NameCount &a, const NameCount &b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    };
    const qsizetype kept = std::min(counts.size(), namesKept);
    std::partial_sort(counts.begin(), counts.begin() + kept, counts.end(), more);
    counts.resize(kept);
    return counts;
}

QList<NameCount> namedCounts(const std::vector<quint32> &byWord, const CallSnapshot &calls)
{
    QList<NameCount> counts;
    for (std::size_t id = 1; id < byWord.size(); ++id)
        if (byWord[id] > 0)
            counts.append({calls.word(static_cast<WordId>(id)), byWord[id]});
    return mostFrequent(std::move(counts));
}

class Counter
{
public:
    explicit Counter(const CallSnapshot &calls)
        : m_calls(calls), m_x5u(static_cast<std::size_t>(calls.words.size()), 0), m_types(m_x5u)
    {
        m_numbers.reserve(calls.count);
    }

    void add(const CallRow &row, quint32 rejected)
    {
        const auto only = [rejected](RowFilter::Part part) { return (rejected & ~static_cast<quint32>(part)) == 0; };
        if (only(RowFilter::Group))
            ++m_counts.groups[static_cast<std::size_t>(row.group)];
        if (only(RowFilter::Attestation))
            ++m_counts.attestations[static_cast<std::size_t>(row.attestation)];
        if (only(RowFilter::X5u))
            ++m_x5u[row.x5u];
        if (only(RowFilter::Type))
            ++m_types[row.ppt];
        if (only(RowFilter::Check))
            for (quint32 rest = row.failed | row.warned; rest != 0; rest &= rest - 1)
                ++m_checks[static_cast<std::size_t>(std::countr_zero(rest))];
        if (only(RowFilter::Number) && !row.caller.isEmpty())
            m_numbers.push_back(row.caller);
        if (rejected == 0)
            ++m_counts.shown;
    }

    CallCounts counts() &&
    {
        m_counts.total = m_calls.count;
        m_counts.x5u = namedCounts(m_x5u, m_calls);
        m_counts.types = namedCounts(m_types, m_calls);
        QList<NameCount> checks;
        for (qsizetype place = 0; place < m_calls.checks.size(); ++place)
            if (const quint32 count = m_checks[static_cast<std::size_t>(place)]; count > 0)
                checks.append({m_calls.checks[place], count});
        m_counts.checks = mostFrequent(std::move(checks));
        m_counts.numbers = numberCounts();
        return std::move(m_counts);
    }

private:
    QList<NameCount> numberCounts()
    {
        std::sort(m_numbers.begin(), m_numbers.end(),
                  [](PackedNumber a, PackedNumber b) { return a.bits() < b.bits(); });
        // Texts only for those that stay: there may be a million different numbers.
        std::vector<std::pair<quint32, PackedNumber>> runs;
        for (auto begin = m_numbers.begin(); begin != m_numbers.end();) {
            const auto end = std::find_if(begin, m_numbers.end(), [&](PackedNumber one) { return one != *begin; });
            runs.emplace_back(static_cast<quint32>(end - begin), *begin);
            begin = end;
        }
        const auto kept = std::min(runs.size(), static_cast<std::size_t>(namesKept));
        std::partial_sort(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(kept), runs.end(),
                          [](const auto &a, const auto &b) {
                              return a.first != b.first ? a.first > b.first : a.second.bits() < b.second.bits();
                          });
        QList<NameCount> counts;
        for (std::size_t place = 0; place < kept; ++place)
            counts.append({runs[place].second.text(m_calls.words), runs[place].first});
        return counts;
    }

    const CallSnapshot &m_calls;
    CallCounts m_counts;
    std::vector<quint32> m_x5u;
    std::vector<quint32> m_types;
    std::array<quint32, checkLimit> m_checks{};
    std::vector<PackedNumber> m_numbers;
};

} // namespace

Result<CallArrangement> arrange(const CallSnapshot &calls, const CallFilter &filter, CallSort sort,
                                const std::stop_token &stop)
{
    const bool keepsOrder = sort.column == CallColumn::Input && !sort.descending;
    const bool keepsAll = keepsOrder && filter.isOpen();
    const RowFilter rowFilter(filter, calls);
    const SortKeys keys(sort.column, calls);
    Counter counter(calls);
    std::vector<SortedRow> rows;
    if (!keepsAll)
        rows.reserve(calls.count);
    for (quint32 number = 0; number < calls.count; ++number) {
        if (number % rowsInChunk == 0 && stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        const CallRow &row = calls.row(number);
        const quint32 rejected = rowFilter.rejectedBy(row);
        counter.add(row, rejected);
        if (rejected == 0 && !keepsAll)
            rows.push_back({keys.of(row), number});
    }
    if (!keepsOrder)
        // Calls of the same key stay in the order of the input, whichever way the column is sorted.
        std::sort(rows.begin(), rows.end(), [descending = sort.descending](SortedRow a, SortedRow b) {
            if (a.key != b.key)
                return descending ? a.key > b.key : a.key < b.key;
            return a.row < b.row;
        });
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    CallArrangement arrangement{.calls = calls, .rows = nullptr, .counts = std::move(counter).counts()};
    if (!keepsAll) {
        auto numbers = std::make_shared<std::vector<quint32>>(rows.size());
        std::transform(rows.begin(), rows.end(), numbers->begin(), [](SortedRow row) { return row.row; });
        arrangement.rows = std::move(numbers);
    }
    return arrangement;
}

} // namespace stir::ui
