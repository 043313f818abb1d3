// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"
#include "tests/fuzz/judged_report.h"

namespace stir::fuzz {

namespace {

void requireDecoded(const passport::DecodedToken &decoded, QByteArrayView text)
{
    const passport::PassportToken &token = decoded.token;
    require(text.startsWith(token.signedBytes), "what is signed are the bytes as sent");
    require(!token.compact || token.signedBytes.isEmpty(), "the compact form has no claims");
    require(token.headerText.size() <= passport::partLimit && token.payloadText.size() <= passport::partLimit,
            "parts are limited");
    if (anyFails(decoded.syntax))
        return;
    require(token.compact || (decoded.headerRead && decoded.payloadRead), "what is well formed was read");
    require(token.compact || token.signedBytes + '.' + sip::toBase64Url(token.signature) == text,
            "no two texts stand for one token");
    if (!token.compact) {
        requireSameJson(token.headerText, token.header);
        requireSameJson(token.payloadText, token.payload);
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    static const passport::JudgeOptions options = passport::verifyWithKey();
    static const auto key = std::get<crypto::PublicKey>(options.signer);
    const auto identity = sip::IdentityHeader::parse(input);
    requireDecoded(passport::decodeToken(identity.token), identity.token);
    const auto report = passport::judge(identity, passport::inviteContext(), options);
    requireChecks(report);
    requirePlainShaken(report);
    requireVerdict(report, key);
}

} // namespace stir::fuzz
