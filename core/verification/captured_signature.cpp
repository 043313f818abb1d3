// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/captured_signature.h"

#include "core/crypto/digests.h"
#include "core/foundation/secret_bytes.h"

#include <algorithm>

namespace stir::verification {

namespace {

constexpr qsizetype es256Size = 64; // RFC 7518 3.4

bool signatureHolds(const Findings &checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("signature") && finding.result == Judgement::Pass;
    });
}

bool isEs256(const passport::PassportToken &token)
{
    return !token.compact && !token.signedBytes.isEmpty() && token.signature.size() == es256Size &&
           token.text(QStringLiteral("alg")).value_or(QStringLiteral("ES256")) == QLatin1String("ES256");
}

} // namespace

std::optional<CapturedSignature> SignatureReader::read(const passport::PassportReport &report)
{
    const passport::PassportToken &token = report.token;
    if (!isEs256(token))
        return std::nullopt;
    CapturedSignature read;
    const QByteArray digest = crypto::sha256(bytesOf(token.signedBytes));
    std::ranges::copy(bytesOf(digest), read.digest.begin());
    read.x5u = token.text(QStringLiteral("x5u")).value_or(QString());
    if (report.signerKey)
        read.published = compressed(*report.signerKey);
    read.holds = read.published && signatureHolds(report.checks);
    if (read.holds)
        read.candidates.add(*read.published);
    else
        read.candidates = m_recovery.candidates(read.digest, bytesOf(token.signature));
    return read;
}

std::optional<crypto::CompressedKey> SignatureReader::compressed(const crypto::PublicKey &key)
{
    if (!m_lastKey || !(*m_lastKey == key)) {
        m_lastKey = key;
        m_lastCompressed = key.toCompressed();
    }
    return m_lastCompressed;
}

} // namespace stir::verification
