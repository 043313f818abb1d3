// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/integrity_digest.h"

#include <optional>

namespace stir::passport {

namespace {

std::optional<QCryptographicHash::Algorithm> algorithmNamed(const QString &name)
{
    if (name == QLatin1String("sha256"))
        return QCryptographicHash::Sha256;
    if (name == QLatin1String("sha384"))
        return QCryptographicHash::Sha384;
    if (name == QLatin1String("sha512"))
        return QCryptographicHash::Sha512;
    return std::nullopt;
}

} // namespace

tl::expected<IntegrityDigest, IntegrityDigest::Fault> IntegrityDigest::parse(const QString &text)
{
    const qsizetype hyphen = text.indexOf(u'-');
    const auto algorithm = algorithmNamed(text.left(hyphen < 0 ? 0 : hyphen));
    if (!algorithm)
        return tl::unexpected(Fault::Algorithm);
    const QByteArray encoded = text.mid(hyphen + 1).toLatin1();
    const QByteArray digest = QByteArray::fromBase64(encoded);
    // Qt's reader passes over what is no base64: what it read must be what stands there.
    const QByteArray padded = digest.toBase64();
    const bool isExact =
        encoded == padded || encoded == digest.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    if (!isExact || digest.size() != QCryptographicHash::hashLength(*algorithm))
        return tl::unexpected(Fault::Encoding);
    return IntegrityDigest(*algorithm, digest);
}

bool IntegrityDigest::isOf(QByteArrayView content) const
{
    return QCryptographicHash::hash(content.toByteArray(), m_algorithm) == m_digest;
}

} // namespace stir::passport
