// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/credential_judgement.h"

#include "core/crypto/certificate_details.h"
#include "core/crypto/chain_verifier.h"
#include "core/passport/check_findings.h"

#include <algorithm>

namespace stir::passport {

namespace {

// A list may name ten thousand numbers, and each of a million tokens carries this text.
constexpr qsizetype shownLimit = 24;

QString subjectKey()
{
    return QStringLiteral("subject");
}

QString atKey()
{
    return QStringLiteral("at");
}

bool isTrustedAsGiven(const Credential &credential)
{
    return credential.origin == Credential::Origin::Given || credential.origin == Credential::Origin::Identity;
}

QString faultRule(crypto::ChainFault fault)
{
    switch (fault) {
    case crypto::ChainFault::None:
        return {};
    case crypto::ChainFault::Expired:
        return QStringLiteral("expired");
    case crypto::ChainFault::NotYetValid:
        return QStringLiteral("not_yet_valid");
    case crypto::ChainFault::NoAnchor:
        return QStringLiteral("no_anchor");
    case crypto::ChainFault::MissingIssuer:
        return QStringLiteral("missing_issuer");
    case crypto::ChainFault::BadSignature:
        return QStringLiteral("bad_signature");
    case crypto::ChainFault::NotACa:
        return QStringLiteral("not_a_ca");
    case crypto::ChainFault::PathTooLong:
        return QStringLiteral("path_length");
    case crypto::ChainFault::CriticalExtension:
        return QStringLiteral("critical_extension");
    case crypto::ChainFault::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

/// The first that makes OpenSSL refuse the path.
QString criticalExtension(const crypto::Certificate &certificate)
{
    for (const crypto::ExtensionFacts &extension : crypto::detailsOf(certificate).extensions)
        if (extension.critical && !extension.isKnown)
            return extension.name;
    return {};
}

/// Narrows the window to where the same side of `moment` is.
void bound(TimeWindow &window, const QDateTime &at, const QDateTime &moment)
{
    if (!moment.isValid())
        return;
    const qint64 change = moment.toMSecsSinceEpoch();
    if (change <= at.toMSecsSinceEpoch())
        window.from = std::max(window.from, change);
    else
        window.until = std::min(window.until, change);
}

void boundByValidity(TimeWindow &window, const QDateTime &at, const crypto::CertificateChain &chain)
{
    for (const crypto::Certificate &certificate : chain) {
        bound(window, at, certificate.notBefore());
        // At the very second of its end OpenSSL holds a certificate for expired, RFC 5280 does not.
        bound(window, at, certificate.notAfter());
        bound(window, at, certificate.notAfter().addSecs(1));
    }
}

class CredentialJudge
{
public:
    CredentialJudge(const Credential &credential, const JudgeOptions &options, const QDateTime &at)
        : m_credential(credential), m_options(options),
          m_at(at), m_done{
                        {}, {}, {}, {}, {}, {}, {}, credential.chain.front().publicKey(), isTrustedAsGiven(credential),
                        {}}
    {
    }

    CredentialJudgement judge() &&
    {
        boundByValidity(m_done.window, m_at, m_credential.chain);
        boundByValidity(m_done.window, m_at, m_options.anchors);
        judgeLeaf();
        judgeChain();
        judgeNumbers();
        judgeConstraints();
        return std::move(m_done);
    }

private:
    const crypto::Certificate &leaf() const { return m_credential.chain.front(); }

    void judgeLeaf()
    {
        CheckFindings found(QStringLiteral("certificate"), QStringLiteral("RFC 8226 4"));
        const QString subject = leaf().subjectName();
        const QString notBefore = timeText(leaf().notBefore());
        const QString notAfter = timeText(leaf().notAfter());
        found.passWith({{subjectKey(), subject},
                        {QStringLiteral("not_before"), notBefore},
                        {QStringLiteral("not_after"), notAfter},
                        {atKey(), timeText(m_at)}});
        if (!m_done.key.isP256())
            found.fail(QStringLiteral("wrong_curve"),
                       {{subjectKey(), subject}, {QStringLiteral("algorithm"), m_done.key.algorithmName()}});
        if (m_at > leaf().notAfter())
            found.fail(QStringLiteral("expired"),
                       {{subjectKey(), subject}, {QStringLiteral("not_after"), notAfter}, {atKey(), timeText(m_at)}});
        else if (m_at < leaf().notBefore())
            found.fail(QStringLiteral("not_yet_valid"),
                       {{subjectKey(), subject}, {QStringLiteral("not_before"), notBefore}, {atKey(), timeText(m_at)}});
        if (leaf().isCa())
            found.warn(QStringLiteral("is_ca"), {{subjectKey(), subject}});
        found.takeBeside(m_credential.remarks);
        std::move(found).appendTo(m_done.certificate);
    }

    void judgeChain()
    {
        CheckFindings found(QStringLiteral("chain"), QStringLiteral("RFC 8224 6.2"));
        if (m_options.anchors.empty()) {
            found.skip(QStringLiteral("no_anchors"));
        } else {
            const auto verdict = crypto::ChainVerifier::verify(m_credential.chain, m_options.anchors, m_at);
            if (verdict.fault != crypto::ChainFault::None)
                found.fail(faultRule(verdict.fault), valuesOf(verdict));
            else
                judgePath(verdict.path, found);
        }
        std::move(found).appendTo(m_done.chain);
    }

    Values valuesOf(const crypto::ChainVerdict &verdict) const
    {
        Values values{{QStringLiteral("detail"), verdict.detail}, {atKey(), timeText(m_at)}};
        if (!verdict.certificate)
            return values;
        values.insert(subjectKey(), verdict.certificate->subjectName());
        if (verdict.fault == crypto::ChainFault::Expired)
            values.insert(QStringLiteral("not_after"), timeText(verdict.certificate->notAfter()));
        if (verdict.fault == crypto::ChainFault::NotYetValid)
            values.insert(QStringLiteral("not_before"), timeText(verdict.certificate->notBefore()));
        if (verdict.fault == crypto::ChainFault::CriticalExtension)
            values.insert(QStringLiteral("extension"), criticalExtension(*verdict.certificate));
        return values;
    }

    void judgePath(const crypto::CertificateChain &path, CheckFindings &found)
    {
        m_path = path;
        m_done.trusted = true;
        found.passWith({{QStringLiteral("anchor"), path.empty() ? QString() : path.back().subjectName()}});
        if (m_options.revocations == nullptr)
            return;
        const Findings revocation = m_options.revocations->revocationOf(path, m_at);
        found.takeBeside(revocation);
        m_done.trusted = !anyFails(revocation);
        for (const Finding &finding : revocation)
            bound(m_done.window, m_at,
                  QDateTime::fromString(finding.values.value(QStringLiteral("since")), Qt::ISODate));
    }

    /// The list of one certificate, by value or by reference; the finding says why there is none.
    tl::expected<crypto::TnAuthorizationList, Finding> listOf(const crypto::Certificate &certificate) const
    {
        const auto refusal = [&](Judgement result, QString rule, Values values) {
            return tl::unexpected(Finding{QStringLiteral("tnauthlist"), result, std::move(rule), std::move(values),
                                          QStringLiteral("RFC 8226 9")});
        };
        const Values subject{{subjectKey(), certificate.subjectName()}};
        if (const auto &list = certificate.tnAuthorizationList())
            return list->malformed ? tl::expected<crypto::TnAuthorizationList, Finding>(
                                         refusal(Judgement::Fail, QStringLiteral("malformed"), subject))
                                   : *list;
        const QString url = certificate.tnAuthorizationListUrl();
        if (url.isEmpty())
            return refusal(Judgement::Fail, QStringLiteral("absent"), subject);
        // A chain that anybody may have made could have sixty-four addresses asked for a single header.
        if (!m_done.trusted)
            return refusal(Judgement::Skip, QStringLiteral("untrusted_reference"), {{QStringLiteral("url"), url}});
        if (m_options.numberLists == nullptr)
            return refusal(Judgement::Skip, QStringLiteral("by_reference"), {{QStringLiteral("url"), url}});
        return m_options.numberLists->listAt(url);
    }

    void judgeNumbers()
    {
        CheckFindings found(QStringLiteral("tnauthlist"), QStringLiteral("RFC 8226 9"));
        if (auto list = listOf(leaf())) {
            found.passWith({{QStringLiteral("list"), listText(*list)}});
            found.inSection(QStringLiteral("RFC 9060 4"));
            judgeDelegation(*list, found);
            m_done.coverage = crypto::TnCoverage(*list);
            m_done.list = std::move(*list);
        } else {
            found.take({list.error()});
        }
        std::move(found).appendTo(m_done.numbers);
    }

    /// RFC 9060 4: what a certificate speaks for "must be encompassed" by its parent's list, where the parent has one.
    void judgeDelegation(crypto::TnAuthorizationList part, CheckFindings &found) const
    {
        const crypto::CertificateChain &path = m_path.empty() ? m_credential.chain : m_path;
        for (std::size_t i = 1; i < path.size(); ++i) {
            const crypto::Certificate &parent = path[i];
            if (!parent.tnAuthorizationList() && parent.tnAuthorizationListUrl().isEmpty())
                continue;
            auto whole = listOf(parent);
            if (!whole) {
                found.take({whole.error()});
                return;
            }
            if (!whole->encompasses(part))
                found.fail(QStringLiteral("exceeds_parent"), {{subjectKey(), path[i - 1].subjectName()},
                                                              {QStringLiteral("parent"), parent.subjectName()},
                                                              {QStringLiteral("list"), listText(part)},
                                                              {QStringLiteral("parent_list"), listText(*whole)}});
            part = std::move(*whole);
        }
    }

    void judgeConstraints()
    {
        const auto &all = leaf().claimConstraints();
        if (all.empty())
            return;
        CheckFindings found(QStringLiteral("constraints"), QStringLiteral("RFC 8226 8"));
        const Values subject{{subjectKey(), leaf().subjectName()}};
        for (const crypto::ClaimConstraints &constraints : all) {
            if (constraints.malformed)
                found.fail(QStringLiteral("malformed"), subject);
            else if (constraints.excludesBaseClaims())
                found.note(QStringLiteral("excludes_base"), subject);
            else
                m_done.enforced.push_back(constraints);
        }
        found.inSection(QStringLiteral("RFC 9118 6"));
        if (all.size() > 1)
            found.warn(QStringLiteral("both"), subject);
        if (!found.isEmpty()) // whether it passes depends on the token
            std::move(found).appendTo(m_done.constraints);
    }

    const Credential &m_credential;
    const JudgeOptions &m_options;
    const QDateTime &m_at;
    CredentialJudgement m_done;
    crypto::CertificateChain m_path; ///< leaf to anchor; empty while it does not hold
};

} // namespace

CredentialJudgement judgeCredential(const Credential &credential, const JudgeOptions &options, const QDateTime &at)
{
    return CredentialJudge(credential, options, at).judge();
}

void setTime(Findings &findings, const QDateTime &at)
{
    for (Finding &finding : findings)
        if (const auto found = finding.values.find(atKey()); found != finding.values.end())
            *found = timeText(at);
}

QString listText(const crypto::TnAuthorizationList &list)
{
    QStringList entries = list.serviceProviderCodes.first(std::min(shownLimit, list.serviceProviderCodes.size()));
    for (const auto &range : list.ranges) {
        if (entries.size() > shownLimit)
            break;
        entries.append(QStringLiteral("%1 (%2)").arg(range.start, QString::number(range.count)));
    }
    entries += list.numbers.first(std::min(shownLimit, list.numbers.size()));
    const bool isWhole = entries.size() <= shownLimit;
    entries = entries.first(std::min(shownLimit, entries.size()));
    return entries.join(QStringLiteral(", ")) + (isWhole ? QString() : QStringLiteral(", …"));
}

bool namesNumbers(const crypto::TnAuthorizationList &list)
{
    return !list.ranges.empty() || !list.numbers.isEmpty();
}

} // namespace stir::passport
