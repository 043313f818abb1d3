// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges one Identity header: every check of the catalogue in its order, with the verdict. Knows no network:
// certificates and anchors are handed in, or asked for from a source. Any thread.

#include "core/passport/credential_source.h"
#include "core/passport/passport_token.h"
#include "core/sip/identity_header.h"

#include <chrono>
#include <span>
#include <variant>

namespace stir::passport {

class CredentialCache;

/// What the SIP message around the header says, as far as it is known.
struct MessageContext
{
    QString method;
    QString callId;
    std::optional<QDateTime> date;        ///< the Date header
    bool dateUnreadable = false;          ///< there is a Date header, and it is no SIP-date
    std::optional<QString> caller;        ///< user part of P-Asserted-Identity, else From
    std::optional<QString> called;        ///< user part of To
    std::optional<QString> requestTarget; ///< user part of the Request-URI
    // The same with what stands around the user part: a header's value, or a URI. Without them only numbers are
    // compared.
    std::optional<QByteArray> assertedAddress; ///< P-Asserted-Identity, all values with commas
    std::optional<QByteArray> fromAddress;
    std::optional<QByteArray> calledAddress;
    std::optional<QByteArray> targetAddress;
    std::optional<QByteArray> body;             ///< for the fingerprints of its SDP
    std::optional<QByteArray> resourcePriority; ///< all values with commas; empty: the message has none
    std::optional<QByteArray> priority;
    std::optional<QDateTime> capturedAt;
    bool captureClockAssumed = false; ///< zone or year of capturedAt were assumed: logs often lack both
};

struct JudgeOptions
{
    bool verify = false; ///< structural checks only when false
    std::optional<QDateTime> at;
    std::chrono::seconds maxAge{60};
    QDateTime now; ///< must be valid
    /// What to check the signature with: a chain (leaf first), a bare public key, or nothing.
    std::variant<std::monostate, crypto::CertificateChain, crypto::PublicKey> signer;
    crypto::CertificateChain anchors;
    /// Asked when `signer` is nothing. Each may be null; not owned.
    CredentialSource *credentials = nullptr;
    RevocationSource *revocations = nullptr;
    NumberListSource *numberLists = nullptr;
    CallerContentSource *callerContents = nullptr; ///< asked only for a token whose signer is trusted
    CredentialCache *cache = nullptr;              ///< null: nothing is remembered; else made for these very options
    /// Put before a national number when numbers are compared (RFC 8224 8.3), "1"; empty: none is known.
    QString countryCode;
};

enum class Verdict
{
    Valid,
    Invalid,
    Unverified
};
enum class Outcome
{
    Missing,
    Ok,
    Failed,
    Unknown
};

struct ResponseCode
{
    int code = 0;
    QString reason;
};

struct PassportReport
{
    sip::IdentityHeader identity; ///< empty value: the message had none
    PassportToken token;
    Findings checks;
    bool proven = false; ///< the signature holds for a key that is trusted, and the type of the token is known
    std::optional<crypto::PublicKey> signerKey; ///< what the signature was checked with, or would have been
    Verdict verdict = Verdict::Unverified;
    Outcome outcome = Outcome::Unknown;
    QString verstat;                      ///< empty while unverified
    std::optional<ResponseCode> response; ///< RFC 8224 6.2.2; when unverified only if no type of the message is known
    QStringList reasons;                  ///< RFC 9410
};

PassportReport judge(const sip::IdentityHeader &identity, const MessageContext &context, const JudgeOptions &options);

/// The report of an INVITE without an Identity header: outcome Missing, response 428.
PassportReport judgeMissing(const MessageContext &context);

/// Reports of all headers of one message, also of a single one: links what was diverted to its originals (RFC 8946 4.2)
/// and says what the headers are to each other. Then outcome, verstat, response and reasons judge the message: one
/// valid header suffices (RFC 8224 6.2.1).
void judgeMessage(std::span<PassportReport> reports);

QString verdictName(Verdict verdict); ///< "valid", "invalid", "unverified"
QString outcomeName(Outcome outcome); ///< "identity_check_ok", ..., empty for Unknown

} // namespace stir::passport
