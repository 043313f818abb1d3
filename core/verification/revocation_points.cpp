// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_points.h"

#include "core/foundation/secret_bytes.h"
#include "core/verification/fetch_finding.h"
#include "core/verification/list_voucher.h"
#include "core/verification/revocation_lookup.h"

#include <QHash>
#include <QSet>

namespace stir::verification {

namespace {

using crypto::CertificateChain;
using crypto::RevocationList;
using Values = QMap<QString, QString>;

const QString checkName = QStringLiteral("crl");

Finding finding(Judgement result, const char *rule, Values values)
{
    return {checkName, result, QString::fromLatin1(rule), std::move(values), QStringLiteral("RFC 5280 6.3")};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

class OurCertificates
{
public:
    void add(const NamingCertificate &naming)
    {
        const crypto::Certificate &certificate = naming.certificate;
        if (certificate.isCa() && !m_seen.contains(certificate.sha256())) {
            m_seen.insert(certificate.sha256());
            m_signers.push_back(certificate);
        }
        QStringList urls;
        for (const crypto::DistributionPoint &point : certificate.distributionPoints())
            urls.append(point.urls);
        urls.removeDuplicates();
        for (const QString &url : urls) {
            if (!m_places.contains(url)) {
                m_places.insert(url, m_points.size());
                m_points.push_back({url, {}, {}, {}, {}, {}});
            }
            m_points[m_places.value(url)].namedBy.push_back(naming);
        }
    }
    std::vector<RevocationPoint> takePoints() { return std::move(m_points); }
    /// Authorities, whose lists these may be.
    const CertificateChain &signers() const { return m_signers; }

private:
    std::vector<RevocationPoint> m_points;
    QHash<QString, std::size_t> m_places;
    CertificateChain m_signers;
    QSet<QString> m_seen;
};

Finding whyNot(const fetch::FetchFailure &failure)
{
    // RFC 5280 allows it, and the authority chose it: a limit of this program, and no fault of theirs.
    const bool isOurLimit = failure.fault == fetch::FetchFault::NotHttps;
    return findingOf(failure, checkName, isOurLimit ? Judgement::Skip : Judgement::Warn);
}

/// The lists of one address beside the certificates that name it.
class PointJudge
{
public:
    PointJudge(RevocationPoint &point, const CertificateChain &signers, const QDateTime &now)
        : m_point(point), m_signers(signers), m_now(now)
    {
    }

    void judge(const std::vector<RevocationList> &lists)
    {
        std::vector<const RevocationList *> usable;
        for (const RevocationList &list : lists) {
            m_point.lists.push_back({list.issuerName(), list.thisUpdate(), list.nextUpdate(), list.size()});
            if (isUsable(list))
                usable.push_back(&list);
        }
        if (usable.empty())
            return;
        for (const NamingCertificate &naming : m_point.namedBy)
            lookUp(naming, usable);
        sayWhomTheyDoNotSpeakFor();
    }

private:
    void say(Judgement result, const char *rule, Values values)
    {
        m_point.findings.push_back(finding(result, rule, std::move(values)));
    }

    bool isUsable(const RevocationList &list)
    {
        const QString issuer = list.issuerName();
        const Voucher voucher = voucherFor(list, m_signers);
        if (voucher == Voucher::DoesNotHold)
            say(Judgement::Warn, "bad_signature", {{QStringLiteral("issuer"), issuer}});
        if (voucher == Voucher::Unknown)
            say(Judgement::Warn, "unsigned", {{QStringLiteral("issuer"), issuer}});
        if (const auto next = list.nextUpdate(); next && *next < m_now)
            say(Judgement::Warn, "stale",
                {{QStringLiteral("issuer"), issuer}, {QStringLiteral("next_update"), timeText(*next)}});
        return voucher != Voucher::DoesNotHold;
    }

    void lookUp(const NamingCertificate &naming, const std::vector<const RevocationList *> &lists)
    {
        bool isAnswered = false;
        for (const RevocationList *list : lists) {
            const auto revocation = list->revocationOf(naming.certificate);
            isAnswered = isAnswered || revocation || list->speaksFor(naming.certificate);
            if (revocation)
                say(Judgement::Fail, "revoked",
                    {{QStringLiteral("owner"), naming.owner},
                     {QStringLiteral("subject"), naming.certificate.subjectName()},
                     {QStringLiteral("since"), timeText(revocation->since)},
                     {QStringLiteral("reason"), revocation->reason},
                     {QStringLiteral("issuer"), list->issuerName()}});
        }
        if (!isAnswered)
            m_unanswered.append(naming.certificate.subjectName());
    }

    void sayWhomTheyDoNotSpeakFor()
    {
        if (!m_unanswered.isEmpty())
            say(Judgement::Warn, "other_scope",
                {{QStringLiteral("subject"), m_unanswered.front()},
                 {QStringLiteral("count"), QString::number(m_unanswered.size())}});
    }

    RevocationPoint &m_point;
    const CertificateChain &m_signers;
    QDateTime m_now;
    QStringList m_unanswered;
};

void inspect(RevocationPoint &point, const CertificateChain &signers, const fetch::FetchedDocument &document,
             const QDateTime &now)
{
    point.fetchedAt = document.fetchedAt;
    if (!document.cached && document.lifetime.count() <= 0)
        point.findings.push_back(finding(Judgement::Note, "not_kept", {{QStringLiteral("url"), point.url}}));
    const auto lists = RevocationList::fromBytes(bytesOf(document.body), point.url);
    if (!lists) {
        point.findings.push_back(
            finding(Judgement::Warn, "unreadable",
                    {{QStringLiteral("url"), point.url}, {QStringLiteral("detail"), lists.error().detail}}));
        return;
    }
    if (lists->size() > listsPerPoint) {
        point.findings.push_back(
            finding(Judgement::Warn, "too_many",
                    {{QStringLiteral("url"), point.url}, {QStringLiteral("limit"), QString::number(listsPerPoint)}}));
        return;
    }
    PointJudge(point, signers, now).judge(*lists);
}

} // namespace

Result<std::vector<RevocationPoint>> revocationPoints(const inventory::Inventory &inventory,
                                                      fetch::DocumentFetcher &fetcher, const QDateTime &now,
                                                      const std::stop_token &stop)
{
    const auto identities = inventory.identities();
    const auto anchors = identities ? inventory.anchors() : failure(identities.error());
    if (!anchors)
        return failure(anchors.error());
    OurCertificates ours;
    for (const credentials::SigningIdentity &identity : *identities)
        for (const crypto::Certificate &certificate : identity.chain)
            ours.add({identity.name, false, certificate});
    for (const credentials::TrustAnchor &anchor : *anchors)
        ours.add({anchor.company, true, anchor.certificate});
    std::vector<RevocationPoint> points = ours.takePoints();
    for (RevocationPoint &point : points) {
        const auto document = fetcher.get(point.url, RevocationLookup::fetchedSizeLimit, stop);
        if (document)
            inspect(point, ours.signers(), *document, now);
        else
            point.notFetched = whyNot(document.error());
    }
    return points;
}

} // namespace stir::verification
