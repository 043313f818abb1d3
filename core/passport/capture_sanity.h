// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is odd about a whole capture though each call by itself may be in order: everything signed with full
// attestation, numbers without country code, callers outside their certificate's numbers, callers whose name already
// bears the mark that only the verifier may set. Counts as the calls come by; one for each thread, merged at the end.

#include "core/passport/passport_judge.h"

namespace stir::passport {

/// What the policy puts around the caller's name on an alert, such as "(Verified)"; empty ones are passed over.
struct AlertTexts
{
    QStringList prefixes;
    QStringList suffixes;
};

class CaptureSanity
{
public:
    explicit CaptureSanity(AlertTexts alertTexts = {});

    /// One judged header: attest ("A") and orig.tn, both may be empty; whether tnauthlist fails with "outside".
    void addHeader(QByteArrayView attest, QByteArrayView orig, bool isOutsideList);
    /// One message, whether it has headers or not: the value of its P-Asserted-Identity, else of From.
    void addCaller(QByteArrayView addressHeader);

    void merge(const CaptureSanity &other);

    /// Of check "capture", with counts and an example; empty when nothing is odd.
    Findings findings() const;

private:
    struct Oddity
    {
        qint64 count = 0;
        QString example; ///< the first

        void add(const QString &text);
        void merge(const Oddity &other);
    };

    void addName(const QString &name);

    AlertTexts m_alertTexts;
    qint64 m_attested = 0;
    qint64 m_full = 0;
    qint64 m_numbers = 0;
    qint64 m_callers = 0;
    Oddity m_notE164;
    Oddity m_outsideList;
    Oddity m_fakedMarks;
};

} // namespace stir::passport
