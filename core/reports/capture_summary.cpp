// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/capture_summary.h"

#include "core/reports/finding_json.h"

#include <algorithm>
#include <numeric>

namespace stir::reports {

namespace {

constexpr std::size_t nameLimit = 1000; // attestations and types that nobody has heard of
constexpr qsizetype nameSizeLimit = 40;
constexpr std::array<const char *, 3> attestationNames{"A", "B", "C"};

QByteArrayView nameOf(QByteArrayView text)
{
    return text.isEmpty() ? QByteArrayView("none") : text.first(std::min(text.size(), nameSizeLimit));
}

void countName(CaptureSummary::Counts &counts, QByteArrayView name, qint64 count = 1)
{
    const auto known = counts.find(QByteArray::fromRawData(name.data(), name.size()));
    if (known != counts.end())
        known->second += count;
    else
        counts[counts.size() < nameLimit ? name.toByteArray() : QByteArrayLiteral("other")] += count;
}

void writeCounts(QByteArrayView key, const CaptureSummary::Counts &counts, JsonText &json)
{
    json.raw(key);
    char before = '{';
    for (const auto &[name, count] : counts) {
        json.raw(before);
        json.text(QByteArrayView(name));
        json.raw(':');
        json.number(count);
        before = ',';
    }
    counts.empty() ? json.raw("{}") : json.raw('}');
}

} // namespace

void CaptureSummary::add(const capture::CallView &call)
{
    for (const capture::HeaderView &header : call.headers)
        add(header);
    addCaller(call);
}

void CaptureSummary::addCaller(const capture::CallView &call)
{
    capture::noticeCaller(call, m_sanity);
}

void CaptureSummary::add(const capture::HeaderView &header)
{
    if (header.isMissing()) {
        ++m_missing;
        return;
    }
    const passport::Verdict verdict = header.report->verdict;
    const capture::HeaderClaims claims = header.claims();
    ++m_verdicts[static_cast<std::size_t>(verdict)];
    if (header.isUnread())
        return;
    countAttestation(claims.attest);
    countName(m_types, nameOf(claims.type));
    UrlCount &url = urlCount(claims.x5u);
    ++url.headers;
    url.failed += verdict == passport::Verdict::Invalid ? 1 : 0;
    if (header.age)
        countAge(*header.age);
    capture::noticeHeader(header, claims, m_sanity);
}

void CaptureSummary::countAttestation(QByteArrayView attest)
{
    if (attest.size() == 1 && attest[0] >= 'A' && attest[0] <= 'C')
        ++m_attestations[static_cast<std::size_t>(attest[0] - 'A')];
    else
        countName(m_otherAttestations, nameOf(attest));
}

void CaptureSummary::countAge(qint64 age)
{
    const auto above = std::find_if(ageClasses.begin(), ageClasses.end(),
                                    [age](const AgeClass &ageClass) { return ageClass.from > age; });
    ++m_ages[static_cast<std::size_t>(above - ageClasses.begin()) - 1];
}

CaptureSummary::UrlCount &CaptureSummary::urlCount(QByteArrayView url)
{
    const QByteArrayView shown = url.first(std::min(url.size(), urlSizeLimit));
    const auto known = m_urls.find(QByteArray::fromRawData(shown.data(), shown.size()));
    if (known != m_urls.end())
        return *known;
    return m_urls[m_urls.size() < urlLimit ? shown.toByteArray() : QByteArrayLiteral("other")];
}

void CaptureSummary::merge(const CaptureSummary &other)
{
    const auto plus = [](auto &ours, const auto &theirs) {
        std::transform(ours.begin(), ours.end(), theirs.begin(), ours.begin(), std::plus<>());
    };
    plus(m_verdicts, other.m_verdicts);
    plus(m_attestations, other.m_attestations);
    plus(m_ages, other.m_ages);
    m_missing += other.m_missing;
    m_sanity.merge(other.m_sanity);
    for (const auto &[name, count] : other.m_otherAttestations)
        countName(m_otherAttestations, name, count);
    for (const auto &[name, count] : other.m_types)
        countName(m_types, name, count);
    for (auto url = other.m_urls.begin(); url != other.m_urls.end(); ++url) {
        UrlCount &count = urlCount(url.key());
        count.headers += url->headers;
        count.failed += url->failed;
    }
}

qint64 CaptureSummary::headers() const
{
    return std::accumulate(m_verdicts.begin(), m_verdicts.end(), qint64(0));
}

CaptureSummary::Counts CaptureSummary::attestations() const
{
    Counts counts = m_otherAttestations;
    for (std::size_t i = 0; i < attestationNames.size(); ++i)
        if (m_attestations[i] > 0)
            counts[attestationNames[i]] += m_attestations[i];
    return counts;
}

std::map<QByteArray, CaptureSummary::UrlCount> CaptureSummary::urls() const
{
    return {m_urls.keyValueBegin(), m_urls.keyValueEnd()};
}

std::vector<CaptureSummary::FailingUrl> CaptureSummary::topFailing(std::size_t most) const
{
    std::vector<FailingUrl> failing;
    for (const auto &[url, count] : urls())
        if (count.failed > 0)
            failing.push_back({url, count});
    std::stable_sort(failing.begin(), failing.end(),
                     [](const FailingUrl &a, const FailingUrl &b) { return a.count.failed > b.count.failed; });
    failing.resize(std::min(most, failing.size()));
    return failing;
}

void CaptureSummary::writeJson(JsonText &json) const
{
    json.raw(R"({"headers":)");
    json.number(headers());
    json.raw(R"(,"missing":)");
    json.number(m_missing);
    Counts verdicts;
    for (const auto verdict : {passport::Verdict::Valid, passport::Verdict::Invalid, passport::Verdict::Unverified})
        if (count(verdict) > 0)
            verdicts[passport::verdictName(verdict).toUtf8()] = count(verdict);
    writeCounts(R"(,"by_verdict":)", verdicts, json);
    writeCounts(R"(,"by_attestation":)", attestations(), json);
    writeCounts(R"(,"by_ppt":)", m_types, json);
    Counts urlCounts;
    for (const auto &[url, count] : urls())
        urlCounts[url.isEmpty() ? QByteArrayLiteral("none") : url] = count.headers;
    writeCounts(R"(,"by_x5u":)", urlCounts, json);
    json.raw(R"(,"failing_x5u":[)");
    const auto failing = topFailing();
    for (const FailingUrl &url : failing) {
        json.raw(&url == &failing.front() ? R"({"x5u":)" : R"(,{"x5u":)");
        json.textOrNull(QByteArrayView(url.url));
        json.raw(R"(,"failed":)");
        json.number(url.count.failed);
        json.raw(R"(,"headers":)");
        json.number(url.count.headers);
        json.raw('}');
    }
    Counts ages;
    json.raw("]");
    for (std::size_t i = 0; i < ageClasses.size(); ++i)
        if (m_ages[i] > 0)
            ages[ageClasses[i].name] = m_ages[i];
    writeCounts(R"(,"token_age":)", ages, json);
    json.raw(R"(,"findings":[)");
    FindingJson findings;
    char before = ' ';
    for (const Finding &oddity : oddities()) {
        json.raw(std::exchange(before, ','));
        findings.write(oddity, json);
    }
    json.raw("]}");
}

} // namespace stir::reports
