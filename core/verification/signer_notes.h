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

/// What is done with the tokens that go by.
enum class SignerPass
{
    Single, ///< learnt and annotated at once: the first tokens of a signer are still called lone
    First,  ///< learnt
    Second  ///< annotated by what the first pass learnt
};

class SignerNotes final : public capture::ReportReview
{
public:
    /// `groups` outlives it.
    explicit SignerNotes(SignerGroups &groups, SignerPass pass = SignerPass::Single) : m_groups(groups), m_pass(pass) {}
    ~SignerNotes() override { tellAll(); }
    SignerNotes(const SignerNotes &) = delete;
    SignerNotes &operator=(const SignerNotes &) = delete;

    /// Takes the token into the groups.
    void learn(const passport::PassportReport &report);

    /// Adds a note to its checks when there is something to explain.
    void annotate(passport::PassportReport &report);

    /// As the pass says.
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
    SignerPass m_pass;
    SignatureReader m_reader;
    QHash<quint64, Counted> m_counted; ///< by PlainKind::id
};

} // namespace stir::verification
