// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Remembers what was judged about credentials, so that a capture with a million tokens of a few signers validates a few
// paths. For options whose anchors and sources stay the same; a new cache for other options. Safe from several threads.

#include "core/passport/credential_judgement.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace stir::passport {

class CredentialCache
{
public:
    /// As judgeCredential() would say it, but for the value "at". Two threads may both judge what neither found.
    std::shared_ptr<const CredentialJudgement> judgementOf(const Credential &credential, const JudgeOptions &options,
                                                           const QDateTime &at);

private:
    using Judgements = std::vector<std::shared_ptr<const CredentialJudgement>>;

    std::shared_ptr<const CredentialJudgement> kept(const QString &name, const QDateTime &at);

    std::mutex m_mutex;
    QHash<QString, Judgements> m_judgements;
    qsizetype m_weight = 0; ///< bytes of DER that the judgements are of
};

} // namespace stir::passport
