// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges plain headers (plain_shaken.h) by what passport_judge.h said about an equal one. Two plain headers with the
// same JOSE header, the same parameters and the same relation to their message get the same findings; only some values
// differ, and of these only times and numbers. So each kind is judged in full once, and then known. Its signature is
// checked for each header, and so are its time and its number against what the certificate allows. Nothing that fails
// is ever learned: an invalid header always takes the full way, and so does all that is not plain.

#include "core/crypto/es256_verifier.h"
#include "core/passport/credential_judgement.h"
#include "core/passport/plain_shaken.h"

#include <QHash>

#include <memory>

namespace stir::passport {

/// What the message around a plain header says: of MessageContext what plain headers are judged by.
struct PlainContext
{
    bool isMessage = false;         ///< a SIP message: its method is known
    std::optional<qint64> date;     ///< seconds since 1970
    std::optional<qint64> captured; ///< milliseconds since 1970
    bool captureClockAssumed = false;
    // Digits, perhaps with a "+" in front; empty when it is not known.
    QByteArrayView caller;
    QByteArrayView called;
    QByteArrayView target;
};

/// What is the same for all headers of one kind.
struct PlainKind
{
    quint64 id = 0;        ///< never used again for another kind
    PassportReport report; ///< of the first of them; its checks hold but for the values named below
    QByteArray x5u;
};

/// A judged plain header; borrows from the judge and the value until the next header.
struct PlainJudgement
{
    const PlainShaken *shaken = nullptr;
    const PlainKind *kind = nullptr;
    // Values of check freshness, in seconds since 1970; "iat" is shaken->issuedAt.
    qint64 reference = 0;
    qint64 age = 0;
    // Values of checks orig and dest; "claim" is shaken->orig and shaken->dest.
    QByteArrayView caller; ///< its digits
    QByteArrayView called;
    QByteArrayView target;
};

/// The checks whose findings differ in their values from those of the kind.
bool isVaried(const QString &check);

/// One thread at a time.
class PlainJudge
{
public:
    /// `options` must live as long as the judge.
    explicit PlainJudge(const JudgeOptions &options) : m_options(options) {}

    /// Null when the header has to be judged in full; hand the report to learn() then.
    const PlainJudgement *judge(QByteArrayView value, const PlainContext &context);
    /// What judge() could not say about the header it was asked for last.
    void learn(const PassportReport &report);

private:
    /// What the signature of a header is checked with.
    struct Signer
    {
        std::optional<crypto::Es256Verifier> verifier;         ///< no value: nobody has a certificate to verify with
        std::shared_ptr<const CredentialJudgement> credential; ///< null: a bare key was given
        std::chrono::steady_clock::time_point until;           ///< when to ask again whether it is the right one
    };
    struct Known
    {
        quint32 relation = 0; ///< to the message
        PlainKind kind;
        std::optional<Signer> signer; ///< no value: not asked to verify

        bool holdsAt(qint64 reference) const;
    };
    /// Kinds that differ in their relation to the message only.
    struct Family
    {
        QByteArray headerPart;
        QByteArray parameters;
        std::vector<std::unique_ptr<Known>> known;
    };

    std::optional<quint32> relationOf(const PlainContext &context);
    std::optional<quint32> relationToParties(const PlainContext &context);
    Family &familyOf(const PlainShaken &shaken);
    bool isSigned(const Signer &signer) const;
    bool mayLearn(const PassportReport &report) const;
    bool saysTheSame(const Finding &finding) const;
    std::optional<Signer> signerFor(const PassportReport &report) const;
    std::optional<Credential> credentialFor(const QString &x5u) const;

    const JudgeOptions &m_options;
    PlainShakenReader m_reader;
    PlainJudgement m_judgement;
    qint64 m_reference = 0; ///< in milliseconds
    QHash<QByteArray, std::shared_ptr<Family>> m_families;
    std::array<Family *, 256> m_recent = {}; ///< by a figure of their bytes, to spare the look-up
    Family *m_family = nullptr;              ///< of the last header
    std::optional<quint32> m_toLearn;
    quint64 m_lastId = 0;
    QByteArray m_key;
};

} // namespace stir::passport
