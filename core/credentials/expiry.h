// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How near the end of a certificate is, in proportion to its lifetime: SHAKEN certificates live from six days to three
// years, so that a fixed number of days would warn always or too late. Plain values: any thread.

#include "core/crypto/certificate.h"
#include "core/foundation/result.h"

#include <QDateTime>
#include <QStringList>

#include <array>
#include <optional>

namespace stir::credentials {

/// When something is valid. Without a beginning (a trusted list) it has no lifetime, only an end.
struct Validity
{
    QDateTime begins; ///< may be invalid
    QDateTime ends;

    friend bool operator==(const Validity &, const Validity &) = default;
};

Validity validityOf(const crypto::Certificate &certificate);

/// Whole days from one to the other; negative when `to` is past.
qint64 wholeDays(const QDateTime &from, const QDateTime &to);

/// How much of a lifetime is left at `now`, in percent, rounded down; 0 after the end, 100 before the beginning. No
/// value without a lifetime.
std::optional<int> percentLeft(const Validity &validity, const QDateTime &now);

enum class ExpiryStage
{
    Fine,
    Early,  ///< less than the first threshold is left: time to order the successor
    Due,    ///< less than the second
    Urgent, ///< less than the third
    Expired
};

/// The name in JSON and in the inventory: "fine", "early", "due", "urgent", "expired".
QString stageName(ExpiryStage stage);

/// A part of a lifetime: more than nothing, less than all. Kept as it was written.
class LifetimeFraction
{
public:
    constexpr LifetimeFraction(int numerator, int denominator) : m_numerator(numerator), m_denominator(denominator) {}

    /// "1/3", "33%", "12.5 %". No value for anything else, and for numbers beyond 1,000,000.
    static std::optional<LifetimeFraction> fromText(const QString &text);

    QString text() const; ///< "1/3"; "33%" for hundredths
    /// That part of so many seconds, rounded up.
    qint64 of(qint64 seconds) const;

    friend bool operator<(const LifetimeFraction &a, const LifetimeFraction &b)
    {
        return qint64(a.m_numerator) * b.m_denominator < qint64(b.m_numerator) * a.m_denominator;
    }
    friend bool operator==(const LifetimeFraction &, const LifetimeFraction &) = default;

private:
    int m_numerator;
    int m_denominator;
};

/// Where the stages Early, Due and Urgent begin: three parts of the lifetime that are left, each smaller than the one
/// before. A third, a sixth and a twentieth unless somebody sets others.
class ExpiryThresholds
{
public:
    ExpiryThresholds() = default;

    /// Fails with InvalidArgument: not three (subject "thresholds"), one that is no fraction (subject: its text), or
    /// not each smaller than the one before.
    static Result<ExpiryThresholds> fromTexts(const QStringList &texts);
    QStringList texts() const;
    const std::array<LifetimeFraction, 3> &fractions() const { return m_fractions; }

    ExpiryStage stageOf(const Validity &validity, const QDateTime &now) const;
    /// The first second of a stage. No value for Fine, and for the stages between when there is no lifetime.
    std::optional<QDateTime> beginOf(ExpiryStage stage, const Validity &validity) const;

    friend bool operator==(const ExpiryThresholds &, const ExpiryThresholds &) = default;

private:
    std::array<LifetimeFraction, 3> m_fractions{LifetimeFraction(1, 3), LifetimeFraction(1, 6),
                                                LifetimeFraction(1, 20)};
};

} // namespace stir::credentials
