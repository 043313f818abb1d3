// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_summary.h"

#include <algorithm>
#include <bit>

namespace stir::ui {

namespace {

TokenAge ageOf(qint64 seconds)
{
    if (seconds < 0)
        return TokenAge::Future;
    if (seconds <= 5)
        return TokenAge::UpTo5;
    if (seconds <= 15)
        return TokenAge::UpTo15;
    if (seconds <= 60)
        return TokenAge::UpTo60;
    return seconds <= 300 ? TokenAge::UpTo300 : TokenAge::Older;
}

class Summarizer
{
public:
    explicit Summarizer(const CallSnapshot &calls)
        : m_calls(calls), m_urls(static_cast<std::size_t>(calls.words.size())),
          m_types(static_cast<std::size_t>(calls.words.size()), 0)
    {
    }

    void add(const CallRow &row)
    {
        ++m_summary.calls;
        ++m_summary.groups[static_cast<std::size_t>(row.group)];
        addTime(row);
        if (row.group == CallGroup::Missing)
            return;
        ++m_summary.attestations[static_cast<std::size_t>(row.attestation)];
        ++m_types[row.ppt];
        Url &url = m_urls[row.x5u];
        ++url.total;
        url.failed += row.group == CallGroup::Invalid ? 1 : 0;
        for (quint32 rest = row.failed; rest != 0; rest &= rest - 1)
            ++m_checks[static_cast<std::size_t>(std::countr_zero(rest))];
    }

    CallSummary summary() &&
    {
        for (std::size_t id = 1; id < m_types.size(); ++id)
            if (m_types[id] > 0)
                m_summary.types.append({m_calls.word(static_cast<WordId>(id)), m_types[id]});
        for (std::size_t id = 1; id < m_urls.size(); ++id)
            if (m_urls[id].failed > 0)
                m_summary.failingX5u.append(
                    {m_calls.word(static_cast<WordId>(id)), m_urls[id].failed, m_urls[id].total});
        for (qsizetype place = 0; place < m_calls.checks.size(); ++place)
            if (const quint32 count = m_checks[static_cast<std::size_t>(place)]; count > 0)
                m_summary.failingChecks.append({m_calls.checks[place], count});
        keepMost(m_summary.types, &NameCount::count);
        keepMost(m_summary.failingX5u, &FailingName::failed);
        keepMost(m_summary.failingChecks, &NameCount::count);
        return std::move(m_summary);
    }

private:
    struct Url
    {
        quint32 failed = 0;
        quint32 total = 0;
    };

    void addTime(const CallRow &row)
    {
        if (row.time == CallRow::noTime)
            return;
        if (m_summary.firstTime == CallRow::noTime || row.time < m_summary.firstTime)
            m_summary.firstTime = row.time;
        m_summary.lastTime = std::max(m_summary.lastTime, row.time);
        if (row.issuedAt == CallRow::noTime || !row.timeIsOfCall)
            return;
        ++m_summary.agesKnown;
        ++m_summary.ages[static_cast<std::size_t>(ageOf(row.time / 1000 - row.issuedAt))];
    }

    template <typename Name>
    static void keepMost(QList<Name> &names, quint32 Name::*count)
    {
        std::stable_sort(names.begin(), names.end(),
                         [count](const Name &a, const Name &b) { return a.*count > b.*count; });
        names.resize(std::min(names.size(), summaryNames));
    }

    const CallSnapshot &m_calls;
    CallSummary m_summary;
    std::vector<Url> m_urls; ///< by WordId
    std::vector<quint32> m_types;
    std::array<quint32, checkLimit> m_checks{};
};

} // namespace

Result<CallSummary> summarize(const CallArrangement &shown, const std::stop_token &stop)
{
    Summarizer summarizer(shown.calls);
    for (quint32 place = 0; place < shown.shown(); ++place) {
        if (place % rowsInChunk == 0 && stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        summarizer.add(shown.calls.row(shown.rowAt(place)));
    }
    return std::move(summarizer).summary();
}

} // namespace stir::ui
