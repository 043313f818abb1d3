// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What of a list of calls is wanted, and how many there are of each kind. Plain values: any thread.

#include "ui/decoder/call_store.h"

#include <QSet>
#include <QString>

namespace stir::ui {

/// Calls pass that fit every part that is set.
struct CallFilter
{
    QString text = {};            ///< every word of it is in a number, the URL, the type, the server's words or a check
    quint8 groups = 0;            ///< a bit for each CallGroup; 0: all
    quint8 attestations = 0;      ///< a bit for each AttestationLevel; 0: all
    QSet<QByteArray> x5u = {};    ///< empty: all
    QSet<QByteArray> types = {};  ///< of the token
    QSet<QByteArray> checks = {}; ///< fails or warns in one of them
    QSet<QByteArray> numbers = {}; ///< calls or is called
    /// What a person reads for a check or a group, in lower case: words of `text` are looked for in it too.
    QHash<QByteArray, QString> checkTitles = {};
    std::array<QString, callGroups> groupWords = {};

    /// Whether every call passes.
    bool isOpen() const;
    friend bool operator==(const CallFilter &, const CallFilter &) = default;
};

struct NameCount
{
    QByteArray name;
    quint32 count = 0;
    friend bool operator==(const NameCount &, const NameCount &) = default;
};

/// How many calls there would be if only that were chosen: each count lets the part of the filter it belongs to aside.
struct CallCounts
{
    quint32 total = 0; ///< of the input
    quint32 shown = 0;
    std::array<quint32, callGroups> groups{};
    std::array<quint32, attestationLevels> attestations{};
    QList<NameCount> x5u; ///< most frequent first, at most `namesKept`
    QList<NameCount> types;
    QList<NameCount> checks;
    QList<NameCount> numbers;

    friend bool operator==(const CallCounts &, const CallCounts &) = default;
};
inline constexpr qsizetype namesKept = 20;

/// The filter made ready for one snapshot: judges a row with a few comparisons.
class RowFilter
{
public:
    RowFilter(const CallFilter &filter, const CallSnapshot &calls);

    enum Part : quint32
    {
        Text = 1U,
        Group = 2U,
        Attestation = 4U,
        X5u = 8U,
        Type = 16U,
        Check = 32U,
        Number = 64U
    };
    /// The parts of the filter that keep the row out; 0: it passes.
    quint32 rejectedBy(const CallRow &row) const;

private:
    struct Term
    {
        std::optional<NumberPattern> number;
        std::vector<bool> words; ///< by WordId: contains the term
        quint32 checks = 0;
        quint8 groups = 0;
    };
    static Term termOf(const QString &word, const CallFilter &filter, const CallSnapshot &calls);
    static bool isIn(const Term &term, const CallRow &row);
    bool hasNumber(PackedNumber number) const;

    std::vector<Term> m_terms;
    quint8 m_groups;
    quint8 m_attestations;
    std::optional<std::vector<bool>> m_x5u; ///< by WordId
    std::optional<std::vector<bool>> m_types;
    std::optional<quint32> m_checks;
    std::vector<quint64> m_numbers; ///< packed, sorted
    std::vector<bool> m_numberWords;
    bool m_byNumber;
};

} // namespace stir::ui
