// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What links a diverted call's tokens to each other (RFC 8946 4.2). Private to core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

class CheckFindings;

/// A number or URI in the form in which two are compared.
class Identity
{
public:
    static Identity originOf(const PassportToken &token);
    static Identity divertedFrom(const PassportToken &token); ///< the claim "div"
    static std::vector<Identity> destinationsOf(const PassportToken &token);

    bool isEmpty() const { return m_key.isEmpty(); }
    QString shown() const { return m_key.mid(4); }
    const QString &key() const { return m_key; }
    /// Nothing is equal to nothing.
    friend bool operator==(const Identity &a, const Identity &b) { return !a.isEmpty() && a.m_key == b.m_key; }

private:
    static Identity number(const QString &text);
    static Identity uri(const QString &text);
    static Identity of(const QJsonObject &object);

    QString m_key; ///< "tn: " or "uri:" and the canonical text
};

/// What a token is worth as one that another was diverted from: its destination is no longer the call's, and a call may
/// be transferred up to three hours after it began (RFC 8946 4.2 step 4).
struct Soundness
{
    QString brokenCheck; ///< the check that fails and spoils it; empty: none
    bool proven = false;
    std::optional<qint64> staleAge; ///< seconds, when it is older than allowed by itself

    static Soundness of(const PassportReport &report);
};

/// No token was for whom the call was diverted from. Both may be empty: what "claims" says is missing.
void failWithoutOriginal(const Identity &diverted, CheckFindings &found);
/// The token's caller is not that of the one it was diverted from.
void failForOtherCaller(const Identity &own, const Identity &original, CheckFindings &found);

/// Puts the findings of check "div" on each diverted token, and takes back that a token's destination differs where a
/// valid diversion explains it. Does not change verdicts.
void linkDiversions(std::span<PassportReport> reports);

} // namespace stir::passport
