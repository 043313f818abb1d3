// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/key_check.h"

#include <QByteArray>

#include <algorithm>

namespace stir::credentials {

namespace {

struct PublishedKey
{
    const char *point; ///< compressed, in hex
    const char *where;
};

/// Public halves of private keys that anybody can look up.
constexpr PublishedKey publishedKeys[] = {
    {"037fcdce2770f6c45d4183cbee6fdb4b7b580733357be9ef13bacf6e3c7bd15445", "RFC 7515 A.3"},
    {"03167da8f51d4113a68342aceb69f4a03ca3457bf48b960112adf42d5c14f93277", "RFC 8225 A.1"},
    {"02f0735b41dfd39af08ac0f28790c17d7d271abc6787efc61353ca8b4bc2391cb1", "RFC 8225 A.2"},
    {"039b318cd55b0efb722a6cc179e2b40c6982907ed3b8854626f70bf9c2eb4b8047", "RFC 8946 A"},
    {"0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6", "RFC 6979 A.2.5"},
};

Finding finding(Judgement result, const char *rule, QMap<QString, QString> values, const char *section = "")
{
    return {QStringLiteral("key"), result, QString::fromLatin1(rule), std::move(values), QString::fromLatin1(section)};
}

const PublishedKey *publishedAs(const crypto::PublicKey &key)
{
    const auto point = key.toCompressed();
    if (!point)
        return nullptr;
    const QByteArray bytes(reinterpret_cast<const char *>(point->data()), static_cast<qsizetype>(point->size()));
    const QByteArray hex = bytes.toHex();
    const auto *found =
        std::ranges::find_if(publishedKeys, [&hex](const PublishedKey &one) { return hex == one.point; });
    return found == std::end(publishedKeys) ? nullptr : found;
}

std::optional<Finding> fault(const crypto::PublicKey &key)
{
    const QString algorithm = key.algorithmName();
    const QMap<QString, QString> values{{QStringLiteral("algorithm"), algorithm}};
    if (!key.isEllipticCurve())
        return finding(Judgement::Fail, "other_kind", values, "RFC 8225 4");
    if (!key.isP256())
        return finding(Judgement::Fail, "wrong_curve", values, "RFC 8225 4");
    if (const PublishedKey *published = publishedAs(key))
        return finding(Judgement::Fail, "published",
                       {{QStringLiteral("where"), QString::fromLatin1(published->where)}});
    return std::nullopt;
}

Finding inOrder(const crypto::PublicKey &key)
{
    return finding(Judgement::Pass, "", {{QStringLiteral("algorithm"), key.algorithmName()}});
}

} // namespace

Findings healthOf(const crypto::PublicKey &key)
{
    return {fault(key).value_or(inOrder(key))};
}

Findings healthOf(const crypto::PrivateKey &key)
{
    if (key.isGuessable())
        return {finding(Judgement::Fail, "guessable", {})};
    return healthOf(key.publicKey());
}

std::optional<Finding> duplicateFinding(const QStringList &otherNames)
{
    if (otherNames.isEmpty())
        return std::nullopt;
    return finding(Judgement::Warn, "kept_twice", {{QStringLiteral("names"), otherNames.join(QStringLiteral(", "))}});
}

Done requireSecret(const crypto::PrivateKey &key, const QString &subject)
{
    if (key.isGuessable())
        return failure(ErrorCode::WeakKey, subject);
    return {};
}

} // namespace stir::credentials
