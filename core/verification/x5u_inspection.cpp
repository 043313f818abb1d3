// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/x5u_inspection.h"

#include "core/credentials/signing_identity.h"
#include "core/verification/fetch_finding.h"
#include "core/verification/published_chain.h"

#include <algorithm>

namespace stir::verification {

namespace {

using fetch::FetchFault;
using Values = QMap<QString, QString>;

// Asterisk gives up after two seconds unless told otherwise (curl_timeout).
constexpr std::chrono::milliseconds patientFor{2000};
constexpr qint64 renewalSeconds = 14 * 24 * 60 * 60; // of a web server's certificate

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

Finding finding(const char *check, Judgement result, const char *rule, Values values, const char *section = "")
{
    return {key(check), result, key(rule), std::move(values), key(section)};
}

/// The check that a failure belongs to: how far the way was good.
const char *checkOf(FetchFault fault)
{
    switch (fault) {
    case FetchFault::BadUrl:
    case FetchFault::NotHttps:
    case FetchFault::UserInfo:
        return "x5u";
    case FetchFault::Dns:
    case FetchFault::PrivateAddress:
        return "dns";
    case FetchFault::Refused:
    case FetchFault::Unreachable:
    case FetchFault::TimedOut:
    case FetchFault::Offline:
    case FetchFault::TimeUsedUp:
    case FetchFault::Cancelled:
        return "connection";
    case FetchFault::Tls:
        return "tls";
    case FetchFault::Status:
    case FetchFault::Redirect:
    case FetchFault::TooLarge:
    case FetchFault::Interrupted:
        return "http";
    }
    return "connection";
}

void append(Findings &all, const Findings &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

Findings ofCheck(const Findings &all, QLatin1String check)
{
    Findings chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                 [check](const Finding &one) { return one.check == check; });
    return chosen;
}

/// The form of the address, whatever is behind it.
Findings addressFindings(const QString &url)
{
    return ofCheck(credentials::healthOf({{}, {}, url, {}}, {}), QLatin1String("x5u"));
}

Finding namedAs(const QString &url, const fetch::ConnectionFacts &facts)
{
    return finding("dns", Judgement::Pass, "",
                   {{key("url"), url}, {key("addresses"), facts.addresses.join(QStringLiteral(", "))}});
}

Finding provenBy(const fetch::ConnectionFacts &facts, const QDateTime &now)
{
    const qint64 left = now.secsTo(facts.certificate.notAfter);
    const Values values{{key("version"), facts.tlsVersion},
                        {key("subject"), facts.certificate.subject},
                        {key("issuer"), facts.certificate.issuer},
                        {key("days"), QString::number(left / 86400)},
                        {key("not_after"), facts.certificate.notAfter.toString(Qt::ISODate)}};
    const bool isSoon = facts.certificate.notAfter.isValid() && left < renewalSeconds;
    return isSoon ? finding("tls", Judgement::Warn, "web_certificate_expires", values)
                  : finding("tls", Judgement::Pass, "", values);
}

Finding answeredWith(const fetch::FetchedDocument &document, const fetch::ConnectionFacts &facts)
{
    const Values values{{key("size"), QString::number(document.body.size())},
                        {key("milliseconds"), QString::number(facts.took.count())}};
    return facts.took > patientFor ? finding("http", Judgement::Warn, "slow", values)
                                   : finding("http", Judgement::Pass, "", values);
}

/// How far a way that failed was good, and where it ended.
void appendFailure(const QString &url, const fetch::FetchExchange &seen, const QDateTime &now, Findings &all)
{
    const QString check = key(checkOf(seen.result.error().fault));
    const auto isAfter = [&check](const char *earlier) {
        static const QStringList order{key("x5u"), key("dns"), key("connection"), key("tls"), key("http")};
        return order.indexOf(check) > order.indexOf(key(earlier));
    };
    if (isAfter("dns") && !seen.facts.addresses.isEmpty())
        all.push_back(namedAs(url, seen.facts));
    if (isAfter("tls") && !seen.facts.tlsVersion.isEmpty())
        all.push_back(provenBy(seen.facts, now));
    Finding failure = findingOf(seen.result.error(), check, Judgement::Fail);
    // The form of the address says it already, in words of its own.
    const bool isSaid = check == QLatin1String("x5u") && std::any_of(all.begin(), all.end(), [](const Finding &one) {
                            return one.result == Judgement::Fail;
                        });
    if (!isSaid)
        all.push_back(std::move(failure));
}

Finding matchOf(const crypto::Certificate &leaf, const ExpectedSigner &expected)
{
    const Values values{{key("subject"), leaf.subjectName()},
                        {key("published"), leaf.sha256()},
                        {key("expected"), expected.certificate ? expected.certificate->sha256() : QString()}};
    const bool isKey = !expected.key || leaf.publicKey() == *expected.key;
    if (!isKey)
        return finding("match", Judgement::Fail, "other_key", values, "RFC 8224 6.2");
    if (!expected.certificate || leaf.sha256() == expected.certificate->sha256())
        return finding("match", Judgement::Pass, "", values);
    return leaf.publicKey() == expected.certificate->publicKey()
               ? finding("match", Judgement::Warn, "other_certificate", values)
               : finding("match", Judgement::Fail, "other_signer", values, "RFC 8224 6.2");
}

void appendChain(const PublishedChain &published, const QString &url, const QDateTime &now, Findings &all)
{
    const Findings health = credentials::healthOf({{}, published.chain, url, {}}, now);
    for (const char *check : {"validity", "tnauthlist", "chain"})
        append(all, ofCheck(health, QLatin1String(check)));
}

} // namespace

Findings inspectX5u(const QString &url, const fetch::FetchExchange &seen, const ExpectedSigner &expected,
                    const QDateTime &now)
{
    Findings all = addressFindings(url);
    if (!seen.result) {
        appendFailure(url, seen, now, all);
        return all;
    }
    if (!seen.facts.addresses.isEmpty())
        all.push_back(namedAs(url, seen.facts));
    if (!seen.facts.tlsVersion.isEmpty())
        all.push_back(provenBy(seen.facts, now));
    all.push_back(answeredWith(*seen.result, seen.facts));
    const auto published = readPublishedChain(*seen.result, url);
    if (!published) {
        all.push_back(published.error());
        return all;
    }
    const auto count = QString::number(published->chain.size());
    all.push_back(
        finding("certificate", Judgement::Pass, "published",
                {{key("url"), url}, {key("count"), count}, {key("subject"), published->chain.front().subjectName()}}));
    append(all, published->remarks);
    appendChain(*published, url, now, all);
    if (expected.certificate || expected.key)
        all.push_back(matchOf(published->chain.front(), expected));
    return all;
}

bool servesTheSigner(const Findings &findings)
{
    return !anyFails(findings) && std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("match") && finding.result == Judgement::Pass;
    });
}

} // namespace stir::verification
