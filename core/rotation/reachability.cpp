// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/reachability.h"

#include "core/deployment/x5u_from_server.h"
#include "core/verification/x5u_inspection.h"

#include <algorithm>

namespace stir::rotation {

namespace {

Findings judged(const PublishedPlace &place, const fetch::FetchExchange &seen, const Clock &clock)
{
    return verification::inspectX5u(place.url, seen, {place.chain.front(), std::nullopt}, clock.now());
}

QString firstFault(const Findings &findings)
{
    const auto fault = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.result == Judgement::Fail || finding.check == QLatin1String("match");
    });
    return fault == findings.end() ? QString() : fault->check + u' ' + fault->rule;
}

} // namespace

bool Reach::isProof() const
{
    return !error && verification::servesTheSigner(findings);
}

Reach reachFromHere(const PublishedPlace &place, const fetch::HttpsOptions &https, const Clock &clock)
{
    const auto url = fetch::FetchUrl::parse(place.url);
    if (!url)
        return {{}, judged(place, {tl::unexpected<fetch::FetchFailure>(url.error()), {}}, clock), {}};
    return {{}, judged(place, fetch::HttpsClient(https).exchange(*url, fetch::certificateSizeLimit), clock), {}};
}

Reach reachFromServer(const PublishedPlace &place, const QString &server,
                      const deployment::DeploymentEnvironment &environment, const tasks::JobControl &job)
{
    const auto seen = deployment::askFromServer(server, place.url, environment, job);
    if (!seen)
        return {server, {}, seen.error()};
    return {server, judged(place, *seen, environment.clock), {}};
}

std::vector<Reach> reachFromAll(const PublishedPlace &place, const QStringList &servers,
                                const fetch::HttpsOptions &https, const EnvironmentOf &environments,
                                const tasks::JobControl &job)
{
    const deployment::DeploymentEnvironment here = environments({});
    std::vector<Reach> all{reachFromHere(place, https, here.clock)};
    for (const QString &server : servers)
        all.push_back(reachFromServer(place, server, environments(server), job));
    return all;
}

std::optional<Error> firstGap(const PublishedPlace &place, const std::vector<Reach> &all)
{
    const auto gap = std::find_if(all.begin(), all.end(), [](const Reach &reach) { return !reach.isProof(); });
    if (gap == all.end())
        return std::nullopt;
    if (gap->error)
        return gap->error;
    const QString from = gap->server.isEmpty() ? QString() : gap->server + QStringLiteral(": ");
    return Error{ErrorCode::ProofFailed, place.url, from + firstFault(gap->findings)};
}

} // namespace stir::rotation
