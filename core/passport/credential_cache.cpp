// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/credential_cache.h"

#include <algorithm>

namespace stir::passport {

namespace {

// A capture may name a new x5u in each header.
constexpr qsizetype credentialLimit = 4096;
constexpr std::size_t windowLimit = 8;
// The numbers that a certificate names take sixteen times as much once they are read.
constexpr qsizetype weightLimit = 4 * 1024 * 1024;

QString nameOf(const Credential &credential)
{
    const bool byAdministrator =
        credential.origin == Credential::Origin::Given || credential.origin == Credential::Origin::Identity;
    QString name = byAdministrator ? QStringLiteral("given") : QStringLiteral("fetched");
    for (const crypto::Certificate &certificate : credential.chain)
        name += u' ' + certificate.sha256();
    for (const Finding &remark : credential.remarks) {
        name += u' ' + remark.rule;
        for (const QString &value : remark.values)
            name += u' ' + value;
    }
    return name;
}

} // namespace

std::shared_ptr<const CredentialJudgement> CredentialCache::kept(const QString &name, const QDateTime &at)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_judgements.constFind(name);
    if (found == m_judgements.constEnd())
        return nullptr;
    const auto holding = std::find_if(found->begin(), found->end(),
                                      [&at](const auto &judgement) { return judgement->window.contains(at); });
    return holding == found->end() ? nullptr : *holding;
}

std::shared_ptr<const CredentialJudgement>
CredentialCache::judgementOf(const Credential &credential, const JudgeOptions &options, const QDateTime &at)
{
    const QString name = nameOf(credential);
    if (auto known = kept(name, at))
        return known;
    auto judgement = std::make_shared<const CredentialJudgement>(judgeCredential(credential, options, at));
    const qsizetype weight = derSize(credential.chain);
    const std::lock_guard lock(m_mutex);
    if (m_judgements.size() >= credentialLimit || m_weight + weight > weightLimit) {
        m_judgements.clear();
        m_weight = 0;
    }
    Judgements &windows = m_judgements[name];
    if (windows.size() >= windowLimit) {
        windows.erase(windows.begin());
        m_weight -= weight;
    }
    windows.push_back(judgement);
    m_weight += weight;
    return judgement;
}

} // namespace stir::passport
