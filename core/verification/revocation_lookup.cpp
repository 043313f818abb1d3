// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_lookup.h"

#include "core/foundation/secret_bytes.h"
#include "core/verification/fetch_finding.h"
#include "core/verification/list_voucher.h"

#include <algorithm>

namespace stir::verification {

namespace {

using crypto::Certificate;
using crypto::CertificateChain;
using crypto::RevocationList;
using Values = QMap<QString, QString>;

constexpr std::size_t rememberedLimit = 16;

Finding finding(Judgement result, const char *rule, Values values)
{
    return {QStringLiteral("chain"), result, QString::fromLatin1(rule), std::move(values),
            QStringLiteral("RFC 5280 6.3")};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString subjectKey()
{
    return QStringLiteral("subject");
}

QString issuerKey()
{
    return QStringLiteral("issuer");
}

bool containsCertificate(std::span<const std::byte> bytes)
{
    return QByteArrayView(bytes).contains("-----BEGIN CERTIFICATE-----");
}

} // namespace

/// One certificate of one path.
class RevocationLookup::Question
{
public:
    Question(RevocationLookup &lookup, const Certificate &certificate, const CertificateChain &path,
             const QDateTime &at)
        : m_lookup(lookup), m_certificate(certificate), m_at(at), m_known(lookup.m_given.signers)
    {
        m_known.insert(m_known.end(), path.begin(), path.end());
    }

    Findings answer() &&
    {
        for (const RevocationList &list : m_lookup.m_given.lists)
            ask(list);
        if (!m_answered)
            askDistributionPoints();
        const bool listed = !m_certificate.distributionPoints().empty();
        if (!m_answered && !m_offline && listed)
            m_findings.insert(m_findings.begin(), finding(Judgement::Warn, "revocation_unknown", subject()));
        for (Finding &without : m_without) {
            if (m_answered && without.result == Judgement::Warn)
                without.result = Judgement::Note;
            m_findings.push_back(std::move(without));
        }
        return std::move(m_findings);
    }

private:
    Values subject() const { return {{subjectKey(), m_certificate.subjectName()}}; }

    void say(Judgement result, const char *rule, Values values)
    {
        m_findings.push_back(finding(result, rule, std::move(values)));
    }

    void askDistributionPoints()
    {
        const auto points = m_certificate.distributionPoints();
        for (const crypto::DistributionPoint &point : points)
            for (const QString &url : point.urls)
                if (!m_answered)
                    askUrl(url);
    }

    void askUrl(const QString &url)
    {
        const auto lists = m_lookup.m_fetched.get(url, [&] { return m_lookup.fetchLists(url); });
        if (!lists->has_value()) {
            sayWhyNot(lists->error(), url);
            return;
        }
        for (const RevocationList &list : **lists) {
            ask(list);
            if (!m_answered && !list.speaksFor(m_certificate))
                m_without.push_back(
                    finding(Judgement::Warn, "revocation_other_scope",
                            {{subjectKey(), m_certificate.subjectName()}, {issuerKey(), list.issuerName()}}));
        }
    }

    void sayWhyNot(const Finding &why, const QString &url)
    {
        m_offline = why.rule == fetch::faultName(fetch::FetchFault::Offline);
        if (m_offline)
            say(Judgement::Note, "revocation_offline",
                {{subjectKey(), m_certificate.subjectName()}, {QStringLiteral("url"), url}});
        else
            m_without.push_back(why);
    }

    void ask(const RevocationList &list)
    {
        const auto revocation = list.revocationOf(m_certificate);
        if (!revocation && !list.speaksFor(m_certificate))
            return;
        const Values issuer{{issuerKey(), list.issuerName()}};
        const Voucher voucher = voucherFor(list, m_known);
        if (voucher == Voucher::DoesNotHold) {
            say(Judgement::Warn, "revocation_bad_signature", issuer);
            return;
        }
        m_answered = true;
        if (revocation)
            sayRevoked(*revocation, list.issuerName());
        if (voucher == Voucher::Unknown)
            say(Judgement::Warn, "revocation_unsigned", issuer);
        if (const auto next = list.nextUpdate(); next && *next < m_at)
            say(Judgement::Warn, "revocation_stale",
                {{issuerKey(), list.issuerName()}, {QStringLiteral("next_update"), timeText(*next)}});
    }

    void sayRevoked(const crypto::Revocation &revocation, const QString &issuer)
    {
        const Values values{{subjectKey(), m_certificate.subjectName()},
                            {QStringLiteral("since"), timeText(revocation.since)},
                            {QStringLiteral("reason"), revocation.reason},
                            {issuerKey(), issuer}};
        // A date that cannot be read is no reason to let the call pass.
        if (revocation.since.isValid() && revocation.since > m_at)
            say(Judgement::Warn, "revoked_later", values);
        else
            say(Judgement::Fail, "revoked", values);
    }

    RevocationLookup &m_lookup;
    const Certificate &m_certificate;
    QDateTime m_at;
    CertificateChain m_known; ///< who may have signed a list
    Findings m_findings;
    Findings m_without;      ///< why a distribution point gave no answer, which matters when no other does
    bool m_answered = false; ///< a list spoke for the certificate
    bool m_offline = false;
};

Result<GivenRevocations> GivenRevocations::fromBytes(std::span<const std::byte> bytes, const QString &subject)
{
    auto lists = RevocationList::fromBytes(bytes, subject);
    if (!lists)
        return failure(lists.error());
    GivenRevocations given{std::move(*lists), {}};
    if (containsCertificate(bytes)) {
        auto signers = crypto::certificatesFromPem(bytes, subject);
        if (!signers)
            return failure(signers.error());
        given.signers = std::move(*signers);
    }
    return given;
}

RevocationLookup::RevocationLookup(GivenRevocations given, fetch::DocumentFetcher &fetcher, std::stop_token stop)
    : m_given(std::move(given)), m_fetcher(fetcher), m_stop(std::move(stop)), m_fetched(rememberedLimit)
{
}

Findings RevocationLookup::revocationOf(const CertificateChain &path, const QDateTime &at)
{
    Findings all;
    // The anchor itself is trusted as long as it is among the anchors.
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        Findings found = Question(*this, path[i], path, at).answer();
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return all;
}

RevocationLookup::Lists RevocationLookup::fetchLists(const QString &url)
{
    const fetch::FetchResult document = m_fetcher.get(url, fetchedSizeLimit, m_stop, fetch::Asker::Trusted);
    if (!document)
        return tl::unexpected<Finding>(findingOf(document.error(), QStringLiteral("chain"), Judgement::Warn));
    auto lists = RevocationList::fromBytes(bytesOf(document->body), url);
    if (!lists)
        return tl::unexpected<Finding>(
            finding(Judgement::Warn, "revocation_unreadable",
                    {{QStringLiteral("source"), url}, {QStringLiteral("detail"), lists.error().detail}}));
    return std::move(*lists);
}

} // namespace stir::verification
