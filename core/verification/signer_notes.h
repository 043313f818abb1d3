// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts into reports who signed their tokens. One for each thread, on groups that the threads share.

#include "core/capture/call_judge.h"
#include "core/credentials/signing_identity.h"
#include "core/verification/captured_signature.h"

#include <QHash>

namespace stir::verification {

class SignerGroups;

/// The keys that are recognised by one token.
void nameIdentities(const std::vector<credentials::SigningIdentity> &identities, SignerGroups &groups);

class SignerNotes final : public capture::ReportReview
{
public:
    /// `groups` outlives it.
    explicit SignerNotes(SignerGroups &groups) : m_groups(groups) {}
    ~SignerNotes() override { tellAll(); }
    SignerNotes(const SignerNotes &) = delete;
    SignerNotes &operator=(const SignerNotes &) = delete;

    /// Takes the token into the groups. Whoever can go through a capture twice learns first and annotates then: else
    /// the first tokens of a signer are still called lone.
    void learn(const passport::PassportReport &report);

    /// Adds a note to its checks when there is something to explain.
    void annotate(passport::PassportReport &report);

    /// Both at once, for who goes through a capture only once.
    void judged(passport::PassportReport &report) override;
    void judgedPlain(const passport::PlainKind &kind) override;

private:
    /// Tokens that hold, counted here before the groups are told.
    struct Counted
    {
        std::optional<CapturedSignature> signature;
        qint64 waiting = 0;
    };

    void tell(Counted &counted);
    void tellAll();
    void addNote(const CapturedSignature &signature, passport::PassportReport &report) const;

    SignerGroups &m_groups;
    SignatureReader m_reader;
    QHash<quint64, Counted> m_counted; ///< by PlainKind::id
};

} // namespace stir::verification
