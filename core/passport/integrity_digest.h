// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A digest as rcdi writes it (RFC 9795 6, after W3C Subresource Integrity): "sha256-" and base64. Private to
// core/passport.

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <tl/expected.hpp>

namespace stir::passport {

class IntegrityDigest
{
public:
    enum class Fault
    {
        Algorithm, ///< none of sha256, sha384, sha512
        Encoding   ///< not the base64 of so many bytes
    };

    /// base64 in the standard alphabet; padding, which the examples of the RFC leave out, may be there.
    static tl::expected<IntegrityDigest, Fault> parse(const QString &text);

    bool isOf(QByteArrayView content) const;

private:
    IntegrityDigest(QCryptographicHash::Algorithm algorithm, QByteArray digest)
        : m_algorithm(algorithm), m_digest(std::move(digest))
    {
    }

    QCryptographicHash::Algorithm m_algorithm;
    QByteArray m_digest;
};

} // namespace stir::passport
