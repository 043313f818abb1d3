// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How often each verdict, attestation, type and certificate URL was seen in a capture, how old the tokens were, and
// what is odd about the capture as a whole. Bounded, whatever the capture holds. Parts can be counted on several
// threads and merged. One thread at a time.

#include "core/capture/call_sanity.h"
#include "core/reports/json_text.h"

#include <QHash>

#include <array>
#include <map>

namespace stir::reports {

/// Ages of tokens are counted in classes; `from` is the first second of a class.
struct AgeClass
{
    const char *name; ///< in JSON, "16_to_60"
    qint64 from;
};
inline constexpr std::array ageClasses{
    AgeClass{"before_signed", std::numeric_limits<qint64>::min()},
    AgeClass{"0_to_5", 0},
    AgeClass{"6_to_15", 6},
    AgeClass{"16_to_60", 16},
    AgeClass{"61_to_300", 61},
    AgeClass{"301_to_3600", 301},
    AgeClass{"3601_to_86400", 3601},
    AgeClass{"older", 86401},
};

class CaptureSummary
{
public:
    /// More certificate URLs than this are counted together, as "other".
    static constexpr qsizetype urlLimit = 10'000;
    static constexpr qsizetype urlSizeLimit = 400;

    struct UrlCount
    {
        qint64 headers = 0;
        qint64 failed = 0;
    };
    struct FailingUrl
    {
        QByteArray url;
        UrlCount count;
    };
    using Counts = std::map<QByteArray, qint64>;

    CaptureSummary() = default;
    /// With the texts of the policy a caller who puts one into its own name is noticed.
    explicit CaptureSummary(const passport::AlertTexts &alertTexts) : m_sanity(alertTexts) {}

    void add(const capture::CallView &call);
    /// A part of a call: some of its headers, and once who calls.
    void add(const capture::HeaderView &header);
    void addCaller(const capture::CallView &call);
    void merge(const CaptureSummary &other);

    qint64 headers() const;                      ///< Identity headers
    qint64 missing() const { return m_missing; } ///< INVITEs without one
    qint64 count(passport::Verdict verdict) const { return m_verdicts[static_cast<std::size_t>(verdict)]; }
    Counts attestations() const; ///< "A", "B", "C", others as they are, "none"
    const Counts &types() const { return m_types; }
    std::map<QByteArray, UrlCount> urls() const;
    std::vector<FailingUrl> topFailing(std::size_t most = 10) const; ///< most failed first
    const std::array<qint64, ageClasses.size()> &ages() const { return m_ages; }

    /// Of check "capture"; empty when nothing is odd.
    Findings oddities() const { return m_sanity.findings(); }

    /// {"headers","missing","by_verdict","by_attestation","by_ppt","by_x5u","failing_x5u","token_age","findings"}
    void writeJson(JsonText &json) const;

private:
    void countAttestation(QByteArrayView attest);
    void countAge(qint64 age);
    UrlCount &urlCount(QByteArrayView url);

    std::array<qint64, 3> m_verdicts = {};     ///< by passport::Verdict
    std::array<qint64, 3> m_attestations = {}; ///< A, B, C
    Counts m_otherAttestations;
    Counts m_types;
    QHash<QByteArray, UrlCount> m_urls;
    std::array<qint64, ageClasses.size()> m_ages = {};
    qint64 m_missing = 0;
    passport::CaptureSanity m_sanity;
};

} // namespace stir::reports
