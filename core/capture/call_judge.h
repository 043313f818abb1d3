// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges the messages of a capture one after the other, the plain ones (passport/plain_judge.h) at a fraction of the
// cost, and lends what is to be known of each header. For who goes through a capture of any size; one message alone is
// judged with judged_message.h. One thread at a time.

#include "core/capture/captured_header.h"
#include "core/passport/plain_judge.h"
#include "core/sip/plain_message.h"

namespace stir::capture {

/// What a header claims, wherever it is kept. UTF-8; empty when it is not there.
struct HeaderClaims
{
    QByteArray attest;
    QByteArray orig;
    QByteArray dest; ///< with commas
    QByteArray originId;
    QByteArray x5u;
    QByteArray type; ///< as PassportToken::type()
    std::optional<qint64> issuedAt;
};

/// One judged header. Borrows from the batch and the judge.
struct HeaderView
{
    QByteArrayView identity; ///< its value; empty for an INVITE without one, or when too little was captured
    qint64 line = 0;         ///< from 1; 0 in a packet capture
    /// The whole report; where `plain` is not null, that of another header of the same kind.
    const passport::PassportReport *report = nullptr;
    const passport::PlainJudgement *plain = nullptr; ///< null: judged in full
    /// Seconds from its signing to the call; no value when only now is known, or no time of signing.
    std::optional<qint64> age;

    bool isMissing() const { return report->outcome == passport::Outcome::Missing; }
    /// Not enough of it was captured.
    bool isUnread() const { return identity.isEmpty() && report->outcome == passport::Outcome::Unknown; }
    HeaderClaims claims() const;
};

struct CallView
{
    const CapturedMessage *message = nullptr;
    QByteArrayView method; ///< empty when it is not known
    QByteArrayView callId;
    std::vector<HeaderView> headers;
    /// Value of P-Asserted-Identity, else of From; null when the message does not say.
    QByteArrayView callerAddress = {};
};

/// Sees what was judged before it is lent. On the thread of the judge.
class ReportReview
{
public:
    virtual ~ReportReview() = default;
    /// Judged in full; findings may be added that change no verdict.
    virtual void judged(passport::PassportReport &report) = 0;
    /// A plain header of that kind; its signature holds. Millions of times: must cost next to nothing.
    virtual void judgedPlain(const passport::PlainKind &kind) = 0;
};

enum class CallLane
{
    Fastest, ///< plain headers as plain_judge.h does
    Careful  ///< each header in full, for who needs whole reports
};

class CallJudge
{
public:
    /// `options` must live as long as the judge.
    explicit CallJudge(const passport::JudgeOptions &options, CallLane lane = CallLane::Fastest)
        : m_options(options), m_lane(lane), m_plainJudge(options)
    {
    }

    /// Null: nobody. Must live as long as the judge. Headers whose signature does not hold are then judged in full,
    /// each of them.
    void setReview(ReportReview *review) { m_review = review; }

    /// Looks through a batch, which must stay while next() is called, and says how many headers it has.
    qint64 open(const MessageBatch &batch);
    /// The next message with anything to be judged; null behind the last. Valid until the next call.
    const CallView *next();

private:
    /// What open() saw in a message.
    struct Seen
    {
        const CapturedMessage *message = nullptr;
        const sip::PlainMessage *plain = nullptr;             ///< in m_plain; of a plain SIP message
        const std::vector<CapturedHeader> *careful = nullptr; ///< in m_careful; of any other SIP message
    };

    std::optional<passport::PlainContext> plainContextOf(const Seen &seen) const;
    qint64 look(const CapturedMessage &message);
    void takePlain(const Seen &seen, const passport::PlainJudgement &judgement);
    void judgeCarefully(const Seen &seen);
    bool mayLearn() const;

    bool hasClock(const CapturedMessage &message, bool hasDate) const;
    std::optional<qint64> ageOf(const CapturedHeader &header, const passport::PassportToken &token) const;

    const passport::JudgeOptions &m_options;
    CallLane m_lane;
    ReportReview *m_review = nullptr;
    passport::PlainJudge m_plainJudge;
    std::vector<Seen> m_seen;
    std::vector<sip::PlainMessage> m_plain;
    std::vector<std::vector<CapturedHeader>> m_careful;
    std::size_t m_at = 0;
    CallView m_call;
    // What m_call borrows from for a message that was judged in full.
    std::vector<passport::PassportReport> m_reports;
    QByteArray m_method;
    QByteArray m_callId;
    QByteArray m_callerAddress;
};

} // namespace stir::capture
