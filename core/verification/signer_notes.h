// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts into reports who signed their tokens. One for each thread, on groups that the threads share.

#include "core/verification/captured_signature.h"

namespace stir::verification {

class SignerGroups;

class SignerNotes
{
public:
    /// `groups` outlives it.
    explicit SignerNotes(SignerGroups &groups) : m_groups(groups) {}

    /// Takes the token into the groups. Whoever can go through a capture twice learns first and annotates then: else
    /// the first tokens of a signer are still called lone.
    void learn(const passport::PassportReport &report);

    /// Adds a note to its checks when there is something to explain.
    void annotate(passport::PassportReport &report);

private:
    SignerGroups &m_groups;
    SignatureReader m_reader;
};

} // namespace stir::verification
