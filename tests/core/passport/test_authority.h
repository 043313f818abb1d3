// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An authority with certificates for the key of RFC 8946, and sources that give one answer and note what they were
// asked. One thread.

#include "core/crypto/certificate_builder.h"
#include "tests/core/passport/test_tokens.h"

namespace stir::passport {

inline crypto::TnAuthorizationList codeList()
{
    crypto::TnAuthorizationList list;
    list.serviceProviderCodes = {QStringLiteral("709J")};
    return list;
}

inline crypto::TnAuthorizationList numberRange(const char *start, qint64 count)
{
    crypto::TnAuthorizationList list;
    list.ranges.push_back({QString::fromLatin1(start), count});
    return list;
}

inline crypto::CertificateRequestFields fields(const QString &commonName, bool isCa)
{
    crypto::CertificateRequestFields made;
    made.commonName = commonName;
    made.notBefore = secondsUtc(issuedAt - 86400);
    made.notAfter = secondsUtc(issuedAt + 86400);
    made.isCa = isCa;
    return made;
}

/// A root, a provider's certificate that may delegate, and leaves for the key of RFC 8946.
struct Authority
{
    crypto::PrivateKey rootKey = crypto::PrivateKey::generate().value();
    crypto::PrivateKey parentKey = crypto::PrivateKey::generate().value();
    crypto::Certificate root = selfSigned();

    crypto::Certificate selfSigned() const
    {
        auto own = fields(QStringLiteral("Test ROOT"), true);
        own.isRoot = true;
        return crypto::CertificateBuilder::selfSigned(own, rootKey).value();
    }

    crypto::Certificate leaf(const crypto::CertificateRequestFields &wanted) const
    {
        return crypto::CertificateBuilder::issue(wanted, rfc8946Key().publicKey(), root, rootKey).value();
    }

    crypto::Certificate parent(const crypto::TnAuthorizationList &numbers, bool isCa = true) const
    {
        auto wanted = fields(QStringLiteral("Parent"), isCa);
        wanted.numbers = numbers;
        return crypto::CertificateBuilder::issue(wanted, parentKey.publicKey(), root, rootKey).value();
    }

    crypto::Certificate delegate(const crypto::TnAuthorizationList &numbers, const crypto::Certificate &above) const
    {
        auto wanted = fields(QStringLiteral("Delegate"), false);
        wanted.numbers = numbers;
        return crypto::CertificateBuilder::issue(wanted, rfc8946Key().publicKey(), above, parentKey).value();
    }
};

class OneCredential final : public CredentialSource
{
public:
    tl::expected<Credential, Finding> answer = tl::unexpected(Finding());
    QStringList asked;

    tl::expected<Credential, Finding> credentialFor(const QString &x5u) override
    {
        asked.append(x5u);
        return answer;
    }
};

class OneRevocation final : public RevocationSource
{
public:
    Findings answer;
    int asked = 0;

    Findings revocationOf(const crypto::CertificateChain &, const QDateTime &) override
    {
        ++asked;
        return answer;
    }
};

class OneList final : public NumberListSource
{
public:
    tl::expected<crypto::TnAuthorizationList, Finding> answer = tl::unexpected(Finding());
    QStringList asked;

    tl::expected<crypto::TnAuthorizationList, Finding> listAt(const QString &url) override
    {
        asked.append(url);
        return answer;
    }
};

inline Finding finding(const char *check, Judgement result, const char *rule, QMap<QString, QString> values = {})
{
    return {QString::fromLatin1(check), result, QString::fromLatin1(rule), std::move(values), QStringLiteral("test")};
}

inline JudgeOptions withAnchor(const Authority &authority)
{
    JudgeOptions options = verifyWithKey();
    options.signer = std::monostate();
    options.anchors = {authority.root};
    return options;
}

inline JudgeOptions withChain(const Authority &authority, const crypto::CertificateChain &chain)
{
    JudgeOptions options = withAnchor(authority);
    options.signer = chain;
    return options;
}

} // namespace stir::passport
