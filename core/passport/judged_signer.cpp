// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/judged_signer.h"

#include "core/passport/certificate_address.h"
#include "core/passport/credential_cache.h"

namespace stir::passport {

namespace {

Finding notGiven(const QString &x5u)
{
    return {QStringLiteral("certificate"),
            Judgement::Skip,
            x5u.isEmpty() ? QStringLiteral("not_given_nor_named") : QStringLiteral("not_given"),
            {{QStringLiteral("url"), x5u}},
            QStringLiteral("RFC 8226 4")};
}

JudgedSigner missing(Finding why)
{
    return {JudgedSigner::Kind::Missing, std::nullopt, nullptr, std::move(why), false};
}

JudgedSigner certified(const Credential &credential, const JudgeOptions &options, const QDateTime &at)
{
    auto judgement = options.cache != nullptr
                         ? options.cache->judgementOf(credential, options, at)
                         : std::make_shared<const CredentialJudgement>(judgeCredential(credential, options, at));
    const bool trusted = judgement->trusted;
    return {JudgedSigner::Kind::Certified, judgement->key, std::move(judgement), std::nullopt, trusted};
}

} // namespace

JudgedSigner JudgedSigner::of(const DecodedToken &decoded, const std::optional<QString> &x5u,
                              const JudgeOptions &options, const QDateTime &at)
{
    if (!options.verify)
        return {};
    if (const auto *key = std::get_if<crypto::PublicKey>(&options.signer))
        return {Kind::BareKey, *key, nullptr, std::nullopt, true};
    if (const auto *chain = std::get_if<crypto::CertificateChain>(&options.signer); chain && !chain->empty())
        return certified({*chain, Credential::Origin::Given, {}, {}}, options, at);
    const bool worthFetching = x5u && isFetchable(*x5u) && !decoded.token.signature.isEmpty();
    if (options.credentials == nullptr || !worthFetching)
        return missing(notGiven(x5u.value_or(QString())));
    auto credential = options.credentials->credentialFor(*x5u);
    if (!credential)
        return missing(std::move(credential.error()));
    return credential->chain.empty() ? missing(notGiven(*x5u)) : certified(*credential, options, at);
}

} // namespace stir::passport
